package no.samtale.privacy.recipients;

import java.util.List;
import no.samtale.platform.AccountId;
import no.samtale.platform.RecipientTaskId;
import no.samtale.privacy.retention.Expiring;
import no.samtale.privacy.retention.Expiry;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/** What finds a person goes when its time is over, answered or not; the task stays as a record that leads to nobody. */
@Component
class ExpiredTasks implements Expiring {
    private final RecipientTaskStore store;
    private final Vault vault;

    ExpiredTasks(RecipientTaskStore store, Vault vault) {
        this.store = store;
        this.vault = vault;
    }

    @Override
    public String category() {
        return "recipient-task";
    }

    @Override
    public int expire(AccountId account, Expiry expiry) {
        List<RecipientTaskId> over = store.finding(account, expiry);
        vault.destroy(over.stream().map(task -> TaskCells.scope(account, task)).toList());
        store.findNobody(account, over);
        return over.size();
    }

    @Override
    public long over(AccountId account, Expiry expiry) {
        return store.over(account, expiry);
    }
}
