package dev.roletally.trust.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Profiles whose every value is a canary: a word or date that stands nowhere else, so that finding
 * it tells from which field it escaped.
 */
final class Canaries {
  /** A profile in RoleTally's own form, every key of it used. */
  static final String OWN =
      """
      {
        "id": "candidate-17",
        "degrees": [{"level": "MASTER", "field": "zqvfieldkw", "status": "PURSUING", "expected": "2033-11"}],
        "skills": ["zqvskillkw", {"name": "zqvdatedskillkw", "years": 7.25}],
        "frameworks": ["zqvframeworkkw", {"name": "zqvdatedframeworkkw", "years": 6.75}],
        "inferred": [{"name": "zqvinferredkw", "places": [{"span": [0, 3], "in": "/basics/summary"}]}],
        "denied": ["zqvdeniedkw"],
        "incomplete": ["SKILLS"],
        "availability": [{"from": "2031-07-19", "to": "2031-10-23", "hoursPerWeek": 37}],
        "booked": [{"from": "2031-08-21", "to": "2031-08-22"}],
        "experience": [{"title": "zqvtitlekw", "domain": "zqvdomainkw", "from": "2017-03", "to": "2018-09", "skills": ["zqvusedkw"]}],
        "years": 11.75,
        "languages": [{"language": "zqv", "level": "NATIVE"}],
        "certifications": ["zqvcertificatekw"],
        "workAuthorization": ["US", "DE:CITIZEN"],
        "locations": ["zqvplacekw"],
        "workModes": ["REMOTE"],
        "publications": [{"venue": "zqvvenuekw", "year": 2016}]
      }
      """;

  /** A JSON Resume with what a person writes into one, prose and particulars included. */
  static final String RESUME =
      """
      {
        "basics": {
          "name": "zqvpersonkw", "label": "zqvlabelkw", "image": "https://zqvimagekw.example/a.png",
          "email": "zqvmailkw@example.org", "phone": "zqvphonekw", "url": "https://zqvurlkw.example",
          "summary": "zqvsummarykw who builds search engines in Java with zqvinsidekw.",
          "location": {"address": "zqvaddresskw", "postalCode": "zqvcodekw", "city": "zqvcitykw"},
          "profiles": [{"network": "zqvnetworkkw", "username": "zqvuserkw"}],
          "gender": "zqvgenderkw", "birthDate": "1987-02-11", "nationality": "zqvnationkw",
          "maritalStatus": "zqvmarriedkw", "religion": "zqvfaithkw"
        },
        "work": [{"name": "zqvemployerkw", "position": "zqvpositionkw", "startDate": "2017-03", "endDate": "2018-09",
          "summary": "zqvworkkw with Python", "highlights": ["zqvhighlightkw and Docker"]}],
        "volunteer": [{"organization": "zqvclubkw", "position": "zqvguidekw", "summary": "zqvgoodkw and SQL"}],
        "education": [{"institution": "zqvschoolkw", "area": "zqvareakw", "studyType": "Master", "endDate": "2033-11",
          "score": "zqvgradekw", "courses": ["zqvcoursekw and statistics"]}],
        "awards": [{"title": "zqvawardkw", "awarder": "zqvawarderkw"}],
        "certificates": [{"name": "zqvcertificatekw", "issuer": "zqvissuerkw"}],
        "publications": [{"name": "zqvpaperkw", "publisher": "zqvvenuekw", "releaseDate": "2016-05-01"}],
        "skills": [{"name": "zqvskillkw", "level": "zqvlevelkw", "keywords": ["zqvkeywordkw", "Java"]}],
        "languages": [{"language": "English", "fluency": "Native speaker"}, {"language": "zqvtonguekw"}],
        "interests": [{"name": "zqvhobbykw"}],
        "references": [{"name": "zqvrefereekw", "reference": "zqvpraisekw"}],
        "projects": [{"name": "zqvprojectkw", "description": "zqvdescriptionkw uses Kubernetes", "keywords": ["zqvtagkw"]}]
      }
      """;

  private static final Pattern CANARY =
      Pattern.compile(
          "zqv[a-z]{0,20}kw"
              + "|zqv\\b"
              + "|2033-11|2031-(?:07-19|10-23|08-21|08-22)|2017-03|2018-09|1987-02-11"
              + "|\\b(?:7\\.25|6\\.75|11\\.75)\\b"
              + "|de:citizen");

  private Canaries() {}

  /** The canaries in a text, in whatever case. */
  static List<String> in(String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = CANARY.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }
}
