package no.samtale.vault;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row with its values as PostgreSQL sends them in binary, by name of column. */
public record SentRow(Map<String, byte[]> values) {
    /** The bytes of a value that is not null. */
    public byte[] get(String column) {
        return Objects.requireNonNull(values.get(column), () -> "no value in " + column);
    }

    /** The bytes of a value. */
    public byte @Nullable [] find(String column) {
        return values.get(column);
    }

    /** A value that is an id. */
    public UUID id(String column) {
        return EveryKey.uuid(get(column));
    }
}
