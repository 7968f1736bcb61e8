package dev.fanfare.samples.license.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a source into words and units. */
final class TextReader {

  /** Letters and digits; apostrophes, a plural in brackets, and the points of 2.0 stay inside. */
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]+(?:['’]\\p{L}+|\\.\\p{N}+|\\(s\\))*");

  private static final Pattern NOT_IN_WORDS = Pattern.compile("['’]|\\(s\\)");
  private static final Pattern STOP = Pattern.compile("[.!?][\"”’'»)*_]*\\s");
  private static final Pattern EMPTY_LINE = Pattern.compile("\\n[\\s*#/;|>-]*\\n");
  private static final Pattern CLAUSE_END = Pattern.compile("[:;]|\\n\\s*\\n");
  private static final Pattern GOES_ON = Pattern.compile("[\\s)\"”’']*[,:;]");
  private static final Pattern LABEL = Pattern.compile("(?:\\d+|[ivx]+|\\p{L})(?:\\.\\d+)*");

  private static final Set<String> SHORT = Set.of("inc", "corp", "co", "ltd", "llc", "etc", "dept");

  /** Behind an empty line: a hash or a number before a capital, or a short line by itself. */
  private static final Pattern HEADING =
      Pattern.compile(
          "(?m)(?<=\\A|\\n[ \\t]{0,9}\\n)[ \\t]*(?:#+[ \\t]*\\p{L}"
              + "|(?i:section[ \\t]+|article[ \\t]+)?(?:\\d{1,2}(?:\\.0)?|[IVX]{1,4})[.):]?"
              + "[ \\t]+[-–—]?[ \\t]*\\p{Lu}"
              + "|\\p{Lu}[^\\n]{2,60}+(?<![.,;:\\s])[ \\t]*(?=\\n[ \\t]*\\n))");

  private final String source;
  private final Matcher headings;
  private int heading;

  private TextReader(String source) {
    this.source = source;
    this.headings = HEADING.matcher(source);
    this.heading = nextHeading();
  }

  static LegalText read(String source) {
    return new TextReader(source).read();
  }

  private LegalText read() {
    LegalText.Builder text = new LegalText.Builder(source);
    text.begin(Unit.TEXT);
    Matcher words = WORD.matcher(source);
    int behind = 0;
    String before = "";
    boolean label = true;
    while (words.find()) {
      String gap = source.substring(behind, words.start());
      String word = normal(words.group());
      beginning(gap, before, label, words.group(), passesHeading(words.start()))
          .ifPresent(text::begin);
      text.word(word, words.start(), words.end());
      label = (gap.contains("\n") || behind == 0) && LABEL.matcher(word).matches();
      before = word;
      behind = words.end();
    }
    return text.build();
  }

  /** The largest unit that begins behind a gap between two words. */
  private static Optional<Unit> beginning(
      String gap, String before, boolean label, String next, boolean heading) {
    boolean goesOn =
        GOES_ON.matcher(gap).lookingAt()
            || before.equals("and")
            || before.equals("or")
            || Character.isLowerCase(next.charAt(0));
    if (heading && !goesOn) {
      return Optional.of(Unit.SECTION);
    }
    boolean stop =
        STOP.matcher(gap).find() && !label && before.length() > 1 && !SHORT.contains(before);
    if (stop || (!goesOn && EMPTY_LINE.matcher(gap).find())) {
      return Optional.of(Unit.SENTENCE);
    }
    return CLAUSE_END.matcher(gap).find() ? Optional.of(Unit.CLAUSE) : Optional.empty();
  }

  private boolean passesHeading(int offset) {
    boolean passed = false;
    while (heading <= offset) {
      passed = true;
      heading = nextHeading();
    }
    return passed;
  }

  private int nextHeading() {
    return headings.find() ? headings.start() : Integer.MAX_VALUE;
  }

  /** Lower case; British "licence" as American "license", which is as long. */
  private static String normal(String word) {
    String bare = NOT_IN_WORDS.matcher(word).replaceAll("");
    return bare.toLowerCase(Locale.ROOT).replace("licenc", "licens");
  }
}
