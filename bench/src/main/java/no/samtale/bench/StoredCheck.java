package no.samtale.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import no.samtale.bench.site.Site;

/** Compares what was counted with what the database holds. */
final class StoredCheck {
    private StoredCheck() {}

    /** @throws BenchFailure unless exactly so many messages are stored, with no seq left out and no id twice */
    static void run(Site site, long expected) {
        try (Connection connection = DriverManager.getConnection(
                        site.database().url(),
                        site.database().user(),
                        site.database().password());
                PreparedStatement account = connection.prepareStatement("select set_config('app.account', ?, false)");
                PreparedStatement counts = connection.prepareStatement("""
                        select sum(texts), bool_and(stored = last and stored = head)
                        from (select count(*) as stored, count(*) filter (where m.kind = 'text') as texts,
                                max(m.seq) as last, max(h.last_seq) as head
                            from conversation_head h join message m using (account_id, conversation_id)
                            group by conversation_id) as conversations
                        """)) {
            account.setString(1, site.account().toString());
            account.execute();
            try (ResultSet row = counts.executeQuery()) {
                row.next();
                if (row.getLong(1) != expected || !row.getBoolean(2)) {
                    throw new BenchFailure(
                            "Counted " + expected + " messages, but " + row.getLong(1) + " are stored, or with gaps");
                }
            }
        } catch (SQLException e) {
            throw new BenchFailure("The stored messages could not be counted: " + e.getMessage(), e);
        }
    }
}
