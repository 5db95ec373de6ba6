package no.samtale.privacy.requests;

import java.time.Clock;
import java.util.UUID;
import no.samtale.audit.AuditActor;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import org.springframework.stereotype.Component;

/** Takes a person's question about their data: a conversation in the privacy inbox, with the legal deadline on it (P40). */
@Component
public class AskQuestion {
    private final SubjectRequests requests;
    private final PrivacyInbox inbox;
    private final OpenRequest open;
    private final Clock clock;

    AskQuestion(SubjectRequests requests, PrivacyInbox inbox, OpenRequest open, Clock clock) {
        this.requests = requests;
        this.inbox = inbox;
        this.open = open;
        this.clock = clock;
    }

    /**
     * Asks; asked again with the same id, nothing more happens.
     *
     * @throws no.samtale.platform.problems.Problem message_empty, message_too_long; not_found if there is no such person
     */
    public SubjectRequest ask(AccountId account, ContactId contact, UUID id, String language, String text) {
        return requests.request(account, id)
                .filter(former -> contact.equals(former.contact()))
                .orElseGet(() -> fresh(account, contact, id, language, text));
    }

    private SubjectRequest fresh(AccountId account, ContactId contact, UUID id, String language, String text) {
        PrivacyInbox.Posted posted = inbox.post(account, contact, language, text);
        return open.open(
                account,
                new OpenRequest.Asked(
                        id,
                        contact,
                        RequestKind.QUESTION,
                        "portal",
                        language,
                        clock.instant(),
                        text,
                        posted.conversation(),
                        posted.message()),
                AuditActor.PERSON);
    }
}
