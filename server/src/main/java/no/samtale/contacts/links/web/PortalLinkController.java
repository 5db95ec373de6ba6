package no.samtale.contacts.links.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.contacts.links.ContactLink;
import no.samtale.contacts.links.ContactLinks;
import no.samtale.contacts.links.LinkByProof;
import no.samtale.contacts.links.LinkWay;
import no.samtale.contacts.links.UnlinkContact;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.portal.PortalPrincipal;
import no.samtale.privacy.portal.ProveOwnAddress;
import no.samtale.privacy.register.Language;
import no.samtale.vault.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What else a person has written as, shown and undone by themself. Takes no contact's id: a link is one of theirs or none. */
@RestController
@RequestMapping("/api/portal/links")
class PortalLinkController {
    private final ProveOwnAddress prove;
    private final LinkByProof link;
    private final UnlinkContact unlink;
    private final ContactLinks links;
    private final OwnLinkViews views;
    private final AuditTrail trail;

    PortalLinkController(
            ProveOwnAddress prove,
            LinkByProof link,
            UnlinkContact unlink,
            ContactLinks links,
            OwnLinkViews views,
            AuditTrail trail) {
        this.prove = prove;
        this.link = link;
        this.unlink = unlink;
        this.links = links;
        this.views = views;
        this.trail = trail;
    }

    /**
     * What is linked with what they came in to.
     *
     * @param offered whether more can be shown to be theirs here
     */
    record OwnLinks(boolean offered, List<OwnLinkViews.LinkView> links) {}

    /** A code asked for, to an address that may be theirs too. */
    record OwnAddressRequest(
            @Nullable String email, @Nullable String language) {
        @Override
        public String toString() {
            return "OwnAddressRequest[…]";
        }
    }

    /** The same whether the address is known or not. */
    record OwnCodeSent(UUID attempt, long minutes) {}

    /** The code that the address was sent. */
    record OwnAddressProof(
            @Nullable UUID attempt,
            @Nullable String email,
            @Nullable String code) {
        @Override
        public String toString() {
            return "OwnAddressProof[…]";
        }
    }

    /** What came of it, told only to who had the right code. */
    record OwnAddressProved(LinkByProof.Outcome outcome, OwnLinks now) {}

    @GetMapping
    OwnLinks all(PortalPrincipal person) {
        person.contacts()
                .forEach(contact -> trail.noteSoon(
                        person.account(), AuditActor.PERSON, AuditAction.CONTACT_READ, AuditedThing.of(contact)));
        return now(person);
    }

    @PostMapping("/codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    OwnCodeSent code(PortalPrincipal person, @RequestBody OwnAddressRequest request, HttpServletRequest http) {
        String email = Checks.email("email", request.email());
        Language language = Language.of(request.language() == null ? "nb" : request.language())
                .orElseThrow(() -> Problem.invalidField("language"));
        return new OwnCodeSent(prove.ask(http.getRemoteAddr(), person, email, language), Limits.CODE.toMinutes());
    }

    @PostMapping
    OwnAddressProved prove(PortalPrincipal person, @RequestBody OwnAddressProof proof, HttpServletRequest http) {
        String email = Checks.email("email", proof.email());
        String code = Checks.line("code", proof.code(), Limits.FIELD_LENGTH);
        UUID attempt = Checks.present("attempt", proof.attempt());
        Address address = prove.prove(http.getRemoteAddr(), person, attempt, email, code);
        LinkByProof.Outcome outcome = link.proved(person.account(), person.entered(), address, LinkWay.CODE);
        return new OwnAddressProved(outcome, now(person));
    }

    /** That was not them, or is no more. */
    @DeleteMapping("/{link}")
    OwnLinks unlink(@PathVariable("link") UUID id, PortalPrincipal person) {
        if (person.way() != PortalPrincipal.Way.EMAIL) {
            throw new Problem(ProblemCode.ENTER_BY_EMAIL);
        }
        ContactLink found = links.linkedWith(person.account(), person.entered()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        unlink.unlink(person.account(), found.contact(), AuditActor.PERSON);
        return now(person);
    }

    /** Of a chat nothing but the chat is shown, also not with what it is linked. */
    private OwnLinks now(PortalPrincipal person) {
        return new OwnLinks(
                prove.isOffered(person),
                person.way() == PortalPrincipal.Way.EMAIL ? views.of(person.account(), person.entered()) : List.of());
    }
}
