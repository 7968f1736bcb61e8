package dev.fanfare.report.page;

import java.util.List;

/** Texts that would run a script, set {@code pwned}, wherever a page takes a text for markup. */
final class HostileTexts {

  /** What would run. */
  private static final List<String> VECTORS =
      List.of(
          "<script>pwned=1</script>",
          "<img src=x onerror=pwned=1>",
          "<svg onload=pwned=1>",
          "<svg><script>pwned=1</script></svg>",
          "<iframe srcdoc='<script>parent.pwned=1</script>'></iframe>",
          "<body onload=pwned=1>",
          "<details open ontoggle=pwned=1>",
          "<input autofocus onfocus=pwned=1>",
          "<video><source onerror=pwned=1></video>",
          "<math><mtext></mtext><script>pwned=1</script></math>",
          "<object data='javascript:pwned=1'></object>",
          "<embed src='javascript:pwned=1'>",
          "<a href='javascript:pwned=1'>x</a>",
          "<form action='javascript:pwned=1'><button>x</button></form>",
          "<base href='javascript:pwned=1//'>",
          "<meta http-equiv=refresh content='0;url=javascript:pwned=1'>",
          "<link rel=stylesheet href='data:text/css,*{display:none}'>",
          "<style>*{display:none}</style>",
          "<template><img src=x onerror=pwned=1></template>",
          "<noscript><p title=\"</noscript><img src=x onerror=pwned=1>\">",
          "javascript:pwned=1",
          "${pwned=1}",
          "{{constructor.constructor('pwned=1')()}}",
          "pwned=1;//",
          "\\u003cscript\\u003epwned=1\\u003c/script\\u003e",
          "&lt;script&gt;pwned=1&lt;/script&gt;",
          "%3Cscript%3Epwned=1%3C/script%3E",
          "\u2028pwned=1\u2029",
          "<scr\u0000ipt>pwned=1</scr\u0000ipt>",
          "\ud800<img src=x onerror=pwned=1>\udc00");

  /** What would end the place it is put in. */
  private static final List<String> BREAKOUTS =
      List.of(
          "%s",
          "\">%s",
          "'>%s",
          "</title>%s",
          "</style>%s",
          "</script>%s",
          "--><!--%s",
          "]]>%s",
          "</textarea></select></svg>%s",
          "x\" onmouseover=pwned=1 autofocus onfocus=pwned=1 \" %s");

  private HostileTexts() {}

  /** All of them, each different: 300. */
  static List<String> all() {
    return BREAKOUTS.stream()
        .flatMap(breakout -> VECTORS.stream().map(vector -> breakout.replace("%s", vector)))
        .toList();
  }
}
