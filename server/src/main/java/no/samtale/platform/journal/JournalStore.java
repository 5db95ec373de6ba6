package no.samtale.platform.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import no.samtale.platform.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables journal, journal_head and journal_cursor. All but {@link #accounts} needs an account transaction. */
@Component
class JournalStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    JournalStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Appends in order and returns the position of the last. */
    long append(AccountId account, int shard, List<JournalReport> reports) {
        return jdbc.sql("select append_journal(:account, :shard::smallint, :kinds, :subjects, :seqs, :at)")
                .param("account", account.value())
                .param("shard", shard)
                .param("kinds", reports.stream().map(r -> r.kind().name()).toArray(String[]::new))
                .param("subjects", reports.stream().map(JournalReport::subject).toArray(UUID[]::new))
                .param("seqs", reports.stream().map(JournalReport::seq).toArray(Long[]::new))
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** Where the consumer stands; empty if another reads this shard for it just now. Held until the commit. */
    OptionalLong lockCursor(String consumer, AccountId account, int shard) {
        return jdbc
                .sql("""
                        select position from journal_cursor
                        where account_id = :account and consumer = :consumer and shard = :shard
                        for update skip locked""")
                .param("account", account.value())
                .param("consumer", consumer)
                .param("shard", shard)
                .query(Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** Makes and holds the consumer's cursor at the beginning; false if there is one. */
    boolean makeCursor(String consumer, AccountId account, int shard) {
        return jdbc.sql("""
                        insert into journal_cursor (account_id, consumer, shard) values (:account, :consumer, :shard)
                        on conflict do nothing""")
                        .param("account", account.value())
                        .param("consumer", consumer)
                        .param("shard", shard)
                        .update()
                == 1;
    }

    void moveCursor(String consumer, AccountId account, int shard, long position) {
        jdbc.sql("""
                        update journal_cursor set position = :position
                        where account_id = :account and consumer = :consumer and shard = :shard""")
                .param("position", position)
                .param("account", account.value())
                .param("consumer", consumer)
                .param("shard", shard)
                .update();
    }

    /** The last position of a shard, or 0 if nothing has been written to it. */
    long head(AccountId account, int shard) {
        return jdbc.sql("select position from journal_head where account_id = :account and shard = :shard")
                .param("account", account.value())
                .param("shard", shard)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The entries of these kinds above {@code position}, up to {@code upTo}, in order. */
    List<JournalEntry> between(
            AccountId account, int shard, long position, long upTo, Collection<JournalKind> kinds, int limit) {
        return jdbc.sql("""
                        select position, kind, subject_id, seq, at from journal
                        where account_id = :account and shard = :shard and position > :position and position <= :upTo
                            and kind = any(:kinds)
                        order by position limit :limit""")
                .param("account", account.value())
                .param("shard", shard)
                .param("position", position)
                .param("upTo", upTo)
                .param("kinds", kinds.stream().map(JournalKind::name).toArray(String[]::new))
                .param("limit", limit)
                .query((row, n) -> entry(account, shard, row))
                .list();
    }

    /** The lanes of these consumers that have something to read. */
    List<Lane> behind(AccountId account, Collection<String> consumers) {
        return jdbc.sql("""
                        select c.name, h.shard
                        from journal_head h
                        cross join unnest(:consumers) as c (name)
                        left join journal_cursor k
                            on k.account_id = h.account_id and k.consumer = c.name and k.shard = h.shard
                        where h.account_id = :account and h.position > coalesce(k.position, 0)""")
                .param("account", account.value())
                .param("consumers", consumers.toArray(String[]::new))
                .query((row, n) -> new Lane(row.getString("name"), account, row.getInt("shard")))
                .list();
    }

    List<Integer> shards(AccountId account) {
        return jdbc.sql("select shard from journal_head where account_id = :account order by shard")
                .param("account", account.value())
                .query((row, n) -> row.getInt("shard"))
                .list();
    }

    /** Deletes up to {@code limit} of the oldest rows that all these consumers have passed; returns how many. */
    int prune(AccountId account, int shard, Collection<String> consumers, Instant before, int limit) {
        return jdbc.sql("""
                        delete from journal where account_id = :account and shard = :shard and position in (
                            select j.position from journal j
                            where j.account_id = :account and j.shard = :shard and j.at < :before
                                and j.position <= all (
                                    select coalesce(k.position, 0) from unnest(:consumers) as c (name)
                                    left join journal_cursor k on k.account_id = :account and k.consumer = c.name
                                        and k.shard = :shard)
                            order by j.position limit :limit)""")
                .param("account", account.value())
                .param("shard", shard)
                .param("consumers", consumers.toArray(String[]::new))
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .update();
    }

    /** A page of all accounts, in order of id. */
    List<AccountId> accounts(UUID after, int limit) {
        return jdbc.sql("""
                        select account_id from account_directory
                        where account_id > :after order by account_id limit :limit""")
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list();
    }

    private static JournalEntry entry(AccountId account, int shard, ResultSet row) throws SQLException {
        return new JournalEntry(
                account,
                shard,
                row.getLong("position"),
                JournalKind.valueOf(row.getString("kind")),
                row.getObject("subject_id", UUID.class),
                row.getLong("seq"),
                row.getTimestamp("at").toInstant());
    }
}
