package dev.fanfare.queue.function;

import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.text.PublicAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Refuses addresses that a stranger's task should not reach: this machine, private and link-local
 * networks, and what maps to them. The name is resolved, and every address looked at; the JVM keeps
 * what it has resolved for some seconds, so that the client connects to what was checked.
 */
final class AddressGuard {

  private final boolean privateAllowed;

  AddressGuard(boolean privateAllowed) {
    this.privateAllowed = privateAllowed;
  }

  void check(URI uri) throws UnknownHostException {
    if (privateAllowed) {
      return;
    }
    String host = uri.getHost();
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    for (InetAddress address : InetAddress.getAllByName(bare)) {
      if (!PublicAddress.isPublic(address)) {
        throw new FanfareException(
            ("'%s' is an address of this machine or of a private network, which 'http' may not call"
                    + " here; start the program with --allow http-private to permit it")
                .formatted(host));
      }
    }
  }
}
