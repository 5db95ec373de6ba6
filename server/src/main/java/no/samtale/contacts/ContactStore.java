package no.samtale.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables contact and contact_identity. Every method runs in a transaction of the account. */
@Component
class ContactStore {
    private final JdbcClient jdbc;

    ContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AccountId account, ContactRow contact) {
        jdbc.sql("""
                insert into contact (account_id, contact_id, name_sealed, language, created_at)
                values (:account, :contact, :name, :language, :at)
                """)
                .param("account", account.value())
                .param("contact", contact.id().value())
                .param("name", contact.nameSealed(), Types.BINARY)
                .param("language", contact.language())
                .param("at", Timestamp.from(contact.createdAt()))
                .update();
    }

    void insert(AccountId account, IdentityRow identity, Instant at) {
        jdbc.sql("""
                insert into contact_identity (account_id, identity_id, contact_id, kind, address_sealed, standing,
                    created_at)
                values (:account, :identity, :contact, :kind, :address, :standing, :at)
                """)
                .param("account", account.value())
                .param("identity", identity.id())
                .param("contact", identity.contact().value())
                .param("kind", identity.kind().code())
                .param("address", identity.addressSealed())
                .param("standing", identity.standing().code())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Those of the contacts that exist. */
    List<ContactRow> contacts(AccountId account, Collection<ContactId> contacts) {
        return jdbc.sql("""
                select contact_id, name_sealed, language, created_at from contact
                where account_id = :account and contact_id = any(:contacts)
                """)
                .param("account", account.value())
                .param("contacts", contacts.stream().map(ContactId::value).toArray(UUID[]::new))
                .query(ContactStore::contact)
                .list();
    }

    /** Those who have given a name, the latest first: ids begin with their time. */
    List<ContactRow> latestNamed(AccountId account, @Nullable ContactId behind, int limit) {
        return jdbc.sql("""
                select contact_id, name_sealed, language, created_at from contact
                where account_id = :account and name_sealed is not null
                    and (cast(:behind as uuid) is null or contact_id < :behind)
                order by contact_id desc limit :limit
                """)
                .param("account", account.value())
                .param("behind", behind == null ? null : behind.value(), Types.OTHER)
                .param("limit", limit)
                .query(ContactStore::contact)
                .list();
    }

    /** Until the transaction ends no other gets past this with the same mark. */
    void alone(AccountId account, byte[] mark) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('samtale.contact ' || :account || ' ' || :mark, 0))")
                .param("account", account.toString())
                .param("mark", Base64.getEncoder().encodeToString(mark))
                .query((row, number) -> 0)
                .single();
    }

    /** Whether there is such a contact; until the transaction ends nothing that refers to it is added. */
    boolean lock(AccountId account, ContactId contact) {
        return jdbc.sql("""
                select 1 from contact where account_id = :account and contact_id = :contact for update
                """)
                .param("account", account.value())
                .param("contact", contact.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Deletes contacts and their addresses. */
    void delete(AccountId account, Collection<ContactId> contacts) {
        UUID[] ids = contacts.stream().map(ContactId::value).toArray(UUID[]::new);
        for (String table : List.of("contact_identity", "contact")) {
            jdbc.sql("delete from " + table + " where account_id = :account and contact_id = any(:contacts)")
                    .param("account", account.value())
                    .param("contacts", ids)
                    .update();
        }
    }

    /** Notes that these addresses have been shown to be their contact's. */
    void verify(AccountId account, Collection<UUID> identities) {
        jdbc.sql("""
                        update contact_identity set standing = 'verified'
                        where account_id = :account and identity_id = any(:identities)
                        """)
                .param("account", account.value())
                .param("identities", identities.toArray(UUID[]::new))
                .update();
    }

    /** The addresses of a contact, in the order in which they came. */
    List<IdentityRow> identities(AccountId account, ContactId contact) {
        return jdbc.sql("""
                select identity_id, contact_id, kind, address_sealed, standing from contact_identity
                where account_id = :account and contact_id = :contact
                order by identity_id
                """)
                .param("account", account.value())
                .param("contact", contact.value())
                .query(ContactStore::identity)
                .list();
    }

    /** Who has an address of this kind and standing, in the order of their ids, behind one. */
    List<ContactId> withStanding(
            AccountId account, IdentityKind kind, Standing standing, @Nullable ContactId behind, int limit) {
        return jdbc.sql("""
                        select distinct contact_id from contact_identity
                        where account_id = :account and kind = :kind and standing = :standing
                            and (cast(:behind as uuid) is null or contact_id > :behind)
                        order by contact_id limit :limit
                        """)
                .param("account", account.value())
                .param("kind", kind.code())
                .param("standing", standing.code())
                .param("behind", behind == null ? null : behind.value(), Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> new ContactId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Those of these that there are. */
    List<IdentityRow> identities(AccountId account, Set<UUID> identities) {
        return jdbc.sql("""
                select identity_id, contact_id, kind, address_sealed, standing from contact_identity
                where account_id = :account and identity_id = any(:identities)
                """)
                .param("account", account.value())
                .param("identities", identities.toArray(UUID[]::new))
                .query(ContactStore::identity)
                .list();
    }

    Optional<IdentityRow> identity(AccountId account, UUID identity) {
        return jdbc.sql("""
                select identity_id, contact_id, kind, address_sealed, standing from contact_identity
                where account_id = :account and identity_id = :identity
                """)
                .param("account", account.value())
                .param("identity", identity)
                .query(ContactStore::identity)
                .optional();
    }

    /** What proved the address proved another. */
    void claimed(AccountId account, UUID identity) {
        jdbc.sql(
                        "update contact_identity set standing = :claimed where account_id = :account and identity_id = :identity")
                .param("claimed", Standing.CLAIMED.code())
                .param("account", account.value())
                .param("identity", identity)
                .update();
    }

    private static ContactRow contact(ResultSet row, int n) throws SQLException {
        return new ContactRow(
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getBytes("name_sealed"),
                row.getString("language"),
                row.getTimestamp("created_at").toInstant());
    }

    private static IdentityRow identity(ResultSet row, int n) throws SQLException {
        return new IdentityRow(
                row.getObject("identity_id", UUID.class),
                new ContactId(row.getObject("contact_id", UUID.class)),
                IdentityKind.of(row.getString("kind")),
                row.getBytes("address_sealed"),
                Standing.of(row.getString("standing")));
    }
}
