package no.samtale.channels.sms;

import java.util.Locale;
import no.samtale.channels.sms.wire.LineTrouble;
import org.jspecify.annotations.Nullable;

/** What is wrong with a line, as it is stored and told. */
final class SmsTroubles {
    private SmsTroubles() {}

    static String code(LineTrouble trouble) {
        return trouble.name().toLowerCase(Locale.ROOT);
    }

    static @Nullable String codeOf(@Nullable LineTrouble trouble) {
        return trouble == null ? null : code(trouble);
    }
}
