package no.samtale.privacy.requests;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.samtale.privacy.register.LawFiles;
import no.samtale.privacy.register.YamlNode;
import org.springframework.stereotype.Component;

/** Days on which no period ends: Saturdays, Sundays and the public holidays of {@code register/law/public-holidays.yaml}. */
@Component
public class PublicHolidays {
    private final Rules rules = LawFiles.read("public-holidays", PublicHolidays::rules);

    private record Rules(ZoneId zone, List<String> sources, Set<MonthDay> fixed, Set<Integer> easter) {}

    /** Where the days are those of the calendar. */
    public ZoneId zone() {
        return rules.zone;
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    public boolean isHoliday(LocalDate day) {
        int fromEaster = (int) (day.toEpochDay() - easterSunday(day.getYear()).toEpochDay());
        return rules.fixed.contains(MonthDay.from(day)) || rules.easter.contains(fromEaster);
    }

    /** This day, or the next that is a working day. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** By the Gregorian computus in the form of Meeus, Jones and Butcher. */
    static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int month = (golden + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * month + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }

    private static Rules rules(YamlNode file) {
        file.parsed("checked", LocalDate::parse);
        file.parsed("from", LocalDate::parse);
        Set<MonthDay> fixed = new HashSet<>();
        file.someTexts("fixed").forEach(day -> fixed.add(MonthDay.parse("--" + day)));
        Set<Integer> easter = new HashSet<>();
        file.someTexts("easter").forEach(days -> easter.add(Integer.valueOf(days)));
        return new Rules(file.parsed("zone", ZoneId::of), file.someTexts("sources"), fixed, easter);
    }
}
