package no.samtale.realtime;

import java.util.Objects;
import no.samtale.channels.webchat.VisitorConversation.Side;
import no.samtale.conversations.MessageViews;
import no.samtale.platform.AgentId;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import org.springframework.stereotype.Component;

/** Tells those who watch what the hints say. */
@Component
class TellWatchers {
    private final Watchers watchers;
    private final ListChanges lists;
    private final MessageViews views;
    private final QueueChanges queues;
    private final RealtimeExecutor executor;

    TellWatchers(
            Watchers watchers,
            ListChanges lists,
            MessageViews views,
            QueueChanges queues,
            RealtimeExecutor executor,
            Hints hints) {
        this.watchers = watchers;
        this.lists = lists;
        this.views = views;
        this.queues = queues;
        this.executor = executor;
        hints.listen(this::hinted);
    }

    private void hinted(Hint hint) {
        switch (hint) {
            case Hint.Appended appended -> {
                watchers.of(appended.account(), appended.conversation())
                        .forEach(watch -> watch.advance(appended.lastSeq()));
                lists.changed(appended.account(), appended.conversation());
            }
            case Hint.Noted noted -> executor.execute(() -> tellNotes(noted));
            case Hint.Changed changed -> {
                executor.execute(() -> tellState(changed));
                lists.changed(changed.account(), changed.conversation());
            }
            case Hint.Erased erased -> {
                executor.execute(() -> tellErased(erased));
                lists.changed(erased.account(), erased.conversation());
            }
            case Hint.Restricted restricted -> {
                executor.execute(() -> tellRestricted(restricted));
                lists.changed(restricted.account(), restricted.conversation());
            }
            case Hint.Corrected corrected -> {
                watchers.of(corrected.account(), corrected.conversation())
                        .forEach(watch -> watch.send(new ServerFrame.Corrected(corrected.conversation())));
                lists.changed(corrected.account(), corrected.conversation());
            }
            case Hint.Outgoing outgoing -> tellOutgoing(outgoing);
            case Hint.Receipts receipts -> {
                tellReceipts(receipts);
                lists.changed(receipts.account(), receipts.conversation());
            }
            case Hint.Typing typing -> tellTyping(typing);
            case Hint.QueueMoved moved -> queues.moved(moved.account(), moved.team());
            case Hint.AgentChanged changed -> lists.agentChanged(changed.account());
            // Sockets hear of it themselves: see EndedSessions.
            case Hint.SessionsEnded ended -> {}
        }
    }

    private void tellState(Hint.Changed changed) {
        for (Watch watch : watchers.of(changed.account(), changed.conversation())) {
            switch (watch.owner()) {
                case AgentConnection agent -> agent.recheck(changed.conversation());
                case VisitorConnection visitor -> visitor.refresh();
            }
        }
    }

    private void tellErased(Hint.Erased erased) {
        for (Watch watch : watchers.of(erased.account(), erased.conversation())) {
            switch (watch.owner()) {
                case AgentConnection agent -> agent.erased(erased.conversation());
                // Its token opens nothing any more.
                case VisitorConnection visitor -> visitor.transport().close(CloseCode.TOKEN_UNKNOWN);
            }
        }
    }

    private void tellRestricted(Hint.Restricted restricted) {
        for (Watch watch : watchers.of(restricted.account(), restricted.conversation())) {
            switch (watch.owner()) {
                case AgentConnection agent -> agent.restricted(restricted.conversation());
                case VisitorConnection visitor -> visitor.transport().close(CloseCode.RESTRICTED);
            }
        }
    }

    private void tellNotes(Hint.Noted noted) {
        for (Watch watch : watchers.of(noted.account(), noted.conversation())) {
            if (watch.owner() instanceof AgentConnection agent) {
                agent.tellNotes(noted.conversation(), noted.lastNoteSeq());
            }
        }
    }

    private void tellOutgoing(Hint.Outgoing outgoing) {
        for (Watch watch : watchers.of(outgoing.account(), outgoing.conversation())) {
            if (!watch.isVisitors()) {
                watch.send(new ServerFrame.Outgoing(outgoing.conversation()));
            }
        }
    }

    private void tellReceipts(Hint.Receipts receipts) {
        ServerFrame frame = new ServerFrame.Receipts(
                receipts.conversation(),
                new Side(receipts.visitorDelivered(), receipts.visitorRead()),
                new Side(receipts.agentDelivered(), receipts.agentRead()));
        watchers.of(receipts.account(), receipts.conversation()).forEach(watch -> watch.send(frame));
    }

    private void tellTyping(Hint.Typing typing) {
        for (Watch watch : watchers.of(typing.account(), typing.conversation())) {
            boolean byVisitor = typing.agent() == null;
            if (byVisitor && !watch.isVisitors()) {
                watch.send(new ServerFrame.Typing(typing.conversation(), null));
            } else if (typing.agent() != null
                    && !typing.agent().equals(watch.conversation().caller().agent())) {
                executor.execute(() ->
                        watch.send(new ServerFrame.Typing(typing.conversation(), typist(typing, watch.isVisitors()))));
            }
        }
    }

    private ServerFrame.Typist typist(Hint.Typing typing, boolean forVisitor) {
        AgentId agent = Objects.requireNonNull(typing.agent());
        String name = views.name(typing.account(), agent);
        return forVisitor
                ? new ServerFrame.Typist(null, MessageViews.firstName(name))
                : new ServerFrame.Typist(agent, name);
    }
}
