package no.samtale.contacts.lookups;

import java.util.List;
import java.util.Optional;
import no.samtale.contacts.Contact;
import no.samtale.contacts.ContactIdentity;
import no.samtale.contacts.Contacts;
import no.samtale.contacts.IdentityKind;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import no.samtale.privacy.mails.MailServers;
import no.samtale.privacy.register.Language;
import org.springframework.stereotype.Component;

/**
 * Whether a person can be written to: at the address that they have given, else at one that was looked up, whose first use
 * that is. Not while their data is restricted: then whoever answers for privacy decides.
 */
@Component
class WaysToTell {
    private final Contacts contacts;
    private final LookUps lookUps;
    private final MailServers servers;

    WaysToTell(Contacts contacts, LookUps lookUps, MailServers servers) {
        this.contacts = contacts;
        this.lookUps = lookUps;
        this.servers = servers;
    }

    /** Where to write, in which language. */
    record Letterbox(String address, Language language) {
        @Override
        public String toString() {
            return "Letterbox[…]";
        }
    }

    Optional<Letterbox> letterbox(AccountId account, ContactId contact) {
        if (!servers.available(account)) {
            return Optional.empty();
        }
        return contacts.contact(account, contact).flatMap(found -> address(account, found)
                .map(address ->
                        new Letterbox(address, Language.of(found.language()).orElse(Language.NB))));
    }

    private Optional<String> address(AccountId account, Contact contact) {
        return contact.identities().stream()
                .filter(identity -> identity.kind() == IdentityKind.EMAIL)
                .map(ContactIdentity::address)
                .findFirst()
                .or(() -> lookUps.of(account, List.of(contact.id()), Purpose.DELIVER).stream()
                        .filter(each -> each.field() == LookUpField.EMAIL)
                        .map(LookUp::value)
                        .findFirst());
    }
}
