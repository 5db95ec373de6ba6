package no.samtale.accounts.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samtale.accounts.Account;
import no.samtale.platform.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables account and account_directory. */
@Component
public class AccountStore {
    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores an account and lists it in the directory; in its own transaction. */
    public void insert(Account account, Instant at) {
        jdbc.sql("insert into account_directory (account_id) values (:account)")
                .param("account", account.id().value())
                .update();
        jdbc.sql("""
                insert into account (account_id, name, language, shards, accent, created_at)
                values (:account, :name, :language, :shards, :accent, :at)
                """)
                .param("account", account.id().value())
                .param("name", account.name())
                .param("language", account.language())
                .param("shards", account.shards())
                .param("accent", account.accent())
                .param("at", Timestamp.from(at))
                .update();
    }

    public Optional<Account> account(AccountId account) {
        return jdbc.sql("select name, language, shards, accent from account where account_id = :account")
                .param("account", account.value())
                .query((row, n) -> new Account(
                        account,
                        row.getString("name"),
                        row.getString("language"),
                        row.getInt("shards"),
                        row.getString("accent")))
                .optional();
    }

    /** Changes what the company chooses. */
    public void change(AccountId account, String name, String language, String accent) {
        jdbc.sql("""
                update account set name = :name, language = :language, accent = :accent where account_id = :account
                """)
                .param("account", account.value())
                .param("name", name)
                .param("language", language)
                .param("accent", accent)
                .update();
    }

    /** The ids of all accounts. */
    public List<AccountId> directory() {
        return jdbc.sql("select account_id from account_directory order by account_id")
                .query((row, n) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list();
    }

    /** Holds off other first accounts, on every node, until the transaction ends; tells whether there is none yet. */
    public boolean lockWhileNone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('samtale.first-account', 0))")
                .query((row, n) -> n)
                .list();
        return directory().isEmpty();
    }
}
