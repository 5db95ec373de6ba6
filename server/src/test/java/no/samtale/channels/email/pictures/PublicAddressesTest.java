package no.samtale.channels.email.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a mail may have our server ask. */
class PublicAddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "240.0.0.1",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::a00:1",
                "2002:7f00:1::",
                "2001:0:53aa::1",
                "2001:db8::1",
                "100::1",
                "3fff::1"
            })
    void leavesOutWhatIsNotOnThePublicInternet(String address) {
        assertThat(PublicAddresses.includes(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.9.9.9",
                "172.32.0.1",
                "172.15.0.1",
                "100.128.0.1",
                "192.0.3.1",
                "223.255.255.1",
                "2a00:1450::1"
            })
    void includesTheRest(String address) {
        assertThat(PublicAddresses.includes(InetAddress.ofLiteral(address))).isTrue();
    }
}
