package no.samtale.realtime;

import java.util.Optional;
import no.samtale.channels.webchat.VisitorConversation;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.ConversationState;
import no.samtale.conversations.VisitorToken;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;

/** A visitor's browser: reaches the one conversation that its token opens. */
final class VisitorConnection extends Connection {
    private volatile @Nullable AccessibleConversation own;
    private volatile @Nullable VisitorConversation told;

    VisitorConnection(Transport transport, RealtimeServices services) {
        super(transport, services);
    }

    @Override
    protected void hello(ClientFrame.Hello hello) {
        Optional<AccessibleConversation> found;
        try {
            found = VisitorToken.parse(hello.token()).flatMap(services.access()::forVisitor);
        } catch (Problem restricted) {
            if (restricted.code() != ProblemCode.RESTRICTED) {
                throw restricted;
            }
            transport.close(CloseCode.RESTRICTED);
            return;
        }
        if (found.isEmpty()) {
            transport.close(CloseCode.TOKEN_UNKNOWN);
            return;
        }
        AccessibleConversation conversation = found.get();
        own = conversation;
        VisitorConversation view = services.visitorViews().view(conversation);
        told = view;
        send(new ServerFrame.Welcome(ClientFrame.PROTOCOL, view));
        watch(conversation, hello.after(), view.lastSeq());
    }

    @Override
    protected void take(ClientFrame frame) {
        // Notes and watching are for agents; to a visitor there is no such thing.
        throw new Problem(ProblemCode.NOT_FOUND);
    }

    @Override
    protected AccessibleConversation reach(ConversationId id) {
        AccessibleConversation conversation = own;
        if (conversation == null || !conversation.id().equals(id)) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return conversation;
    }

    @Override
    Optional<AccountId> account() {
        return Optional.ofNullable(own).map(AccessibleConversation::account);
    }

    /** The conversation is another than before. Blocks. */
    void refresh() {
        AccessibleConversation conversation = own;
        if (conversation != null) {
            tell(services.visitorViews().view(conversation));
        }
    }

    /** Its place in the queue is another than before. */
    void moved(int position) {
        VisitorConversation before = told;
        if (before != null && before.state() == ConversationState.WAITING && !before.answerLater()) {
            tell(before.at(position));
        }
    }

    private void tell(VisitorConversation now) {
        if (!now.equals(told)) {
            told = now;
            send(new ServerFrame.Conversation(now));
        }
    }
}
