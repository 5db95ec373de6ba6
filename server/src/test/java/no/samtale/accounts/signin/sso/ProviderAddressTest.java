package no.samtale.accounts.signin.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderAddressTest {
    private final ProviderAddress none = new ProviderAddress(new SsoProperties(List.of()));
    private final ProviderAddress some = new ProviderAddress(new SsoProperties(List.of("10.1.2.3", "127.0.0.1")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001:0:a00:1::1"
            })
    void callsNothingWithin(String address) throws UnknownHostException {
        assertThat(ProviderAddress.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.63.0.1", "100.128.0.1", "172.32.0.1", "193.0.0.1", "2001:4860:4860::8888"})
    void callsTheOpenInternet(String address) throws UnknownHostException {
        assertThat(ProviderAddress.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void callsByTlsOnly() {
        assertThat(none.called("https://8.8.8.8/keys")).hasToString("https://8.8.8.8/keys");
        assertThatThrownBy(() -> none.called("http://8.8.8.8/keys")).hasMessage("sso_unavailable");
        assertThatThrownBy(() -> none.called("https://8.8.8.8/keys#a")).hasMessage("sso_unavailable");
        assertThatThrownBy(() -> none.called("https://a@8.8.8.8/keys")).hasMessage("sso_unavailable");
        assertThatThrownBy(() -> none.called("file:///etc/passwd")).hasMessage("sso_unavailable");
        assertThatThrownBy(() -> none.called("")).hasMessage("sso_unavailable");
    }

    @Test
    void callsWithinWhatTheOperatorNames() {
        assertThat(some.called("https://10.1.2.3/keys")).hasToString("https://10.1.2.3/keys");
        assertThat(some.called("http://127.0.0.1:1/keys")).hasToString("http://127.0.0.1:1/keys");
        assertThatThrownBy(() -> some.called("http://10.1.2.3/keys")).hasMessage("sso_unavailable");
        assertThatThrownBy(() -> some.called("https://10.1.2.4/keys")).hasMessage("sso_unavailable");
        assertThatThrownBy(() -> none.called("http://127.0.0.1:1/keys")).hasMessage("sso_unavailable");
    }
}
