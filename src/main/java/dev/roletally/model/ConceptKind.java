package dev.roletally.model;

/** What sort of thing a concept of the vocabulary is. */
public enum ConceptKind {
  /** Programming, query, markup or hardware description language. */
  LANGUAGE(Category.SKILLS),
  /** Framework or library. */
  FRAMEWORK(Category.FRAMEWORKS),
  /** Product or application that one uses. */
  TOOL(Category.FRAMEWORKS),
  /** Cloud provider or service, operating system, runtime. */
  PLATFORM(Category.FRAMEWORKS),
  /** Way of doing: algorithm, practice, technique, process. */
  METHOD(Category.SKILLS),
  /** Area, subject, domain, industry. */
  KNOWLEDGE(Category.SKILLS),
  /** Soft skill. */
  SOFT(Category.SKILLS),
  /** Asked for, but not in the vocabulary. */
  UNRECOGNISED(Category.SKILLS),
  /** Field of study. */
  FIELD(Category.EDUCATION),
  /** Degree name. */
  DEGREE(Category.EDUCATION),
  /** Certificate or licence. */
  CERTIFICATION(Category.CERTIFICATION),
  /** Human language. */
  NATURAL_LANGUAGE(Category.LANGUAGE);

  private final Category category;

  ConceptKind(Category category) {
    this.category = category;
  }

  /** The category that a claim of this kind speaks to. */
  public Category category() {
    return category;
  }

  /** Whether a concept of this kind is a skill in the wide sense: nothing of a class of its own. */
  public boolean isSkill() {
    return category == Category.SKILLS || category == Category.FRAMEWORKS;
  }
}
