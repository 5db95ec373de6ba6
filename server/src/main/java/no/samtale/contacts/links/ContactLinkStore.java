package no.samtale.contacts.links;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table contact_link, with a row for each side of a link. Every method runs in a transaction of the account. */
@Component
class ContactLinkStore {
    private final JdbcClient jdbc;

    ContactLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores both sides; false if these two are linked already. */
    boolean add(AccountId account, ContactLink link) {
        return addSide(account, link) && addSide(account, link.fromTheOtherSide());
    }

    private boolean addSide(AccountId account, ContactLink link) {
        return jdbc.sql("""
                        insert into contact_link (account_id, contact_id, other_id, link_id, way, identity_id, linked_at)
                        values (:account, :contact, :other, :link, :way, :identity, :at)
                        on conflict do nothing
                        """)
                        .param("account", account.value())
                        .param("contact", link.contact().value())
                        .param("other", link.other().value())
                        .param("link", link.id())
                        .param("way", link.way().code())
                        .param("identity", link.proved())
                        .param("at", Timestamp.from(link.at()))
                        .update()
                == 1;
    }

    /** The links of these contacts, each from their side, the eldest first. */
    List<ContactLink> of(AccountId account, Collection<ContactId> contacts) {
        return jdbc.sql("""
                        select link_id, contact_id, other_id, way, identity_id, linked_at from contact_link
                        where account_id = :account and contact_id = any(:contacts)
                        order by linked_at, link_id, contact_id
                        """)
                .param("account", account.value())
                .param("contacts", ids(contacts))
                .query(ContactLinkStore::link)
                .list();
    }

    /** Removes every link of these contacts, from both sides, and tells whether there was one. */
    boolean remove(AccountId account, Collection<ContactId> contacts) {
        return jdbc.sql("""
                        delete from contact_link
                        where account_id = :account and (contact_id = any(:contacts) or other_id = any(:contacts))
                        """)
                        .param("account", account.value())
                        .param("contacts", ids(contacts))
                        .update()
                > 0;
    }

    private static UUID[] ids(Collection<ContactId> contacts) {
        return contacts.stream().map(ContactId::value).toArray(UUID[]::new);
    }

    private static ContactLink link(ResultSet row, int number) throws SQLException {
        return new ContactLink(
                row.getObject("link_id", UUID.class),
                new ContactId(row.getObject("contact_id", UUID.class)),
                new ContactId(row.getObject("other_id", UUID.class)),
                LinkWay.of(row.getString("way")),
                row.getObject("identity_id", UUID.class),
                row.getTimestamp("linked_at").toInstant());
    }
}
