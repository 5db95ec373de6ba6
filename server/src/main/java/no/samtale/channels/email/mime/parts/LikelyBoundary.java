package no.samtale.channels.email.mime.parts;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the boundary that a multipart uses without saying so: a line of it, with a header's field below. */
final class LikelyBoundary {
    private static final int LOOKED_THROUGH = 64 * 1024;
    private static final Pattern LINE =
            Pattern.compile("(?m)^--([A-Za-z0-9'()+_,./:=?-]{1,70})[ \\t]*\\r?\\n(?=Content-|\\r?\\n)");

    private LikelyBoundary() {}

    static @Nullable String in(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, LOOKED_THROUGH), StandardCharsets.ISO_8859_1);
        Matcher line = LINE.matcher(start);
        return line.find() ? line.group(1) : null;
    }
}
