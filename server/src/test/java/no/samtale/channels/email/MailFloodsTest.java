package no.samtale.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import no.samtale.platform.AccountId;
import no.samtale.platform.Limits;
import org.junit.jupiter.api.Test;

/** Machines that write without end. */
class MailFloodsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void tellsWhenAnAddressSendsMoreThanAnybodyReads() {
        MailFloods floods = new MailFloods();
        AccountId account = AccountId.random();
        for (int sent = 0; sent < Limits.AUTOMATIC_MAILS_PER_HOUR; sent++) {
            assertThat(floods.isOne(account, "robot@example.no", NOON.plusSeconds(sent)))
                    .isFalse();
        }
        assertThat(floods.isOne(account, "Robot@example.no", NOON.plusSeconds(60)))
                .isTrue();
        assertThat(floods.isOne(account, "other@example.no", NOON.plusSeconds(60)))
                .isFalse();
        assertThat(floods.isOne(AccountId.random(), "robot@example.no", NOON.plusSeconds(60)))
                .isFalse();
        assertThat(floods.isOne(account, "robot@example.no", NOON.plus(Duration.ofHours(2))))
                .isFalse();
    }
}
