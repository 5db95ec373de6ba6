package no.samtale.channels.email.mime.tnef;

import org.jspecify.annotations.Nullable;

/** A file in a winmail.dat. */
@SuppressWarnings("ArrayRecordComponent")
public record TnefFile(
        @Nullable String name,
        @Nullable String type,
        @Nullable String contentId,
        byte[] content) {
    @Override
    public String toString() {
        return "TnefFile[" + content.length + " bytes]";
    }
}
