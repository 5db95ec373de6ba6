package no.samtale.bench.server;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.samtale.bench.Texts;
import no.samtale.bench.site.FilledIds;
import no.samtale.bench.site.PlainRows;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/** Stores conversations without anybody having talked: really sealed, under keys of their own, in large batches. */
@Component
class Fill {
    private static final int TOGETHER = 250;
    private static final int PLAIN_CONVERSATIONS = 256;
    private static final int SHARDS = 2;

    private final AccountTransactions transactions;
    private final FillStore store;
    private final Vault vault;
    private final BenchProperties wanted;

    Fill(AccountTransactions transactions, FillStore store, Vault vault, BenchProperties wanted) {
        this.transactions = transactions;
        this.store = store;
        this.vault = vault;
        this.wanted = wanted;
    }

    /** The conversations that are listed and opened. The newest are open, in turn with each of the agents. */
    void filled(Entrypoint entrypoint, List<AgentId> agents) {
        for (int from = 0; from < wanted.conversations(); from += TOGETHER) {
            int to = Math.min(wanted.conversations(), from + TOGETHER);
            int closed = wanted.conversations() - wanted.open();
            store(
                    entrypoint,
                    IntStream.range(from, to)
                            .mapToObj(number -> new FilledConversation(
                                    number,
                                    number % SHARDS,
                                    wanted.messages(),
                                    agents.get(number % agents.size()),
                                    number < closed))
                            .toList());
        }
    }

    /** Conversations of many messages, to be erased. */
    void large(Entrypoint entrypoint, List<AgentId> agents) {
        for (int i = 0; i < wanted.large(); i++) {
            int number = wanted.conversations() + i;
            store(
                    entrypoint,
                    List.of(new FilledConversation(number, 0, wanted.largeMessages(), agents.getFirst(), true)));
        }
    }

    /** The conversations that the baseline writes to, which differ from those that are loaded in nothing. */
    PlainRows plain(Entrypoint entrypoint, AgentId agent) {
        List<FilledConversation> conversations = IntStream.range(0, PLAIN_CONVERSATIONS)
                .mapToObj(number -> new FilledConversation(PlainRows.number(number), number % SHARDS, 1, agent, false))
                .toList();
        store(entrypoint, conversations);
        AccountId account = entrypoint.account();
        transactions.run(account, () -> store.journalHeads(account, PlainRows.SHARDS));
        ConversationId any = new ConversationId(conversations.getFirst().id());
        return new PlainRows(
                account.value(),
                PLAIN_CONVERSATIONS,
                Texts.all().stream()
                        .map(text ->
                                vault.seal(Purpose.DELIVER, KeyScope.of(account, any), body(any.value()), text).length)
                        .toList());
    }

    private void store(Entrypoint entrypoint, List<FilledConversation> conversations) {
        AccountId account = entrypoint.account();
        vault.create(conversations.stream()
                .flatMap(conversation -> Stream.of(scope(account, conversation), contactScope(account, conversation)))
                .toList());
        List<byte[]> names = conversations.stream()
                .map(conversation -> vault.seal(
                        Purpose.DELIVER,
                        contactScope(account, conversation),
                        new Cell("contact", "name_sealed", conversation.contact()),
                        "Ola Nordmann"))
                .toList();
        List<FilledMessage> messages = new ArrayList<>();
        conversations.forEach(conversation -> add(messages, account, conversation));
        transactions.run(account, () -> store.insert(entrypoint, conversations, names, messages));
    }

    private void add(List<FilledMessage> messages, AccountId account, FilledConversation conversation) {
        List<String> texts = Texts.all();
        for (int seq = 1; seq <= conversation.messages(); seq++) {
            UUID id = FilledIds.message(conversation.number(), seq);
            String text = texts.get(Math.floorMod(conversation.number() + seq, texts.size()));
            byte[] body = vault.seal(Purpose.DELIVER, scope(account, conversation), body(id), text);
            UUID agent = seq % 2 == 0 ? conversation.agent().value() : null;
            messages.add(new FilledMessage(conversation.id(), seq, id, agent, body));
        }
    }

    private static KeyScope scope(AccountId account, FilledConversation conversation) {
        return KeyScope.of(account, new ConversationId(conversation.id()));
    }

    private static KeyScope contactScope(AccountId account, FilledConversation conversation) {
        return KeyScope.of(account, new ContactId(conversation.contact()));
    }

    private static Cell body(UUID message) {
        return new Cell("message", "body_sealed", message);
    }
}
