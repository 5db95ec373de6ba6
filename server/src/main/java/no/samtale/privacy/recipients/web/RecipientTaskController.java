package no.samtale.privacy.recipients.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Agents;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import no.samtale.platform.RecipientId;
import no.samtale.platform.RecipientTaskId;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.recipients.Change;
import no.samtale.privacy.recipients.FollowUpTask;
import no.samtale.privacy.recipients.Recipient;
import no.samtale.privacy.recipients.RecipientTask;
import no.samtale.privacy.recipients.RecipientTasks;
import no.samtale.privacy.recipients.Recipients;
import no.samtale.privacy.recipients.TaskAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What recipients are to be told, for privacy officers and administrators. */
@RestController
@RequestMapping("/api/console/recipient-tasks")
class RecipientTaskController {
    private final RecipientTasks tasks;
    private final Recipients recipients;
    private final FollowUpTask followUp;
    private final Agents agents;
    private final AuditTrail audit;
    private final Clock clock;

    RecipientTaskController(
            RecipientTasks tasks,
            Recipients recipients,
            FollowUpTask followUp,
            Agents agents,
            AuditTrail audit,
            Clock clock) {
        this.tasks = tasks;
        this.recipients = recipients;
        this.followUp = followUp;
        this.agents = agents;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A task as the console shows it.
     *
     * @param contactPoint where the recipient is told; null if it is no longer in the configuration
     * @param knownBy by what the recipient finds the person, a line each
     */
    record RecipientTaskView(
            RecipientTaskId id,
            String name,
            @Nullable String contactPoint,
            Change change,
            @Nullable ContactId contact,
            @Nullable String knownBy,
            Instant openedAt,
            Instant dueAt,
            boolean overdue,
            @Nullable Instant toldAt,
            @Nullable String toldBy,
            @Nullable TaskAnswer answer,
            @Nullable Instant answeredAt) {}

    record RecipientAnswerRequest(String answer) {}

    @GetMapping
    List<RecipientTaskView> all(AgentPrincipal agent) {
        requireOfficer(agent);
        audit.noteSoon(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.RECIPIENTS_LISTED,
                AuditedThing.all(AuditedThing.Kind.RECIPIENT));
        List<RecipientTask> all = tasks.all(agent.account());
        Map<RecipientId, String> points = recipients.all(agent.account()).stream()
                .collect(Collectors.toMap(
                        Recipient::id, each -> each.details().contactPoint(), (first, second) -> first));
        Map<AgentId, String> names = agents.named(
                agent.account(),
                all.stream().map(RecipientTask::toldBy).filter(Objects::nonNull).collect(Collectors.toSet()));
        return all.stream().map(task -> view(task, points, names)).toList();
    }

    @PostMapping("/{id}/telling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void told(AgentPrincipal agent, @PathVariable RecipientTaskId id) {
        requireOfficer(agent);
        followUp.told(agent, id);
    }

    @PostMapping("/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answered(AgentPrincipal agent, @PathVariable RecipientTaskId id, @RequestBody RecipientAnswerRequest body) {
        requireOfficer(agent);
        followUp.answered(agent, id, TaskAnswer.of(body.answer()).orElseThrow(() -> Problem.invalidField("answer")));
    }

    private RecipientTaskView view(RecipientTask task, Map<RecipientId, String> points, Map<AgentId, String> names) {
        AgentId toldBy = task.toldBy();
        return new RecipientTaskView(
                task.id(),
                task.name(),
                points.get(task.recipient()),
                task.change(),
                task.contact(),
                task.knownBy(),
                task.openedAt(),
                task.dueAt(),
                task.answeredAt() == null && task.dueAt().isBefore(clock.instant()),
                task.toldAt(),
                toldBy == null ? null : names.get(toldBy),
                task.answer(),
                task.answeredAt());
    }

    private static void requireOfficer(AgentPrincipal agent) {
        agent.require(Role.PRIVACY_OFFICER, Role.ADMINISTRATOR);
    }
}
