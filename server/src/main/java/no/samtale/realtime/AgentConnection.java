package no.samtale.realtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.AgentSession;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.Conversation;
import no.samtale.conversations.Note;
import no.samtale.conversations.WrittenNote;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;

/** An agent's browser: watches conversations within the agent's reach, and is told of changes in the lists. */
final class AgentConnection extends Connection {
    private final AgentSession session;
    private final AgentPrincipal agent;
    private final Map<ConversationId, Long> notesSent = new ConcurrentHashMap<>(2);

    AgentConnection(AgentSession session, Transport transport, RealtimeServices services) {
        super(transport, services);
        this.session = session;
        this.agent = session.principal();
    }

    AgentSession session() {
        return session;
    }

    @Override
    Optional<AccountId> account() {
        return greeted() ? Optional.of(agent.account()) : Optional.empty();
    }

    AgentPrincipal agent() {
        return agent;
    }

    @Override
    protected void hello(ClientFrame.Hello hello) {
        send(new ServerFrame.Welcome(ClientFrame.PROTOCOL, null));
    }

    @Override
    protected AccessibleConversation reach(ConversationId id) {
        Watch watch = watching(id);
        return watch == null ? services.access().forAgent(agent, id) : watch.conversation();
    }

    @Override
    protected void take(ClientFrame frame) {
        switch (frame) {
            case ClientFrame.Watch watch -> watch(watch);
            case ClientFrame.Unwatch unwatch -> {
                unwatch(unwatch.conversation());
                notesSent.remove(unwatch.conversation());
                services.onlookers().left(agent.account(), unwatch.conversation());
            }
            case ClientFrame.Note note -> write(note);
            default -> throw new IllegalStateException("every other frame is taken for all");
        }
    }

    private void watch(ClientFrame.Watch frame) {
        AccessibleConversation conversation = services.access().forAgent(agent, frame.conversation());
        Conversation now = services.conversations().current(conversation);
        watch(conversation, frame.after(), now.lastSeq());
        notesSent.put(conversation.id(), Math.clamp(frame.afterNote(), 0, now.lastNoteSeq()));
        tellNotes(conversation.id(), now.lastNoteSeq());
        services.onlookers().came(agent.account(), conversation.id());
    }

    /** Others have the same conversation open. */
    void tell(ConversationId id, List<ServerFrame.Typist> others) {
        send(new ServerFrame.Onlookers(id, others));
    }

    @Override
    void closed() {
        List<ConversationId> looked = watches().stream().map(Watch::id).toList();
        super.closed();
        looked.forEach(id -> services.onlookers().left(agent.account(), id));
    }

    private void write(ClientFrame.Note frame) {
        WrittenNote written = services.writeNote().write(reach(frame.conversation()), frame.id(), frame.text());
        send(ServerFrame.Stored.note(frame.conversation(), written));
    }

    /** There are notes up to this noteSeq. Blocks if there is something to tell. */
    void tellNotes(ConversationId id, long upTo) {
        Watch watch = watching(id);
        Long before = notesSent.get(id);
        if (watch == null || before == null || before >= upTo) {
            return;
        }
        synchronized (notesSent) {
            long after = notesSent.getOrDefault(id, upTo);
            List<Note> notes = services.notes().after(watch.conversation(), after);
            for (Note note : notes) {
                notesSent.put(id, note.noteSeq());
                send(new ServerFrame.Note(id, services.messageViews().note(agent.account(), note)));
            }
        }
    }

    /** A watched conversation has been erased. */
    void erased(ConversationId id) {
        unwatch(id);
        notesSent.remove(id);
        send(new ServerFrame.Erased(id));
    }

    /** The person of a watched conversation has asked that it lies unused. */
    void restricted(ConversationId id) {
        unwatch(id);
        notesSent.remove(id);
        send(new ServerFrame.Restricted(id));
    }

    /** A watched conversation is another than before: out of reach now, perhaps. Blocks. */
    void recheck(ConversationId id) {
        if (!services.access().stillReaches(agent, id)) {
            unwatch(id);
            notesSent.remove(id);
        }
    }
}
