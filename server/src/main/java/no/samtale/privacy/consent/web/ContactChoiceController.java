package no.samtale.privacy.consent.web;

import java.util.List;
import java.util.UUID;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.ContactId;
import no.samtale.platform.Limits;
import no.samtale.platform.Purpose;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.consent.Choice;
import no.samtale.privacy.consent.ChoiceProof;
import no.samtale.privacy.consent.ChoiceWay;
import no.samtale.privacy.consent.Consents;
import no.samtale.privacy.consent.GiveConsent;
import no.samtale.privacy.consent.LiftObjection;
import no.samtale.privacy.consent.ObjectTo;
import no.samtale.privacy.consent.WithdrawConsent;
import no.samtale.privacy.consent.WithdrawalLinks;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.privacy.subjects.PersonalDataHolders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A contact's choices, for privacy officers and administrators: read, noted for the person, and a link to withdraw. */
@RestController
@RequestMapping("/api/console/contacts/{id}/consents")
class ContactChoiceController {
    private final Consents consents;
    private final GiveConsent give;
    private final WithdrawConsent withdraw;
    private final ObjectTo object;
    private final LiftObjection lift;
    private final WithdrawalLinks links;
    private final NoticeVersions notices;
    private final PersonalDataHolders holders;
    private final AccountTransactions transactions;
    private final AuditTrail audit;

    ContactChoiceController(
            Consents consents,
            GiveConsent give,
            WithdrawConsent withdraw,
            ObjectTo object,
            LiftObjection lift,
            WithdrawalLinks links,
            NoticeVersions notices,
            PersonalDataHolders holders,
            AccountTransactions transactions,
            AuditTrail audit) {
        this.consents = consents;
        this.give = give;
        this.withdraw = withdraw;
        this.object = object;
        this.lift = lift;
        this.links = links;
        this.notices = notices;
        this.holders = holders;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * What a person has told an agent.
     *
     * @param id made by the caller, so that asking again does not matter
     * @param words what was asked and said, as exactly as it is remembered
     */
    record SpokenChoice(UUID id, String purpose, Choice choice, String words, String language) {
        @Override
        public String toString() {
            return "SpokenChoice[" + id + "]";
        }
    }

    /** A link is wanted. */
    record LinkRequest(String purpose, @Nullable String language) {}

    /** A link's path, to be given to the person. */
    record LinkView(String path) {
        @Override
        public String toString() {
            return "LinkView[…]";
        }
    }

    @GetMapping
    List<ContactChoice> all(AgentPrincipal agent, @PathVariable ContactId id) {
        requireReach(agent, id);
        audit.noteSoon(agent.account(), AuditActor.of(agent), AuditAction.CONSENT_READ, AuditedThing.of(id));
        return consents.of(agent.account(), id).stream().map(ContactChoice::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<ContactChoice> note(AgentPrincipal agent, @PathVariable ContactId id, @RequestBody SpokenChoice spoken) {
        requireReach(agent, id);
        Purpose purpose = purpose(spoken.purpose());
        ChoiceProof proof = new ChoiceProof(
                Checks.present("id", spoken.id()),
                ChoiceWay.AGENT,
                ScreenedText.of(Checks.text("words", spoken.words(), Limits.CONSENT_WORDS)),
                language(spoken.language()),
                notices.current(agent.account()),
                null,
                agent.agent());
        switch (Checks.present("choice", spoken.choice())) {
            case GIVEN -> give.give(agent.account(), id, purpose, proof);
            case REFUSED, WITHDRAWN -> withdraw.withdraw(agent.account(), id, purpose, proof);
            case OBJECTED -> object.object(agent.account(), id, purpose, proof);
            case ALLOWED -> lift.lift(agent.account(), id, purpose, proof);
        }
        return consents.of(agent.account(), id).stream().map(ContactChoice::of).toList();
    }

    @PostMapping("/link")
    @ResponseStatus(HttpStatus.CREATED)
    LinkView link(AgentPrincipal agent, @PathVariable ContactId id, @RequestBody LinkRequest request) {
        requireReach(agent, id);
        Language language = language(request.language());
        // Which link it is stands with the contact; that somebody got one is what the trail keeps.
        audit.noteSoon(agent.account(), AuditActor.of(agent), AuditAction.CONSENT_READ, AuditedThing.of(id));
        return new LinkView(links.make(agent.account(), id, purpose(request.purpose()), language));
    }

    private void requireReach(AgentPrincipal agent, ContactId contact) {
        agent.require(Role.PRIVACY_OFFICER, Role.ADMINISTRATOR);
        if (transactions
                .call(agent.account(), () -> holders.scopes(agent.account(), contact))
                .isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
    }

    private static Purpose purpose(@Nullable String id) {
        try {
            return Purpose.of(Checks.present("purpose", id));
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalidField("purpose");
        }
    }

    private static Language language(@Nullable String code) {
        return code == null ? Language.NB : Language.of(code).orElseThrow(() -> Problem.invalidField("language"));
    }
}
