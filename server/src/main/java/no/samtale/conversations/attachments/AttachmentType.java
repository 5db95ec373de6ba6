package no.samtale.conversations.attachments;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The sorts of files that are accepted. What is not here, programs, pages and packed folders among it, is refused. */
enum AttachmentType {
    PNG("image/png", Shown.AS_PICTURE, "png"),
    JPEG("image/jpeg", Shown.AS_PICTURE, "jpg", "jpeg", "jpe", "jfif"),
    GIF("image/gif", Shown.AS_PICTURE, "gif"),
    WEBP("image/webp", Shown.AS_PICTURE, "webp"),
    HEIC("image/heic", Shown.NEVER, "heic", "heif"),
    PDF("application/pdf", Shown.NEVER, "pdf"),
    TEXT("text/plain", Shown.NEVER, "txt", "log", "text"),
    CSV("text/csv", Shown.NEVER, "csv"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Shown.NEVER, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Shown.NEVER, "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", Shown.NEVER, "pptx"),
    ODT("application/vnd.oasis.opendocument.text", Shown.NEVER, "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", Shown.NEVER, "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", Shown.NEVER, "odp"),
    DOC("application/msword", Shown.NEVER, "doc"),
    XLS("application/vnd.ms-excel", Shown.NEVER, "xls"),
    PPT("application/vnd.ms-powerpoint", Shown.NEVER, "ppt"),
    MP4("video/mp4", Shown.NEVER, "mp4", "m4v"),
    MOV("video/quicktime", Shown.NEVER, "mov", "qt"),
    WEBM("video/webm", Shown.NEVER, "webm"),
    M4A("audio/mp4", Shown.NEVER, "m4a"),
    MP3("audio/mpeg", Shown.NEVER, "mp3"),
    OGG("audio/ogg", Shown.NEVER, "ogg", "oga", "opus"),
    WAV("audio/wav", Shown.NEVER, "wav");

    private enum Shown {
        AS_PICTURE,
        NEVER
    }

    private final String mime;
    private final boolean picture;
    private final List<String> endings;

    AttachmentType(String mime, Shown shown, String... endings) {
        this.mime = mime;
        this.picture = shown == Shown.AS_PICTURE;
        this.endings = List.of(endings);
    }

    /** As stored and as sent (RFC 6838). */
    String mime() {
        return mime;
    }

    /** Whether a browser shows it as a picture and can run nothing in it. */
    boolean isPicture() {
        return picture;
    }

    boolean hasEnding(String ending) {
        return endings.contains(ending);
    }

    /** The name with an ending by which whoever saves it can open it. */
    String named(String name) {
        return ending(name).filter(this::hasEnding).isPresent() ? name : name + "." + endings.getFirst();
    }

    static AttachmentType of(String mime) {
        return Stream.of(values())
                .filter(type -> type.mime.equals(mime))
                .findFirst()
                .orElseThrow();
    }

    static Optional<AttachmentType> ofEnding(String ending) {
        return Stream.of(values()).filter(type -> type.hasEnding(ending)).findFirst();
    }

    /** What a name ends with, in lower case; empty if it tells no type. */
    static Optional<String> ending(String name) {
        int point = name.lastIndexOf('.');
        String ending = name.substring(point + 1).strip().toLowerCase(Locale.ROOT);
        return point < 0 || !ending.matches("[a-z0-9]{1,10}") ? Optional.empty() : Optional.of(ending);
    }
}
