package no.samtale.channels.email.pictures;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Kinds of pictures that browsers show and can run nothing in, by their first bytes. SVG is none of them. */
enum PictureKind {
    PNG("image/png", 0, "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", 0, "\u00ff\u00d8\u00ff"),
    GIF_87("image/gif", 0, "GIF87a"),
    GIF_89("image/gif", 0, "GIF89a"),
    WEBP("image/webp", 8, "WEBP");

    private final String type;
    private final int at;
    private final byte[] mark;

    PictureKind(String type, int at, String mark) {
        this.type = type;
        this.at = at;
        this.mark = mark.getBytes(StandardCharsets.ISO_8859_1);
    }

    String type() {
        return type;
    }

    static Optional<PictureKind> of(byte[] content) {
        return Stream.of(values()).filter(each -> each.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        int end = at + mark.length;
        return content.length > end && Arrays.equals(content, at, end, mark, 0, mark.length);
    }
}
