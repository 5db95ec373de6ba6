package no.samtale.channels.sms;

import static org.assertj.core.api.Assertions.assertThat;

import no.samtale.channels.sms.StopWords.Meaning;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopWordsTest {
    @ParameterizedTest
    @DisplayName("P36 a whole text that says stop stops, whatever its case and signs; one that only begins so does not")
    @CsvSource(
            delimiter = '|',
            value = {
                "STOP|STOP",
                "  stopp! |STOP",
                "Stop.|STOP",
                "«STOPP»|STOP",
                "stop all|STOP",
                "AVMELD|STOP",
                "Unsubscribe|STOP",
                "END|STOP",
                "quit|STOP",
                "Cancel|STOP",
                "Start|START",
                "PÅMELD|START",
                "stop by the shop|NEITHER",
                "Ikke stopp|NEITHER",
                "When does it end?|NEITHER",
                "stopper|NEITHER",
                "!|NEITHER"
            })
    void means(String text, Meaning meaning) {
        assertThat(StopWords.of(text)).isEqualTo(meaning);
    }
}
