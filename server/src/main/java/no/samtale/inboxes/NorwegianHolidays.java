package no.samtale.inboxes;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Norwegian public holidays: the twelve of lov 24. februar 1995 nr. 12 om helligdager og helligdagsfred section 2 that are no
 * ordinary Sundays, and 1 and 17 May by lov 26. april 1947 nr. 1. New Year's Day to Boxing Day; no eve is one of them.
 */
final class NorwegianHolidays {
    private static final HolidayManager CALENDAR =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NORWAY));
    private static final Map<Integer, Map<LocalDate, String>> YEARS = new ConcurrentHashMap<>();

    private NorwegianHolidays() {}

    /** Whether it is one. */
    static boolean are(LocalDate date) {
        return of(date.getYear()).containsKey(date);
    }

    static LocalDate easter(int year) {
        return dateOf(year, "christian.EASTER");
    }

    static LocalDate whitsun(int year) {
        return dateOf(year, "christian.PENTECOST");
    }

    private static LocalDate dateOf(int year, String key) {
        return CALENDAR.getHolidays(Year.of(year)).stream()
                .filter(holiday -> holiday.getPropertiesKey().equals(key))
                .map(Holiday::getActualDate)
                .findFirst()
                .orElseThrow();
    }

    private static Map<LocalDate, String> of(int year) {
        return YEARS.computeIfAbsent(
                year,
                // Two that fall on one date are one.
                key -> CALENDAR.getHolidays(Year.of(key)).stream()
                        .collect(Collectors.toMap(
                                Holiday::getActualDate, Holiday::getPropertiesKey, (one, other) -> one)));
    }
}
