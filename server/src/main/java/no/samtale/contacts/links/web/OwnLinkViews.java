package no.samtale.contacts.links.web;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.samtale.contacts.links.ContactLink;
import no.samtale.contacts.links.ContactLinks;
import no.samtale.contacts.links.LinkWay;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.subjects.KnownBy;
import org.springframework.stereotype.Component;

/** Links as they are shown to their person, and to whoever answers for privacy. */
@Component
class OwnLinkViews {
    private final ContactLinks links;
    private final KnownBy known;

    OwnLinkViews(ContactLinks links, KnownBy known) {
        this.links = links;
        this.known = known;
    }

    /**
     * One who is linked.
     *
     * @param id of the link by which they hang on the others
     * @param known name and addresses
     */
    record LinkView(UUID id, List<String> known, LinkWay way, Instant at) {
        @Override
        public String toString() {
            return "LinkView[" + id + "]";
        }
    }

    List<LinkView> of(AccountId account, Collection<ContactId> contacts) {
        return links.linkedWith(account, contacts).stream()
                .map(link -> view(account, link))
                .toList();
    }

    private LinkView view(AccountId account, ContactLink link) {
        return new LinkView(link.id(), known.of(account, link.contact()), link.way(), link.at());
    }
}
