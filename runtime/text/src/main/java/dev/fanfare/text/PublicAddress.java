package dev.fanfare.text;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Tells addresses of the internet from those of a machine, a network or a range with a purpose of
 * its own (RFC 6890). What is called on behalf of others must not be a service inside. An address
 * of IPv6 that holds one of IPv4 is judged by that.
 */
public final class PublicAddress {

  private PublicAddress() {}

  /**
   * Returns whether an address is one of the internet.
   *
   * @param address what a name was resolved to; no name is resolved here
   */
  public static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes);
  }

  private static boolean isPublic4(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    boolean thisNetwork = first == 0;
    boolean carrier = first == 100 && (second & 0xc0) == 64;
    boolean protocols = first == 192 && second == 0;
    boolean benchmarks = first == 198 && (second & 0xfe) == 18;
    boolean reserved = first >= 240;
    return !(thisNetwork || carrier || protocols || benchmarks || reserved);
  }

  private static boolean isPublic6(byte[] bytes) {
    boolean uniqueLocal = (bytes[0] & 0xfe) == 0xfc;
    boolean embedsIn12 =
        startsWith(bytes, 12, 0, 0, 0, 0) || startsWith(bytes, 12, 0, 0x64, 0xff, 0x9b);
    boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
    if (uniqueLocal) {
      return false;
    }
    if (embedsIn12) {
      return isPublic(embedded(bytes, 12));
    }
    return !sixToFour || isPublic(embedded(bytes, 2));
  }

  /** Returns whether the first four bytes are these, and those up to an index are zero. */
  private static boolean startsWith(byte[] bytes, int until, int... first) {
    for (int i = 0; i < until; i++) {
      int wanted = i < first.length ? first[i] : 0;
      if ((bytes[i] & 0xff) != wanted) {
        // ::ffff:a.b.c.d, as text, is an IPv4 address already; as bytes it may not be.
        boolean mapped = first[1] == 0 && (i == 10 || i == 11) && (bytes[i] & 0xff) == 0xff;
        if (!mapped) {
          return false;
        }
      }
    }
    return true;
  }

  private static InetAddress embedded(byte[] bytes, int from) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }
}
