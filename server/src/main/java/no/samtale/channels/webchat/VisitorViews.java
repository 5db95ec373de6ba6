package no.samtale.channels.webchat;

import no.samtale.channels.webchat.VisitorConversation.NoticeChange;
import no.samtale.channels.webchat.VisitorConversation.Side;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.Conversation;
import no.samtale.conversations.ConversationState;
import no.samtale.conversations.Conversations;
import no.samtale.conversations.MessageViews;
import no.samtale.conversations.Receipts;
import no.samtale.conversations.ReopenConversation;
import no.samtale.conversations.onward.WishOnward;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.privacy.notices.NoticeChanges;
import no.samtale.privacy.register.Language;
import no.samtale.routing.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a visitor may see of its conversation. */
@Component
public class VisitorViews {
    private final Conversations conversations;
    private final Queue queue;
    private final MessageViews names;
    private final NoticeChanges notices;
    private final QueueStanding standing;
    private final WishOnward onward;

    VisitorViews(
            Conversations conversations,
            Queue queue,
            MessageViews names,
            NoticeChanges notices,
            QueueStanding standing,
            WishOnward onward) {
        this.onward = onward;
        this.standing = standing;
        this.conversations = conversations;
        this.queue = queue;
        this.names = names;
        this.notices = notices;
    }

    /** The conversation as it stands now, with its place in the queue. */
    public VisitorConversation view(AccessibleConversation accessible) {
        Conversation conversation = conversations.current(accessible);
        Integer position = conversation.state() == ConversationState.WAITING && !conversation.answerLater()
                ? queue.position(accessible.account(), conversation.id()).orElse(null)
                : null;
        return view(accessible, conversation, position);
    }

    private VisitorConversation view(
            AccessibleConversation accessible, Conversation conversation, @Nullable Integer position) {
        AccountId account = accessible.account();
        AgentId agent = conversation.agent();
        Receipts receipts = conversation.receipts();
        QueueStanding.Told told = standing.of(account, conversation);
        return new VisitorConversation(
                conversation.id(),
                // That it rests is between us.
                conversation.state() == ConversationState.SNOOZED ? ConversationState.ACTIVE : conversation.state(),
                position,
                agent == null ? null : MessageViews.firstName(names.name(account, agent)),
                conversation.lastSeq(),
                conversation.language(),
                conversation.noticeVersion(),
                noticeChange(account, conversation),
                new Side(receipts.visitorDelivered(), receipts.visitorRead()),
                new Side(receipts.agentDelivered(), receipts.agentRead()),
                told.status(),
                told.hint(),
                told.offer(),
                conversation.answerLater(),
                onward.standing(accessible, conversation.entrypoint()).orElse(null),
                ReopenConversation.until(conversation));
    }

    private @Nullable NoticeChange noticeChange(AccountId account, Conversation conversation) {
        Language language = Language.of(conversation.language()).orElse(Language.EN);
        return notices.since(account, conversation.noticeVersion())
                .filter(since -> !since.announcements().isEmpty())
                .map(since -> new NoticeChange(since.announcements().getFirst().in(language), since.path(language)))
                .orElse(null);
    }
}
