package no.samtale.channels.email.mime.tnef;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.samtale.channels.email.mime.header.MailCharset;
import org.jspecify.annotations.Nullable;

/** Reads a winmail.dat. */
public final class ReadTnef {
    private static final long SIGNATURE = 0x223E9F78L;
    private static final int DEEPEST = 3;
    private static final int MOST_FILES = 200;

    private static final int BODY = 0x800C;
    private static final int ATTACHMENT_DATA = 0x800F;
    private static final int ATTACHMENT_TITLE = 0x8010;
    private static final int NEW_ATTACHMENT = 0x9002;
    private static final int MESSAGE_PROPERTIES = 0x9003;
    private static final int ATTACHMENT_PROPERTIES = 0x9005;
    private static final int CODE_PAGE = 0x9007;

    private final int depth;
    private final List<TnefFile> files = new ArrayList<>();
    private @Nullable String charset;
    private @Nullable String words;
    private @Nullable String html;
    private @Nullable TnefAttachment open;

    private ReadTnef(int depth) {
        this.depth = depth;
    }

    /** What is in it; empty if it is none. What comes before a fault is kept. */
    public static Optional<TnefContent> read(byte[] content) {
        return read(content, 0);
    }

    private static Optional<TnefContent> read(byte[] content, int depth) {
        ReadTnef reading = new ReadTnef(depth);
        TnefBytes bytes = new TnefBytes(content);
        try {
            if (bytes.u32() != SIGNATURE) {
                return Optional.empty();
            }
            bytes.u16();
        } catch (TnefBytes.Broken e) {
            return Optional.empty();
        }
        boolean whole = reading.attributes(bytes);
        reading.close();
        boolean something = reading.words != null || reading.html != null || !reading.files.isEmpty();
        return whole || something
                ? Optional.of(new TnefContent(reading.words, reading.html, List.copyOf(reading.files), whole))
                : Optional.empty();
    }

    private boolean attributes(TnefBytes bytes) {
        try {
            while (bytes.more(9)) {
                bytes.u8();
                int id = bytes.u16();
                bytes.u16();
                int length = bytes.length();
                attribute(id, bytes.part(length), length);
                // The check sum: many programs get it wrong.
                if (bytes.more(2)) {
                    bytes.u16();
                }
            }
            return true;
        } catch (TnefBytes.Broken e) {
            return false;
        }
    }

    private void attribute(int id, TnefBytes bytes, int length) throws TnefBytes.Broken {
        switch (id) {
            case CODE_PAGE -> charset = "windows-" + bytes.u32();
            case BODY -> words = MailCharset.decode(bytes.take(length), charset).text();
            case MESSAGE_PROPERTIES -> message(MapiProperties.of(bytes));
            case NEW_ATTACHMENT -> {
                close();
                open = new TnefAttachment();
            }
            case ATTACHMENT_TITLE ->
                attachment()
                        .title(MailCharset.decode(bytes.take(length), charset).text());
            case ATTACHMENT_DATA -> attachment().content(bytes.take(length));
            case ATTACHMENT_PROPERTIES -> attachment().properties(MapiProperties.of(bytes), charset);
            default -> {}
        }
    }

    private TnefAttachment attachment() {
        TnefAttachment current = open == null ? new TnefAttachment() : open;
        open = current;
        return current;
    }

    private void message(MapiProperties properties) {
        words = words == null ? properties.text(MapiProperties.BODY, charset) : words;
        html = properties
                .bytes(MapiProperties.HTML)
                .map(each -> MailCharset.decode(each, null).text())
                .orElse(html);
        properties
                .bytes(MapiProperties.RTF)
                .flatMap(CompressedRtf::unpacked)
                .ifPresent(each -> add(new TnefFile("message.rtf", "application/rtf", null, each)));
    }

    private void close() {
        TnefAttachment closed = open;
        open = null;
        if (closed == null) {
            return;
        }
        Optional<byte[]> message = closed.message();
        if (message.isPresent() && depth < DEEPEST) {
            read(message.get(), depth + 1).ifPresent(inner -> inner.files().forEach(this::add));
        } else {
            closed.file().ifPresent(this::add);
        }
    }

    private void add(TnefFile file) {
        if (files.size() < MOST_FILES) {
            files.add(file);
        }
    }
}
