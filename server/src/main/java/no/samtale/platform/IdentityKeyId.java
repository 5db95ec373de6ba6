package no.samtale.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A key by which a company's site vouches for its customers; the {@code kid} of what it signs. */
public record IdentityKeyId(@JsonValue UUID value) {
    @JsonCreator
    public IdentityKeyId {}

    public static IdentityKeyId random() {
        return new IdentityKeyId(Ids.timeOrdered());
    }

    public static IdentityKeyId of(String text) {
        return new IdentityKeyId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
