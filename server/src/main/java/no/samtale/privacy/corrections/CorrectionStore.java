package no.samtale.privacy.corrections;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.register.Column;
import no.samtale.privacy.subjects.SubjectTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Replaces values where the register says that they stand, whichever feature's table it is, and keeps the table supplement.
 * Every method runs in a transaction of the account.
 */
@Component
class CorrectionStore {
    private final JdbcClient jdbc;

    CorrectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The scope that a row's value lies under; empty if the row is none of these owners'. */
    Optional<UUID> owner(
            AccountId account, SubjectTables.SubjectColumn naming, Column.Content column, UUID row, UUID[] owners) {
        return jdbc.sql("select " + SubjectTables.owner(column.key()) + " from "
                        + naming.table().name()
                        + " where account_id = :account and " + column.row() + " = :row and " + naming.column()
                        + " = any(:owners) limit 1")
                .param("account", account.value())
                .param("row", row)
                .param("owners", owners)
                .query(UUID.class)
                .optional();
    }

    void replace(
            AccountId account,
            SubjectTables.SubjectColumn naming,
            Column.Content column,
            UUID row,
            UUID owner,
            byte[] sealed) {
        jdbc.sql("update " + naming.table().name() + " set " + column.name()
                        + " = :sealed where account_id = :account and " + column.row() + " = :row and "
                        + SubjectTables.owner(column.key()) + " = :owner")
                .param("sealed", sealed)
                .param("account", account.value())
                .param("row", row)
                .param("owner", owner)
                .update();
    }

    /** Keeps a supplement; a second time with the same id changes nothing. */
    void supplement(
            AccountId account, ContactId contact, UUID id, String table, String column, byte[] sealed, Instant at) {
        jdbc.sql("""
                        insert into supplement (account_id, supplement_id, contact_id, about_table, about_column,
                            text_sealed, made_at)
                        values (:account, :supplement, :contact, :table, :column, :text, :at)
                        on conflict do nothing
                        """)
                .param("account", account.value())
                .param("supplement", id)
                .param("contact", contact.value())
                .param("table", table)
                .param("column", column)
                .param("text", sealed)
                .param("at", Timestamp.from(at))
                .update();
    }

    void delete(AccountId account, Collection<ContactId> contacts) {
        jdbc.sql("delete from supplement where account_id = :account and contact_id = any(:contacts)")
                .param("account", account.value())
                .param("contacts", contacts.stream().map(ContactId::value).toArray(UUID[]::new))
                .update();
    }
}
