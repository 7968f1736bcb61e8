package dev.fanfare.proof.campaign;

import dev.fanfare.proof.mutant.WrongMethod;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * A campaign in an engine in which one method is wrong. Everything of this project is loaded anew,
 * that one class with the method changed, and the campaign is run inside.
 */
final class MutantCampaign extends ClassLoader {

  private static final String OURS = "dev.fanfare.";

  private final WrongMethod wrong;
  private boolean done;

  private MutantCampaign(WrongMethod wrong) {
    super(MutantCampaign.class.getClassLoader());
    this.wrong = wrong;
  }

  /**
   * What a campaign finds.
   *
   * @param wrong the method that is wrong
   * @param seeds how many scenarios are tried
   * @param shrinks how many smaller ones, when one has failed
   */
  static Optional<String> run(WrongMethod wrong, long seeds, int shrinks) {
    try {
      MutantCampaign mutant = new MutantCampaign(wrong);
      Class<?> entry = mutant.loadClass(Entry.class.getName());
      Method run = entry.getDeclaredMethod("run", long.class, int.class);
      run.setAccessible(true);
      String found = (String) run.invoke(null, seeds, shrinks);
      if (!mutant.done) {
        throw new IllegalArgumentException("no class that is used has " + wrong);
      }
      return Optional.ofNullable(found);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs inside. */
  static final class Entry {
    private Entry() {}

    static String run(long seeds, int shrinks) {
      return new Campaign(new Rehearsal(Engine.SOUND), shrinks).run(0, seeds).orElse(null);
    }
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
      byte[] own = wrong.isAmong(name) ? wrong.in(sound) : sound;
      done |= own != sound;
      return defineClass(name, own, 0, own.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
