package no.samtale.channels.email.pictures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a server answers to one question (HTTP/1.1, RFC 9112), as much of it as is needed for a picture. */
@SuppressWarnings("ArrayRecordComponent")
record PictureAnswer(int status, Optional<String> location, byte[] content) {
    private static final int HEAD_BYTES = 64 * 1024;
    private static final int LINE_BYTES = 16 * 1024;

    boolean isFine() {
        return status == 200;
    }

    boolean isElsewhere() {
        return status >= 300 && status < 400 && location.isPresent();
    }

    /** @throws IOException also if the answer is too long or none */
    static PictureAnswer read(InputStream stream, int longest) throws IOException {
        String[] first = line(stream).split(" ", 3);
        if (first.length < 2 || !first[0].startsWith("HTTP/1.") || !first[1].matches("\\d{3}")) {
            throw new IOException("not an answer");
        }
        Map<String, String> fields = fields(stream);
        int status = Integer.parseInt(first[1]);
        byte[] content = status == 200 ? content(stream, fields, longest) : new byte[0];
        return new PictureAnswer(status, Optional.ofNullable(fields.get("location")), content);
    }

    private static Map<String, String> fields(InputStream stream) throws IOException {
        Map<String, String> fields = new HashMap<>();
        int read = 0;
        for (String line = line(stream); !line.isEmpty(); line = line(stream)) {
            read += line.length();
            int colon = line.indexOf(':');
            if (colon < 1 || read > HEAD_BYTES) {
                throw new IOException("not a head");
            }
            fields.put(
                    line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return fields;
    }

    private static byte[] content(InputStream stream, Map<String, String> fields, int longest) throws IOException {
        String coding = fields.getOrDefault("transfer-encoding", "").toLowerCase(Locale.ROOT);
        if (!fields.getOrDefault("content-encoding", "identity").equalsIgnoreCase("identity")) {
            throw new IOException("packed, which was not asked for");
        }
        if (coding.equals("chunked")) {
            return chunks(stream, longest);
        }
        String length = fields.getOrDefault("content-length", "");
        if (!coding.isEmpty() || (!length.isEmpty() && !length.matches("\\d{1,9}"))) {
            throw new IOException("of no length that is known");
        }
        int wanted = length.isEmpty() ? longest + 1 : Integer.parseInt(length);
        byte[] content = stream.readNBytes(Math.min(wanted, longest + 1));
        boolean whole = content.length <= longest && (length.isEmpty() || content.length == wanted);
        if (!whole) {
            throw new IOException("too long, or cut short");
        }
        return content;
    }

    private static byte[] chunks(InputStream stream, int longest) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            String size = line(stream).split(";", 2)[0].strip();
            if (!size.matches("[0-9a-fA-F]{1,7}")) {
                throw new IOException("not a chunk");
            }
            int length = Integer.parseInt(size, 16);
            if (length == 0) {
                return all.toByteArray();
            }
            if (all.size() + length > longest) {
                throw new IOException("too long");
            }
            byte[] chunk = stream.readNBytes(length);
            all.write(chunk);
            if (chunk.length < length || !line(stream).isEmpty()) {
                throw new IOException("cut short");
            }
        }
    }

    private static String line(InputStream stream) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int each = stream.read(); each != '\n'; each = stream.read()) {
            if (each < 0 || line.size() >= LINE_BYTES) {
                throw new IOException("not a line");
            }
            line.write(each);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    public String toString() {
        return "PictureAnswer[" + status + "]";
    }
}
