package no.samtale.inboxes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a company answers: what is said of a date holds before holidays, and they before the week. Times are those of the
 * clock on the wall: on the night when clocks go forward an hour that does not exist opens nothing, and when they go back the
 * hour that comes twice is open both times.
 *
 * @param zone whose clock the times are of, such as {@code Europe/Oslo}
 * @param holidays whether it is closed on Norwegian public holidays
 * @param eves on which it is closed too
 */
public record OpeningHours(
        String zone, List<OpenTime> weekly, boolean holidays, List<Eve> eves, List<SpecialTime> dates) {
    /** So far ahead the next opening is looked for. */
    private static final int DAYS_AHEAD = 370;

    /** From the first instant on, up to but without the second. */
    private record Span(Instant from, Instant to) {
        boolean has(Instant instant) {
            return !instant.isBefore(from) && instant.isBefore(to);
        }
    }

    /** Whether it is open then. */
    public boolean openAt(Instant instant) {
        return spans(LocalDate.ofInstant(instant, ZoneId.of(zone))).anyMatch(span -> span.has(instant));
    }

    /** When it opens next after that; empty if it does not within a year. */
    public Optional<Instant> opensAfter(Instant instant) {
        LocalDate today = LocalDate.ofInstant(instant, ZoneId.of(zone));
        return Stream.iterate(today, day -> day.plusDays(1))
                .limit(DAYS_AHEAD)
                .flatMap(day -> spans(day).map(Span::from).sorted())
                .filter(opens -> opens.isAfter(instant))
                .findFirst();
    }

    private Stream<Span> spans(LocalDate date) {
        List<SpecialTime> special =
                dates.stream().filter(one -> one.date().equals(date)).toList();
        if (!special.isEmpty()) {
            return special.stream().flatMap(one -> {
                Integer from = one.from();
                Integer to = one.to();
                return from == null || to == null ? Stream.empty() : span(date, from, to);
            });
        }
        if (holidays && NorwegianHolidays.are(date) || eves.stream().anyMatch(eve -> eve.is(date))) {
            return Stream.empty();
        }
        return weekly.stream()
                .filter(one -> one.day() == date.getDayOfWeek().getValue())
                .flatMap(one -> span(date, one.from(), one.to()));
    }

    private Stream<Span> span(LocalDate date, int from, int to) {
        Span span = new Span(
                wall(date, from).withEarlierOffsetAtOverlap().toInstant(),
                wall(date, to).withLaterOffsetAtOverlap().toInstant());
        return span.from().isBefore(span.to()) ? Stream.of(span) : Stream.empty();
    }

    /** A time within the hour that is left out is the instant at which the clocks go forward. */
    private ZonedDateTime wall(LocalDate date, int minutes) {
        var local = date.atStartOfDay().plusMinutes(minutes);
        var rules = ZoneId.of(zone).getRules();
        var change = rules.getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant().atZone(ZoneOffset.UTC).withZoneSameInstant(ZoneId.of(zone))
                : local.atZone(ZoneId.of(zone));
    }
}
