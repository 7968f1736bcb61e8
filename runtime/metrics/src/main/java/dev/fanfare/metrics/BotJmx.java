package dev.fanfare.metrics;

import dev.fanfare.bots.BotManager;
import dev.fanfare.bots.model.BotWatcher;
import dev.fanfare.bots.model.ManagedBot;
import dev.fanfare.runtime.result.FanfareException;
import java.util.Hashtable;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Shows a manager and its bots as JMX beans, those that are added later too: {@code
 * dev.fanfare:type=BotManager,name=…} and {@code dev.fanfare:type=Bot,manager=…,name=…}.
 */
public final class BotJmx implements AutoCloseable {

  private static final String DOMAIN = "dev.fanfare";

  private final String managerName;
  private final MBeanServer server;
  private final Set<ObjectName> registered = ConcurrentHashMap.newKeySet();
  private final AutoCloseable watch;

  private BotJmx(BotManager manager, String managerName, MBeanServer server) {
    this.managerName = managerName;
    this.server = server;
    register(
        new BotManagerBean(manager),
        objectName(Map.of("type", "BotManager", "name", quoted(managerName))));
    watch = manager.watch(new Watcher());
  }

  /**
   * Registers the beans.
   *
   * @param manager whose
   * @param name the manager's name among others of the process
   * @param server where, such as {@code ManagementFactory.getPlatformMBeanServer()}
   * @return takes them away again
   * @throws FanfareException if the server refuses: there is a manager of that name already
   */
  public static BotJmx register(BotManager manager, String name, MBeanServer server) {
    return new BotJmx(manager, name, server);
  }

  private void register(Object bean, ObjectName name) {
    try {
      server.registerMBean(bean, name);
      registered.add(name);
    } catch (JMException e) {
      throw new FanfareException("the JMX bean " + name + " could not be registered", e);
    }
  }

  private void unregister(ObjectName name) {
    try {
      if (registered.remove(name) && server.isRegistered(name)) {
        server.unregisterMBean(name);
      }
    } catch (JMException e) {
      throw new FanfareException("the JMX bean " + name + " could not be taken away", e);
    }
  }

  private ObjectName nameOf(ManagedBot bot) {
    return objectName(Map.of("type", "Bot", "manager", quoted(managerName), "name", bot.name()));
  }

  @SuppressWarnings("JdkObsolete") // JMX wants a Hashtable.
  private static ObjectName objectName(Map<String, String> properties) {
    try {
      return new ObjectName(DOMAIN, new Hashtable<>(properties));
    } catch (JMException e) {
      throw new FanfareException("JMX refuses the name " + properties, e);
    }
  }

  private static String quoted(String name) {
    return name.matches("[\\w.-]+") ? name : ObjectName.quote(name);
  }

  /** Takes every bean away. */
  @Override
  public void close() {
    try {
      watch.close();
    } catch (Exception e) {
      throw new FanfareException("the bots could not be left unwatched", e);
    }
    registered.forEach(this::unregister);
  }

  private final class Watcher implements BotWatcher {

    @Override
    public void added(ManagedBot bot) {
      register(new BotBean(bot), nameOf(bot));
    }

    @Override
    public void removed(ManagedBot bot) {
      unregister(nameOf(bot));
    }
  }
}
