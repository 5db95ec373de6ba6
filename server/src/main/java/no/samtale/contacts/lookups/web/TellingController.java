package no.samtale.contacts.lookups.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.contacts.lookups.LookUp;
import no.samtale.contacts.lookups.LookUpField;
import no.samtale.contacts.lookups.LookUpLaw;
import no.samtale.contacts.lookups.TellOfLookUps;
import no.samtale.contacts.lookups.UntoldPeople;
import no.samtale.platform.ContactId;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.privacy.subjects.SubjectAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is still to be told of what was looked up about them, for privacy officers and administrators. */
@RestController
@RequestMapping("/api/console/privacy/look-ups")
class TellingController {
    private final UntoldPeople people;
    private final TellOfLookUps tell;
    private final LookUpLaw law;
    private final SubjectAccess access;
    private final AuditTrail trail;

    TellingController(UntoldPeople people, TellOfLookUps tell, LookUpLaw law, SubjectAccess access, AuditTrail trail) {
        this.people = people;
        this.tell = tell;
        this.law = law;
        this.access = access;
        this.trail = trail;
    }

    /** Something that was looked up: what, where, why and when. */
    record LookedUp(UUID id, LookUpField field, String source, String reason, String why, Instant at) {
        @Override
        public String toString() {
            return "LookedUp[" + id + "]";
        }
    }

    /** Somebody who is to be told. */
    record UntoldView(
            ContactId contact,
            @Nullable String name,
            LocalDate dueOn,
            int daysLeft,
            boolean near,
            boolean overdue,
            boolean byHand,
            List<LookedUp> lookUps) {
        @Override
        public String toString() {
            return "UntoldView[" + contact + "]";
        }
    }

    /** A case of GDPR Art. 14(5). */
    record ExemptionView(String id, String article, String name) {}

    /** All of them, and what can be said instead of telling. */
    record TellingView(List<UntoldView> people, List<ExemptionView> exemptions) {}

    /** How the person was told; or which exemption applies, and why. */
    record Told(@Nullable String exemption, String text) {
        @Override
        public String toString() {
            return "Told[…]";
        }
    }

    @GetMapping
    TellingView untold(AgentPrincipal agent, @RequestParam(defaultValue = "nb") String language) {
        agent.require(Role.PRIVACY_OFFICER, Role.ADMINISTRATOR);
        trail.noteSoon(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.LOOK_UPS_LISTED,
                AuditedThing.all(AuditedThing.Kind.LOOK_UP));
        Language worded = Language.of(language).orElse(Language.NB);
        return new TellingView(
                people.of(agent.account()).stream()
                        .map(each -> view(each, worded))
                        .toList(),
                law.exemptions().stream()
                        .map(each -> new ExemptionView(
                                each.id(), each.article(), each.name().in(worded)))
                        .toList());
    }

    @PostMapping("/{id}/telling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void told(AgentPrincipal agent, @PathVariable ContactId id, @RequestBody Told told) {
        access.require(agent, id);
        tell.told(agent, id, told.exemption(), ScreenedText.of(Checks.text("text", told.text(), Limits.REASON_LENGTH)));
    }

    private UntoldView view(UntoldPeople.Untold each, Language language) {
        int left = law.daysLeft(each.dueOn());
        return new UntoldView(
                each.contact(),
                each.name(),
                each.dueOn(),
                left,
                law.isNear(each.dueOn()),
                left < 0,
                each.byHand(),
                each.lookUps().stream().map(lookUp -> view(lookUp, language)).toList());
    }

    private LookedUp view(LookUp each, Language language) {
        String named = each.sourceName();
        return new LookedUp(
                each.id(),
                each.field(),
                named == null ? law.source(each.source()).in(language) : named,
                law.reason(each.reason()).in(language),
                each.why(),
                each.at());
    }
}
