package no.samtale.privacy.requests.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import no.samtale.accounts.Agents;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.MessageId;
import no.samtale.privacy.register.Words;
import no.samtale.privacy.requests.RequestClock;
import no.samtale.privacy.requests.RequestKind;
import no.samtale.privacy.requests.RequestLaw;
import no.samtale.privacy.requests.RequestPeople;
import no.samtale.privacy.requests.RequestState;
import no.samtale.privacy.requests.RequestStep;
import no.samtale.privacy.requests.SubjectRequest;
import no.samtale.privacy.requests.SubjectRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Requests as the console shows them. */
@Component
class RequestViews {
    private final RequestPeople people;
    private final RequestClock clock;
    private final RequestLaw law;
    private final Agents agents;

    RequestViews(RequestPeople people, RequestClock clock, RequestLaw law, Agents agents) {
        this.people = people;
        this.clock = clock;
        this.law = law;
        this.agents = agents;
    }

    /** Who asks. */
    record Asker(ContactId id, @Nullable String name) {}

    /**
     * A request in a list.
     *
     * @param contact null when the person is gone
     * @param daysLeft 0 on the last day, negative when it is over
     * @param near whether to remind
     * @param extensible whether an extension can still be told
     */
    record RequestRow(
            UUID id,
            @Nullable Asker contact,
            RequestKind kind,
            RequestState state,
            String source,
            String language,
            Instant receivedAt,
            LocalDate dueOn,
            int daysLeft,
            boolean near,
            boolean extensible,
            @Nullable Instant extendedAt,
            @Nullable Instant endedAt,
            @Nullable ConversationId conversationId,
            @Nullable MessageId messageId) {}

    /** A step, by whom. */
    record RequestStepView(
            UUID id,
            String step,
            @Nullable String agent,
            Instant at,
            @Nullable String told) {}

    /** A ground for a refusal. */
    record RefusalGroundView(String id, String article, Words name) {}

    /** A request opened: what was asked, what was done, and on what grounds it could be refused. */
    record OpenedSubjectRequest(
            RequestRow request,
            String article,
            @Nullable String text,
            @Nullable RefusalGroundView ground,
            List<RequestStepView> steps,
            List<RefusalGroundView> grounds) {}

    List<RequestRow> rows(AccountId account, List<SubjectRequest> requests) {
        Map<ContactId, String> names = people.names(
                account,
                requests.stream()
                        .map(SubjectRequest::contact)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        return requests.stream().map(request -> row(request, names)).toList();
    }

    OpenedSubjectRequest opened(AccountId account, SubjectRequests.Whole whole) {
        SubjectRequest request = whole.request();
        Map<AgentId, String> names = agents.named(
                account,
                whole.steps().stream()
                        .map(RequestStep::agent)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        return new OpenedSubjectRequest(
                rows(account, List.of(request)).getFirst(),
                law.kind(request.kind()).article(),
                whole.text(),
                law.grounds().stream()
                        .filter(ground -> ground.id().equals(request.ground()))
                        .findFirst()
                        .map(RequestViews::ground)
                        .orElse(null),
                whole.steps().stream().map(step -> step(step, names)).toList(),
                law.grounds().stream()
                        .filter(ground -> ground.kinds().contains(request.kind()))
                        .map(RequestViews::ground)
                        .toList());
    }

    private static RefusalGroundView ground(RequestLaw.Ground ground) {
        return new RefusalGroundView(ground.id(), ground.article(), ground.name());
    }

    private static RequestStepView step(RequestStep step, Map<AgentId, String> names) {
        AgentId agent = step.agent();
        return new RequestStepView(
                step.id(), step.step(), agent == null ? null : names.getOrDefault(agent, ""), step.at(), step.told());
    }

    private RequestRow row(SubjectRequest request, Map<ContactId, String> names) {
        ContactId contact = request.contact();
        boolean open = request.state().isOpen();
        int left = clock.daysLeft(request.dueOn());
        return new RequestRow(
                request.id(),
                contact == null ? null : new Asker(contact, names.get(contact)),
                request.kind(),
                request.state(),
                request.source(),
                request.language(),
                request.received(),
                request.dueOn(),
                left,
                open && clock.isNear(request.dueOn()),
                open && request.extended() == null && left >= 0,
                request.extended(),
                request.ended(),
                request.conversation(),
                request.message());
    }
}
