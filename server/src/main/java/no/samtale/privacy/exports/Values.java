package no.samtale.privacy.exports;

import java.sql.Timestamp;
import java.util.Base64;

/** What a database's value looks like in an export. */
final class Values {
    private Values() {}

    /** Times in ISO 8601 and UTC, bytes in Base64 (RFC 4648). */
    static String text(Object value) {
        return switch (value) {
            case Timestamp time -> time.toInstant().toString();
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            default -> value.toString();
        };
    }
}
