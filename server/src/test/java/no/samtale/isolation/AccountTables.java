package no.samtale.isolation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables that hold accounts' rows, from PostgreSQL's catalogues: those behind row-level security. That no table is
 * missing among them is shown by SchemaTest.
 */
final class AccountTables {
    private final JdbcClient jdbc;
    private final AccountTransactions accounts;
    private final List<String> names;

    private AccountTables(JdbcClient jdbc, AccountTransactions accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.names = jdbc.sql("""
                        select relname from pg_class
                        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relrowsecurity
                        order by relname
                        """)
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list();
    }

    static AccountTables in(ApplicationContext context) {
        return new AccountTables(context.getBean(JdbcClient.class), context.getBean(AccountTransactions.class));
    }

    List<String> names() {
        return names;
    }

    /** How many rows of this account the account itself sees. */
    int rows(AccountId account, String table) {
        return accounts.call(account, () -> jdbc.sql("select count(*) from " + table + " where account_id = :account")
                .param("account", account.value())
                .query(Integer.class)
                .single());
    }

    /** Every id in the account's rows, in their 36-character form. */
    Set<String> ids(AccountId account) {
        Set<String> ids = new HashSet<>();
        accounts.run(account, () -> names.stream()
                .flatMap(this::selects)
                .forEach(select -> ids.addAll(
                        jdbc.sql(select).query((row, n) -> row.getString(1)).list())));
        return ids;
    }

    private Stream<String> selects(String table) {
        return jdbc.sql("""
                        select attname from pg_attribute
                        where attrelid = :table::regclass and attnum > 0 and not attisdropped and atttypid = 'uuid'::regtype
                        """).param("table", table).query((row, n) -> row.getString(1)).list().stream()
                .map(column ->
                        "select distinct " + column + "::text from " + table + " where " + column + " is not null");
    }
}
