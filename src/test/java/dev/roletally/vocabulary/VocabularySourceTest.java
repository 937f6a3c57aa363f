package dev.roletally.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roletally.Shared;
import dev.roletally.model.ConceptKind;
import dev.roletally.vocabulary.VocabularyMerge.Added;
import dev.roletally.vocabulary.VocabularyMerge.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VocabularySourceTest {
  private static final Vocabulary BASE =
      Vocabulary.builder()
          .add(Concept.of("programming", "Programming", ConceptKind.KNOWLEDGE))
          .add(Concept.of("java", "Java", ConceptKind.LANGUAGE).alias("JDK").broader("programming"))
          .add(Concept.of("go", "?Go", ConceptKind.LANGUAGE).alias("Golang"))
          .add(Concept.of("spreadsheets", "Spreadsheet software", ConceptKind.KNOWLEDGE))
          .add(Concept.of("field:baking", "Baking", ConceptKind.FIELD))
          .build();

  private static final String ESCO_HEADER =
      "conceptType,conceptUri,skillType,preferredLabel,altLabels,hiddenLabels\n";
  private static final String URI = "http://example.org/skill/";
  private static final String ONE = "11111111-1111-4111-8111-111111111111";
  private static final String TWO = "22222222-2222-4222-8222-222222222222";
  private static final String ONET_HEADER =
      "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand\r\n";

  @TempDir private Path folder = Path.of("");

  @Test
  void tsvAddsConceptsAndExtendsThoseItNames() {
    VocabularyMerge merge =
        VocabularySource.tsv(
                file(
                    """
                    # ovens of the house
                    id\tkind\tlabel\taliases\tbroader\trelated
                    acme:ovenware\tFRAMEWORK\tOvenware\tOven Ware|=OVW\tacme:heat
                    acme:heat\tKNOWLEDGE\tHeat control\t\tprogramming\tjava
                    java\tLANGUAGE\tJava\tJ Language
                    """))
            .addTo(BASE);
    Vocabulary vocabulary = merge.vocabulary();
    assertThat(vocabulary.skill("oven ware").orElseThrow().id()).isEqualTo("acme:ovenware");
    assertThat(vocabulary.broader("acme:ovenware"))
        .containsEntry("acme:heat", 1)
        .containsEntry("programming", 2);
    assertThat(vocabulary.related("java")).containsExactly("acme:heat");
    assertThat(vocabulary.concept("acme:heat").orElseThrow().kind())
        .isEqualTo(ConceptKind.KNOWLEDGE);
    assertThat(vocabulary.skill("j language").orElseThrow().id()).isEqualTo("java");
    assertThat(merge.summary()).isEqualTo("added 2, merged 1 with 1 new names, skipped 0");
  }

  @Test
  void csvNamesItsColumnsInAnyOrderAndMergesByLabel() {
    VocabularyMerge merge =
        VocabularySource.csv(
                file(
                    """
                    Kind,Aliases,Label,Broader
                    tool,"Crumb | ""Crumb"" Tracker",CrumbTrack,"Bread, general"
                    knowledge,,"Bread, general",Programming
                    language,Jay,JDK,
                    natural language,Breadish,Bread tongue,
                    """),
                "acme")
            .addTo(BASE);
    Vocabulary vocabulary = merge.vocabulary();
    assertThat(vocabulary.skill("CRUMB").orElseThrow().id()).isEqualTo("acme:crumbtrack");
    assertThat(vocabulary.broader("acme:crumbtrack")).containsKeys("acme:bread-general");
    assertThat(vocabulary.skill("Jay").orElseThrow().id()).isEqualTo("java");
    assertThat(vocabulary.language("breadish")).isPresent();
    assertThat(merge.merged())
        .containsExactly(new VocabularyMerge.Merged("JDK", "java", 1, "vocabulary.txt:4"));
    assertThat(merge.added()).extracting(VocabularyMerge.Added::where).contains("vocabulary.txt:2");
  }

  @Test
  void nameThatAnotherConceptHasIsLeftToIt() {
    VocabularyMerge merge =
        VocabularySource.csv(file("label,kind,aliases\nBarista,tool,Golang|Baking\n"), "acme")
            .addTo(BASE);
    assertThat(merge.vocabulary().skill("Golang").orElseThrow().id()).isEqualTo("go");
    assertThat(merge.skipped())
        .containsExactly(
            new VocabularyMerge.Skipped(Reason.NAME_TAKEN, "Golang of [go]", "vocabulary.txt:2"));
    assertThat(merge.vocabulary().skill("Baking").orElseThrow().id()).isEqualTo("acme:barista");
    assertThat(merge.vocabulary().field("Baking").orElseThrow().id()).isEqualTo("field:baking");
  }

  @Test
  void labelDeclaredAmbiguousOnBothSidesIsAnotherConcept() {
    VocabularyMerge merge =
        VocabularySource.csv(file("label,kind\n?Go,knowledge\n"), "acme").addTo(BASE);
    assertThat(merge.vocabulary().concept("acme:go")).isPresent();
    assertThat(merge.merged()).isEmpty();
  }

  @Test
  void nameThatTheOtherDoesNotShareIsNotAmbiguous() {
    VocabularyMerge merge = csv("label,kind,aliases\n?Golang,tool,?Go Board\nBoard,tool,?Golang\n");
    assertThat(merge.merged())
        .containsExactly(new VocabularyMerge.Merged("Golang", "go", 1, "vocabulary.txt:2"));
    assertThat(merge.skipped())
        .containsExactly(
            new VocabularyMerge.Skipped(Reason.NAME_TAKEN, "Golang of [go]", "vocabulary.txt:3"));
    assertThat(merge.summary())
        .isEqualTo("added 1, merged 1 with 1 new names, skipped 1 {NAME_TAKEN=1}");
  }

  @Test
  void labelOfSeveralConceptsIsNobodysForSure() {
    Vocabulary twoOvens =
        Vocabulary.builder()
            .add(Concept.of("a", "?Oven", ConceptKind.TOOL))
            .add(Concept.of("b", "?Oven", ConceptKind.FRAMEWORK))
            .build();
    VocabularyMerge merge =
        VocabularySource.csv(file("label,kind\nOven,tool\n"), "acme").addTo(twoOvens);
    assertThat(merge.vocabulary().size()).isEqualTo(2);
    assertThat(merge.skipped())
        .containsExactly(
            new VocabularyMerge.Skipped(Reason.AMBIGUOUS_LABEL, "Oven", "vocabulary.txt:2"));
  }

  @Test
  void labelsThatMakeOneIdAreNumbered() {
    String longest = "a".repeat(100);
    StringBuilder rows = new StringBuilder(ONET_HEADER);
    for (String name : List.of(longest + "b", longest + "c", longest + "d")) {
      rows.append("1\t").append(name).append("\t7\tSpreadsheet software\tN\tN\n");
    }
    assertThat(VocabularySource.onet(file(rows.toString())).addTo(BASE).added())
        .extracting(Added::id)
        .containsExactly(
            "onet:" + longest,
            "onet:" + longest.substring(2) + "-2",
            "onet:" + longest.substring(2) + "-3");
    assertThat(SourceNames.numbered("onet:oven", 10)).isEqualTo("onet:oven-10");
    assertThat(SourceNames.numbered(longest, 10)).isEqualTo(longest.substring(3) + "-10");
  }

  @Test
  void nothingIsItsOwnNeighbour() {
    Vocabulary vocabulary =
        csv("label,kind,broader,related\nOven,tool,Oven,Oven|Stove\nStove,tool,,\n").vocabulary();
    assertThat(vocabulary.related("acme:oven")).containsExactly("acme:stove");
    assertThat(vocabulary.broader("acme:oven")).isEmpty();
  }

  @Test
  void tsvHasThreeToSixColumns() {
    assertThat(VocabularySource.tsv(file("a:oven\tTOOL\tOven\n")).addTo(BASE).added()).hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VocabularySource.tsv(file("a:b\tTOOL\tB\t\t\t\tmore\n")).addTo(BASE))
        .withMessageContaining("3 to 6 columns, got 7 at vocabulary.txt:1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VocabularySource.tsv(file("\tTOOL\tOven\n")).addTo(BASE))
        .withMessageContaining("concept id must be")
        .withMessageEndingWith("got: \"\" at vocabulary.txt:1");
  }

  @Test
  void errorsOfOwnFilesNameTheRuleTheValueAndThePlace() {
    failsCsv("label\nx\n", "the first row must name the column kind, got: [label]", ":1");
    failsCsv("label,kind\n\nOven,gadget\n", "kind must be one of", "got: \"gadget\"", ":3");
    failsCsv("label,kind\n!!,tool\n", "alias must have a letter or digit, got: \"!!\"", ":2");
    failsCsv("label,kind\n\"Oven,tool\n", "a quoted cell must be closed", ":2");
    failsCsv("label,kind\n\"Oven\"s,tool\n", "must end at a comma or line end, got: \"s\"", ":2");
    failsCsv(
        "label,kind,broader\nOven,tool,Kitchen\n",
        "a relation must name one concept",
        "got: \"Kitchen\"",
        ":2");
    failsCsv(
        "label,kind,broader\nOven,tool,Stove\nStove,tool,Oven\n",
        "broader must have no cycles, got one from \"acme:stove\" by \"acme:oven\"",
        ":3");
    failsCsv("id,label,kind\nNo Id,Oven,tool\n", "concept id must be", "got: \"No Id\"", ":2");
    failsCsv("id,label,kind\njava,Java Field,field\n", "of the kind its id has (LANGUAGE)", ":2");
    failsCsv("label,kind\n" + "x".repeat(100_001) + ",tool\n", "at most 100000 characters", ":2");
    failsCsv("", "a vocabulary file must name its columns");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VocabularySource.tsv(file("only\ttwo\n")).addTo(BASE))
        .withMessageContaining("3 to 6 columns, got 2 at vocabulary.txt:1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VocabularySource.csv(folder, "No Prefix"))
        .withMessageContaining("got: \"No Prefix\"");
  }

  private void failsCsv(String text, String... parts) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VocabularySource.csv(file(text), "acme").addTo(BASE))
        .satisfies(e -> assertThat(e).hasMessageContainingAll(parts));
  }

  @Test
  void filesThatAreNoTextOrNotThereAreErrors() throws IOException {
    Path latin = folder.resolve("latin.csv");
    Files.write(latin, "label,kind\nCaf\u00e9,tool\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VocabularySource.csv(latin, "acme").addTo(BASE))
        .withMessageContaining("must be UTF-8");
    assertThatThrownBy(() -> VocabularySource.onet(folder.resolve("absent.txt")).addTo(BASE))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("absent.txt");
  }

  @Test
  void escoIsMergedByLabelAndKeptApartByUuid() {
    String skill = "KnowledgeSkillCompetence," + URI;
    VocabularyMerge merge =
        VocabularySource.esco(
                file(
                    "\ufeff"
                        + ESCO_HEADER
                        + (skill + ONE + ",knowledge,kneading theory,\"theory of kneading\n")
                        + "dough science\",doughology\n"
                        + (skill + TWO + ",skill/competence,fold dough,JDK,\n")
                        + (skill + "33333333,knowledge,Java (computer programming),Javanism,\n")
                        + (skill + "4,language,French,,\n")
                        + (skill + "5,attitude,cheer,,\n")
                        + "SkillGroup,x,,groups,,\n"
                        + (skill + "6,knowledge,,,\n")
                        + (skill + "7,knowledge,JDK (dance),,\n")),
                other(
                    "conceptType,conceptUri,broaderType,broaderUri\n"
                        + relation(TWO, ONE)
                        + relation("33333333", ONE)
                        + relation(ONE, TWO)
                        + relation(ONE, "not-there")))
            .addTo(BASE);
    Vocabulary vocabulary = merge.vocabulary();
    assertThat(vocabulary.skill("dough science").orElseThrow().id()).isEqualTo("esco:" + ONE);
    assertThat(vocabulary.skill("doughology")).isEqualTo(vocabulary.skill("Theory of Kneading"));
    assertThat(vocabulary.skill("fold dough").orElseThrow().kind()).isEqualTo(ConceptKind.METHOD);
    assertThat(vocabulary.skill("cheer").orElseThrow().kind()).isEqualTo(ConceptKind.SOFT);
    assertThat(vocabulary.skill("Javanism").orElseThrow().id()).isEqualTo("java");
    assertThat(vocabulary.skill("JDK (dance)").orElseThrow().id()).isEqualTo("esco:jdk-dance");
    assertThat(vocabulary.broader("java")).containsOnlyKeys("programming");
    assertThat(merge.skipped())
        .extracting(VocabularyMerge.Skipped::reason)
        .containsExactlyInAnyOrder(
            Reason.OTHER_SORT,
            Reason.OTHER_SORT,
            Reason.UNUSABLE_NAME,
            Reason.NAME_TAKEN,
            Reason.UNKNOWN_RELATION,
            Reason.CYCLE);
    assertThat(
            Set.of(
                vocabulary.broader("esco:" + ONE).size(), vocabulary.broader("esco:" + TWO).size()))
        .containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void csvMayEndItsLinesAnyWayAndLeaveCellsOut() {
    for (String end : List.of("\n", "\r\n", "\r")) {
      String text = String.join(end, "label,kind,aliases,broader", "\"Oven\",tool", "Stove,tool,");
      assertThat(csv(text).added())
          .extracting(Added::id)
          .containsExactly("acme:oven", "acme:stove");
      assertThat(csv(text + end + end + end).added())
          .extracting(Added::where)
          .containsExactly("vocabulary.txt:2", "vocabulary.txt:3");
    }
    assertThat(csv("label,kind\n\"Oven\",\"tool\"").added()).hasSize(1);
    assertThat(csv("kind,label\ntool,\"The \"\"Oven\"\"\"").vocabulary().concept("acme:the-oven"))
        .isPresent();
  }

  @Test
  void linesAreCountedInsideQuotesToo() {
    failsCsv("label,kind\n\"Big\nand old\nOven\",tool\nStove,gadget\n", "\"gadget\"", ":5");
    failsCsv("label,kind\nOven,tool\n\"Stove\n,tool\n", "must be closed", ":3");
    failsCsv("label,kind\n\"Old\nOven\"s", "line end, got: \"s\"", ":3");
    failsCsv("label,kind\n\"Oven\" s,tool", "line end, got: \" \"", ":2");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                VocabularySource.onet(file(ONET_HEADER + "\n1\tOven\t7\tOvens\n2\t\t7\tOvens\n"))
                    .addTo(BASE))
        .withMessageContaining("Example must be a name of at most 200 characters, got: \"\"")
        .withMessageEndingWith("vocabulary.txt:4");
  }

  @Test
  void aCellMayBeLong() {
    String notes = "x".repeat(100_000);
    assertThat(csv("label,kind,notes\nOven,tool," + notes + "\n").added()).hasSize(1);
    assertThat(csv("label,kind,notes\nOven,tool,\"" + notes + "\"\n").added()).hasSize(1);
    failsCsv(
        "label,kind,notes\nOven,tool,\"" + notes + "x\"\n",
        "a cell must have at most 100000 characters, got 100001",
        ":2");
  }

  @Test
  void aRowWithoutAnIdNeedsALabelThatMakesOne() {
    failsCsv("label,kind\n\u7089,tool\n", "must have a label with a Latin letter", ":2");
    assertThat(csv("id,label,kind\noven,\u7089,tool\n").added()).hasSize(1);
    failsCsv("label,kind\nOven,unrecognised\n", "kind must be one of [", "\"unrecognised\"", ":2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> csv("label,kind\nOven,gadget\n"))
        .satisfies(e -> assertThat(e.getMessage()).contains("TOOL").doesNotContain("UNREC"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                VocabularySource.esco(
                        file(ESCO_HEADER + "KnowledgeSkillCompetence,,knowledge,Oven,,\n"))
                    .addTo(BASE))
        .withMessageContaining("conceptUri must end in a UUID");
  }

  @Test
  void escoNamesThatAreNoneAreSkipped() {
    VocabularyMerge merge =
        VocabularySource.esco(
                file(
                    ESCO_HEADER
                        + "KnowledgeSkillCompetence,"
                        + (URI + ONE)
                        + ",knowledge,kneading,\"!!\n"
                        + "folding\",\n"))
            .addTo(BASE);
    assertThat(merge.vocabulary().skill("folding")).isPresent();
    assertThat(merge.skipped())
        .containsExactly(
            new VocabularyMerge.Skipped(Reason.UNUSABLE_NAME, "!!", "vocabulary.txt:2"));
  }

  @Test
  void namesBecomeIds() {
    assertThat(List.of("a z", "09", "AZ", "a/b", "a:b", "a{c", "++", "(a)", "a+", "\u7089"))
        .extracting(SourceNames::slug)
        .containsExactly("a-z", "09", "az", "a-b", "a-b", "a-c", "plus-plus", "a", "a-plus", "");
    String longest = "a".repeat(100);
    assertThat(SourceNames.slug(longest + "b")).isEqualTo(longest);
    assertThat(SourceNames.slug("a".repeat(99) + " b")).isEqualTo("a".repeat(99));
    assertThat(SourceNames.isUsable("x".repeat(SourceNames.LONGEST))).isTrue();
    assertThat(SourceNames.isUsable("x".repeat(SourceNames.LONGEST + 1))).isFalse();
    assertThat(List.of("Java (computer programming)", "(Java)", "Java (old) SE", "Java"))
        .extracting(SourceNames::withoutQualifier)
        .containsExactly("Java", "(Java)", "Java (old) SE", "Java");
  }

  private VocabularyMerge csv(String text) {
    return VocabularySource.csv(file(text), "acme").addTo(BASE);
  }

  private static String relation(String narrower, String broader) {
    return "KnowledgeSkillCompetence,"
        + (URI + narrower)
        + ",KnowledgeSkillCompetence,"
        + (URI + broader)
        + "\n";
  }

  @Test
  void onetSoftwareStandsUnderItsCommodities() {
    VocabularyMerge merge =
        VocabularySource.onet(
                file(
                    ONET_HEADER
                        + "1\tProofing Pro\t7\tBakery software\tN\tN\r\n"
                        + "2\tproofing pro\t8\tSpreadsheet software\tN\tN\r\n"
                        + "2\tJava\t9\tDevelopment software\tY\tN\r\n"
                        + "3\tGolang\t8\tSpreadsheet software\tY\tN\r\n"))
            .addTo(BASE);
    Vocabulary vocabulary = merge.vocabulary();
    assertThat(vocabulary.broader("onet:proofing-pro"))
        .containsOnlyKeys("onet:bakery-software", "spreadsheets");
    assertThat(vocabulary.broader("java"))
        .containsOnlyKeys("programming", "onet:development-software");
    assertThat(vocabulary.broader("go")).as("between known concepts nothing changes").isEmpty();
    assertThat(merge.summary()).isEqualTo("added 3, merged 3 with 0 new names, skipped 0");
  }

  @Test
  void namesThatNobodyMarkedAreTakenWithCare() {
    assertThat(
            List.of("Absorb", "SPSS", "Vue", "C", "R", "SQL", "welding", "PostgreSQL", "Dry Oven"))
        .extracting(name -> SourceNames.careful(name).toString())
        .containsExactly(
            "=Absorb", "=SPSS", "?Vue", "?C", "?R", "=SQL", "welding", "PostgreSQL", "Dry Oven");
    assertThat(List.of("C", "C++", "C#", "Node.js", "\u00c9clair / Tart"))
        .extracting(SourceNames::slug)
        .containsExactly("c", "c-plus-plus", "c-sharp", "node-js", "eclair-tart");
  }

  @Test
  void addingTwiceChangesNothingMore() {
    Path file = file(ONET_HEADER + "1\tProofing Pro\t7\tBakery software\tN\tN\n");
    Vocabulary once = VocabularySource.onet(file).addTo(BASE).vocabulary();
    Vocabulary twice = VocabularySource.onet(file).addTo(once).vocabulary();
    assertThat(twice.fingerprint()).isEqualTo(once.fingerprint());
  }

  @Test
  void realDownloadsAreReadWithoutBreakingBundledConcepts() {
    VocabularyMerge onet =
        VocabularySource.onet(Shared.need("formats/onet/Technology Skills.txt"))
            .addTo(Vocabulary.bundled());
    VocabularyMerge esco =
        VocabularySource.esco(Shared.need("formats/esco/digitalSkillsCollection_en.csv"))
            .addTo(Vocabulary.bundled());
    for (VocabularyMerge merge : List.of(onet, esco)) {
      assertThat(merge.added()).hasSizeGreaterThan(500);
      assertThat(merge.merged()).hasSizeGreaterThan(100);
      Vocabulary.bundled().concepts().forEach(before -> isKept(before, merge.vocabulary()));
    }
    assertThat(onet.skipped()).isEmpty();
  }

  private static void isKept(Concept before, Vocabulary vocabulary) {
    Concept now = vocabulary.concept(before.id()).orElseThrow();
    assertThat(now.kind()).isEqualTo(before.kind());
    assertThat(now.names().subList(0, before.names().size())).isEqualTo(before.names());
    assertThat(now.broader().subList(0, before.broader().size())).isEqualTo(before.broader());
    assertThat(now.broader().stream().skip(before.broader().size()))
        .allMatch(id -> id.startsWith("onet:"));
    assertThat(now.related()).isEqualTo(before.related());
    if (before.kind().isSkill()) {
      assertThat(vocabulary.skill(before.label()).map(Concept::id))
          .isEqualTo(Vocabulary.bundled().skill(before.label()).map(Concept::id));
    }
  }

  private Path file(String text) {
    return write("vocabulary.txt", text);
  }

  private Path other(String text) {
    return write("relations.csv", text);
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
