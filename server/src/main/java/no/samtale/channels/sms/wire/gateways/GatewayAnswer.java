package no.samtale.channels.sms.wire.gateways;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a gateway answers to one question (HTTP/1.1, RFC 9112), after which the line is closed. */
record GatewayAnswer(int status, Map<String, String> fields, String body) {
    private static final int LINE_BYTES = 16 * 1024;
    private static final int HEAD_BYTES = 64 * 1024;

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** @throws IOException also if the answer is none, is cut short or is longer than it may be */
    static GatewayAnswer read(InputStream stream, int longest) throws IOException {
        String[] first = line(stream).split(" ", 3);
        if (first.length < 2 || !first[0].startsWith("HTTP/1.") || !first[1].matches("\\d{3}")) {
            throw new StrangeAnswer();
        }
        Map<String, String> fields = fields(stream);
        byte[] content = fields.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")
                ? chunks(stream, longest)
                : content(stream, fields.get("content-length"), longest);
        return new GatewayAnswer(Integer.parseInt(first[1]), fields, new String(content, StandardCharsets.UTF_8));
    }

    private static Map<String, String> fields(InputStream stream) throws IOException {
        Map<String, String> fields = new HashMap<>();
        int read = 0;
        for (String line = line(stream); !line.isEmpty(); line = line(stream)) {
            read += line.length();
            int colon = line.indexOf(':');
            if (colon < 1 || read > HEAD_BYTES) {
                throw new StrangeAnswer();
            }
            fields.put(
                    line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return fields;
    }

    private static byte[] content(InputStream stream, @Nullable String length, int longest) throws IOException {
        if (length != null && !length.matches("\\d{1,9}")) {
            throw new StrangeAnswer();
        }
        int wanted = length == null ? longest + 1 : Integer.parseInt(length);
        byte[] content = stream.readNBytes(Math.min(wanted, longest + 1));
        if (content.length > longest || (length != null && content.length < wanted)) {
            throw new IOException("too long, or cut short");
        }
        return content;
    }

    private static byte[] chunks(InputStream stream, int longest) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            String size = line(stream).split(";", 2)[0].strip();
            if (!size.matches("[0-9a-fA-F]{1,7}")) {
                throw new StrangeAnswer();
            }
            int length = Integer.parseInt(size, 16);
            if (length == 0) {
                return all.toByteArray();
            }
            byte[] chunk = all.size() + length > longest ? new byte[0] : stream.readNBytes(length);
            all.writeBytes(chunk);
            if (chunk.length < length || !line(stream).isEmpty()) {
                throw new IOException("too long, or cut short");
            }
        }
    }

    private static String line(InputStream stream) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int each = stream.read(); each != '\n'; each = stream.read()) {
            if (each < 0) {
                throw new IOException("cut short");
            }
            if (line.size() >= LINE_BYTES) {
                throw new StrangeAnswer();
            }
            line.write(each);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    public String toString() {
        return "GatewayAnswer[" + status + "]";
    }

    /** What came is not of HTTP. */
    static final class StrangeAnswer extends IOException {
        private static final long serialVersionUID = 1;

        StrangeAnswer() {
            super("not an answer of HTTP");
        }
    }
}
