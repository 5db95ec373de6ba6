package no.samtale.inboxes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samtale.platform.AccountId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.TeamId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Changes what an inbox of a channel without a page of its own is called, whose it is, and what it speaks. */
@Component
public class ChangeInbox {
    private final AccountTransactions transactions;
    private final InboxStore inboxes;
    private final EntrypointStore store;
    private final Entrypoints entrypoints;

    ChangeInbox(AccountTransactions transactions, InboxStore inboxes, EntrypointStore store, Entrypoints entrypoints) {
        this.transactions = transactions;
        this.inboxes = inboxes;
        this.store = store;
        this.entrypoints = entrypoints;
    }

    /**
     * Changes it, in the caller's transaction if there is one. Conversations that are under way stay where they queue.
     *
     * @param team that its next conversations queue for
     * @param languages of {@code nb} and {@code en}, the first one being the usual
     * @throws Problem {@link ProblemCode#NOT_FOUND}
     */
    public void change(AccountId account, EntrypointId id, String name, TeamId team, List<String> languages) {
        transactions.run(account, () -> {
            Entrypoint before = store.entrypoint(account, id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
            EntrypointSettings former = before.settings();
            Map<String, EntrypointTexts> texts = new LinkedHashMap<>();
            former.texts()
                    .forEach((language, text) -> texts.put(
                            language,
                            new EntrypointTexts(
                                    name, name, text.launcher(), text.offline(), text.online(), text.busy())));
            inboxes.rename(account, before.inbox(), name);
            store.update(
                    account,
                    id,
                    new EntrypointSettings(
                            team,
                            name,
                            former.origins(),
                            languages,
                            former.accent(),
                            texts,
                            former.fields(),
                            former.consents(),
                            former.service(),
                            former.proactive()));
        });
        entrypoints.forget(id);
    }
}
