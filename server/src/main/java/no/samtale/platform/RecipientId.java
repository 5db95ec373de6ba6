package no.samtale.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Somebody outside the company who gets data. */
public record RecipientId(@JsonValue UUID value) {
    @JsonCreator
    public RecipientId {}

    public static RecipientId random() {
        return new RecipientId(Ids.timeOrdered());
    }

    public static RecipientId of(String text) {
        return new RecipientId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
