package no.samtale.privacy.archive;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import no.samtale.platform.problems.Problem;
import org.springframework.stereotype.Component;

/** Until when a message is kept: what the law says, and nobody chooses. */
@Component
class ArchiveDates {
    /** The law's days are Norwegian ones. */
    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    private final ArchiveLaw law;
    private final Clock clock;

    ArchiveDates(ArchiveLaw law, Clock clock) {
        this.law = law;
        this.clock = clock;
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, NORWAY);
    }

    /**
     * The last day.
     *
     * @throws Problem invalid_field for a ground that no law is, a kind that it does not cover, and a year that the message
     *     cannot belong to or whose time is over
     */
    LocalDate keptUntil(Instant said, String ground, String kind, int financialYear) {
        ArchiveLaw.Ground named = law.ground(ground).orElseThrow(() -> Problem.invalidField("ground"));
        if (!named.kinds().contains(kind)) {
            throw Problem.invalidField("kind", "The law that was chosen does not cover this kind of documentation.");
        }
        if (Math.abs(financialYear) > 9999) {
            throw Problem.invalidField("financialYear");
        }
        FinancialYear year = law.year(financialYear);
        if (!law.canBelong(day(said), year) || year.lastDay().isBefore(named.since())) {
            throw Problem.invalidField("financialYear", "The message does not belong to this financial year.");
        }
        LocalDate until = year.keptUntil(named.period());
        if (until.isBefore(day(clock.instant()))) {
            throw Problem.invalidField("financialYear", "The law's time for this financial year is over.");
        }
        return until;
    }
}
