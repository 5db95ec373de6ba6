package no.samtale.privacy.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * When a request has to be answered: a month from receipt, by Regulation 1182/71. The day of receipt is not counted, the
 * month ends with the day of the same date or the last of the month, and on a day that is no working day with the next
 * that is.
 */
@Component
public class RequestClock {
    private final RequestLaw law;
    private final PublicHolidays holidays;
    private final Clock clock;

    RequestClock(RequestLaw law, PublicHolidays holidays, Clock clock) {
        this.law = law;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** The last day of the first month. */
    public LocalDate due(Instant received) {
        return after(received, law.period().months());
    }

    /** The last day if it was extended: reckoned from receipt too, not from the end of the first month. */
    public LocalDate extended(Instant received) {
        return after(received, law.period().months() + law.period().extensionMonths());
    }

    /** The last day of any period of so many months that the Regulation reckons. */
    public LocalDate after(Instant event, int months) {
        return holidays.workingDayFrom(day(event).plus(Period.ofMonths(months)));
    }

    /** Today, where the deadlines are. */
    public LocalDate today() {
        return day(clock.instant());
    }

    /** Days left, 0 on the last; negative if it is over. */
    public int daysLeft(LocalDate due) {
        return (int) ChronoUnit.DAYS.between(today(), due);
    }

    /** Whether the end is near and whoever answers should be reminded. */
    public boolean isNear(LocalDate due) {
        int left = daysLeft(due);
        return left >= 0 && left <= law.period().reminderDays();
    }

    LocalDate day(Instant instant) {
        return instant.atZone(holidays.zone()).toLocalDate();
    }
}
