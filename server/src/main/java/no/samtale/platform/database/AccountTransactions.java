package no.samtale.platform.database;

import java.util.function.Supplier;
import no.samtale.platform.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens transactions that act for one account: row-level security shows and takes that account's rows and no others.
 * Outside of one, every table of an account looks empty.
 */
@Component
public class AccountTransactions {
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    public AccountTransactions(PlatformTransactionManager manager, JdbcClient jdbc) {
        this.transaction = new TransactionTemplate(manager);
        this.jdbc = jdbc;
    }

    /** Runs the work in a transaction for the account; joins one that is open for the same account. */
    public <T> T call(AccountId account, Supplier<T> work) {
        return transaction.execute(status -> {
            jdbc.sql("select set_config('app.account', ?, true)")
                    .param(account.toString())
                    .query(String.class)
                    .single();
            return work.get();
        });
    }

    /** As {@link #call}, without a result. */
    public void run(AccountId account, Runnable work) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select set_config('app.account', ?, true)")
                    .param(account.toString())
                    .query(String.class)
                    .single();
            work.run();
        });
    }
}
