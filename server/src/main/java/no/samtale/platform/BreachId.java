package no.samtale.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A breach of the security of personal data. */
public record BreachId(@JsonValue UUID value) {
    @JsonCreator
    public BreachId {}

    public static BreachId random() {
        return new BreachId(Ids.timeOrdered());
    }

    public static BreachId of(String text) {
        return new BreachId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
