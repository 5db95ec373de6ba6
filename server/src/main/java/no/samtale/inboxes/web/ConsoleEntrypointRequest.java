package no.samtale.inboxes.web;

import java.util.List;
import java.util.Map;
import no.samtale.inboxes.AskedField;
import no.samtale.inboxes.Entrypoint;
import no.samtale.inboxes.EntrypointService;
import no.samtale.inboxes.EntrypointSettings;
import no.samtale.inboxes.EntrypointTexts;
import no.samtale.inboxes.ProactiveText;
import no.samtale.platform.TeamId;
import no.samtale.platform.checks.Checks;
import org.jspecify.annotations.Nullable;

/** The settings of an entrypoint as the console sends them. */
record ConsoleEntrypointRequest(
        @Nullable TeamId teamId,
        @Nullable String name,
        @Nullable List<String> origins,
        @Nullable List<String> languages,
        @Nullable String accent,
        @Nullable Map<String, EntrypointTexts> texts,
        @Nullable List<AskedField> fields,
        @Nullable List<String> consents,
        @Nullable EntrypointService service,
        @Nullable List<ProactiveText> proactive) {

    /** For a new entrypoint. */
    EntrypointSettings settings() {
        return settings(EntrypointService.USUAL, List.of());
    }

    /** @param before what holds where it says nothing of service or of proactive texts */
    EntrypointSettings settings(Entrypoint before) {
        return settings(before.service(), before.proactive());
    }

    private EntrypointSettings settings(EntrypointService serviceBefore, List<ProactiveText> proactiveBefore) {
        return new EntrypointSettings(
                Checks.present("teamId", teamId),
                Checks.present("name", name),
                Checks.each("origins", origins),
                Checks.each("languages", languages),
                Checks.present("accent", accent),
                Checks.present("texts", texts),
                Checks.each("fields", fields),
                consents == null ? List.of() : Checks.each("consents", consents),
                service == null ? serviceBefore : service,
                proactive == null ? proactiveBefore : Checks.each("proactive", proactive));
    }
}
