package no.samtale.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A message; made by its sender, so that a retry is recognised. */
public record MessageId(@JsonValue UUID value) {
    @JsonCreator
    public MessageId {}

    public static MessageId random() {
        return new MessageId(Ids.timeOrdered());
    }

    public static MessageId of(String text) {
        return new MessageId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
