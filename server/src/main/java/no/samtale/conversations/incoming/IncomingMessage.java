package no.samtale.conversations.incoming;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import no.samtale.contacts.IdentityKind;
import no.samtale.platform.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * A message that a channel has taken in. Not printed.
 *
 * @param reference what the other side calls it: the same at each try, and another for each message of the inbox
 * @param arrived when the other side took it; the same at each try
 * @param address that it came from
 * @param proven whether the channel has proved that it did
 * @param name that the sender goes by; null if they say none
 * @param answers the conversation that it says to belong to by a mark of ours; null if it bears none
 * @param references of what it answers, the nearest first
 * @param text may be empty where there are files
 */
public record IncomingMessage(
        String reference,
        Instant arrived,
        IdentityKind kind,
        String address,
        boolean proven,
        @Nullable String name,
        @Nullable ConversationId answers,
        List<String> references,
        String language,
        String text,
        List<IncomingFile> files) {
    @Override
    public String toString() {
        return "IncomingMessage[" + kind + "]";
    }

    /** A file of it, not printed; opened anew at each try. */
    public interface IncomingFile {
        String name();

        /** In bytes, as it is given out. */
        long size();

        InputStream open() throws IOException;
    }
}
