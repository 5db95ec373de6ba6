package no.samtale.privacy.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import no.samtale.platform.problems.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ArchiveDatesTest {
    private static final Instant SAID = Instant.parse("2026-11-20T10:00:00Z");
    private static final String BOOKED = "bokforing-booked";

    private final ArchiveLaw law = new ArchiveLaw();

    private ArchiveDates on(String day) {
        return new ArchiveDates(law, Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    @DisplayName(
            "P32 what is booked is kept for five years after the financial year, agreements and letters for three and a half")
    void setsTheDateOfTheLaw() {
        ArchiveDates dates = on("2026-11-22");

        assertThat(dates.keptUntil(SAID, BOOKED, "order-confirmation", 2026)).isEqualTo("2031-12-31");
        assertThat(dates.keptUntil(SAID, "bokforing-agreement", "agreement", 2026))
                .isEqualTo("2030-06-30");
        assertThat(dates.keptUntil(SAID, "bokforing-correspondence", "correspondence", 2026))
                .isEqualTo("2030-06-30");
    }

    @Test
    @DisplayName("P32 nobody keeps it longer by naming another year: it is the message's own or one beside it")
    void refusesAnotherYear() {
        ArchiveDates dates = on("2026-11-22");

        assertThat(dates.keptUntil(SAID, BOOKED, "claim", 2025)).isEqualTo("2030-12-31");
        assertThat(dates.keptUntil(SAID, BOOKED, "claim", 2027)).isEqualTo("2032-12-31");
        assertRefused("financialYear", () -> dates.keptUntil(SAID, BOOKED, "claim", 2028));
        assertRefused("financialYear", () -> dates.keptUntil(SAID, BOOKED, "claim", 2024));
        assertRefused("financialYear", () -> dates.keptUntil(SAID, BOOKED, "claim", Integer.MAX_VALUE));
        assertRefused("financialYear", () -> dates.keptUntil(SAID, BOOKED, "claim", Integer.MIN_VALUE));
    }

    @Test
    @DisplayName("P32 the year of a message is that of the Norwegian day on which it was written")
    void goesByTheNorwegianDay() {
        Instant newYear = Instant.parse("2026-12-31T23:30:00Z");

        assertThat(on("2027-01-01").keptUntil(newYear, BOOKED, "claim", 2028)).isEqualTo("2033-12-31");
        assertThat(ArchiveDates.day(newYear)).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    @DisplayName("P32 refuses a ground that no law is, a kind that it does not cover, and a time that is over")
    void refusesWhatNoLawDemands() {
        ArchiveDates dates = on("2026-11-22");

        assertRefused("ground", () -> dates.keptUntil(SAID, "useful", "claim", 2026));
        assertRefused("kind", () -> dates.keptUntil(SAID, "bokforing-agreement", "claim", 2026));
        assertRefused("kind", () -> dates.keptUntil(SAID, BOOKED, "whole-chat", 2026));
        assertThat(on("2031-12-31").keptUntil(SAID, BOOKED, "claim", 2026)).isEqualTo("2031-12-31");
        assertRefused("financialYear", () -> on("2032-01-01").keptUntil(SAID, BOOKED, "claim", 2026));
    }

    @Test
    void namesItsLaws() {
        assertThat(law.grounds()).hasSize(3).allSatisfy(ground -> {
            assertThat(ground.law()).startsWith("bokføringsloven (2004) § 13");
            assertThat(ground.source()).startsWith("https://lovdata.no/");
        });
        assertThat(law.law("gone")).isEqualTo("gone");
        assertThat(law.kind("gone").nb()).isEqualTo("gone");
    }

    private static void assertRefused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable asked) {
        Problem refused = catchThrowableOfType(Problem.class, asked);
        assertThat(refused).isNotNull();
        assertThat(refused.field()).isEqualTo(field);
    }
}
