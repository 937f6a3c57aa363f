package dev.roletally.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a style hides, and what it only draws. */
final class HiddenStyleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "display:none",
        "color:red; DISPLAY : None !important;",
        "display:/* not */none",
        "visibility:hidden",
        "visibility: collapse",
        "opacity:0",
        "opacity: 0.00",
        "font-size:0px",
        "font-size:0",
        "position:absolute;left:-9999px",
        "text-indent:-500px",
        "height:0;overflow:hidden",
        "clip:rect(0 0 0 0)",
        "clip-path: inset(50%)",
        "content-visibility:hidden",
      })
  void whatIsHidden(String style) {
    assertThat(HiddenStyle.hides(style)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "display:block",
        "display:none;display:block",
        "opacity:0.9",
        "opacity:.5",
        "font-size:0.9em",
        "font-size:1.2.3",
        "left:-20px",
        "text-indent:-1.5em",
        "height:0",
        "overflow:hidden",
        "--display:none-such",
        "display",
        ":none",
        "/* display:none",
        "width:100%;height:auto",
      })
  void whatIsSeen(String style) {
    assertThat(HiddenStyle.hides(style)).isFalse();
  }
}
