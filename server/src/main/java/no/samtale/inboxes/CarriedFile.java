package no.samtale.inboxes;

import java.io.IOException;
import java.io.OutputStream;

/** A file of a message on its way to a person; its content is given out piece by piece. */
public interface CarriedFile {
    String name();

    /** What it is by its content (RFC 6838). */
    String type();

    /** In bytes. */
    long size();

    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException;
}
