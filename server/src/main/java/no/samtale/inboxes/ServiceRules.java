package no.samtale.inboxes;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** What opening hours and patience must keep to. */
final class ServiceRules {
    private static final String WEEKLY = "service.hours.weekly";
    private static final String DATES = "service.hours.dates";

    private ServiceRules() {}

    /** @throws Problem naming the field that is not as it should be */
    static EntrypointService checked(EntrypointService given) {
        return new EntrypointService(
                hours(given.hours()),
                patience(Checks.present("service.patience", given.patience())),
                Checks.present("service.formEmail", given.formEmail()),
                given.onward());
    }

    private static @Nullable OpeningHours hours(@Nullable OpeningHours given) {
        if (given == null) {
            return null;
        }
        List<OpenTime> weekly = Checks.each(WEEKLY, given.weekly());
        List<SpecialTime> dates = Checks.each(DATES, given.dates());
        if (weekly.isEmpty() || weekly.size() > Limits.OPEN_TIMES) {
            throw Problem.invalidField(WEEKLY);
        }
        if (dates.size() > Limits.SPECIAL_TIMES) {
            throw Problem.invalidField(DATES);
        }
        weekly.forEach(ServiceRules::check);
        dates.forEach(ServiceRules::check);
        return new OpeningHours(
                zone(given.zone()),
                weekly.stream()
                        .distinct()
                        .sorted(Comparator.comparingInt(OpenTime::day).thenComparingInt(OpenTime::from))
                        .toList(),
                given.holidays(),
                Checks.each("service.hours.eves", given.eves()).stream()
                        .distinct()
                        .toList(),
                dates.stream()
                        .distinct()
                        .sorted(Comparator.comparing(SpecialTime::date))
                        .toList());
    }

    private static String zone(@Nullable String zone) {
        try {
            if (zone != null && ZoneId.getAvailableZoneIds().contains(zone)) {
                return ZoneId.of(zone).getId();
            }
        } catch (DateTimeException none) {
            throw Problem.invalidField("service.hours.zone");
        }
        throw Problem.invalidField("service.hours.zone");
    }

    private static void check(OpenTime time) {
        if (time.day() < 1 || time.day() > 7 || !isSpan(time.from(), time.to())) {
            throw Problem.invalidField(WEEKLY);
        }
    }

    private static void check(SpecialTime time) {
        Checks.present(DATES, time.date());
        Integer from = time.from();
        Integer to = time.to();
        boolean closed = from == null && to == null;
        if (!closed && (from == null || to == null || !isSpan(from, to))) {
            throw Problem.invalidField(DATES);
        }
    }

    private static boolean isSpan(int from, int to) {
        return from >= 0 && from < to && to <= OpenTime.MIDNIGHT;
    }

    private static Patience patience(Patience given) {
        within("service.patience.warnAfter", given.warnAfter());
        within("service.patience.closeAfter", given.closeAfter());
        within("service.patience.offerAfter", given.offerAfter());
        if (given.closeAfter() <= given.warnAfter()) {
            throw Problem.invalidField("service.patience.closeAfter");
        }
        return given;
    }

    private static void within(String field, int minutes) {
        if (minutes < 1 || minutes > Limits.PATIENCE_MINUTES) {
            throw Problem.invalidField(field);
        }
    }
}
