package no.samtale.channels.email.mime;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.samtale.channels.email.mime.header.HeaderText;
import org.jspecify.annotations.Nullable;

/** Reads the first event of a calendar part. */
final class Invitations {
    private static final int LONGEST = 500;

    private Invitations() {}

    static Optional<Invitation> in(String calendar) {
        if (!calendar.toUpperCase(Locale.ROOT).contains("BEGIN:VCALENDAR")) {
            return Optional.empty();
        }
        Map<String, String> lines = new HashMap<>();
        boolean event = false;
        for (String line : calendar.replaceAll("\r?\n[ \t]", "").split("\r\n|\r|\n", -1)) {
            String upper = line.toUpperCase(Locale.ROOT);
            if (upper.startsWith("BEGIN:VEVENT")) {
                event = true;
            } else if (upper.startsWith("END:VEVENT")) {
                break;
            } else if (event || upper.startsWith("METHOD")) {
                line(lines, line);
            }
        }
        return Optional.of(new Invitation(
                lines.getOrDefault("METHOD", "PUBLISH").toUpperCase(Locale.ROOT),
                lines.get("SUMMARY"),
                lines.get("DTSTART"),
                lines.get("DTEND"),
                lines.get("LOCATION")));
    }

    private static void line(Map<String, String> lines, String line) {
        int colon = valueAt(line);
        if (colon > 0) {
            String name = line.substring(0, colon);
            int parameters = name.indexOf(';');
            String key = (parameters < 0 ? name : name.substring(0, parameters)).toUpperCase(Locale.ROOT);
            String value = unescaped(line.substring(colon + 1));
            String zone = key.startsWith("DT") ? zone(name) : null;
            lines.putIfAbsent(key, zone == null ? value : value + " " + zone);
        }
    }

    /** The colon after the parameters, which may hold colons in quotes. */
    private static int valueAt(String line) {
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            if (line.charAt(at) == '"') {
                quoted = !quoted;
            } else if (line.charAt(at) == ':' && !quoted) {
                return at;
            }
        }
        return -1;
    }

    private static @Nullable String zone(String name) {
        int at = name.toUpperCase(Locale.ROOT).indexOf("TZID=");
        return at < 0
                ? null
                : HeaderText.shown(name.substring(at + 5).replace("\"", "").replaceAll(";.*", ""));
    }

    private static String unescaped(String value) {
        String shown = HeaderText.shown(value.replaceAll("\\\\[nN]", " ").replaceAll("\\\\([,;\\\\])", "$1"));
        return shown.substring(0, Math.min(shown.length(), LONGEST));
    }
}
