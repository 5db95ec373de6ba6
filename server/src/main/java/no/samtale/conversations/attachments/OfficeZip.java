package no.samtale.conversations.attachments;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells an office document from another zip by the names of the first things in it (PKWARE APPNOTE 6.3.10, 4.3.7). */
final class OfficeZip {
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int HEADER_BYTES = 30;
    private static final int NAME_LENGTH_AT = 26;

    private OfficeZip() {}

    /** The sort of office document that a zip begins as; empty if it is none, or one with programs in it. */
    static Optional<AttachmentType> type(byte[] start) {
        ByteBuffer bytes = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
        Optional<AttachmentType> found = Optional.empty();
        boolean office = false;
        for (int at = 0; at + HEADER_BYTES < start.length; at++) {
            if (start[at] != 'P' || bytes.getInt(at) != LOCAL_HEADER) {
                continue;
            }
            int length = Short.toUnsignedInt(bytes.getShort(at + NAME_LENGTH_AT));
            if (at + HEADER_BYTES + length > start.length) {
                break;
            }
            String name = new String(start, at + HEADER_BYTES, length, StandardCharsets.UTF_8);
            if (name.endsWith("vbaProject.bin")) {
                return Optional.empty();
            }
            office |= name.equals("[Content_Types].xml") || name.equals("_rels/.rels");
            found = found.or(() -> part(name));
        }
        return office ? found : Optional.empty();
    }

    private static Optional<AttachmentType> part(String name) {
        if (name.startsWith("word/")) {
            return Optional.of(AttachmentType.DOCX);
        }
        if (name.startsWith("xl/")) {
            return Optional.of(AttachmentType.XLSX);
        }
        return name.startsWith("ppt/") ? Optional.of(AttachmentType.PPTX) : Optional.empty();
    }
}
