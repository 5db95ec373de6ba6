package no.samtale.privacy.consent;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.LinkToken;
import no.samtale.platform.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table withdrawal_link. Every method runs in a transaction of the account. */
@Component
class WithdrawalLinkStore {
    private final JdbcClient jdbc;

    WithdrawalLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose consent to what a link withdraws. */
    record Link(ContactId contact, Purpose purpose, String language) {}

    void add(LinkToken token, Link link, Instant at) {
        jdbc.sql("""
                        insert into withdrawal_link (account_id, token_hash, contact_id, purpose, language, made_at)
                        values (:account, :hash, :contact, :purpose, :language, :at)
                        """)
                .param("account", token.account().value())
                .param("hash", token.hash())
                .param("contact", link.contact().value())
                .param("purpose", link.purpose().id())
                .param("language", link.language())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Link> find(LinkToken token) {
        return jdbc.sql("""
                        select contact_id, purpose, language from withdrawal_link
                        where account_id = :account and token_hash = :hash
                        """)
                .param("account", token.account().value())
                .param("hash", token.hash())
                .query((row, number) -> new Link(
                        new ContactId(row.getObject(1, UUID.class)), Purpose.of(row.getString(2)), row.getString(3)))
                .optional();
    }

    /** Takes a link, so that it is used once; false if somebody has just done so. */
    boolean take(LinkToken token) {
        return jdbc.sql("delete from withdrawal_link where account_id = :account and token_hash = :hash")
                        .param("account", token.account().value())
                        .param("hash", token.hash())
                        .update()
                == 1;
    }

    void delete(AccountId account, Collection<ContactId> contacts) {
        jdbc.sql("delete from withdrawal_link where account_id = :account and contact_id = any(:contacts)")
                .param("account", account.value())
                .param("contacts", contacts.stream().map(ContactId::value).toArray(UUID[]::new))
                .update();
    }
}
