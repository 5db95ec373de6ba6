package no.samtale.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A label of an account. */
public record LabelId(@JsonValue UUID value) {
    @JsonCreator
    public LabelId {}

    public static LabelId random() {
        return new LabelId(Ids.timeOrdered());
    }

    public static LabelId of(String text) {
        return new LabelId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
