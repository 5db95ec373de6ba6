package no.samtale.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Agents;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditEntries;
import no.samtale.audit.AuditEntry;
import no.samtale.audit.AuditFilter;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import no.samtale.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did and who read what, for privacy officers and administrators; looking at it stands in it too. */
@RestController
@RequestMapping("/api/console/audit")
class AuditController {
    private final AuditEntries entries;
    private final AuditTrail trail;
    private final Agents agents;
    private final AuditSheet sheet;

    AuditController(AuditEntries entries, AuditTrail trail, Agents agents, AuditSheet sheet) {
        this.entries = entries;
        this.trail = trail;
        this.agents = agents;
        this.sheet = sheet;
    }

    /** An agent by name; one who is gone for good has none. */
    record AuditedAgent(AgentId id, @Nullable String name) {}

    /** An entry. */
    record AuditEntryView(
            UUID id,
            Instant at,
            String actor,
            @Nullable AuditedAgent agent,
            String kind,
            String action,
            String thing,
            @Nullable UUID thingId,
            @Nullable ContactId contact,
            @Nullable String reason) {}

    /** A page, the latest first. */
    record AuditView(List<AuditEntryView> entries, @Nullable String next) {}

    @GetMapping
    AuditView page(
            AgentPrincipal agent,
            @RequestParam(name = "agent", required = false) @Nullable AgentId by,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable ContactId contact,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        requireReader(agent);
        trail.noteSoon(agent.account(), AuditActor.of(agent), AuditAction.AUDIT_READ, looked(contact));
        AuditEntries.Page page = entries.page(agent.account(), filter(by, action, contact, from, to), cursor, limit);
        Map<AgentId, String> names = agents.named(
                agent.account(),
                page.entries().stream()
                        .map(AuditEntry::agent)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        return new AuditView(
                page.entries().stream().map(entry -> view(entry, names)).toList(), page.next());
    }

    @GetMapping(path = "/export", produces = "text/csv")
    void export(
            AgentPrincipal agent,
            @RequestParam(name = "agent", required = false) @Nullable AgentId by,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable ContactId contact,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            HttpServletResponse response)
            throws IOException {
        requireReader(agent);
        AuditFilter filter = filter(by, action, contact, from, to);
        trail.note(agent.account(), AuditActor.of(agent), AuditAction.AUDIT_EXPORTED, looked(contact));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"samtale-audit.csv\"");
        sheet.write(agent.account(), filter, response.getWriter());
    }

    private static void requireReader(AgentPrincipal agent) {
        agent.require(Role.PRIVACY_OFFICER, Role.ADMINISTRATOR);
    }

    /** Asking for one person's entries is a look at that person. */
    private static AuditedThing looked(@Nullable ContactId contact) {
        return new AuditedThing(AuditedThing.Kind.AUDIT, null, contact);
    }

    private static AuditFilter filter(
            @Nullable AgentId agent,
            @Nullable String action,
            @Nullable ContactId contact,
            @Nullable Instant from,
            @Nullable Instant to) {
        Stream<String> known = Arrays.stream(AuditAction.values()).map(AuditAction::code);
        if (action != null && known.noneMatch(action::equals)) {
            throw Problem.invalidField("action");
        }
        return new AuditFilter(agent, action, contact, from, to);
    }

    private static AuditEntryView view(AuditEntry entry, Map<AgentId, String> names) {
        AgentId agent = entry.agent();
        return new AuditEntryView(
                entry.id(),
                entry.at(),
                entry.actor(),
                agent == null ? null : new AuditedAgent(agent, names.get(agent)),
                entry.kind(),
                entry.action(),
                entry.thing(),
                entry.thingId(),
                entry.contact(),
                entry.reason());
    }
}
