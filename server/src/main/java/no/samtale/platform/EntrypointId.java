package no.samtale.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An entrypoint: a place that a visitor comes in by. */
public record EntrypointId(@JsonValue UUID value) {
    @JsonCreator
    public EntrypointId {}

    public static EntrypointId random() {
        return new EntrypointId(Ids.timeOrdered());
    }

    public static EntrypointId of(String text) {
        return new EntrypointId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
