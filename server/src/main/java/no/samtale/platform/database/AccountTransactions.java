package no.samtale.platform.database;

import java.util.function.Supplier;
import javax.sql.DataSource;
import no.samtale.platform.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens transactions that act for one account: row-level security shows and takes that account's rows and no others.
 * Outside of one, every table of an account looks empty.
 *
 * <p>Calls nest for the same account: the inner work joins the transaction of the outer. For another account they are
 * refused, and so is a call inside a transaction that acts for none, as the rest of it would act for ours.
 */
@Component
public class AccountTransactions {
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final DataSource source;
    /** Under this key a thread's transaction knows its account. */
    private final Object key = new Object();

    public AccountTransactions(PlatformTransactionManager manager, JdbcClient jdbc, DataSource source) {
        this.transaction = new TransactionTemplate(manager);
        this.jdbc = jdbc;
        this.source = source;
    }

    /**
     * Runs the work in a transaction for the account; joins one that is open for the same account.
     *
     * @throws IllegalStateException if one is open for another account, or for none
     */
    public <T extends @Nullable Object> T call(AccountId account, Supplier<T> work) {
        Object current = TransactionSynchronizationManager.getResource(key);
        if (account.equals(current)) {
            return join(work);
        }
        if (current != null) {
            throw new IllegalStateException("A transaction for another account is open on this thread");
        }
        if (TransactionSynchronizationManager.hasResource(source)) {
            throw new IllegalStateException("A transaction that acts for no account is open on this thread");
        }
        return open(account, work);
    }

    /** As {@link #call}, without a result. */
    public void run(AccountId account, Runnable work) {
        this.<@Nullable Object>call(account, () -> {
            work.run();
            return null;
        });
    }

    /** Through the template, so that a failure of the inner work rolls all of it back even if the outer swallows it. */
    @SuppressWarnings("NullAway") // The template passes on whatever the work gives.
    private <T extends @Nullable Object> T join(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    @SuppressWarnings("NullAway") // As above.
    private <T extends @Nullable Object> T open(AccountId account, Supplier<T> work) {
        return transaction.execute(status -> {
            TransactionSynchronizationManager.bindResource(key, account);
            try {
                jdbc.sql("select set_config('app.account', ?, true)")
                        .param(account.toString())
                        .query(String.class)
                        .single();
                return work.get();
            } finally {
                TransactionSynchronizationManager.unbindResource(key);
            }
        });
    }
}
