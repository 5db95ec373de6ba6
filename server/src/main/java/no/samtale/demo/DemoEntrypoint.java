package no.samtale.demo;

import java.util.List;
import java.util.Map;
import no.samtale.audit.AuditActor;
import no.samtale.inboxes.AskedField;
import no.samtale.inboxes.CreateEntrypoint;
import no.samtale.inboxes.Entrypoint;
import no.samtale.inboxes.EntrypointSettings;
import no.samtale.inboxes.EntrypointTexts;
import no.samtale.inboxes.Entrypoints;
import no.samtale.inboxes.FieldName;
import no.samtale.inboxes.UpdateEntrypoint;
import no.samtale.platform.AccountId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.TeamId;
import org.springframework.stereotype.Component;

/** The chat on the invented company's site. */
@Component
class DemoEntrypoint {
    private static final String NAME = "Nettsiden";
    private static final String ACCENT = "#0f5a6b";

    private final Entrypoints entrypoints;
    private final CreateEntrypoint createEntrypoint;
    private final UpdateEntrypoint updateEntrypoint;

    DemoEntrypoint(Entrypoints entrypoints, CreateEntrypoint createEntrypoint, UpdateEntrypoint updateEntrypoint) {
        this.entrypoints = entrypoints;
        this.createEntrypoint = createEntrypoint;
        this.updateEntrypoint = updateEntrypoint;
    }

    /** The entrypoint, which lets in the site on this port and nobody else. What else was set in it is kept. */
    EntrypointId prepare(AccountId account, TeamId team, int sitePort) {
        List<String> origins = List.of("http://localhost:" + sitePort, "http://127.0.0.1:" + sitePort);
        return entrypoints.all(account).stream()
                .filter(entrypoint -> entrypoint.name().equals(NAME))
                .findFirst()
                .map(entrypoint -> onOrigins(account, entrypoint, origins))
                .orElseGet(() -> createEntrypoint.create(account, settings(team, origins)))
                .id();
    }

    private Entrypoint onOrigins(AccountId account, Entrypoint entrypoint, List<String> origins) {
        EntrypointSettings now = entrypoint.settings();
        return now.origins().equals(origins)
                ? entrypoint
                : updateEntrypoint.update(
                        account,
                        entrypoint.id(),
                        new EntrypointSettings(
                                now.team(),
                                now.name(),
                                origins,
                                now.languages(),
                                now.accent(),
                                now.texts(),
                                now.fields(),
                                now.consents(),
                                now.service(),
                                now.proactive()),
                        AuditActor.SYSTEM);
    }

    private static EntrypointSettings settings(TeamId team, List<String> origins) {
        return new EntrypointSettings(
                team,
                NAME,
                origins,
                List.of("nb", "en"),
                ACCENT,
                Map.of(
                        "nb",
                        new EntrypointTexts(
                                "Hva kan vi hjelpe med?",
                                "Skriv hva det gjelder, så svarer en av oss.",
                                "Spør oss!",
                                "Vi er tilbake klokka 8 på neste hverdag. Skriv gjerne nå, så svarer vi da."),
                        "en",
                        new EntrypointTexts(
                                "How can we help?",
                                "Write what it is about, and one of us will answer.",
                                "Ask us!",
                                "We are back at 8 on the next weekday. Do write now, and we will answer then.")),
                List.of(new AskedField(FieldName.NAME, true), new AskedField(FieldName.EMAIL, false)),
                List.of("improve"));
    }
}
