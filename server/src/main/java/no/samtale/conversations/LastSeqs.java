package no.samtale.conversations;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how far conversations have come, many at once. */
@Component
public class LastSeqs {
    private final JdbcClient jdbc;
    private final AccountTransactions transactions;

    LastSeqs(JdbcClient jdbc, AccountTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The last seq and noteSeq of a conversation. */
    public record Last(long seq, long noteSeq) {}

    /** Those of these conversations that there are. */
    public Map<ConversationId, Last> of(AccountId account, Collection<ConversationId> conversations) {
        return transactions.call(account, () -> jdbc
                .sql("""
                        select conversation_id, last_seq, last_note_seq from conversation_head
                        where account_id = :account and conversation_id = any(:conversations)
                        """)
                .param("account", account.value())
                .param(
                        "conversations",
                        conversations.stream().map(ConversationId::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        new ConversationId(row.getObject("conversation_id", UUID.class)),
                        new Last(row.getLong("last_seq"), row.getLong("last_note_seq"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
