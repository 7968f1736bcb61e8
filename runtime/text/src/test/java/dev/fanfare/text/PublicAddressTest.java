package dev.fanfare.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PublicAddressTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, false",
    "10.1.2.3, false",
    "172.16.0.1, false",
    "192.168.1.1, false",
    "169.254.169.254, false",
    "100.64.0.1, false",
    "0.1.2.3, false",
    "198.18.0.1, false",
    "255.255.255.255, false",
    "224.0.0.1, false",
    "8.8.8.8, true",
    "172.32.0.1, true",
    "::1, false",
    "::, false",
    "fe80::1, false",
    "fd00::1, false",
    "::ffff:10.0.0.1, false",
    "::10.0.0.1, false",
    "64:ff9b::a00:1, false",
    "64:ff9b::808:808, true",
    "2002:a00:1::, false",
    "2002:808:808::, true",
    "240.0.0.1, false",
    "::127.0.0.1, false",
    "100.128.0.1, true",
    "2606:4700::1111, true"
  })
  void tellsPublicAddressesFromOthers(String address, boolean isPublic) throws Exception {
    assertEquals(isPublic, PublicAddress.isPublic(InetAddress.getByName(address)));
  }
}
