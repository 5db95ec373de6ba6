package no.samtale.channels.email.mime.tnef;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in a winmail.dat; a message in rich text is one of its files.
 *
 * @param whole whether it could be read to its end
 */
public record TnefContent(@Nullable String words, @Nullable String html, List<TnefFile> files, boolean whole) {
    @Override
    public String toString() {
        return "TnefContent[" + files.size() + " files]";
    }
}
