package no.samtale.inboxes.web;

import java.util.List;
import java.util.Map;
import no.samtale.inboxes.AskedField;
import no.samtale.inboxes.Entrypoint;
import no.samtale.inboxes.EntrypointService;
import no.samtale.inboxes.EntrypointTexts;
import no.samtale.inboxes.ProactiveText;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.InboxId;
import no.samtale.platform.TeamId;

/** An entrypoint as the console shows it. */
record ConsoleEntrypoint(
        EntrypointId id,
        InboxId inboxId,
        TeamId teamId,
        String name,
        List<String> origins,
        List<String> languages,
        String accent,
        Map<String, EntrypointTexts> texts,
        List<AskedField> fields,
        List<String> consents,
        EntrypointService service,
        List<ProactiveText> proactive) {

    static ConsoleEntrypoint of(Entrypoint entrypoint) {
        return new ConsoleEntrypoint(
                entrypoint.id(),
                entrypoint.inbox(),
                entrypoint.team(),
                entrypoint.name(),
                entrypoint.origins(),
                entrypoint.languages(),
                entrypoint.accent(),
                entrypoint.texts(),
                entrypoint.fields(),
                entrypoint.consents(),
                entrypoint.service(),
                entrypoint.proactive());
    }
}
