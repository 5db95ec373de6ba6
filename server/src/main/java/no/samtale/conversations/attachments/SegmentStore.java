package no.samtale.conversations.attachments;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import no.samtale.platform.AttachmentId;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bytes of files, a piece at a time: sealed before they come here, and in a short transaction each. */
@Component
class SegmentStore {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final AccountTransactions transactions;
    private final Clock clock;

    SegmentStore(JdbcClient jdbc, Vault vault, AccountTransactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Stores the next piece of a file that is in no message.
     *
     * @return false if it was not the next, or the file is gone
     */
    boolean append(KeyScope scope, AttachmentId file, long size, int segment, byte[] piece) {
        byte[] sealed = vault.sealPiece(Purpose.DELIVER, scope, cell(file, size, segment), piece);
        return transactions.call(
                scope.account(),
                () -> jdbc.sql("""
                        with moved as (
                            update attachment set received = received + :length, touched_at = :now
                            where account_id = :account and conversation_id = :conversation
                                and attachment_id = :attachment and received = :offset and size = :size
                                and message_id is null
                            returning account_id, conversation_id, attachment_id)
                        insert into attachment_segment (account_id, conversation_id, attachment_id, segment, segment_id,
                            body_sealed)
                        select account_id, conversation_id, attachment_id, :segment, :id, :sealed from moved
                        """)
                                .param("length", piece.length)
                                .param("now", Timestamp.from(clock.instant()))
                                .param("account", scope.account().value())
                                .param("conversation", scope.id())
                                .param("attachment", file.value())
                                .param("offset", (long) segment * Segments.BYTES)
                                .param("size", size)
                                .param("segment", segment)
                                .param("id", Segments.id(file, size, segment))
                                .param("sealed", sealed)
                                .update()
                        > 0);
    }

    /** A piece, opened; empty if it has been deleted. */
    Optional<byte[]> read(Purpose purpose, KeyScope scope, AttachmentId file, long size, int segment) {
        Optional<byte[]> sealed = transactions.call(scope.account(), () -> jdbc.sql("""
                        select body_sealed from attachment_segment where account_id = :account
                            and conversation_id = :conversation and attachment_id = :attachment
                            and segment = :segment
                        """)
                .param("account", scope.account().value())
                .param("conversation", scope.id())
                .param("attachment", file.value())
                .param("segment", segment)
                .query((row, number) -> row.getBytes(1))
                .optional());
        return sealed.map(bytes -> vault.openPiece(purpose, scope, cell(file, size, segment), bytes));
    }

    private static Cell cell(AttachmentId file, long size, int segment) {
        return new Cell("attachment_segment", "body_sealed", Segments.id(file, size, segment));
    }
}
