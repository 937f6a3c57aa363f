package dev.roletally.trust.durability;

/** What a power cut does to what was not synced; what was, stands. */
enum Damage {
  /** Every byte written since a file's last sync is gone. */
  UNSYNCED_GONE,
  /** Half of those bytes are gone. */
  UNSYNCED_HALVED,
  /** Those bytes are there, with anything in them. */
  UNSYNCED_RANDOM,
  /** Renames since the folder's last sync did not happen; unsynced bytes are gone. */
  RENAMES_UNDONE,
  /** Nothing happened in the folder since its last sync; unsynced bytes are gone. */
  FOLDER_UNDONE
}
