package dev.fanfare.codec.bytecode;

import dev.fanfare.codec.bytecode.NormalizedCode.Token;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.Type;

/**
 * Follows code breadth-first through one code source. Lambdas belong to the method in which they
 * are written; anonymous classes are numbered in the order in which they are reached.
 */
final class ReachedCode {

  private static final Pattern ANONYMOUS = Pattern.compile("[\\w/$]+?\\$(\\d+)");
  private static final Pattern NAMES = Pattern.compile("L([^;<]+)[;<]");
  private static final Set<String> CALLED_BY_ALL =
      Set.of(
          "equals(Ljava/lang/Object;)Z",
          "hashCode()I",
          "toString()Ljava/lang/String;",
          "compareTo(Ljava/lang/Object;)I");
  private static final Set<String> PLAIN_PARENTS =
      Set.of("java/lang/Object", "java/lang/Record", "java/lang/Enum");

  private final CodeSource source;
  private final ArrayDeque<MethodKey> open = new ArrayDeque<>();
  private final Set<MethodKey> seen = new HashSet<>();
  private final Set<String> described = new HashSet<>();
  private final Set<String> shapes = new HashSet<>();
  private final Set<String> started = new HashSet<>();
  private final Set<String> instantiated = new HashSet<>();
  private final Map<String, String> anonymous = new HashMap<>();
  private final Map<String, byte[]> members = new TreeMap<>();

  ReachedCode(CodeSource source) {
    this.source = source;
  }

  /** The digests of what is reached, by name, sorted. */
  Map<String, byte[]> from(MethodKey invoker, Class<?> botClass) {
    reach(invoker);
    String bot = Type.getInternalName(botClass);
    ClassFile file = source.find(bot);
    if (file != null) {
      instantiate(bot);
      for (String method : file.methods().keySet()) {
        if (method.startsWith("<init>")) {
          reach(new MethodKey(bot, "<init>", method.substring("<init>".length())));
        }
      }
    }
    while (!open.isEmpty()) {
      visit(open.remove());
    }
    return members;
  }

  private void reach(MethodKey method) {
    if (seen.add(method)) {
      open.add(method);
    }
  }

  private void visit(MethodKey key) {
    ClassFile file = source.find(key.owner());
    ClassFile.Method method = file == null ? null : file.method(key.name(), key.descriptor());
    if (method == null) {
      return;
    }
    start(key.owner());
    typesIn(key.descriptor());
    StringBuilder text = new StringBuilder(512);
    write(key, method, text, new HashSet<>());
    put(key.display(canonical(key.owner())), CodeHashes.of(text.toString()));
  }

  private void put(String name, byte[] digest) {
    members.merge(
        name,
        digest,
        (before, more) -> {
          MessageDigest both = CodeHashes.sha256();
          both.update(before);
          both.update(more);
          return both.digest();
        });
  }

  private void write(
      MethodKey key, ClassFile.Method method, StringBuilder text, Set<MethodKey> within) {
    within.add(key);
    NormalizedCode code = method.code();
    for (List<Token> instruction : code.instructions()) {
      for (Token token : instruction) {
        write(token, code, text, within);
      }
      text.append(instruction.isEmpty() ? "" : "\n");
    }
    code.initialized().forEach(this::start);
    code.created().forEach(this::instantiate);
  }

  private void write(Token token, NormalizedCode code, StringBuilder text, Set<MethodKey> within) {
    if (token instanceof Token.Text plain) {
      text.append(plain.text());
    } else if (token instanceof Token.ClassName name) {
      text.append(canonicalIn(name.name()));
      typesIn(name.name());
    } else if (token instanceof Token.Place place) {
      text.append("L" + code.number(place.label()));
    } else if (token instanceof Token.SwitchTable table) {
      text.append(table.field());
    } else if (token instanceof Token.EnumSwitch choice) {
      text.append(cases(choice, code).toString());
    } else if (token instanceof Token.Call call) {
      call(call, text, within);
    }
    text.append("\0");
  }

  /** Returns the targets of a switch over an enum, by the constants' names. */
  private Map<String, Integer> cases(Token.EnumSwitch choice, NormalizedCode code) {
    Map<Integer, String> names = names(choice);
    Map<String, Integer> cases = new TreeMap<>();
    for (int index = 0; index < choice.keys().size(); index++) {
      // A table of all numbers has the gaps between the cases too.
      if (choice.places().get(index) != choice.otherwise()) {
        int key = choice.keys().get(index);
        String name = names.getOrDefault(key, Integer.toString(key));
        cases.put(name, code.number(choice.places().get(index)));
      }
    }
    cases.put("", code.number(choice.otherwise()));
    return cases;
  }

  private Map<Integer, String> names(Token.EnumSwitch choice) {
    Token.SwitchTable table = choice.table();
    if (table != null) {
      ClassFile.Method initialiser = body(new MethodKey(table.owner(), "<clinit>", "()V"));
      return initialiser == null ? Map.of() : initialiser.code().switchTable(table.field());
    }
    Map<Integer, String> names = new HashMap<>();
    ClassFile type = source.find(choice.type());
    if (type != null) {
      type.constants().forEach(constant -> names.put(names.size(), constant));
    }
    return names;
  }

  private void call(Token.Call call, StringBuilder text, Set<MethodKey> within) {
    MethodKey called = call.method();
    MethodKey resolved = source.resolve(called);
    if (resolved != null && isLambda(resolved)) {
      ClassFile.Method body = body(resolved);
      text.append("lambda" + canonicalIn(resolved.descriptor()));
      if (body != null && !within.contains(resolved)) {
        write(resolved, body, text, within);
      }
      return;
    }
    text.append(canonical(called.owner()) + '.' + called.name());
    text.append(canonicalIn(called.descriptor()));
    if (resolved != null) {
      reach(resolved);
    }
    if (call.virtual()) {
      ClassFile owner = source.find(called.owner());
      if (owner != null && !owner.isFinal()) {
        source.overrides(called).forEach(this::reach);
      }
    }
  }

  private boolean isLambda(MethodKey method) {
    ClassFile.Method body = body(method);
    return body != null && body.isSynthetic() && method.name().startsWith("lambda$");
  }

  private ClassFile.@org.jspecify.annotations.Nullable Method body(MethodKey method) {
    ClassFile file = source.find(method.owner());
    return file == null ? null : file.method(method.name(), method.descriptor());
  }

  /** A class whose static initialiser has run. */
  private void start(String name) {
    ClassFile file = source.find(name);
    if (file != null && started.add(name)) {
      shape(name);
      reach(new MethodKey(name, "<clinit>", "()V"));
      String parent = file.superName();
      if (parent != null) {
        start(parent);
      }
    }
  }

  /** Records that a class has objects: code outside may call the methods that it overrides. */
  private void instantiate(String name) {
    ClassFile file = source.find(name);
    if (file == null || !instantiated.add(name)) {
      return;
    }
    start(name);
    boolean open = hasForeignParent(file);
    for (Map.Entry<String, ClassFile.Method> entry : new TreeMap<>(file.methods()).entrySet()) {
      ClassFile.Method method = entry.getValue();
      String text = entry.getKey();
      boolean calledFromOutside =
          CALLED_BY_ALL.contains(text)
              || (open && !method.isStatic() && !method.isPrivate() && !text.startsWith("<"));
      if (calledFromOutside) {
        int at = text.indexOf('(');
        reach(new MethodKey(name, text.substring(0, at), text.substring(at)));
      }
    }
  }

  private boolean hasForeignParent(ClassFile file) {
    String parent = file.superName();
    if (parent != null && !PLAIN_PARENTS.contains(parent)) {
      ClassFile known = source.find(parent);
      if (known == null || hasForeignParent(known)) {
        return true;
      }
    }
    for (String type : file.interfaces()) {
      ClassFile known = source.find(type);
      if (known == null || hasForeignParent(known)) {
        return true;
      }
    }
    return false;
  }

  private void typesIn(String descriptor) {
    if (!described.add(descriptor)) {
      return;
    }
    if (source.find(descriptor) != null) {
      shape(descriptor);
      return;
    }
    Matcher names = NAMES.matcher(descriptor);
    while (names.find()) {
      shape(names.group(1));
    }
  }

  private void shape(String name) {
    ClassFile file = source.find(name);
    if (file == null || !shapes.add(name)) {
      return;
    }
    String shape = canonicalIn(file.shape());
    put(
        "class " + canonical(name).substring(name.lastIndexOf('/') + 1).replace('$', '.'),
        CodeHashes.of(shape));
    typesIn(file.shape());
    for (String method : new TreeMap<>(file.methods()).keySet()) {
      if (CALLED_BY_ALL.contains(method)) {
        int at = method.indexOf('(');
        reach(new MethodKey(name, method.substring(0, at), method.substring(at)));
      }
    }
  }

  private String canonical(String name) {
    Matcher numbered = ANONYMOUS.matcher(name);
    if (!numbered.matches() || source.find(name) == null) {
      return name;
    }
    return anonymous.computeIfAbsent(
        name, key -> key.substring(0, numbered.start(1)) + '#' + anonymous.size());
  }

  /** The same for all names in a descriptor or shape. */
  private String canonicalIn(String text) {
    if (source.find(text) != null) {
      return canonical(text);
    }
    if (text.indexOf('$') < 0) {
      return text;
    }
    StringBuilder replaced = new StringBuilder();
    Matcher names = NAMES.matcher(text);
    int from = 0;
    while (names.find()) {
      replaced.append(text, from, names.start(1)).append(canonical(names.group(1)));
      from = names.end(1);
    }
    return replaced.append(text, from, text.length()).toString();
  }
}
