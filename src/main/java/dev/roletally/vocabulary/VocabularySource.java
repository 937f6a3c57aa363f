package dev.roletally.vocabulary;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A file of concepts of the caller's own, or a download of a public taxonomy, to be added to a
 * vocabulary.
 *
 * <pre>{@code
 * VocabularyMerge merge = VocabularySource.onet(file).addTo(Vocabulary.bundled());
 * RoleTally tally = RoleTally.with(merge.vocabulary());
 * }</pre>
 *
 * <p>Ids of the vocabulary keep their meaning. An entry whose label one of its concepts already has
 * becomes part of that concept, which gains the entry's other names; any other entry is a new
 * concept. A name that another concept has is left to that one. The relations between concepts that
 * the vocabulary already has are left alone by the public taxonomies, and may be added to by the
 * caller's own files.
 *
 * <p>Files are UTF-8, at most 128 MiB and a million rows. The methods of this class read the file
 * when it is added, and throw {@link java.io.UncheckedIOException} where it cannot be read and
 * {@link IllegalArgumentException}, naming the rule, the value, the file and the line, where it is
 * out of form.
 */
public final class VocabularySource {
  private final Function<List<VocabularyMerge.Skipped>, List<SourceConcept>> reader;
  private final Trust trust;

  private VocabularySource(
      Function<List<VocabularyMerge.Skipped>, List<SourceConcept>> reader, Trust trust) {
    this.reader = reader;
    this.trust = trust;
  }

  /** What of a source counts against a vocabulary that was reviewed. */
  enum Trust {
    /** All of it; what does not hold together is an error. */
    OWN,
    /** New concepts and their relations, and names. */
    CONCEPTS,
    /** The same, and that a known concept belongs to a new class. */
    CLASSES
  }

  /**
   * A file in the form of the bundled data: six columns parted by tabs ({@code id kind label
   * aliases broader related}), several values in a column parted by {@code |}, lines that begin
   * with {@code #} passed over. An id that the vocabulary has adds names and relations to that
   * concept.
   */
  public static VocabularySource tsv(Path file) {
    requireNonNull(file, "file");
    return new VocabularySource(skipped -> OwnFiles.tsv(file), Trust.OWN);
  }

  /**
   * A table with the columns {@code label} and {@code kind}, and, where there are any, {@code id},
   * {@code aliases}, {@code broader} and {@code related}, in any order; several values in a cell
   * are parted by {@code |}. Relations name ids or labels. A row without an id gets {@code prefix},
   * a colon and its label in lower-case letters and hyphens.
   */
  public static VocabularySource csv(Path file, String prefix) {
    requireNonNull(file, "file");
    checkArgument(
        prefix.matches("[a-z0-9-]{1,60}") && !prefix.equals("text"),
        "prefix must be lower-case letters, digits and hyphens, and not \"text\", got: \"%s\"",
        prefix);
    return new VocabularySource(skipped -> OwnFiles.csv(file, prefix), Trust.OWN);
  }

  /**
   * The skills of ESCO: its {@code skills_en.csv} or a collection of it. New concepts have the id
   * {@code esco:} and the UUID of their URI; broader concepts are read where the file has them.
   */
  public static VocabularySource esco(Path skills) {
    requireNonNull(skills, "skills");
    return new VocabularySource(
        skipped -> new EscoFiles(skipped).read(skills, Optional.empty()), Trust.CONCEPTS);
  }

  /** The same with ESCO's {@code broaderRelationsSkillPillar_en.csv}. */
  public static VocabularySource esco(Path skills, Path broaderRelations) {
    requireNonNull(skills, "skills");
    requireNonNull(broaderRelations, "broaderRelations");
    return new VocabularySource(
        skipped -> new EscoFiles(skipped).read(skills, Optional.of(broaderRelations)),
        Trust.CONCEPTS);
  }

  /**
   * The software of O*NET: its {@code Technology Skills.txt}. New concepts have the id {@code
   * onet:} and their label in lower-case letters and hyphens; commodity titles are their classes.
   */
  public static VocabularySource onet(Path technologySkills) {
    requireNonNull(technologySkills, "technologySkills");
    return new VocabularySource(skipped -> OnetFile.read(technologySkills), Trust.CLASSES);
  }

  /** {@code vocabulary} with the concepts of this source, and what became of each. */
  public VocabularyMerge addTo(Vocabulary vocabulary) {
    List<VocabularyMerge.Skipped> skipped = new ArrayList<>();
    List<SourceConcept> concepts = reader.apply(skipped);
    return new Merger(vocabulary, trust, skipped).merge(concepts);
  }
}
