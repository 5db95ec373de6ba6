package no.samtale.privacy.retention;

import java.sql.Timestamp;
import java.time.Instant;
import no.samtale.platform.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows of a table whose time counts from one of its columns. For the table's own store, whose transaction of the account it
 * runs in.
 *
 * @param table its name, like those of the columns written in the code
 * @param since the column that the time counts from
 */
public record OldRows(JdbcClient jdbc, String table, String since) {
    /** How many are from before that time. */
    public long count(AccountId account, Instant before) {
        return jdbc.sql("select count(*) from %s where account_id = :account and %s < :before".formatted(table, since))
                .param("account", account.value())
                .param("before", Timestamp.from(before))
                .query(Long.class)
                .single();
    }

    /** Deletes some of them; how many there were. */
    public int delete(AccountId account, Instant before, int limit) {
        // By their places: what is used meanwhile gets another, and stays.
        return jdbc.sql("""
                        delete from %1$s where account_id = :account and ctid = any(array(
                            select ctid from %1$s where account_id = :account and %2$s < :before limit :limit))
                        """.formatted(table, since))
                .param("account", account.value())
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .update();
    }
}
