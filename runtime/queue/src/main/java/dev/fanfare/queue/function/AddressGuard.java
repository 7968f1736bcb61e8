package dev.fanfare.queue.function;

import dev.fanfare.runtime.result.FanfareException;
import java.net.Inet4Address;
import java.net.Inet6Address;
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
      if (isPrivate(address)) {
        throw new FanfareException(
            ("'%s' is an address of this machine or of a private network, which 'http' may not call"
                    + " here; start the program with --allow http-private to permit it")
                .formatted(host));
      }
    }
  }

  static boolean isPrivate(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return true;
    }
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      int first = bytes[0] & 0xff;
      int second = bytes[1] & 0xff;
      // 0/8, 100.64/10 (carrier-grade NAT), 198.18/15 (benchmarks), 240/4: RFC 6890.
      return first == 0
          || (first == 100 && (second & 0xc0) == 64)
          || (first == 198 && (second & 0xfe) == 18)
          || first >= 240;
    }
    return address instanceof Inet6Address && isPrivateV6(bytes);
  }

  private static boolean isPrivateV6(byte[] bytes) {
    if ((bytes[0] & 0xfe) == 0xfc) {
      return true; // fc00::/7, unique local
    }
    // 64:ff9b::/96 (NAT64), ::/96 (compatible) and 2002::/16 (6to4) hold an IPv4 address.
    int embedded = -1;
    if (bytes[0] == 0
        && bytes[1] == 0x64
        && (bytes[2] & 0xff) == 0xff
        && (bytes[3] & 0xff) == 0x9b) {
      embedded = 12;
    } else if (bytes[0] == 0x20 && bytes[1] == 0x02) {
      embedded = 2;
    } else if (startsWithZeros(bytes, 12)) {
      embedded = 12;
    }
    if (embedded < 0) {
      return false;
    }
    try {
      byte[] v4 = java.util.Arrays.copyOfRange(bytes, embedded, embedded + 4);
      return isPrivate(InetAddress.getByAddress(v4));
    } catch (UnknownHostException e) {
      return true;
    }
  }

  private static boolean startsWithZeros(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
