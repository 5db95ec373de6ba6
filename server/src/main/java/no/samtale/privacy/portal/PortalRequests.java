package no.samtale.privacy.portal;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import no.samtale.audit.AuditActor;
import no.samtale.platform.ContactId;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.requests.AskQuestion;
import no.samtale.privacy.requests.OpenRequest;
import no.samtale.privacy.requests.RequestKind;
import no.samtale.privacy.requests.SubjectRequests;
import org.springframework.stereotype.Component;

/** What a person asks of the company and is answered, with the day by which the law wants an answer (GDPR Art. 12(3)). */
@Component
public class PortalRequests {
    private final AskQuestion ask;
    private final OpenRequest open;
    private final SubjectRequests requests;
    private final Clock clock;

    PortalRequests(AskQuestion ask, OpenRequest open, SubjectRequests requests, Clock clock) {
        this.ask = ask;
        this.open = open;
        this.requests = requests;
        this.clock = clock;
    }

    /** All that the person has asked for, the latest first. */
    public List<SubjectRequests.Whole> all(PortalPrincipal person) {
        return person.contacts().stream()
                .flatMap(contact -> requests.of(person.account(), contact).stream())
                .sorted(Comparator.comparing(
                                (SubjectRequests.Whole whole) -> whole.request().received())
                        .reversed())
                .toList();
    }

    /**
     * Asks a question, which becomes a conversation in the privacy inbox.
     *
     * @param id made by the caller, so that asking again does not matter
     */
    public void ask(PortalPrincipal person, UUID id, Language language, String text) {
        ask.ask(person.account(), latest(person), id, language.code(), text);
    }

    /** Objects to what the company has an interest in, for a person to weigh (GDPR Art. 21(1)). */
    public void object(PortalPrincipal person, UUID id, Language language, String text) {
        open.open(
                person.account(),
                new OpenRequest.Asked(
                        id,
                        latest(person),
                        RequestKind.OBJECTION,
                        "portal",
                        language.code(),
                        clock.instant(),
                        text,
                        null,
                        null),
                AuditActor.PERSON);
    }

    /** Of those that they came in to, as they are answered there; ids begin with their time. */
    private static ContactId latest(PortalPrincipal person) {
        return person.entered().getLast();
    }
}
