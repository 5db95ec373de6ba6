package no.samtale.testing.smpp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A submit_sm as it came (SMPP 3.4, section 4.4.1). */
@SuppressWarnings("ArrayRecordComponent")
public record Submitted(
        int fromType, String from, int toType, String to, int esmClass, int registered, int coding, byte[] content) {
    static Submitted of(byte[] body) {
        ByteBuffer fields = ByteBuffer.wrap(body);
        text(fields);
        int fromType = fields.get();
        fields.get();
        String from = text(fields);
        int toType = fields.get();
        fields.get();
        String to = text(fields);
        int esmClass = fields.get() & 0xFF;
        fields.get();
        fields.get();
        text(fields);
        text(fields);
        int registered = fields.get();
        fields.get();
        int coding = fields.get() & 0xFF;
        fields.get();
        byte[] content = new byte[fields.get() & 0xFF];
        fields.get(content);
        return new Submitted(fromType, from, toType, to, esmClass, registered, coding, content);
    }

    private static String text(ByteBuffer fields) {
        int start = fields.position();
        while (fields.get() != 0) {
            // Up to the octet that ends it.
        }
        return new String(fields.array(), start, fields.position() - start - 1, StandardCharsets.ISO_8859_1);
    }
}
