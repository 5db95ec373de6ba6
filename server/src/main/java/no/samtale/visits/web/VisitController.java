package no.samtale.visits.web;

import java.time.Instant;
import java.util.List;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.ConversationAccess;
import no.samtale.platform.ConversationId;
import no.samtale.privacy.consent.Choice;
import no.samtale.privacy.consent.ChoiceWay;
import no.samtale.privacy.consent.ConsentRecord;
import no.samtale.privacy.consent.Consents;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Register;
import no.samtale.visits.Visits;
import no.samtale.visits.Visits.SeenPage;
import no.samtale.visits.Visits.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an agent who has the conversation within reach may see of the visit, and what the person has said yes and no to. */
@RestController
@RequestMapping("/api/console/conversations/{id}/visit")
class VisitController {
    private final ConversationAccess access;
    private final Visits visits;
    private final Consents consents;
    private final Register register;

    VisitController(ConversationAccess access, Visits visits, Consents consents, Register register) {
        this.access = access;
        this.visits = visits;
        this.consents = consents;
        this.register = register;
    }

    /** A choice: about what, what, how and when. */
    record ChoiceView(String purpose, String name, Choice choice, ChoiceWay way, String noticeVersion, Instant at) {}

    /** The visit and the choices, the latest of each first. */
    record VisitView(@Nullable String device, @Nullable String area, List<SeenPage> pages, List<ChoiceView> choices) {
        @Override
        public String toString() {
            return "VisitView[…]";
        }
    }

    @GetMapping
    VisitView visit(
            AgentPrincipal agent, @PathVariable ConversationId id, @RequestParam(defaultValue = "nb") String language) {
        AccessibleConversation conversation = access.forAgent(agent, id);
        Visit visit = visits.of(conversation);
        Language worded = Language.of(language).orElse(Language.NB);
        return new VisitView(
                visit.device(),
                visit.area(),
                visit.pages(),
                consents.choices(conversation.account(), conversation.contact()).stream()
                        .map(record -> choice(record, worded))
                        .toList());
    }

    private ChoiceView choice(ConsentRecord found, Language language) {
        return new ChoiceView(
                found.purpose().id(),
                register.purpose(found.purpose().id()).name().in(language),
                found.choice(),
                found.way(),
                found.noticeVersion(),
                found.at());
    }
}
