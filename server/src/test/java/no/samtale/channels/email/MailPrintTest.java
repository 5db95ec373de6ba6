package no.samtale.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MailPrintTest {
    @Test
    void knowsAMailAgainAndNoOther() {
        assertThat(print("From: a\r\n\r\nHei")).isEqualTo(print("From: a\r\n\r\nHei"));
        assertThat(print("From: a\r\n\r\nHei")).isNotEqualTo(print("From: a\r\n\r\nHei!"));
        assertThat(print("").version()).isEqualTo(8);
        assertThat(print("").variant()).isEqualTo(2);
    }

    private static UUID print(String mail) {
        return MailPrint.of(mail.getBytes(StandardCharsets.UTF_8));
    }
}
