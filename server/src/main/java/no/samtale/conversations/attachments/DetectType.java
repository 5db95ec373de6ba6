package no.samtale.conversations.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/** Tells what a file is by its first bytes. Its name is only compared with that. */
@Component
class DetectType {
    private static final String OLE = "application/x-tika-msoffice";

    /** Tika's list is long, and read with the first file rather than at the start. */
    private static final class Known {
        static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    }

    /**
     * The type of a file that begins so.
     *
     * @throws Problem attachment_type_refused; attachment_type_mismatch if the name claims another sort
     */
    AttachmentType type(byte[] start, String name) {
        Optional<String> ending = AttachmentType.ending(name);
        Optional<AttachmentType> claimed = ending.flatMap(AttachmentType::ofEnding);
        Optional<AttachmentType> found = byContent(start, claimed);
        if (found.isEmpty()) {
            throw new Problem(
                    claimed.isEmpty() ? ProblemCode.ATTACHMENT_TYPE_REFUSED : ProblemCode.ATTACHMENT_TYPE_MISMATCH);
        }
        AttachmentType type = found.get();
        boolean honest = ending.isEmpty()
                || type.hasEnding(ending.get())
                // Browsers and phones name pictures by the sort that they were before.
                || (type.isPicture()
                        && claimed.filter(AttachmentType::isPicture).isPresent());
        if (!honest) {
            throw new Problem(ProblemCode.ATTACHMENT_TYPE_MISMATCH);
        }
        return type;
    }

    private Optional<AttachmentType> byContent(byte[] start, Optional<AttachmentType> claimed) {
        String mime = detected(start);
        return switch (mime) {
            case "image/png" -> Optional.of(AttachmentType.PNG);
            case "image/jpeg" -> Optional.of(AttachmentType.JPEG);
            case "image/gif" -> Optional.of(AttachmentType.GIF);
            case "image/webp" -> Optional.of(AttachmentType.WEBP);
            case "image/heic", "image/heif" -> Optional.of(AttachmentType.HEIC);
            case "application/pdf" -> Optional.of(AttachmentType.PDF);
            // A table of commas is a text too: of the two the name tells.
            case "text/plain" ->
                Optional.of(claimed.filter(AttachmentType.CSV::equals).orElse(AttachmentType.TEXT));
            case "text/csv" -> Optional.of(AttachmentType.CSV);
            case "application/zip", "application/x-tika-ooxml" -> OfficeZip.type(start);
            case "application/vnd.oasis.opendocument.text" -> Optional.of(AttachmentType.ODT);
            case "application/vnd.oasis.opendocument.spreadsheet" -> Optional.of(AttachmentType.ODS);
            case "application/vnd.oasis.opendocument.presentation" -> Optional.of(AttachmentType.ODP);
            // The older office files are one container, whichever program wrote them.
            case OLE, "application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint" ->
                claimed.filter(
                        type -> type == AttachmentType.DOC || type == AttachmentType.XLS || type == AttachmentType.PPT);
            case "video/mp4", "application/mp4", "video/x-m4v" -> Optional.of(AttachmentType.MP4);
            case "video/quicktime" -> Optional.of(AttachmentType.MOV);
            case "video/webm" -> Optional.of(AttachmentType.WEBM);
            case "application/x-matroska", "video/x-matroska" -> webm(start);
            case "audio/mp4", "audio/x-m4a" -> Optional.of(AttachmentType.M4A);
            case "audio/mpeg" -> Optional.of(AttachmentType.MP3);
            case "application/ogg", "audio/ogg", "audio/vorbis", "audio/opus" -> Optional.of(AttachmentType.OGG);
            case "audio/vnd.wave", "audio/x-wav", "audio/wav" -> Optional.of(AttachmentType.WAV);
            default -> Optional.empty();
        };
    }

    private String detected(byte[] start) {
        try {
            return Known.TYPES
                    .detect(new ByteArrayInputStream(start), new Metadata())
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** WebM is Matroska that says so in its head (RFC 9559, section 5.1). */
    private static Optional<AttachmentType> webm(byte[] start) {
        String head = new String(start, 0, Math.min(start.length, 64), StandardCharsets.ISO_8859_1);
        return head.contains("webm") ? Optional.of(AttachmentType.WEBM) : Optional.empty();
    }
}
