package no.samtale.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An inbox: where one channel's conversations arrive. */
public record InboxId(@JsonValue UUID value) {
    @JsonCreator
    public InboxId {}

    public static InboxId random() {
        return new InboxId(Ids.timeOrdered());
    }

    public static InboxId of(String text) {
        return new InboxId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
