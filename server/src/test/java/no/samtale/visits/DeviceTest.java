package no.samtale.visits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {
    @ParameterizedTest
    @DisplayName("P11 maker, operating system and browser version are read, and nothing finer")
    @CsvSource(delimiter = '|', textBlock = """
                    Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1 | Apple · iOS 18 · Safari 18
                    Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15 | Apple · macOS · Safari 18
                    Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0 | Windows 10 / 11 · Edge 140
                    Mozilla/5.0 (Linux; Android 14; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36 | Samsung · Android 14 · Samsung Internet 28
                    Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36 | Android 10 · Chrome 140
                    Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Linux · Firefox 140
                    curl/8.5.0 | ''
                    """)
    void readsWhatTheRegisterNames(String userAgent, String words) {
        assertThat(Device.of(userAgent).words()).isEqualTo(words);
    }

    @Test
    void takesNoLongerForALongHeader() {
        assertThat(Device.of("iPhone".repeat(100_000)).words()).isEqualTo("Apple");
    }

    @ParameterizedTest
    @DisplayName("P11 an address loses what tells one subscriber from another")
    @CsvSource({
        "203.0.113.77, 203.0.113.0/24",
        "2001:db8:1234:5678::1, 2001:db8:1234:0:0:0:0:0/48",
        "::ffff:203.0.113.77, 203.0.113.0/24"
    })
    void shortens(String address, String network) {
        assertThat(ShortAddress.of(address)).contains(network);
        assertThat(ShortAddress.of("ikke en adresse")).isEmpty();
    }

    @Test
    @DisplayName("P13 a place is known to about ten kilometres and no better")
    void rounds() {
        assertThat(Area.around(59.9139, 10.7522).map(Area::text)).contains("59.9 10.8");
        assertThat(Area.around(59.9499, 10.6501).map(Area::text)).contains("59.9 10.6");
        assertThat(Area.around(91, 0)).isEmpty();
        assertThat(Area.around(Double.NaN, 0)).isEmpty();
    }
}
