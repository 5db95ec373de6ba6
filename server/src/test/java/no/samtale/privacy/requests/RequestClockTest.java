package no.samtale.privacy.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The month of Art. 12(3), reckoned by Regulation 1182/71 with Norwegian holidays. */
class RequestClockTest {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final PublicHolidays holidays = new PublicHolidays();
    private final RequestLaw law = new RequestLaw();

    @ParameterizedTest(name = "received {0}: {3}")
    @CsvSource({
        // Received,  first month, extended,  why
        "2026-03-05, 2026-04-07, 2026-06-05, '5 April is Easter Sunday and 6 April Easter Monday'",
        "2026-01-31, 2026-03-02, 2026-04-30, 'February has no 31st, and its last day is a Saturday'",
        "2026-08-31, 2026-09-30, 2026-11-30, 'September has 30 days'",
        "2024-01-31, 2024-02-29, 2024-04-30, 'a leap year'",
        "2026-04-17, 2026-05-18, 2026-07-17, '17 May is Constitution Day, and a Sunday'",
        "2027-04-17, 2027-05-18, 2027-07-19, 'Whit Monday falls on 17 May'",
        "2026-04-01, 2026-05-04, 2026-07-01, 'Labour Day, then a weekend'",
        "2026-04-14, 2026-05-15, 2026-07-14, 'Ascension Day'",
        "2026-11-25, 2026-12-28, 2027-02-25, 'Christmas, then a weekend'",
        "2026-11-30, 2026-12-30, 2027-03-01, 'the extension ends on a Sunday'",
        "2026-12-01, 2027-01-04, 2027-03-01, 'New Year, then a weekend'"
    })
    @DisplayName("P40 P46 gives a month from receipt, two more if extended, by the calendar and its holidays")
    void reckons(LocalDate received, LocalDate due, LocalDate extended, String why) {
        Instant at = received.atTime(12, 0).atZone(OSLO).toInstant();

        assertThat(at(at).due(at)).as(why).isEqualTo(due);
        assertThat(at(at).extended(at)).as(why).isEqualTo(extended);
    }

    @Test
    @DisplayName("P40 counts the day of receipt where the person is, not in UTC")
    void countsDaysInNorway() {
        Instant lateInOslo = LocalDate.of(2026, 6, 10)
                .atTime(LocalTime.of(0, 30))
                .atZone(OSLO)
                .toInstant();

        assertThat(lateInOslo.atZone(ZoneOffset.UTC).toLocalDate()).isEqualTo(LocalDate.of(2026, 6, 9));
        assertThat(at(lateInOslo).due(lateInOslo)).isEqualTo(LocalDate.of(2026, 7, 10));
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, 10, false", "2026-07-03, 7, true", "2026-07-10, 0, true", "2026-07-11, -1, false"})
    @DisplayName("P40 reminds from a week before the end until it is over")
    void reminds(LocalDate today, int left, boolean near) {
        RequestClock clock = at(today.atTime(9, 0).atZone(OSLO).toInstant());
        LocalDate due = LocalDate.of(2026, 7, 10);

        assertThat(clock.daysLeft(due)).isEqualTo(left);
        assertThat(clock.isNear(due)).isEqualTo(near);
    }

    @ParameterizedTest
    @CsvSource({"1995, 1995-04-16", "2000, 2000-04-23", "2024, 2024-03-31", "2026, 2026-04-05", "2038, 2038-04-25"})
    void knowsEaster(int year, LocalDate sunday) {
        assertThat(PublicHolidays.easterSunday(year)).isEqualTo(sunday);
    }

    private RequestClock at(Instant now) {
        return new RequestClock(law, holidays, Clock.fixed(now, ZoneOffset.UTC));
    }
}
