package no.samtale.channels.email.mime;

import java.util.regex.Pattern;
import no.samtale.channels.email.mime.header.HeaderText;
import no.samtale.platform.Limits;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/** Names of files that no file system stumbles over, and that do not look like another's. */
final class FileNames {
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*\\p{Cntrl}]");

    private static final int LONGEST = 2_000;

    private FileNames() {}

    /** A name for a file, from what it is called, if it is. */
    static String of(@Nullable String given, String type, int number) {
        String name = given == null
                ? ""
                : HeaderText.shown(given.substring(0, Math.min(given.length(), LONGEST)))
                        .replace('\\', '/');
        String last = FORBIDDEN
                .matcher(name.substring(name.lastIndexOf('/') + 1))
                .replaceAll("_")
                .replaceAll("^[. ]+|[. ]+$", "");
        return last.isEmpty() ? "file-" + (number + 1) + ending(type) : bounded(last);
    }

    /** A name is cut before its ending. */
    private static String bounded(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
        int most = Limits.FILE_NAME_LENGTH - ending.length();
        String stem = name.substring(0, name.length() - ending.length());
        if (stem.length() <= most) {
            return name;
        }
        // Never through the middle of a letter that takes two places.
        int end = Character.isHighSurrogate(stem.charAt(most - 1)) ? most - 1 : most;
        return stem.substring(0, end) + ending;
    }

    private static String ending(String type) {
        try {
            return MimeTypes.getDefaultMimeTypes().forName(type).getExtension();
        } catch (MimeTypeException e) {
            return "";
        }
    }
}
