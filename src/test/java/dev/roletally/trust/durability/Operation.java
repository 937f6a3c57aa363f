package dev.roletally.trust.durability;

/** What can be asked of a {@link Disk}, one at a time. */
enum Operation {
  /** Lists the files. */
  LIST(false),
  /** Tells a file's length. */
  LENGTH(false),
  /** Opens a file to be read. */
  OPEN(false),
  /** Makes a file. */
  CREATE(true),
  /** Writes at the end of a file. */
  WRITE(true),
  /** Ends writing a file. */
  CLOSE(true),
  /** Makes a file's bytes durable. */
  SYNC(true),
  /** Makes the names of files durable. */
  SYNC_FOLDER(true),
  /** Names a file anew. */
  RENAME(true),
  /** Deletes a file. */
  DELETE(true);

  private final boolean writing;

  Operation(boolean writing) {
    this.writing = writing;
  }

  /** Whether it changes what is on the disk. */
  boolean isWriting() {
    return writing;
  }
}
