package dev.roletally.format;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import dev.roletally.posting.SkillFinder;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads profiles in either form, RoleTally's own or JSON Resume, and recognises the skills that a
 * resume's prose names.
 *
 * <p>Safe to share between threads; make one and keep it.
 */
public final class ProfileReader {
  private final Vocabulary vocabulary;
  private final Supplier<SkillFinder> skills;

  private ProfileReader(Vocabulary vocabulary) {
    this.vocabulary = requireNonNull(vocabulary, "vocabulary");
    this.skills = Suppliers.memoize(() -> SkillFinder.with(vocabulary));
  }

  /** A reader that recognises the skills of {@code vocabulary}. */
  public static ProfileReader with(Vocabulary vocabulary) {
    return new ProfileReader(vocabulary);
  }

  /**
   * Reads a profile in whichever of the two forms the document has: RoleTally's own ({@link
   * ProfileJson}) or JSON Resume ({@link JsonResume}).
   *
   * @param json the document
   * @param id the profile's id if the document has none
   * @param asOf the day that tells a degree still pursued from one completed
   * @throws IllegalArgumentException if it is neither; the message names the rule, the sort of
   *     value and the JSON Pointer of where it stands
   */
  public ProfileReading read(String json, String id, LocalDate asOf) {
    JsonPlace root = JsonPlace.personal(json);
    return JsonResume.isForm(root)
        ? JsonResume.read(root, id, asOf, Optional.of(prose(asOf)))
        : ProfileReading.own(root, id);
  }

  private ResumeProse prose(LocalDate asOf) {
    return new ResumeProse(vocabulary, skills.get(), asOf);
  }
}
