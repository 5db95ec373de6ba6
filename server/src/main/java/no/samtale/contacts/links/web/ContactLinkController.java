package no.samtale.contacts.links.web;

import java.util.List;
import java.util.UUID;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.audit.AuditActor;
import no.samtale.contacts.links.ContactLink;
import no.samtale.contacts.links.ContactLinks;
import no.samtale.contacts.links.UnlinkContact;
import no.samtale.platform.ContactId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.subjects.SubjectAccess;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What else a person has written as, for privacy officers and administrators, who undo a link that is wrong. Nobody makes one
 * here: only the person can show that both are theirs.
 */
@RestController
@RequestMapping("/api/console/contacts/{id}/links")
class ContactLinkController {
    private final SubjectAccess access;
    private final ContactLinks links;
    private final UnlinkContact unlink;
    private final OwnLinkViews views;

    ContactLinkController(SubjectAccess access, ContactLinks links, UnlinkContact unlink, OwnLinkViews views) {
        this.access = access;
        this.links = links;
        this.unlink = unlink;
        this.views = views;
    }

    @GetMapping
    List<OwnLinkViews.LinkView> all(AgentPrincipal agent, @PathVariable ContactId id) {
        access.require(agent, id);
        return views.of(agent.account(), List.of(id));
    }

    @DeleteMapping("/{link}")
    List<OwnLinkViews.LinkView> unlink(
            AgentPrincipal agent, @PathVariable ContactId id, @PathVariable("link") UUID link) {
        access.require(agent, id);
        ContactLink found = links.linkedWith(agent.account(), List.of(id)).stream()
                .filter(each -> each.id().equals(link))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        unlink.unlink(agent.account(), found.contact(), AuditActor.of(agent));
        return views.of(agent.account(), List.of(id));
    }
}
