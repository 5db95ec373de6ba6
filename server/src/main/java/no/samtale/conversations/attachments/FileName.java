package no.samtale.conversations.attachments;

import no.samtale.platform.Limits;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.screening.ScreenedText;

/** What a file may be called. */
final class FileName {
    private FileName() {}

    /**
     * What is kept of the name that a browser gives: its last part, without what would make it look like another.
     *
     * @throws Problem invalid_field if nothing is left, or it is too long
     */
    static ScreenedText kept(String given) {
        // Control and format characters, which can turn the direction of what follows, and path separators.
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String name = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]", "").strip();
        if (name.isEmpty() || name.length() > Limits.FILE_NAME_LENGTH) {
            throw Problem.invalidField("name");
        }
        return ScreenedText.of(name);
    }
}
