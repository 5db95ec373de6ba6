package no.samtale.privacy.requests.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.ContactId;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.erasure.ErasureReceipt;
import no.samtale.privacy.requests.Arrival;
import no.samtale.privacy.requests.EraseAsker;
import no.samtale.privacy.requests.HandleRequest;
import no.samtale.privacy.requests.NewPeople;
import no.samtale.privacy.requests.OpenRequest;
import no.samtale.privacy.requests.RequestAction;
import no.samtale.privacy.requests.RequestKind;
import no.samtale.privacy.requests.SendLetter;
import no.samtale.privacy.requests.SubjectRequest;
import no.samtale.privacy.requests.SubjectRequests;
import no.samtale.privacy.requests.web.RequestViews.OpenedSubjectRequest;
import no.samtale.privacy.requests.web.RequestViews.RequestRow;
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

/** What people ask for about their data, for privacy officers and administrators. */
@RestController
@RequestMapping("/api/console/privacy/requests")
class RequestController {
    private final SubjectRequests requests;
    private final OpenRequest open;
    private final HandleRequest handle;
    private final SendLetter letters;
    private final EraseAsker erase;
    private final RequestViews views;
    private final AuditTrail trail;

    RequestController(
            SubjectRequests requests,
            OpenRequest open,
            HandleRequest handle,
            SendLetter letters,
            EraseAsker erase,
            RequestViews views,
            AuditTrail trail) {
        this.requests = requests;
        this.open = open;
        this.handle = handle;
        this.letters = letters;
        this.erase = erase;
        this.views = views;
        this.trail = trail;
    }

    /** A page of requests, how many there are of them, and what may be answered. */
    record RequestsView(List<RequestRow> requests, @Nullable String next, SubjectRequests.Counts counts) {}

    /**
     * A request that did not come through Samtale.
     *
     * @param contactId who asks, if they are known; else what there is of the {@code stranger}
     * @param arrival how it came; other than by those named if it is left out
     */
    record NewSubjectRequest(
            UUID id,
            @Nullable ContactId contactId,
            NewPeople.@Nullable Stranger stranger,
            RequestKind kind,
            @Nullable Arrival arrival,
            Instant receivedAt,
            String language,
            @Nullable String text) {
        @Override
        public String toString() {
            return "NewSubjectRequest[" + id + "]";
        }
    }

    /** What the person is told: the words of whoever answers. */
    record RequestWords(@Nullable String text, @Nullable String ground) {
        @Override
        public String toString() {
            return "RequestWords[…]";
        }
    }

    /** The day on which a letter was sent. */
    record LetterSent(LocalDate on) {}

    /** The id of the erasure is made by the caller, so that asking again does not matter. */
    record ErasureAsked(UUID id) {}

    /** What was done for the request. */
    record RequestDone(RequestAction action) {}

    /** A letter as the person would get it. */
    record RequestLetter(String text) {
        @Override
        public String toString() {
            return "RequestLetter[…]";
        }
    }

    @GetMapping
    RequestsView list(
            AgentPrincipal agent,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable String cursor) {
        requireOfficer(agent);
        boolean open =
                switch (state) {
                    case "open" -> true;
                    case "ended" -> false;
                    default -> throw Problem.invalidField("state");
                };
        trail.noteSoon(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.REQUESTS_LISTED,
                AuditedThing.all(AuditedThing.Kind.REQUEST));
        SubjectRequests.Page page = requests.page(agent.account(), open, cursor);
        return new RequestsView(
                views.rows(agent.account(), page.requests()), page.next(), requests.counts(agent.account()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RequestRow open(AgentPrincipal agent, @RequestBody NewSubjectRequest body) {
        requireOfficer(agent);
        boolean known = body.stranger() == null;
        OpenRequest.Asked asked = new OpenRequest.Asked(
                Checks.present("id", body.id()),
                known ? Checks.present("contactId", body.contactId()) : ContactId.random(),
                Checks.present("kind", body.kind()),
                (body.arrival() == null ? Arrival.STAFF : body.arrival()).code(),
                Checks.present("language", body.language()),
                Checks.present("receivedAt", body.receivedAt()),
                body.text(),
                null,
                null);
        AuditActor by = AuditActor.of(agent);
        return row(
                agent,
                body.stranger() == null
                        ? open.open(agent.account(), asked, by)
                        : open.open(agent.account(), asked, body.stranger(), by));
    }

    @GetMapping("/{id}")
    OpenedSubjectRequest one(AgentPrincipal agent, @PathVariable UUID id) {
        requireOfficer(agent);
        SubjectRequests.Whole whole =
                requests.whole(agent.account(), id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        trail.noteSoon(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.REQUEST_READ,
                AuditedThing.of(AuditedThing.Kind.REQUEST, id, whole.request().contact()));
        return views.opened(agent.account(), whole);
    }

    @PostMapping("/{id}/identity")
    RequestRow doubt(AgentPrincipal agent, @PathVariable UUID id, @RequestBody RequestWords body) {
        requireOfficer(agent);
        return row(agent, handle.doubtIdentity(agent, id, body.text()));
    }

    @PostMapping("/{id}/work")
    RequestRow begin(AgentPrincipal agent, @PathVariable UUID id) {
        requireOfficer(agent);
        return row(agent, handle.begin(agent, id));
    }

    @PostMapping("/{id}/extension")
    RequestRow extend(AgentPrincipal agent, @PathVariable UUID id, @RequestBody RequestWords body) {
        requireOfficer(agent);
        return row(agent, handle.extend(agent, id, body.text()));
    }

    @PostMapping("/{id}/answer")
    RequestRow answer(AgentPrincipal agent, @PathVariable UUID id, @RequestBody RequestWords body) {
        requireOfficer(agent);
        return row(agent, handle.answer(agent, id, body.text()));
    }

    @PostMapping("/{id}/refusal")
    RequestRow refuse(AgentPrincipal agent, @PathVariable UUID id, @RequestBody RequestWords body) {
        requireOfficer(agent);
        return row(agent, handle.refuse(agent, id, body.ground(), body.text()));
    }

    /** The refusal as it would be sent, without sending it. */
    @PostMapping("/{id}/refusal/preview")
    RequestLetter preview(AgentPrincipal agent, @PathVariable UUID id, @RequestBody RequestWords body) {
        requireOfficer(agent);
        String text = handle.refusalText(agent, id, body.ground(), body.text());
        trail.noteSoon(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.REQUEST_READ,
                AuditedThing.of(AuditedThing.Kind.REQUEST, id));
        return new RequestLetter(text);
    }

    @PostMapping("/{id}/steps")
    RequestRow note(AgentPrincipal agent, @PathVariable UUID id, @RequestBody RequestDone body) {
        requireOfficer(agent);
        return row(agent, handle.note(agent, id, Checks.present("action", body.action())));
    }

    /** A letter was sent. */
    @PostMapping("/{id}/steps/{step}/sent")
    RequestRow sent(
            AgentPrincipal agent, @PathVariable UUID id, @PathVariable UUID step, @RequestBody LetterSent body) {
        requireOfficer(agent);
        return row(agent, letters.sent(agent, id, step, Checks.present("on", body.on())));
    }

    /** Answers by erasing who asks. */
    @PostMapping("/{id}/erasure")
    ErasureReceipt erase(AgentPrincipal agent, @PathVariable UUID id, @RequestBody ErasureAsked body) {
        requireOfficer(agent);
        return erase.erase(agent, id, Checks.present("id", body.id()));
    }

    private RequestRow row(AgentPrincipal agent, SubjectRequest request) {
        return Objects.requireNonNull(
                views.rows(agent.account(), List.of(request)).getFirst());
    }

    private static void requireOfficer(AgentPrincipal agent) {
        agent.require(Role.PRIVACY_OFFICER, Role.ADMINISTRATOR);
    }
}
