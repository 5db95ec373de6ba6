package no.samtale.conversations;

import java.util.Collection;
import java.util.Map;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/** Reads how far conversations have come, many at once. */
@Component
public class LastSeqs {
    private final HeadStore heads;
    private final AccountTransactions transactions;

    LastSeqs(HeadStore heads, AccountTransactions transactions) {
        this.heads = heads;
        this.transactions = transactions;
    }

    /** The last seq and noteSeq of a conversation. */
    public record Last(long seq, long noteSeq) {}

    /** Those of these conversations that there are. */
    public Map<ConversationId, Last> of(AccountId account, Collection<ConversationId> conversations) {
        return transactions.call(account, () -> heads.last(account, conversations));
    }
}
