package no.samtale.bench;

import java.util.Locale;

/** Speaks to the person who runs the bench. */
final class Terminal {
    private Terminal() {}

    @SuppressWarnings("SystemOut") // That is where that person reads.
    static void say(String line) {
        System.out.println(line);
    }

    static void say(String format, Object... values) {
        say(String.format(Locale.ROOT, format, values));
    }
}
