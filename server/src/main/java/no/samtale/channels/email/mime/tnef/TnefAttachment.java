package no.samtale.channels.email.mime.tnef;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file while it is read: its parts come in any order. */
final class TnefAttachment {
    /** Bytes of the id of an interface that stand before an object. */
    private static final int INTERFACE = 16;

    private byte @Nullable [] content;
    private byte @Nullable [] message;
    private @Nullable String title;
    private @Nullable String name;
    private @Nullable String type;
    private @Nullable String contentId;

    void title(String given) {
        int end = given.indexOf('\0');
        title = end < 0 ? given : given.substring(0, end);
    }

    void content(byte[] given) {
        content = given;
    }

    void properties(MapiProperties properties, @Nullable String charset) {
        String longName = properties.text(MapiProperties.LONG_FILE_NAME, charset);
        name = longName == null ? properties.text(MapiProperties.FILE_NAME, charset) : longName;
        type = properties.text(MapiProperties.MIME_TYPE, charset);
        contentId = properties.text(MapiProperties.CONTENT_ID, charset);
        properties.bytes(MapiProperties.DATA).ifPresent(each -> {
            boolean object = properties.isObject(MapiProperties.DATA) && each.length > INTERFACE;
            byte[] inner = object ? Arrays.copyOfRange(each, INTERFACE, each.length) : each;
            if (object) {
                message = inner;
            }
            content = content == null ? inner : content;
        });
    }

    /** The message that it is, if it is one. */
    Optional<byte[]> message() {
        return Optional.ofNullable(message).filter(TnefAttachment::isTnef);
    }

    private static boolean isTnef(byte[] inner) {
        return inner.length > 4 && inner[0] == 0x78 && inner[1] == (byte) 0x9F && inner[2] == 0x3E && inner[3] == 0x22;
    }

    Optional<TnefFile> file() {
        byte[] held = content;
        return held == null
                ? Optional.empty()
                : Optional.of(new TnefFile(name == null ? title : name, type, contentId, held));
    }
}
