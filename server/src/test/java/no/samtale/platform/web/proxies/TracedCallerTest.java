package no.samtale.platform.web.proxies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 10.0.0.0/8 are proxies of ours; the peer is 10.0.0.1 unless told otherwise. */
class TracedCallerTest {
    private static final TrustedProxies OURS = new TrustedProxies(List.of("10.0.0.0/8", "2001:db8::/32"));

    @Test
    void takesTheWordOfATrustedProxy() {
        assertThat(byX("203.0.113.7", "https")).isEqualTo("203.0.113.7 https");
        assertThat(byForwarded("for=203.0.113.7;proto=https")).isEqualTo("203.0.113.7 https");
    }

    @Test
    void doesNotTakeTheWordOfAnybodyElse() {
        var words = ForwardingHeaders.xForwarded(List.of("203.0.113.7"), List.of("https"));

        assertThat(told(TracedCaller.of(InetAddress.ofLiteral("198.51.100.1"), OURS, words)))
                .isEqualTo("198.51.100.1 -");
    }

    @Test
    void goesBackAlongTheChainNoFurtherThanItTrusts() {
        assertThat(byX("1.1.1.1, 203.0.113.7, 10.0.0.2", "http, http, https")).isEqualTo("203.0.113.7 http");
        assertThat(byForwarded("for=1.1.1.1;proto=https, for=203.0.113.7;proto=http, for=10.0.0.2;proto=https"))
                .isEqualTo("203.0.113.7 http");
    }

    @Test
    void takesTheFirstOfAChainOfProxiesAlone() {
        assertThat(byX("10.0.0.3, 10.0.0.2", "https")).isEqualTo("10.0.0.3 https");
    }

    @Test
    void neverReadsWhatTheCallerWroteItself() {
        assertThat(byX("<script>, 203.0.113.7", "https")).isEqualTo("203.0.113.7 https");
        assertThat(byForwarded("nonsense, for=203.0.113.7")).isEqualTo("203.0.113.7 -");
    }

    @Test
    void readsIpv6AndPorts() {
        assertThat(byX("2a02:fe1::5", "https")).isEqualTo("2a02:fe1:0:0:0:0:0:5 https");
        assertThat(byX("203.0.113.7:51234", "https")).isEqualTo("203.0.113.7 https");
        assertThat(byForwarded("For=\"[2a02:fe1::5]:4711\" ; Proto=HTTPS;by=10.0.0.1;host=\"a,b\""))
                .isEqualTo("2a02:fe1:0:0:0:0:0:5 https");
    }

    @Test
    void staysAtTheProxyThatDoesNotTell() {
        assertThat(byForwarded("for=203.0.113.7, for=_hidden;proto=https")).isEqualTo("10.0.0.1 https");
        assertThat(byX("203.0.113.7, unknown", "https")).isEqualTo("10.0.0.1 https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "1", "203.0.113", "203.0.113.999", "203.0.113.7 ", "[::1", "fe80::1%eth0"})
    void refusesAnAddressThatCannotBeRead(String address) {
        String quoted = '"' + address + '"';
        assertThatThrownBy(() -> byForwarded("for=" + quoted)).isInstanceOf(UnreadableForwarding.class);
        if (!address.isBlank() && address.equals(address.strip())) {
            assertThatThrownBy(() -> byX(address, "https")).isInstanceOf(UnreadableForwarding.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "for", "for=1.1.1.1;;proto", "for=1.1.1.1 proto=https", "proto=ftp", "for=\"1.1.1.1"
            })
    void refusesAWordThatIsNotByTheForm(String header) {
        assertThatThrownBy(() -> byForwarded(header)).isInstanceOf(UnreadableForwarding.class);
    }

    @Test
    void refusesASchemeThatIsNone() {
        assertThatThrownBy(() -> byX("203.0.113.7", "gopher")).isInstanceOf(UnreadableForwarding.class);
    }

    private static String byX(String addresses, String schemes) {
        return traced(ForwardingHeaders.xForwarded(List.of(addresses), List.of(schemes)));
    }

    private static String byForwarded(String header) {
        return traced(ForwardingHeaders.forwarded(List.of(header)));
    }

    private static String traced(List<ForwardingHeaders.Word> words) {
        return told(TracedCaller.of(InetAddress.ofLiteral("10.0.0.1"), OURS, words));
    }

    private static String told(TracedCaller caller) {
        return caller.address().getHostAddress() + " " + caller.scheme().orElse("-");
    }
}
