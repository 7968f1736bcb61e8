package dev.fanfare.text;

/** Java names in kebab case. */
public final class KebabCase {

  private KebabCase() {}

  /**
   * Returns a Java name in kebab case: {@code HTTPServer2Check} becomes {@code http-server2-check}.
   *
   * @param javaName any name; underscores, dollar signs and hyphens separate words
   */
  public static String of(CharSequence javaName) {
    StringBuilder kebab = new StringBuilder();
    for (int i = 0; i < javaName.length(); i++) {
      char c = javaName.charAt(i);
      boolean gap = c == '_' || c == '$' || c == '-';
      if ((gap || beginsWord(javaName, i)) && !kebab.isEmpty() && !endsInHyphen(kebab)) {
        kebab.append('-');
      }
      if (!gap) {
        kebab.append(Character.toLowerCase(c));
      }
    }
    if (endsInHyphen(kebab)) {
      kebab.setLength(kebab.length() - 1);
    }
    return kebab.toString();
  }

  /** Returns whether a capital begins a word: after a small letter, or before one. */
  private static boolean beginsWord(CharSequence name, int i) {
    return i > 0
        && Character.isUpperCase(name.charAt(i))
        && (!Character.isUpperCase(name.charAt(i - 1))
            || (i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1))));
  }

  private static boolean endsInHyphen(CharSequence text) {
    return text.length() > 0 && text.charAt(text.length() - 1) == '-';
  }
}
