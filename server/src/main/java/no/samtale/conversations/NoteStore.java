package no.samtale.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AgentId;
import no.samtale.platform.NoteId;
import no.samtale.platform.Purpose;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyScope;
import no.samtale.vault.NotReadable;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes in the database. */
@Component
class NoteStore {
    private final JdbcClient jdbc;
    private final Vault vault;

    NoteStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Optional<Note> find(KeyScope scope, NoteId id) {
        return jdbc.sql("""
                        select note_seq, note_id, agent_id, body_sealed, written_at from note
                        where account_id = :account and conversation_id = :conversation and note_id = :note
                        """)
                .param("account", scope.account().value())
                .param("conversation", scope.id())
                .param("note", id.value())
                .query((row, number) -> note(Purpose.DELIVER, scope, row))
                .optional();
    }

    /** Those with a noteSeq above {@code after}, the oldest first. */
    List<Note> after(KeyScope scope, long after, int limit) {
        return after(Purpose.DELIVER, scope, after, limit);
    }

    /** As {@link #after(KeyScope, long, int)}, opened under a purpose of the caller's. */
    List<Note> after(Purpose purpose, KeyScope scope, long after, int limit) {
        return jdbc.sql("""
                        select note_seq, note_id, agent_id, body_sealed, written_at from note
                        where account_id = :account and conversation_id = :conversation and note_seq > :after
                        order by note_seq limit :limit
                        """)
                .param("account", scope.account().value())
                .param("conversation", scope.id())
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> note(purpose, scope, row))
                .list();
    }

    /** Stores a note under the head's next noteSeq, which it takes; the head's row lock keeps the row gap-free. */
    long insert(KeyScope scope, NoteId id, AgentId agent, byte[] sealed, Instant at) {
        return jdbc.sql("""
                        with taken as (
                            update conversation_head set last_note_seq = last_note_seq + 1
                            where account_id = :account and conversation_id = :conversation
                            returning last_note_seq
                        )
                        insert into note (account_id, conversation_id, note_seq, note_id, agent_id, body_sealed, written_at)
                        select :account, :conversation, last_note_seq, :note, :agent, :sealed, :at from taken
                        returning note_seq
                        """)
                .param("account", scope.account().value())
                .param("conversation", scope.id())
                .param("note", id.value())
                .param("agent", agent.value())
                .param("sealed", sealed)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    private Note note(Purpose purpose, KeyScope scope, ResultSet row) throws SQLException {
        NoteId id = new NoteId(row.getObject("note_id", UUID.class));
        return new Note(
                id,
                row.getLong("note_seq"),
                new AgentId(row.getObject("agent_id", UUID.class)),
                text(purpose, scope, id, row.getBytes("body_sealed")),
                row.getTimestamp("written_at").toInstant());
    }

    private @Nullable String text(Purpose purpose, KeyScope scope, NoteId id, byte[] sealed) {
        try {
            return vault.open(purpose, scope, body(id), sealed);
        } catch (NotReadable e) {
            return null;
        }
    }

    /** Where a note's text stands. */
    static Cell body(NoteId id) {
        return new Cell("note", "body_sealed", id.value());
    }
}
