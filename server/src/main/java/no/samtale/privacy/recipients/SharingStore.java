package no.samtale.privacy.recipients;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Ids;
import no.samtale.platform.RecipientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table recipient_sharing. Every method runs in a transaction of the account. */
@Component
class SharingStore {
    private final JdbcClient jdbc;

    SharingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AccountId account, ContactId contact, Recipient recipient, Sending sending, Instant at) {
        jdbc.sql("""
                insert into recipient_sharing (account_id, contact_id, sharing_id, recipient_id, recipient_name, region,
                    purpose, categories, shared_at)
                values (:account, :contact, :sharing, :recipient, :name, :region, :purpose, :categories, :at)
                """)
                .param("account", account.value())
                .param("contact", contact.value())
                .param("sharing", Ids.timeOrdered())
                .param("recipient", recipient.id().value())
                .param("name", recipient.name())
                .param("region", recipient.details().region())
                .param("purpose", sending.purpose().id())
                .param("categories", sending.categories().stream().sorted().toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** What was sent about a contact, the newest first. */
    List<SharedDatum> of(AccountId account, ContactId contact) {
        return jdbc.sql("""
                        select recipient_id, recipient_name, region, purpose, categories, shared_at from recipient_sharing
                        where account_id = :account and contact_id = :contact
                        order by shared_at desc, sharing_id desc
                        """)
                .param("account", account.value())
                .param("contact", contact.value())
                .query((row, number) -> new SharedDatum(
                        new RecipientId(row.getObject("recipient_id", UUID.class)),
                        row.getString("recipient_name"),
                        row.getString("region"),
                        row.getString("purpose"),
                        RecipientStore.texts(row, "categories"),
                        row.getTimestamp("shared_at").toInstant()))
                .list();
    }

    /** Each recipient that has had something of a contact, with the latest of it. */
    List<SharedDatum> recipients(AccountId account, ContactId contact) {
        Map<RecipientId, SharedDatum> latest = new LinkedHashMap<>();
        of(account, contact).forEach(datum -> latest.putIfAbsent(datum.recipient(), datum));
        return List.copyOf(latest.values());
    }

    void delete(AccountId account, Collection<UUID> contacts) {
        jdbc.sql("delete from recipient_sharing where account_id = :account and contact_id = any(:contacts)")
                .param("account", account.value())
                .param("contacts", contacts.toArray(UUID[]::new))
                .update();
    }
}
