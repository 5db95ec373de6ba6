package no.samtale.privacy.requests.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.samtale.accounts.Agents;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.MessageId;
import no.samtale.privacy.erasure.ErasureReceipt;
import no.samtale.privacy.erasure.ErasureReceipts;
import no.samtale.privacy.register.Words;
import no.samtale.privacy.requests.RequestClock;
import no.samtale.privacy.requests.RequestKind;
import no.samtale.privacy.requests.RequestLaw;
import no.samtale.privacy.requests.RequestPeople;
import no.samtale.privacy.requests.RequestState;
import no.samtale.privacy.requests.RequestStep;
import no.samtale.privacy.requests.SubjectRequest;
import no.samtale.privacy.requests.SubjectRequests;
import no.samtale.privacy.subjects.LinkedContacts;
import no.samtale.privacy.telling.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Requests as the console shows them. */
@Component
class RequestViews {
    private final RequestPeople people;
    private final RequestClock clock;
    private final RequestLaw law;
    private final Agents agents;
    private final SubjectRequests requests;
    private final ErasureReceipts receipts;
    private final LinkedContacts linked;

    RequestViews(
            RequestPeople people,
            RequestClock clock,
            RequestLaw law,
            Agents agents,
            SubjectRequests requests,
            ErasureReceipts receipts,
            LinkedContacts linked) {
        this.linked = linked;
        this.requests = requests;
        this.receipts = receipts;
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
     * @param unsent whether a letter to the person has still to be sent
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
            boolean unsent,
            @Nullable Instant extendedAt,
            @Nullable Instant endedAt,
            @Nullable ConversationId conversationId,
            @Nullable MessageId messageId) {}

    /** A step, by whom; what the person was told, by which way, and when the letter was sent if it had to be one. */
    record RequestStepView(
            UUID id,
            String step,
            @Nullable String agent,
            Instant at,
            @Nullable String told,
            @Nullable Way way,
            @Nullable LocalDate sentOn) {}

    /** A ground for a refusal. */
    record RefusalGroundView(String id, String article, Words name) {}

    /**
     * A request opened: what was asked, what was done, and on what grounds it could be refused.
     *
     * @param linked what else is theirs who asks: all that is done for the request is done for these too
     */
    record OpenedSubjectRequest(
            RequestRow request,
            List<Asker> linked,
            String article,
            @Nullable String text,
            @Nullable RefusalGroundView ground,
            List<RequestStepView> steps,
            List<RefusalGroundView> grounds,
            @Nullable ErasureReceipt receipt) {}

    List<RequestRow> rows(AccountId account, List<SubjectRequest> requests) {
        Map<ContactId, String> names = people.names(
                account,
                requests.stream()
                        .map(SubjectRequest::contact)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Set<UUID> unsent = this.requests.unsent(account);
        return requests.stream()
                .map(request -> row(request, names, unsent.contains(request.id())))
                .toList();
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
                linked(account, request.contact()),
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
                        .toList(),
                request.erasure() == null
                        ? null
                        : receipts.receipt(account, request.erasure()).orElse(null));
    }

    private List<Asker> linked(AccountId account, @Nullable ContactId contact) {
        if (contact == null) {
            return List.of();
        }
        List<ContactId> others = linked.groupOf(account, contact).stream()
                .filter(each -> !each.equals(contact))
                .toList();
        Map<ContactId, String> names = people.names(account, others);
        return others.stream().map(each -> new Asker(each, names.get(each))).toList();
    }

    private static RefusalGroundView ground(RequestLaw.Ground ground) {
        return new RefusalGroundView(ground.id(), ground.article(), ground.name());
    }

    private static RequestStepView step(RequestStep step, Map<AgentId, String> names) {
        AgentId agent = step.agent();
        return new RequestStepView(
                step.id(),
                step.step(),
                agent == null ? null : names.getOrDefault(agent, ""),
                step.at(),
                step.told(),
                step.way(),
                step.sentOn());
    }

    private RequestRow row(SubjectRequest request, Map<ContactId, String> names, boolean unsent) {
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
                unsent,
                request.extended(),
                request.ended(),
                request.conversation(),
                request.message());
    }
}
