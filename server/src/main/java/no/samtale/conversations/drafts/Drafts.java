package no.samtale.conversations.drafts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.platform.ConversationId;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.vault.NotReadable;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/** Reads an agent's own drafts. */
@Component
public class Drafts {
    private final DraftStore store;
    private final Vault vault;
    private final AccountTransactions transactions;

    Drafts(DraftStore store, Vault vault, AccountTransactions transactions) {
        this.store = store;
        this.vault = vault;
        this.transactions = transactions;
    }

    /** Those of the agent that the conversation was opened for; one that cannot be read any more is left out. */
    public List<Draft> of(AccessibleConversation conversation) {
        return transactions.call(conversation.account(), () -> store.of(conversation)).stream()
                .flatMap(each -> opened(conversation, each))
                .toList();
    }

    private Stream<Draft> opened(AccessibleConversation conversation, DraftStore.Sealed kept) {
        try {
            String text = vault.open(Purpose.DELIVER, conversation.scope(), DraftStore.body(kept.id()), kept.body());
            return Optional.ofNullable(text)
                    .map(written -> new Draft(kept.kind(), kept.id(), written, kept.changedAt()))
                    .stream();
        } catch (NotReadable e) {
            return Stream.empty();
        }
    }

    /** Where the agent has begun to write. */
    public List<ConversationId> of(AgentPrincipal agent) {
        return transactions.call(agent.account(), () -> store.of(agent.account(), agent.agent()));
    }
}
