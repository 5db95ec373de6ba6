package no.samtale.privacy.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.screening.ScreenedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What becomes of a request. Each step is noted, with what the person was told. */
@Component
public class HandleRequest {
    private final AccountTransactions transactions;
    private final SubjectRequestStore store;
    private final RequestStepStore steps;
    private final RequestLaw law;
    private final RequestClock requestClock;
    private final RequestLetters letters;
    private final TellAsker tell;
    private final AuditTrail trail;
    private final Clock clock;

    HandleRequest(
            AccountTransactions transactions,
            SubjectRequestStore store,
            RequestStepStore steps,
            RequestLaw law,
            RequestClock requestClock,
            RequestLetters letters,
            TellAsker tell,
            AuditTrail trail,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.steps = steps;
        this.law = law;
        this.requestClock = requestClock;
        this.letters = letters;
        this.tell = tell;
        this.trail = trail;
        this.clock = clock;
    }

    /** What a step makes of a request, and what the person is told with it. */
    private record Change(
            SubjectRequest request, String step, @Nullable String told) {}

    private interface Step {
        Change of(SubjectRequest request, Instant now);
    }

    /**
     * Asks the person to show who they are (Art. 12(6)). The clock runs on.
     *
     * @throws Problem not_found; request_ended; invalid_field
     */
    public SubjectRequest doubtIdentity(AgentPrincipal agent, UUID id, @Nullable String asked) {
        String evidence = Checks.text("text", asked, Limits.MESSAGE_LENGTH);
        return change(
                agent,
                id,
                (request, now) -> new Change(
                        with(request, RequestState.IDENTITY_DOUBTED, null, null),
                        "identity-doubted",
                        letters.identity(request, evidence)));
    }

    /**
     * Begins the work; if who asks was in doubt, it is so no longer.
     *
     * @throws Problem not_found; request_ended
     */
    public SubjectRequest begin(AgentPrincipal agent, UUID id) {
        return change(
                agent,
                id,
                (request, now) -> new Change(
                        with(request, RequestState.IN_WORK, null, null),
                        request.state() == RequestState.IDENTITY_DOUBTED ? "identity-settled" : "begun",
                        null));
    }

    /**
     * Takes two more months, with a reason that the person is told (Art. 12(3)).
     *
     * @throws Problem not_found; request_ended; extension_late after the first month; conflict if it was extended before
     */
    public SubjectRequest extend(AgentPrincipal agent, UUID id, @Nullable String reason) {
        String told = Checks.text("text", reason, Limits.MESSAGE_LENGTH);
        return change(agent, id, (request, now) -> {
            if (request.extended() != null) {
                throw new Problem(ProblemCode.CONFLICT);
            }
            if (requestClock.daysLeft(request.dueOn()) < 0) {
                throw new Problem(ProblemCode.EXTENSION_LATE);
            }
            return new Change(extended(request, now), "extended", letters.extension(request, told));
        });
    }

    /**
     * Answers: what was asked for has been done.
     *
     * @throws Problem not_found; request_ended; invalid_field
     */
    public SubjectRequest answer(AgentPrincipal agent, UUID id, @Nullable String text) {
        String told = Checks.text("text", text, Limits.MESSAGE_LENGTH);
        return change(
                agent,
                id,
                (request, now) -> new Change(with(request, RequestState.ANSWERED, now, null), "answered", told));
    }

    /**
     * Refuses, on a ground of the law that fits the kind, and tells how to complain (Art. 12(4)).
     *
     * @throws Problem not_found; request_ended; invalid_field
     */
    public SubjectRequest refuse(AgentPrincipal agent, UUID id, @Nullable String ground, @Nullable String reason) {
        String told = Checks.text("text", reason, Limits.MESSAGE_LENGTH);
        return change(agent, id, (request, now) -> {
            RequestLaw.Ground found = ground(request, ground);
            return new Change(
                    with(request, RequestState.REFUSED, now, found.id()),
                    "refused",
                    letters.refusal(request, found, told));
        });
    }

    /**
     * What the person would be told by a refusal, before it is one.
     *
     * @throws Problem not_found; invalid_field
     */
    public String refusalText(AgentPrincipal agent, UUID id, @Nullable String ground, @Nullable String reason) {
        String told = Checks.text("text", reason, Limits.MESSAGE_LENGTH);
        SubjectRequest request = transactions
                .call(agent.account(), () -> store.find(agent.account(), id))
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        return letters.refusal(
                request, ground(request, ground), ScreenedText.of(told).text());
    }

    /**
     * Notes that something was done for the request: the data given out, corrected, restricted, erased, held.
     *
     * @throws Problem not_found; request_ended
     */
    public SubjectRequest note(AgentPrincipal agent, UUID id, RequestAction action) {
        return change(
                agent,
                id,
                (request, now) -> new Change(
                        with(
                                request,
                                request.state() == RequestState.RECEIVED ? RequestState.IN_WORK : request.state(),
                                null,
                                null),
                        action.code(),
                        null));
    }

    private RequestLaw.Ground ground(SubjectRequest request, @Nullable String id) {
        return law.grounds().stream()
                .filter(each -> each.id().equals(id) && each.kinds().contains(request.kind()))
                .findFirst()
                .orElseThrow(() -> Problem.invalidField("ground"));
    }

    private SubjectRequest change(AgentPrincipal agent, UUID id, Step step) {
        return transactions.call(agent.account(), () -> {
            SubjectRequest before =
                    store.lock(agent.account(), id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
            if (!before.state().isOpen()) {
                throw new Problem(ProblemCode.REQUEST_ENDED);
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Change change = step.of(before, now);
            store.update(agent.account(), change.request());
            steps.add(
                    agent.account(),
                    id,
                    change.request().contact(),
                    tell.step(agent, change.request(), change.step(), change.told(), now));
            trail.note(
                    agent.account(),
                    AuditActor.of(agent),
                    AuditAction.REQUEST_CHANGED,
                    AuditedThing.of(AuditedThing.Kind.REQUEST, id, before.contact()),
                    change.step());
            return change.request();
        });
    }

    private static SubjectRequest with(
            SubjectRequest request, RequestState state, @Nullable Instant ended, @Nullable String ground) {
        return copy(request, state, request.dueOn(), request.extended(), ended, ground);
    }

    private SubjectRequest extended(SubjectRequest request, Instant now) {
        return copy(request, request.state(), requestClock.extended(request.received()), now, null, null);
    }

    private static SubjectRequest copy(
            SubjectRequest request,
            RequestState state,
            LocalDate due,
            @Nullable Instant extended,
            @Nullable Instant ended,
            @Nullable String ground) {
        return new SubjectRequest(
                request.id(),
                request.contact(),
                request.kind(),
                state,
                request.source(),
                request.language(),
                request.received(),
                request.opened(),
                due,
                extended,
                ended,
                ground,
                request.conversation(),
                request.message(),
                request.erasure());
    }
}
