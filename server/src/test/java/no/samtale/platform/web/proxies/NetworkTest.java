package no.samtale.platform.web.proxies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "10.1.0.0/16, 10.1.255.255, true",
        "10.1.0.0/16, 10.2.0.0, false",
        "10.1.2.128/25, 10.1.2.127, false",
        "10.1.2.128/25, 10.1.2.129, true",
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "::1, ::1, true",
        // The same address, written as IPv6.
        "10.1.0.0/16, ::ffff:10.1.0.1, true",
        "::1, 127.0.0.1, false"
    })
    void tellsWhoIsWithin(String network, String address, boolean within) {
        assertThat(Network.of(network).contains(InetAddress.ofLiteral(address))).isEqualTo(within);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nginx",
                "10.1.0.0/",
                "10.1.0.0/33",
                "10.1.0.1/16",
                "10.1.0.0/-1",
                "10/8",
                "0.0.0.0/0",
                "::/0"
            })
    void refusesWhatIsNoNetworkOrEverybody(String text) {
        assertThatThrownBy(() -> Network.of(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TrustedProxies(List.of("127.0.0.1", text)))
                .hasMessageContaining("samtale.trusted-proxies")
                .hasMessageContaining("'" + text + "'");
    }
}
