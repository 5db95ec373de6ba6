package no.samtale.conversations.drafts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import no.samtale.platform.Ids;

/** A draft as it stood after one change; made by the window that changed it, so that a retry is recognised. */
public record DraftId(@JsonValue UUID value) {
    @JsonCreator
    public DraftId {}

    public static DraftId of(String text) {
        return new DraftId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
