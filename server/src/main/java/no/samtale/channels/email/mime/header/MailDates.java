package no.samtale.channels.email.mime.header;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates of mails (RFC 5322, sections 3.3 and 4.3) and what programs write instead. */
public final class MailDates {
    private static final Pattern USUAL = Pattern.compile(
            "(\\d{1,2})\\.?[ -]+(\\p{L}{3})\\p{L}*\\.?[ -]+(\\d{2,4})[ ,]+(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?:\\.\\d+)?\\s*([AaPp][Mm]\\b)?\\s*([+-]\\d{4}|[A-Za-z]{1,4})?");
    private static final Pattern UNIX = Pattern.compile(
            "(\\p{L}{3}) +(\\d{1,2}) (\\d{2}):(\\d{2}):(\\d{2}) (?:([A-Z]{3,4}) )?(\\d{4})(?: ([+-]\\d{4}))?");
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("mär", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("mai", 5),
            Map.entry("maj", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("okt", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("des", 12),
            Map.entry("dez", 12));

    /** RFC 5322, section 4.3; the European ones are no part of it and are written all the same. */
    private static final Map<String, Integer> ZONES = Map.of(
            "EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "MDT", -6, "PST", -8, "PDT", -7, "CET", 1, "CEST",
            2);

    /** No mail is older than this; a mail may be a little ahead of us. */
    private static final Instant EARLIEST = Instant.parse("1995-01-01T00:00:00Z");

    private static final int LONGEST = 200;
    private static final Duration AHEAD = Duration.ofDays(2);

    private MailDates() {}

    /** When it says that it was written; null if it cannot be read or cannot be true. */
    public static @Nullable Instant of(String field, Instant now) {
        if (field.length() > LONGEST) {
            return null;
        }
        String text = COMMENT.matcher(field).replaceAll(" ").strip();
        try {
            Instant read = read(text);
            return read == null || read.isBefore(EARLIEST) || read.isAfter(now.plus(AHEAD)) ? null : read;
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Instant read(String text) {
        Matcher usual = USUAL.matcher(text);
        if (usual.find()) {
            int hour = half(Integer.parseInt(usual.group(4)), usual.group(7));
            return time(
                    usual.group(3),
                    usual.group(2),
                    usual.group(1),
                    hour,
                    usual.group(5),
                    usual.group(6),
                    usual.group(8));
        }
        Matcher unix = UNIX.matcher(text);
        if (unix.find()) {
            String zone = unix.group(8) == null ? unix.group(6) : unix.group(8);
            return time(
                    unix.group(7),
                    unix.group(1),
                    unix.group(2),
                    Integer.parseInt(unix.group(3)),
                    unix.group(4),
                    unix.group(5),
                    zone);
        }
        return text.matches("\\d{4}-\\d\\d-\\d\\dT.*")
                ? OffsetDateTime.parse(text).toInstant()
                : null;
    }

    private static @Nullable Instant time(
            String year,
            String month,
            String day,
            int hour,
            String minute,
            @Nullable String second,
            @Nullable String zone) {
        Integer named = MONTHS.get(month.toLowerCase(Locale.ROOT));
        if (named == null) {
            return null;
        }
        // A leap second is the second before it.
        int seconds = second == null ? 0 : Math.min(59, Integer.parseInt(second));
        return LocalDateTime.of(year(year), named, Integer.parseInt(day), hour, Integer.parseInt(minute), seconds)
                .toInstant(offset(zone));
    }

    private static int half(int hour, @Nullable String half) {
        if (half == null || hour > 12) {
            return hour;
        }
        return hour % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0);
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return switch (digits.length()) {
            case 2 -> year < 50 ? 2000 + year : 1900 + year;
            case 3 -> 1900 + year;
            default -> year;
        };
    }

    private static ZoneOffset offset(@Nullable String zone) {
        if (zone == null || zone.isEmpty()) {
            return ZoneOffset.UTC;
        }
        char sign = zone.charAt(0);
        if (sign != '+' && sign != '-') {
            return ZoneOffset.ofHours(ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), 0));
        }
        int minutes = Integer.parseInt(zone.substring(1, 3)) * 60 + Integer.parseInt(zone.substring(3));
        // An offset that no place has says nothing.
        return minutes > 14 * 60 ? ZoneOffset.UTC : ZoneOffset.ofTotalSeconds((sign == '-' ? -60 : 60) * minutes);
    }
}
