package no.samtale.audit.web;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samtale.accounts.Agents;
import no.samtale.audit.AuditEntries;
import no.samtale.audit.AuditEntry;
import no.samtale.audit.AuditFilter;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The trail as comma-separated values (RFC 4180), page by page, so that its length costs no memory. */
@Component
class AuditSheet {
    private static final List<String> HEAD =
            List.of("at", "actor", "agent", "agent_id", "kind", "action", "thing", "thing_id", "contact_id", "reason");

    private final AuditEntries entries;
    private final Agents agents;

    AuditSheet(AuditEntries entries, Agents agents) {
        this.entries = entries;
        this.agents = agents;
    }

    void write(AccountId account, AuditFilter filter, Writer writer) throws IOException {
        line(writer, HEAD);
        Map<AgentId, String> names = new HashMap<>();
        String cursor = null;
        do {
            AuditEntries.Page page = entries.page(account, filter, cursor, Limits.AUDIT_ENTRIES_PER_PAGE);
            for (AuditEntry entry : page.entries()) {
                line(writer, cells(account, entry, names));
            }
            cursor = page.next();
        } while (cursor != null);
        writer.flush();
    }

    private List<String> cells(AccountId account, AuditEntry entry, Map<AgentId, String> names) {
        AgentId agent = entry.agent();
        String name = agent == null
                ? ""
                : names.computeIfAbsent(
                        agent, id -> agents.named(account, Set.of(id)).getOrDefault(id, ""));
        return List.of(
                entry.at().toString(),
                entry.actor(),
                name,
                text(agent),
                entry.kind(),
                entry.action(),
                entry.thing(),
                text(entry.thingId()),
                text(entry.contact()),
                text(entry.reason()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static void line(Writer writer, List<String> cells) throws IOException {
        String before = "";
        for (String cell : cells) {
            writer.write(before);
            writer.write(cell(cell));
            before = ",";
        }
        writer.write("\r\n");
    }

    /** A cell that a spreadsheet shows and does not reckon: what begins as a formula gets an apostrophe in front. */
    static String cell(String text) {
        String harmless = text.isEmpty() || "=+-@\t\r\n".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
