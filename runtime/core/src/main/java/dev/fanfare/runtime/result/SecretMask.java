package dev.fanfare.runtime.result;

import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Plan;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The mask over a run's secrets: replaces their values by {@link #MASK} wherever they occur in a
 * text, as CI servers do. Immutable and thread-safe.
 *
 * <p>Hidden are a secret's whole text, each of its lines, and its URL-encoded form; of an optional,
 * a collection, an array or a map the texts of its elements. A text of fewer than {@value
 * #SHORTEST} characters is not looked for inside other texts: it would hide half of a report. The
 * parameter's own value is shown as {@link #MASK} however short it is; that is up to the caller.
 */
public final class SecretMask {

  /** The text that replaces a secret. */
  public static final String MASK = "•••";

  /** The fewest characters of a text that is looked for inside other texts. */
  public static final int SHORTEST = 4;

  private static final SecretMask NONE = new SecretMask(List.of());

  private final @Nullable Pattern secrets;
  private final int longest;

  private SecretMask(List<String> texts) {
    secrets =
        texts.isEmpty()
            ? null
            : Pattern.compile(
                texts.stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|")));
    longest = texts.stream().mapToInt(String::length).max().orElse(0);
  }

  /** Returns the mask that hides nothing. */
  public static SecretMask none() {
    return NONE;
  }

  /**
   * Returns a mask over some values.
   *
   * @param values the secrets; null ones and those that throw when asked for their text are skipped
   */
  public static SecretMask of(Collection<? extends @Nullable Object> values) {
    Set<String> texts = new TreeSet<>();
    for (Object value : values) {
      texts(value).forEach(text -> addForms(text, texts));
    }
    return texts.isEmpty() ? NONE : new SecretMask(List.copyOf(texts));
  }

  /**
   * Returns a mask over the secret parameters of a run.
   *
   * @param plan says which parameters are secrets
   * @param params the values by name
   */
  public static SecretMask of(Plan<?> plan, Map<String, ? extends @Nullable Object> params) {
    return of(
        plan.params().stream()
            .filter(ParamPlan::secret)
            .map(param -> Optional.ofNullable(params.get(param.name())))
            .toList());
  }

  private static Stream<String> texts(@Nullable Object value) {
    if (value == null) {
      return Stream.empty();
    }
    if (value instanceof char[] characters) {
      return Stream.of(new String(characters));
    }
    if (value instanceof byte[] bytes) {
      return Stream.of(new String(bytes, StandardCharsets.UTF_8));
    }
    if (value instanceof Optional<?> optional) {
      return texts(optional.orElse(null));
    }
    if (value instanceof Object[] array) {
      return Stream.of(array).flatMap(SecretMask::texts);
    }
    if (value instanceof Collection<?> collection) {
      return collection.stream().flatMap(SecretMask::texts);
    }
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().flatMap(SecretMask::texts);
    }
    try {
      return Stream.ofNullable(value.toString());
    } catch (RuntimeException e) {
      return Stream.empty();
    }
  }

  private static void addForms(String secret, Set<String> texts) {
    Stream.concat(Stream.of(secret, secret.strip()), secret.lines().map(String::strip))
        .flatMap(text -> Stream.of(text, URLEncoder.encode(text, StandardCharsets.UTF_8)))
        .filter(text -> text.length() >= SHORTEST)
        .forEach(texts::add);
  }

  /** Returns whether there is nothing to hide. */
  public boolean isEmpty() {
    return secrets == null;
  }

  /**
   * Returns a text with every secret in it replaced.
   *
   * @param text any text
   */
  public String hide(String text) {
    return secrets == null ? text : secrets.matcher(text).replaceAll(MASK);
  }

  /**
   * Returns the beginning of a text with every secret in it replaced, also one that begins before
   * the cut and ends behind it. Takes time and memory for the beginning only.
   *
   * @param text any text
   * @param most how many characters of it are wanted, 0 or more
   * @return at most {@code most} characters, never half of a surrogate pair
   */
  public String hide(String text, int most) {
    String shown = text.length() <= most ? hide(text) : hide(beginning(text, most));
    if (shown.length() <= most) {
      return shown;
    }
    return shown.substring(0, splits(shown, most) ? most - 1 : most);
  }

  private String beginning(String text, int most) {
    return text.substring(0, (int) Math.min(text.length(), (long) most + longest + 1));
  }

  private static boolean splits(String text, int end) {
    return end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
  }

  /** Says whether secrets are hidden; never which. */
  @Override
  public String toString() {
    return secrets == null ? "SecretMask[nothing]" : "SecretMask[" + MASK + "]";
  }
}
