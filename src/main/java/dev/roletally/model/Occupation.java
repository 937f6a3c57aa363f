package dev.roletally.model;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Set;

/**
 * A kind of work that people are hired for, as titles name it: what tells a data scientist's work
 * from an accountant's where no requirement does.
 *
 * <p>Each has the names by which titles call it and its <em>crafts</em>: the concepts of the
 * vocabulary whose skills, and the fields of study, that belong to it. Occupations between which
 * people move have {@linkplain #isNear neighbours}. The set is coarse on purpose; see {@code
 * docs/scoring.md}.
 */
public enum Occupation {
  /** Writes programs and the services made of them. */
  SOFTWARE(
      "software-development software-engineering web-development frontend-development"
          + " backend-development mobile-development web-framework javascript jvm-language dotnet"
          + " c-sharp php ruby go rust swift typescript html css markup-language"
          + " stylesheet-language graphql api-development microservices git"
          + " object-oriented-programming game-development field:computer-science"
          + " field:software-engineering field:information-technology field:computer-engineering"
          + " field:web-development"),
  /** Learns from data: models, algorithms, their research. */
  DATA_SCIENCE(
      "machine-learning artificial-intelligence data-science statistics deep-learning"
          + " natural-language-processing computer-vision large-language-models"
          + " statistical-modeling predictive-modeling time-series-analysis information-retrieval"
          + " machine-learning-library deep-learning-framework numpy pandas r ab-testing"
          + " field:data-science field:statistics field:machine-learning"
          + " field:artificial-intelligence field:computational-linguistics"),
  /** Answers questions from data: reports, dashboards. */
  DATA_ANALYSIS(
      "data-analysis data-analytics data-visualization business-intelligence bi-tools dashboards"
          + " data-visualization-tools sql excel dbt r statistics reporting business-analysis"
          + " dax vba field:data-science field:statistics field:data-analytics"
          + " field:business-analytics field:mathematics field:economics"
          + " field:information-systems"),
  /** Moves and keeps data: pipelines, warehouses. */
  DATA_ENGINEERING(
      "data-engineering data-pipelines etl data-warehousing data-modeling big-data dbt"
          + " stream-processing event-streaming kafka distributed-data-processing"
          + " data-orchestration data-platforms databases database-management-systems sql"
          + " sql-server cloud-databases apache-spark airflow databricks"),
  /** Runs what others write: deployment, infrastructure, networks, reliability. */
  INFRASTRUCTURE(
      "devops ci-cd infrastructure-as-code containerization container-orchestration kubernetes"
          + " docker cloud-platforms aws azure gcp linux monitoring monitoring-tools observability"
          + " computer-networking configuration-management site-reliability-engineering"
          + " virtualization mlops system-administration"),
  /** Keeps systems and data safe. */
  SECURITY(
      "cybersecurity network-security application-security penetration-testing siem"
          + " cloud-security identity-access-management field:cybersecurity"),
  /** Helps people with their computers. */
  IT_SUPPORT(
      "it-support technical-support itsm ticketing-systems endpoint-management"
          + " active-directory windows field:information-technology"
          + " field:information-systems"),
  /** Makes the electronics and the programs within them. */
  HARDWARE(
      "embedded-systems firmware-development rtos hardware-design digital-design electronics"
          + " electrical-engineering circuit-design fpga-design verilog vhdl"
          + " serial-communication-protocols eda-tools arm-architecture signal-processing"
          + " field:electrical-engineering field:computer-engineering field:electronics-engineering field:embedded-systems field:microelectronics"),
  /** Makes machines, plants, buildings and materials. */
  ENGINEERING(
      "mechanical-engineering manufacturing cad cad-software finite-element-analysis"
          + " computer-aided-engineering thermodynamics fluid-mechanics materials-science"
          + " civil-engineering structural-engineering industrial-automation robotics"
          + " automotive-engineering aerospace-engineering energy-industry chemical-engineering"
          + " control-systems field:mechanical-engineering field:civil-engineering"
          + " field:chemical-engineering field:aerospace-engineering field:industrial-engineering"
          + " field:manufacturing-engineering field:materials-science field:engineering"
          + " field:automotive-engineering field:biomedical-engineering"),
  /** Tests what others make. */
  TESTING("software-testing test-automation test-framework quality-assurance quality-control"),
  /** Says what a product shall be. */
  PRODUCT("product-management product-strategy product-development user-stories agile scrum"),
  /** Gives things their form. */
  DESIGN(
      "design design-software ui-design-tools ux-design ui-design graphic-design user-research"
          + " photo-editing-software prototyping-design typography field:design field:graphic-design"),
  /** Makes brands and products known. */
  MARKETING(
      "marketing digital-marketing social-media-marketing social-media-management content-creation copywriting seo market-research"
          + " brand-management public-relations advertising web-analytics-tools content-marketing"
          + " email-marketing event-management field:marketing field:communication field:digital-marketing field:advertising"
          + " field:journalism field:public-relations"),
  /** Sells. */
  SALES("sales crm account-management business-development lead-generation customer-service"),
  /** Counts, values and places money. */
  FINANCE(
      "finance accounting financial-analysis financial-modeling financial-reporting valuation"
          + " auditing investment-banking accounting-software taxation budgeting risk-management"
          + " corporate-finance bookkeeping bloomberg-terminal field:finance field:accounting"
          + " field:economics field:actuarial-science"),
  /** Keeps an organisation or a chain of supply going. */
  OPERATIONS(
      "supply-chain logistics procurement supply-chain-planning inventory-management"
          + " project-management vendor-management strategic-planning consulting"
          + " continuous-process-improvement erp restaurant-management"
          + " field:business-administration field:supply-chain-management field:logistics"
          + " field:business field:management"),
  /** Finds and looks after people who work. */
  PEOPLE("human-resources recruiting talent-management hris ats field:human-resources"),
  /** Works with the law. */
  LEGAL("legal contract-law compliance intellectual-property-law field:law"),
  /** Looks into nature, in a laboratory or the field. */
  SCIENCE(
      "biology chemistry analytical-chemistry laboratory-techniques bioinformatics genomics"
          + " molecular-biology geoscience field:biology field:chemistry field:biochemistry"
          + " field:physics field:environmental-science"),
  /** Treats and cares for people. */
  HEALTH(
      "healthcare nursing patient-care clinical-trials electronic-health-records"
          + " field:nursing field:medicine field:public-health field:pharmacy"),
  /** Feeds, houses and entertains guests. */
  HOSPITALITY("hospitality food-service culinary-arts catering event-management"),
  /** Teaches. */
  TEACHING("teaching tutoring curriculum-development lms field:education");

  private static final ImmutableSetMultimap<String, Occupation> BY_CRAFT = byCraft();

  private final ImmutableSet<String> crafts;

  Occupation(String crafts) {
    this.crafts = ImmutableSet.copyOf(crafts.split(" ", -1));
  }

  /** The occupations that the words of a title name; empty if they name none known. */
  public static Set<Occupation> of(String title) {
    return OccupationNames.in(title);
  }

  /** The concepts whose skills, and the fields of study, that belong to it. */
  public Set<String> crafts() {
    return crafts;
  }

  /** The occupations that a concept is a craft of, in order. */
  public static Set<Occupation> ofCraft(String concept) {
    return BY_CRAFT.get(concept);
  }

  private static ImmutableSetMultimap<String, Occupation> byCraft() {
    ImmutableSetMultimap.Builder<String, Occupation> all = ImmutableSetMultimap.builder();
    for (Occupation each : values()) {
      each.crafts.forEach(concept -> all.put(concept, each));
    }
    return all.build();
  }

  /** Whether people often move between it and another, as many of the skills are the same. */
  public boolean isNear(Occupation other) {
    return OccupationNames.near(this, other);
  }
}
