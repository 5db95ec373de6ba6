package no.samtale.inboxes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    /** Eight to four on weekdays. */
    private static final List<OpenTime> WEEKDAYS = IntStream.rangeClosed(1, 5)
            .mapToObj(day -> new OpenTime(day, 480, 960))
            .toList();

    private static final OpeningHours USUAL = hours(WEEKDAYS, List.of(), List.of());

    @Test
    void knowsTheHolidaysOfTheLawAndNoOthers() {
        for (int year = 2024; year <= 2040; year++) {
            TreeSet<LocalDate> law = new TreeSet<>(byLaw(year));
            TreeSet<LocalDate> known = LocalDate.of(year, 1, 1)
                    .datesUntil(LocalDate.of(year + 1, 1, 1))
                    .filter(NorwegianHolidays::are)
                    .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
            assertThat(known).isEqualTo(law);
        }
    }

    /** Lov om helligdager section 2 and lov om 1. og 17. mai section 1, from the date of Easter Sunday by Meeus' reckoning. */
    private static List<LocalDate> byLaw(int year) {
        int century = year / 100;
        int golden = year % 19;
        int epact = (19 * golden + century - century / 4 - (8 * century + 13) / 25 + 15) % 30;
        int moon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11));
        int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
        int offset = moon - weekday;
        LocalDate easter = LocalDate.of(year, 3, 28).plusDays(offset);
        assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        return Stream.concat(
                        Stream.of(-3, -2, 0, 1, 39, 49, 50).map(easter::plusDays),
                        Stream.of("-01-01", "-05-01", "-05-17", "-12-25", "-12-26")
                                .map(day -> LocalDate.parse(year + day)))
                .toList();
    }

    @Test
    void isClosedFromMaundyThursdayToEasterMondayIn2027() {
        assertThat(USUAL.openAt(at("2027-03-24T12:00"))).isTrue();
        for (String day : List.of("25", "26", "27", "28", "29")) {
            assertThat(USUAL.openAt(at("2027-03-" + day + "T12:00"))).as(day).isFalse();
        }
        assertThat(USUAL.openAt(at("2027-03-30T12:00"))).isTrue();
        // The clocks go forward on Easter Sunday: eight is another hour of the sun on the Tuesday, and still eight.
        assertThat(USUAL.opensAfter(at("2027-03-24T16:00"))).contains(at("2027-03-30T08:00"));
        assertThat(at("2027-03-30T08:00")).isEqualTo("2027-03-30T06:00:00Z");
    }

    @Test
    void isClosedOnTheSeventeenthOfMayAndOpenWhereHolidaysDoNotCount() {
        // A Monday, after Whit Monday's own Sunday: 16 May 2027 is Whit Sunday, so both fall on one day.
        assertThat(USUAL.openAt(at("2027-05-17T10:00"))).isFalse();
        assertThat(USUAL.opensAfter(at("2027-05-14T16:00"))).contains(at("2027-05-18T08:00"));
        OpeningHours always = new OpeningHours("Europe/Oslo", WEEKDAYS, false, List.of(), List.of());
        assertThat(always.openAt(at("2027-05-17T10:00"))).isTrue();
    }

    @Test
    void closesOnEvesOnlyWhereThatIsChosen() {
        List<OpenTime> all = IntStream.rangeClosed(1, 7)
                .mapToObj(day -> new OpenTime(day, 480, 960))
                .toList();
        List<String> eves = List.of("2026-12-24", "2026-12-31", "2027-03-27", "2027-05-15");
        OpeningHours none = hours(all, List.of(), List.of());
        OpeningHours chosen = hours(all, List.of(Eve.values()), List.of());
        for (String eve : eves) {
            assertThat(none.openAt(at(eve + "T12:00"))).as(eve).isTrue();
            assertThat(chosen.openAt(at(eve + "T12:00"))).as(eve).isFalse();
        }
        assertThat(chosen.openAt(at("2026-12-23T12:00"))).isTrue();
    }

    @Test
    void letsADateGoBeforeHolidaysAndTheWeek() {
        OpeningHours hours = hours(
                WEEKDAYS,
                List.of(),
                List.of(
                        new SpecialTime(LocalDate.parse("2027-03-25"), 600, 720),
                        new SpecialTime(LocalDate.parse("2027-03-25"), 780, 840),
                        new SpecialTime(LocalDate.parse("2027-04-01"), null, null)));
        assertThat(hours.openAt(at("2027-03-25T09:59"))).isFalse();
        assertThat(hours.openAt(at("2027-03-25T10:00"))).isTrue();
        assertThat(hours.openAt(at("2027-03-25T12:00"))).isFalse();
        assertThat(hours.opensAfter(at("2027-03-25T12:00"))).contains(at("2027-03-25T13:00"));
        assertThat(hours.openAt(at("2027-04-01T12:00"))).isFalse();
    }

    @Test
    void keepsTheClockOnTheWallOnTheNightsWhenItIsChanged() {
        // Sunday 25 October 2026: two o'clock comes twice. Sunday 28 March 2027: there is no half past two.
        OpeningHours nights =
                new OpeningHours("Europe/Oslo", List.of(new OpenTime(7, 120, 180)), false, List.of(), List.of());
        assertThat(nights.openAt(Instant.parse("2026-10-24T23:59:59Z"))).isFalse();
        assertThat(nights.openAt(Instant.parse("2026-10-25T00:00:00Z"))).isTrue();
        assertThat(nights.openAt(Instant.parse("2026-10-25T01:30:00Z"))).isTrue();
        assertThat(nights.openAt(Instant.parse("2026-10-25T02:00:00Z"))).isFalse();
        assertThat(nights.openAt(Instant.parse("2027-03-28T00:59:59Z"))).isFalse();
        assertThat(nights.openAt(Instant.parse("2027-03-28T01:00:00Z"))).isFalse();
        assertThat(nights.opensAfter(Instant.parse("2027-03-27T12:00:00Z")))
                .contains(Instant.parse("2027-04-04T00:00:00Z"));
        OpeningHours half =
                new OpeningHours("Europe/Oslo", List.of(new OpenTime(7, 150, 240)), false, List.of(), List.of());
        assertThat(half.opensAfter(Instant.parse("2027-03-27T12:00:00Z")))
                .contains(Instant.parse("2027-03-28T01:00:00Z"));
    }

    @Test
    void isOpenUpToMidnightAndOnTheMinute() {
        OpeningHours late = hours(List.of(new OpenTime(1, 1_380, OpenTime.MIDNIGHT)), List.of(), List.of());
        assertThat(late.openAt(at("2026-11-23T22:59:59"))).isFalse();
        assertThat(late.openAt(at("2026-11-23T23:00"))).isTrue();
        assertThat(late.openAt(at("2026-11-23T23:59:59"))).isTrue();
        assertThat(late.openAt(at("2026-11-24T00:00"))).isFalse();
    }

    private static OpeningHours hours(List<OpenTime> weekly, List<Eve> eves, List<SpecialTime> dates) {
        return new OpeningHours("Europe/Oslo", weekly, true, eves, dates);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(OSLO).toInstant();
    }
}
