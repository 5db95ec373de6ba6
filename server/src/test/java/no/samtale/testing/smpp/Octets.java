package no.samtale.testing.smpp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the fields of a body (SMPP 3.4, section 3.1). */
final class Octets {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    Octets text(String text) {
        written.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        return octet(0);
    }

    Octets octet(int value) {
        written.write(value);
        return this;
    }

    Octets octets(byte[] octets) {
        written.writeBytes(octets);
        return this;
    }

    /** An optional parameter: tag, length, value. */
    Octets parameter(int tag, byte[] value) {
        return octet(tag >> 8)
                .octet(tag)
                .octet(value.length >> 8)
                .octet(value.length)
                .octets(value);
    }

    byte[] all() {
        return written.toByteArray();
    }
}
