package no.samtale.conversations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import no.samtale.accounts.Agents;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import org.springframework.stereotype.Component;

/** Turns messages and notes into what each side may see of them. */
@Component
public class MessageViews {
    /** Names are told with each message and seldom change: read once in this time. */
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final Agents agents;
    private final Cache<AgentKey, String> names =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(KEPT).build();

    MessageViews(Agents agents) {
        this.agents = agents;
    }

    private record AgentKey(AccountId account, AgentId agent) {}

    /** As a visitor sees it: agents by their first name, without their ids. */
    public MessageView forVisitor(AccountId account, Message message) {
        AgentId agent = message.author().agent();
        String name = agent == null ? null : firstName(name(account, agent));
        return view(message, new MessageView.By(message.author().kind(), null, name));
    }

    /** As an agent sees it. */
    public MessageView forAgent(AccountId account, Message message) {
        AgentId agent = message.author().agent();
        String name = agent == null ? null : name(account, agent);
        return view(message, new MessageView.By(message.author().kind(), agent, name));
    }

    /** A note as an agent sees it. */
    public NoteView note(AccountId account, Note note) {
        return new NoteView(
                note.id(),
                note.noteSeq(),
                new ConversationRow.NamedAgent(note.agent(), name(account, note.agent())),
                note.text(),
                note.at(),
                null);
    }

    /** Whether the names of all who wrote these are at hand, so that viewing them reads nothing. */
    public boolean atHand(AccountId account, List<Message> messages) {
        return messages.stream()
                .map(message -> message.author().agent())
                .allMatch(agent -> agent == null || names.getIfPresent(new AgentKey(account, agent)) != null);
    }

    /** What an agent is called; empty if their key is gone. */
    public String name(AccountId account, AgentId agent) {
        return names.get(new AgentKey(account, agent), key -> agents.named(account, Set.of(agent))
                .getOrDefault(agent, ""));
    }

    /** What visitors call somebody of this name. */
    public static String firstName(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    private static MessageView view(Message message, MessageView.By by) {
        return new MessageView(
                message.id(),
                message.seq(),
                message.kind(),
                by,
                message.text(),
                message.at(),
                message.attachments().isEmpty() ? null : message.attachments(),
                null);
    }
}
