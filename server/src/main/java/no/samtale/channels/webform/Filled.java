package no.samtale.channels.webform;

import java.util.List;
import java.util.Map;
import no.samtale.channels.webform.Post.PostedFile;
import no.samtale.contacts.Claims;
import no.samtale.platform.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has filled in, of what the form asks for and of nothing else. Not printed.
 *
 * @param typed as it stood in the fields, by their ids, to be shown again
 * @param faults what is wrong, by the fields' ids: a key of the words
 * @param claims name and telephone number, if they are given
 * @param email where the answer goes; null only with a fault
 * @param words the answers as a message
 */
record Filled(
        Map<String, String> typed,
        Map<String, String> faults,
        Claims claims,
        @Nullable String email,
        String words,
        List<PostedFile> files,
        List<Purpose> consents) {
    static final Filled NOTHING = new Filled(Map.of(), Map.of(), Claims.NONE, null, "", List.of(), List.of());

    @Override
    public String toString() {
        return "Filled[…]";
    }
}
