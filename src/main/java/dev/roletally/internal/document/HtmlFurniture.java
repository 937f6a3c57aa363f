package dev.roletally.internal.document;

import dev.roletally.model.Ignored;
import dev.roletally.model.Words;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Tells the part of a page that is about the opening from the site around it: menus, banners,
 * forms, other openings, and what is not shown at all.
 *
 * <p>An element that holds the main heading or an article is never furniture, whatever it is
 * called: some sites wrap whole pages in a form or a header.
 */
final class HtmlFurniture {
  private static final int LONGEST_ATTRIBUTE = 300;
  private static final int LONGEST_HEADING = 80;
  private static final int REACH = 6;

  private static final Set<String> UNREAD =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "head",
          "title",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "map",
          "datalist",
          "textarea",
          "select");
  private static final Set<String> SITE =
      Set.of("nav", "header", "footer", "form", "button", "dialog", "menu");
  private static final Set<String> SITE_ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "toolbar");
  private static final Set<String> SITE_NAMES =
      Set.of("cookie", "cookies", "consent", "gdpr", "breadcrumb", "breadcrumbs", "newsletter");
  private static final Set<String> OTHER =
      Set.of("related", "similar", "recommended", "other", "more", "matching");
  private static final Set<String> OPENINGS =
      Set.of(
          "job",
          "jobs",
          "role",
          "roles",
          "position",
          "positions",
          "opening",
          "openings",
          "vacancy",
          "vacancies",
          "posting",
          "postings",
          "opportunities",
          "internships");
  private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");
  private static final Set<String> CONTENT = Set.of("h1", "main", "article");

  private final Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Element> related = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
  private final boolean wholePage;
  private @Nullable Element content;

  private HtmlFurniture(boolean wholePage) {
    this.wholePage = wholePage;
  }

  /** What happens to an element. */
  enum Use {
    /** It is read. */
    READ,
    /** It is not shown, or is not text. */
    UNREAD,
    /** It belongs to the site. */
    SITE,
    /** It is about other openings. */
    RELATED;

    /** What the report of a reading calls it; empty if it has no place there. */
    Optional<Ignored.Reason> reason() {
      return switch (this) {
        case SITE -> Optional.of(Ignored.Reason.CHROME);
        case RELATED -> Optional.of(Ignored.Reason.RELATED_POSTINGS);
        case READ, UNREAD -> Optional.empty();
      };
    }
  }

  /** The furniture of a whole page. */
  static HtmlFurniture of(Document page) {
    HtmlFurniture furniture = new HtmlFurniture(true);
    furniture.survey(page);
    return furniture;
  }

  /** For a text that is no page: only what is not shown is left out. */
  static HtmlFurniture none() {
    return new HtmlFurniture(false);
  }

  /** Whether {@code element} only holds the content and what stands around it. */
  boolean isAround(Element element) {
    return around.contains(element);
  }

  private void survey(Document page) {
    Element body = page.body();
    List<Element> elements = body.getAllElements();
    Element main = null;
    Element article = null;
    int mains = 0;
    int articles = 0;
    boolean titled = false;
    for (Element element : elements) {
      boolean isMain = element.nameIs("main") || element.attr("role").equals("main");
      if (isMain) {
        main = element;
        mains++;
      } else if (element.nameIs("article")) {
        article = element;
        articles++;
      }
      titled |= element.nameIs("h1");
      if (isMain || CONTENT.contains(element.normalName())) {
        for (Element at = element; at != null && holders.add(at); at = at.parent()) {}
      }
    }
    content = body;
    if (mains == 1 && main != null && (!titled || holdsHeading(main))) {
      content = main;
    } else if (mains == 0 && articles == 1 && article != null && holdsHeading(article)) {
      content = article;
    }
    for (Element at = content.parent(); at != null && !content.equals(body); at = at.parent()) {
      around.add(at);
    }
    for (Element element : elements) {
      if (HEADINGS.contains(element.normalName()) && isRelated(element)) {
        Element part = part(element);
        if (part != null) {
          related.add(part);
        }
      }
    }
  }

  private static boolean holdsHeading(Element element) {
    return element.selectFirst("h1") != null;
  }

  /** "Similar jobs", "More roles at Acme", "People also viewed". */
  private static boolean isRelated(Element heading) {
    String text = heading.text();
    if (text.length() > LONGEST_HEADING) {
      return false;
    }
    List<String> words = List.of(Words.normalise(text).split(" ", -1));
    boolean named = OTHER.contains(words.get(0)) && words.stream().anyMatch(OPENINGS::contains);
    String joined = String.join(" ", words);
    return named
        || joined.startsWith("people also")
        || joined.startsWith("you may also")
        || joined.startsWith("you might also")
        || joined.startsWith("jobs you ");
  }

  /** The part of the page that the heading stands first in, if it is a part. */
  private @Nullable Element part(Element heading) {
    Element at = heading;
    for (int i = 0; i < REACH; i++) {
      Element parent = at.parent();
      if (parent == null
          || holders.contains(parent)
          || parent.equals(content)
          || parent.nameIs("body")
          || before(at) != null) {
        return null;
      }
      if (after(at) != null) {
        return parent;
      }
      at = parent;
    }
    return null;
  }

  static @Nullable Element before(Element element) {
    Node at = element.previousSibling();
    while (at != null && !(at instanceof Element)) {
      at = at.previousSibling();
    }
    return (Element) at;
  }

  static @Nullable Element after(Element element) {
    Node at = element.nextSibling();
    while (at != null && !(at instanceof Element)) {
      at = at.nextSibling();
    }
    return (Element) at;
  }

  /** What happens to {@code element}. */
  Use use(Element element) {
    String name = element.normalName();
    if (UNREAD.contains(name) || isHidden(element)) {
      return Use.UNREAD;
    }
    if (!wholePage || element.equals(content) || around.contains(element)) {
      return Use.READ;
    }
    if (related.contains(element)) {
      return Use.RELATED;
    }
    Element parent = element.parent();
    if (parent != null && around.contains(parent)) {
      return named(element) == Use.RELATED ? Use.RELATED : Use.SITE;
    }
    if (name.equals("button")) {
      return Use.SITE;
    }
    if (holders.contains(element)) {
      return Use.READ;
    }
    if (name.equals("header") && isInContent(element)) {
      return Use.READ;
    }
    if (SITE.contains(name) || SITE_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))) {
      return Use.SITE;
    }
    return named(element);
  }

  /** Whether the header is that of an article or of the main part. */
  private boolean isInContent(Element header) {
    Element at = header.parent();
    for (int i = 0; i < REACH && at != null; i++) {
      if (at.nameIs("article") || (at.equals(content) && !at.nameIs("body"))) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }

  /** By the words in its class and id. */
  private static Use named(Element element) {
    String name = element.id() + " " + element.className();
    if (name.length() == 1 || name.length() > LONGEST_ATTRIBUTE || element.nameIs("body")) {
      return Use.READ;
    }
    boolean other = false;
    boolean openings = false;
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean ends =
          i == name.length()
              || !Character.isLetter(name.charAt(i))
              || (i > start
                  && Character.isUpperCase(name.charAt(i))
                  && Character.isLowerCase(name.charAt(i - 1)));
      if (ends) {
        String word = name.substring(start, i).toLowerCase(Locale.ROOT);
        if (SITE_NAMES.contains(word)) {
          return Use.SITE;
        }
        other |= OTHER.contains(word);
        openings |= OPENINGS.contains(word);
        start = i < name.length() && Character.isLetter(name.charAt(i)) ? i : i + 1;
      }
    }
    return other && openings ? Use.RELATED : Use.READ;
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden")) {
      return true;
    }
    if (element.attr("aria-hidden").equals("true")
        && (element.nameIs("i") || element.nameIs("span"))) {
      return true;
    }
    return HiddenStyle.hides(element.attr("style"));
  }
}
