package no.samtale.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A contact: a person who writes, the data subject. */
public record ContactId(@JsonValue UUID value) {
    @JsonCreator
    public ContactId {}

    public static ContactId random() {
        return new ContactId(Ids.timeOrdered());
    }

    public static ContactId of(String text) {
        return new ContactId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
