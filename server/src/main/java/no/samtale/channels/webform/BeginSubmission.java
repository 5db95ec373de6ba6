package no.samtale.channels.webform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.samtale.channels.webform.Newcomers.Newcomer;
import no.samtale.channels.webform.Post.PostedFile;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.BeginConversation;
import no.samtale.conversations.BeginConversation.Beginning;
import no.samtale.conversations.BeginConversation.First;
import no.samtale.conversations.ConversationAccess;
import no.samtale.conversations.PostFiles;
import no.samtale.conversations.attachments.ReceiveUpload;
import no.samtale.conversations.attachments.StartUpload;
import no.samtale.conversations.attachments.UploadView;
import no.samtale.conversations.outgoing.Peers;
import no.samtale.platform.AccountId;
import no.samtale.platform.AttachmentId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.Limits;
import no.samtale.platform.MessageId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Makes a conversation of what was filled in. Its ids are made of the submission's, so that another try, also after a crash
 * between a conversation and its files, stores nothing twice.
 */
@Component
class BeginSubmission {
    /** What a later try may get past. */
    private static final Set<ProblemCode> PASSING =
            EnumSet.of(ProblemCode.UNAVAILABLE, ProblemCode.TOO_MANY, ProblemCode.ATTACHMENT_UNSCANNED);

    private final ConversationAccess access;
    private final BeginConversation begin;
    private final Newcomers newcomers;
    private final Peers peers;
    private final NoteConsents consents;
    private final ConfirmSubmission confirm;
    private final StartUpload announce;
    private final ReceiveUpload upload;
    private final PostFiles post;
    private final NoticeVersions notices;
    private final FormWords words;
    private final Vault vault;

    BeginSubmission(
            ConversationAccess access,
            BeginConversation begin,
            Newcomers newcomers,
            Peers peers,
            NoteConsents consents,
            ConfirmSubmission confirm,
            StartUpload announce,
            ReceiveUpload upload,
            PostFiles post,
            NoticeVersions notices,
            FormWords words,
            Vault vault) {
        this.access = access;
        this.begin = begin;
        this.newcomers = newcomers;
        this.peers = peers;
        this.consents = consents;
        this.confirm = confirm;
        this.announce = announce;
        this.upload = upload;
        this.post = post;
        this.notices = notices;
        this.words = words;
        this.vault = vault;
    }

    /** Whether it has become a conversation already. */
    boolean isBegun(WebForm form, UUID submission) {
        return access.forChannel(form.door().account(), new ConversationId(submission))
                .isPresent();
    }

    /**
     * Stores it.
     *
     * @return how many of its files were not taken
     * @throws Problem unavailable, too_many, attachment_unscanned: then it may be tried again
     */
    int begin(WebForm form, UUID submission, String language, Filled filled) throws IOException {
        AccountId account = form.door().account();
        ConversationId id = new ConversationId(submission);
        AccessibleConversation conversation =
                access.forChannel(account, id).orElseGet(() -> begun(form, id, language, filled));
        return filled.files().isEmpty() ? 0 : postFiles(conversation, language, filled);
    }

    private AccessibleConversation begun(WebForm form, ConversationId id, String language, Filled filled) {
        AccountId account = form.door().account();
        ContactId contact = ContactId.random();
        // Vault first: what main knows always has its key.
        vault.create(List.of(KeyScope.of(account, id), KeyScope.of(account, contact)));
        Newcomer newcomer = newcomers.of(account, contact, language, filled);
        First first = filled.files().isEmpty() ? new First(message(id), ScreenedText.of(filled.words())) : null;
        try {
            return begin.begin(
                    new Beginning(form.door(), id, language, notices.current(account), first, false),
                    newcomer::stored,
                    () -> {
                        peers.pin(account, id, newcomer.identity());
                        consents.note(form, id.value(), language, contact, filled.consents());
                        confirm.confirm(form, contact, String.valueOf(filled.email()), language);
                    });
        } catch (DuplicateKeyException e) {
            // The same page, sent twice in the same moment.
            return access.forChannel(account, id).orElseThrow(() -> new Problem(ProblemCode.UNAVAILABLE, e));
        }
    }

    private int postFiles(AccessibleConversation conversation, String language, Filled filled) throws IOException {
        List<AttachmentId> taken = new ArrayList<>();
        StringBuilder text = new StringBuilder(filled.words());
        int place = 0;
        for (PostedFile file : filled.files()) {
            AttachmentId id = new AttachmentId(derived(conversation.id(), ++place + 1));
            try {
                take(conversation, id, file);
                taken.add(id);
            } catch (Problem refusal) {
                if (PASSING.contains(refusal.code())) {
                    throw refusal;
                }
                text.append('\n').append(words.in(language, "file.refused").replace("{name}", file.name()));
            }
        }
        post.post(conversation, message(conversation.id()), text.toString(), taken, Limits.MAIL_WORDS_LENGTH);
        return filled.files().size() - taken.size();
    }

    private void take(AccessibleConversation conversation, AttachmentId id, PostedFile file) throws IOException {
        UploadView known = announce.start(conversation, id, file.name(), file.bytes().length);
        if (!known.ready()) {
            ByteArrayInputStream rest = new ByteArrayInputStream(file.bytes());
            rest.skipNBytes(known.offset());
            upload.receive(conversation, id, known.offset(), rest);
        }
    }

    static MessageId message(ConversationId conversation) {
        return new MessageId(derived(conversation, 1));
    }

    /** Another id of the same moment, and the same each time. */
    private static UUID derived(ConversationId conversation, int place) {
        UUID id = conversation.value();
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ place);
    }
}
