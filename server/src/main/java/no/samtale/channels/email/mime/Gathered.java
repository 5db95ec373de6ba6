package no.samtale.channels.email.mime;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.samtale.channels.email.mime.header.MailFault;
import no.samtale.channels.email.mime.header.MailHeaders;
import org.jspecify.annotations.Nullable;

/** What is found in a mail's parts, as it is found. */
final class Gathered {
    final List<Section> sections = new ArrayList<>();
    final List<MailAttachment> files = new ArrayList<>();
    final Map<String, Integer> inline = new HashMap<>();
    final List<Invitation> invitations = new ArrayList<>();
    final Set<Protection> protections = EnumSet.noneOf(Protection.class);
    final Set<MailFault> faults = EnumSet.noneOf(MailFault.class);
    Optional<String> deliveryStatus = Optional.empty();
    Optional<String> disposition = Optional.empty();
    MailHeaders returned = new MailHeaders(List.of());

    void file(
            @Nullable String name, String type, @Nullable String contentId, MailAttachment.Kind kind, byte[] content) {
        int number = files.size();
        String fitting = FileNames.of(name, type, number);
        files.add(
                new MailAttachment(number, fitting, type, FileTypes.found(content, fitting), contentId, kind, content));
        if (contentId != null) {
            inline.putIfAbsent(contentId, number);
        }
    }

    @Override
    public String toString() {
        return "Gathered";
    }
}
