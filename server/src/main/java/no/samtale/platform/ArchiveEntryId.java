package no.samtale.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An entry of the statutory archive. */
public record ArchiveEntryId(@JsonValue UUID value) {
    @JsonCreator
    public ArchiveEntryId {}

    public static ArchiveEntryId random() {
        return new ArchiveEntryId(Ids.timeOrdered());
    }

    public static ArchiveEntryId of(String text) {
        return new ArchiveEntryId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
