package no.samtale.conversations.incoming;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.BeginConversation;
import no.samtale.conversations.BeginConversation.Beginning;
import no.samtale.conversations.ConversationAccess;
import no.samtale.conversations.Conversations;
import no.samtale.conversations.MessageText;
import no.samtale.conversations.PostFiles;
import no.samtale.conversations.ReopenConversation;
import no.samtale.conversations.attachments.ReceiveUpload;
import no.samtale.conversations.attachments.StartUpload;
import no.samtale.conversations.attachments.UploadView;
import no.samtale.conversations.incoming.IncomingMessage.IncomingFile;
import no.samtale.conversations.incoming.IncomingSenders.Sender;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.AccountId;
import no.samtale.platform.AttachmentId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.Limits;
import no.samtale.platform.MessageId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.notices.NoticeVersions;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Stores what a channel has taken in: in the conversation that it answers, if it comes from whom that is held with, or else in
 * a new one. A second try with the same message, also after a crash in the middle, stores nothing twice.
 */
@Component
public class ReceiveMessage {
    /** What a later try may get past. */
    private static final Set<ProblemCode> PASSING =
            EnumSet.of(ProblemCode.UNAVAILABLE, ProblemCode.TOO_MANY, ProblemCode.ATTACHMENT_UNSCANNED);

    private final ConversationAccess access;
    private final IncomingSenders senders;
    private final BeginConversation begin;
    private final ReopenConversation reopen;
    private final ThreadStore threads;
    private final StartUpload announce;
    private final ReceiveUpload upload;
    private final PostFiles post;
    private final NoticeVersions notices;
    private final Conversations conversations;
    private final AccountTransactions transactions;

    ReceiveMessage(
            ConversationAccess access,
            IncomingSenders senders,
            BeginConversation begin,
            ReopenConversation reopen,
            ThreadStore threads,
            StartUpload announce,
            ReceiveUpload upload,
            PostFiles post,
            NoticeVersions notices,
            Conversations conversations,
            AccountTransactions transactions) {
        this.access = access;
        this.senders = senders;
        this.begin = begin;
        this.reopen = reopen;
        this.threads = threads;
        this.announce = announce;
        this.upload = upload;
        this.post = post;
        this.notices = notices;
        this.conversations = conversations;
        this.transactions = transactions;
    }

    /**
     * What became of it.
     *
     * @param refused why files of it were not taken, one for each
     */
    public record Received(AccessibleConversation conversation, MessageId message, List<ProblemCode> refused) {}

    /** Keeps what a channel has beside a message, before anybody sees the message; again at each try. */
    public interface Beside {
        /** @param files what became of the message's files, in their order: the id of each that was taken, else null */
        void keep(AccessibleConversation conversation, MessageId message, List<@Nullable AttachmentId> files);
    }

    /**
     * How a channel's messages are taken.
     *
     * @param longest UTF-16 units that a text may have
     * @param otherwise what stands for one that has no text and none of whose files is taken
     * @param reopens whether a conversation that has ended goes on by it; what only a machine says need not
     */
    public record Manner(int longest, String otherwise, boolean reopens, Beside beside) {}

    /** As {@link #receive(Entrypoint, IncomingMessage, Manner)}, for a channel that keeps nothing beside its messages. */
    public Received receive(Entrypoint door, IncomingMessage incoming, int longest, String otherwise)
            throws IOException {
        Manner manner = new Manner(longest, otherwise, true, (conversation, message, files) -> {});
        return receive(door, incoming, manner).orElseThrow();
    }

    /**
     * Stores it.
     *
     * @return empty if it is to reopen nothing and answers what has ended: then it is not kept
     * @throws Problem message_empty, message_too_long; unavailable, too_many, attachment_unscanned: then it may be tried again
     * @throws IOException if a file could not be read
     */
    public Optional<Received> receive(Entrypoint door, IncomingMessage incoming, Manner manner) throws IOException {
        AccountId account = door.account();
        IncomingIds ids = new IncomingIds(door.inbox(), incoming.reference(), incoming.arrived());
        if (incoming.files().isEmpty() || !incoming.text().isBlank()) {
            MessageText.checked(incoming.text(), manner.longest());
        }
        Optional<AccessibleConversation> answered = answered(door, incoming);
        if (!manner.reopens() && answered.filter(this::hasEnded).isPresent()) {
            return Optional.empty();
        }
        AccessibleConversation conversation = answered.filter(found -> reopen.reopen(found, Limits.ANSWERS_WITHIN))
                .orElseGet(() -> beginning(door, incoming, ids.conversation()));
        List<ProblemCode> refused = new ArrayList<>();
        List<@Nullable AttachmentId> files = files(conversation, incoming.files(), ids, refused);
        List<AttachmentId> taken = files.stream().filter(Objects::nonNull).toList();
        String text = taken.isEmpty() && incoming.text().isBlank() ? manner.otherwise() : incoming.text();
        manner.beside().keep(conversation, ids.message(), files);
        post.post(conversation, ids.message(), text, taken, manner.longest());
        transactions.run(account, () -> note(door, incoming, conversation));
        return Optional.of(new Received(conversation, ids.message(), List.copyOf(refused)));
    }

    private boolean hasEnded(AccessibleConversation conversation) {
        return conversations.current(conversation).closedAt() != null;
    }

    /** The conversation that it answers, if that is held with its sender. */
    private Optional<AccessibleConversation> answered(Entrypoint door, IncomingMessage incoming) {
        AccountId account = door.account();
        List<String> references = Stream.concat(Stream.of(incoming.reference()), incoming.references().stream())
                .toList();
        return Optional.ofNullable(incoming.answers())
                .or(() -> transactions.call(account, () -> threads.find(account, door.inbox(), references)))
                .flatMap(id -> access.forChannel(account, id))
                .filter(found -> senders.isHeldWith(found, incoming));
    }

    private AccessibleConversation beginning(Entrypoint door, IncomingMessage incoming, ConversationId id) {
        AccountId account = door.account();
        Optional<AccessibleConversation> former = access.forChannel(account, id);
        if (former.isPresent()) {
            return former.get();
        }
        Sender sender = senders.of(account, incoming, id);
        Beginning beginning =
                new Beginning(door, id, door.language(incoming.language()), notices.current(account), null, false);
        try {
            return begin.begin(beginning, sender::stored, () -> {
                sender.pin(id);
                note(door, incoming, id);
            });
        } catch (DuplicateKeyException e) {
            // The same message, taken in by another node a moment earlier.
            return access.forChannel(account, id).orElseThrow(() -> new Problem(ProblemCode.UNAVAILABLE, e));
        }
    }

    private void note(Entrypoint door, IncomingMessage incoming, AccessibleConversation conversation) {
        note(door, incoming, conversation.id());
    }

    private void note(Entrypoint door, IncomingMessage incoming, ConversationId conversation) {
        threads.note(door.account(), door.inbox(), incoming.reference(), conversation);
    }

    private List<@Nullable AttachmentId> files(
            AccessibleConversation conversation, List<IncomingFile> files, IncomingIds ids, List<ProblemCode> refused)
            throws IOException {
        List<@Nullable AttachmentId> taken = new ArrayList<>();
        int room = Limits.ATTACHMENTS;
        for (int place = 0; place < files.size(); place++) {
            ProblemCode refusal = room == 0
                    ? ProblemCode.ATTACHMENTS_TOO_MANY
                    : refusal(conversation, ids.file(place), files.get(place));
            if (refusal == null) {
                room--;
            } else {
                refused.add(refusal);
            }
            taken.add(refusal == null ? ids.file(place) : null);
        }
        return taken;
    }

    /** Why a file is not taken; null if it is. */
    private @Nullable ProblemCode refusal(AccessibleConversation conversation, AttachmentId id, IncomingFile file)
            throws IOException {
        try {
            take(conversation, id, file);
            return null;
        } catch (Problem refusal) {
            if (PASSING.contains(refusal.code())) {
                throw refusal;
            }
            return refusal.code();
        }
    }

    private void take(AccessibleConversation conversation, AttachmentId id, IncomingFile file) throws IOException {
        UploadView known = announce.start(conversation, id, file.name(), file.size());
        if (known.ready()) {
            return;
        }
        try (InputStream content = file.open()) {
            content.skipNBytes(known.offset());
            upload.receive(conversation, id, known.offset(), content);
        }
    }
}
