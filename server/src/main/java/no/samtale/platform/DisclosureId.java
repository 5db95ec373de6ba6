package no.samtale.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The case of a disclosure to an authority. */
public record DisclosureId(@JsonValue UUID value) {
    @JsonCreator
    public DisclosureId {}

    public static DisclosureId random() {
        return new DisclosureId(Ids.timeOrdered());
    }

    public static DisclosureId of(String text) {
        return new DisclosureId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
