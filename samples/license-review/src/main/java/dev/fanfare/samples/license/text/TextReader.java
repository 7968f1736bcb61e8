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
  private final LegalText.Builder text;
  private final Matcher headings;
  private int heading;

  private TextReader(String source) {
    this.source = source;
    this.text = new LegalText.Builder(source);
    this.headings = HEADING.matcher(source);
    this.heading = nextHeading();
  }

  static LegalText read(String source) {
    return new TextReader(source).read();
  }

  private LegalText read() {
    text.begin(Unit.TEXT);
    Matcher words = WORD.matcher(source);
    String before = "";
    int behind = 0;
    boolean label = true;
    while (words.find()) {
      String gap = source.substring(behind, words.start());
      boolean goesOn = goesOn(before, gap, words.group());
      if (passesHeading(words.start()) && !goesOn) {
        text.begin(Unit.SECTION);
      } else {
        ending(gap, goesOn, label || abbreviates(before)).ifPresent(text::begin);
      }
      before = normal(words.group());
      behind = words.end();
      text.word(before, words.start(), behind);
      label = (gap.contains("\n") || label) && LABEL.matcher(before).matches();
    }
    return text.build();
  }

  /** Whether a sentence goes on behind an empty line: a list does, from item to item. */
  private static boolean goesOn(String before, String gap, String next) {
    return GOES_ON.matcher(gap).lookingAt()
        || before.equals("and")
        || before.equals("or")
        || Character.isLowerCase(next.charAt(0));
  }

  /** The largest unit that ends in a gap between two words. */
  private static Optional<Unit> ending(String gap, boolean goesOn, boolean noStop) {
    boolean stop = STOP.matcher(gap).find() && !noStop;
    if (stop || (!goesOn && EMPTY_LINE.matcher(gap).find())) {
      return Optional.of(Unit.SENTENCE);
    }
    return CLAUSE_END.matcher(gap).find() ? Optional.of(Unit.CLAUSE) : Optional.empty();
  }

  private static boolean abbreviates(String word) {
    return word.length() == 1 || SHORT.contains(word);
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
