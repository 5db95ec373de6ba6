package no.samtale.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An internal note; made by its sender, so that a retry is recognised. */
public record NoteId(@JsonValue UUID value) {
    @JsonCreator
    public NoteId {}

    public static NoteId random() {
        return new NoteId(Ids.timeOrdered());
    }

    public static NoteId of(String text) {
        return new NoteId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
