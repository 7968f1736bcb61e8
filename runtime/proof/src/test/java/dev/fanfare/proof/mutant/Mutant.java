package dev.fanfare.proof.mutant;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;

/**
 * An engine in which one method is wrong. Everything of this project is loaded anew, that one class
 * with the method changed.
 */
public final class Mutant extends ClassLoader {

  private static final String OURS = "dev.fanfare.";

  private final WrongMethod wrong;
  private boolean done;

  private Mutant(WrongMethod wrong) {
    super(Mutant.class.getClassLoader());
    this.wrong = wrong;
  }

  /**
   * Calls something inside.
   *
   * @param wrong the method that is wrong
   * @param inside what is loaded anew, made and called; has a constructor without parameters
   * @param <T> the type of what comes out: one of the JDK's
   * @throws IllegalArgumentException if its class has no such method, or is not used
   */
  @SuppressWarnings("unchecked") // the same class, loaded anew
  public static <T> T call(WrongMethod wrong, Class<? extends Callable<T>> inside)
      throws Exception {
    Mutant mutant = new Mutant(wrong);
    var made = mutant.loadClass(inside.getName()).getDeclaredConstructor();
    made.setAccessible(true);
    T found = ((Callable<T>) made.newInstance()).call();
    if (!mutant.done) {
      throw new IllegalArgumentException(wrong.type() + " is not used");
    }
    return found;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      if (!name.startsWith(OURS)) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] sound = in.readAllBytes();
      boolean here = name.equals(wrong.type());
      byte[] own = here ? wrong.in(sound) : sound;
      done |= here;
      return defineClass(name, own, 0, own.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
