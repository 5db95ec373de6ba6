package no.samtale.conversations.attachments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.samtale.conversations.Attachment;
import no.samtale.conversations.Author;
import no.samtale.conversations.MessageFiles;
import no.samtale.platform.AttachmentId;
import no.samtale.platform.MessageId;
import no.samtale.platform.Purpose;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.vault.KeyScope;
import org.springframework.stereotype.Component;

/** The files that messages have. */
@Component
class FilesOfMessages implements MessageFiles {
    private final AttachmentStore store;

    FilesOfMessages(AttachmentStore store) {
        this.store = store;
    }

    @Override
    public List<Attachment> claim(KeyScope conversation, Author by, MessageId message, List<AttachmentId> files) {
        if (store.claim(conversation, by, message, files) != files.size()) {
            throw new Problem(ProblemCode.ATTACHMENT_MISSING);
        }
        return of(Purpose.DELIVER, conversation, List.of(message)).getOrDefault(message, List.of());
    }

    @Override
    public Map<MessageId, List<Attachment>> of(Purpose purpose, KeyScope conversation, Collection<MessageId> messages) {
        Map<MessageId, List<Attachment>> found = new HashMap<>();
        for (Upload upload : store.ofMessages(purpose, conversation, messages)) {
            found.computeIfAbsent(Objects.requireNonNull(upload.message()), message -> new ArrayList<>())
                    .add(attachment(upload));
        }
        return found;
    }

    static Attachment attachment(Upload upload) {
        AttachmentType type = Objects.requireNonNull(upload.type(), "what is sent was looked at");
        return new Attachment(upload.id(), upload.name(), type.mime(), upload.size(), type.isPicture());
    }
}
