package no.samtale.privacy.portal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.portal.PortalPrincipal;
import no.samtale.privacy.portal.PortalRequests;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.requests.RequestKind;
import no.samtale.privacy.requests.RequestState;
import no.samtale.privacy.requests.SubjectRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Questions and requests (GDPR Art. 12), by the person. */
@RestController
@RequestMapping("/api/portal/requests")
class PortalRequestController {
    private final PortalRequests requests;

    PortalRequestController(PortalRequests requests) {
        this.requests = requests;
    }

    /**
     * What somebody asks.
     *
     * @param id made by the caller, so that asking again does not matter
     * @param kind question or objection
     */
    record OwnRequestAsked(UUID id, RequestKind kind, String text, String language) {
        @Override
        public String toString() {
            return "OwnRequestAsked[" + id + "]";
        }
    }

    /** Something that the person was told. */
    record OwnRequestStep(String step, @Nullable String told, Instant at) {
        @Override
        public String toString() {
            return "OwnRequestStep[" + step + "]";
        }
    }

    /** A request as its person sees it. */
    record OwnRequest(
            UUID id,
            RequestKind kind,
            RequestState state,
            Instant received,
            LocalDate dueOn,
            @Nullable String text,
            List<OwnRequestStep> steps) {
        static OwnRequest of(SubjectRequests.Whole whole) {
            return new OwnRequest(
                    whole.request().id(),
                    whole.request().kind(),
                    whole.request().state(),
                    whole.request().received(),
                    whole.request().dueOn(),
                    whole.text(),
                    whole.steps().stream()
                            .map(step -> new OwnRequestStep(step.step(), step.told(), step.at()))
                            .toList());
        }

        @Override
        public String toString() {
            return "OwnRequest[" + id + "]";
        }
    }

    @GetMapping
    List<OwnRequest> all(PortalPrincipal person) {
        return requests.all(person).stream().map(OwnRequest::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<OwnRequest> ask(PortalPrincipal person, @RequestBody OwnRequestAsked asked) {
        Language language = Language.of(asked.language()).orElseThrow(() -> Problem.invalidField("language"));
        String text = Checks.text("text", asked.text(), Limits.MESSAGE_LENGTH);
        switch (asked.kind()) {
            case QUESTION -> requests.ask(person, asked.id(), language, text);
            case OBJECTION -> requests.object(person, asked.id(), language, text);
            // The person does these by themself.
            case ACCESS, PORTABILITY, CORRECTION, ERASURE, RESTRICTION, WITHDRAWAL, COMPLAINT ->
                throw Problem.invalidField("kind");
        }
        return all(person);
    }
}
