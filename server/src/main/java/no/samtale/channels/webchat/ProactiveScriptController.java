package no.samtale.channels.webchat;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import no.samtale.inboxes.Entrypoint;
import no.samtale.inboxes.Entrypoints;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.platform.web.FrontEndPages;
import no.samtale.routing.TeamAvailability;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The script that shows an entrypoint's proactive texts, with those in it that hold while it stands as it does now. The same
 * for everybody: it takes no token and reads no cookie.
 */
@Hidden
@RestController
class ProactiveScriptController {
    private final Entrypoints entrypoints;
    private final EntrypointStanding standings;
    private final FrontEndPages pages;
    private final JsonMapper json;

    ProactiveScriptController(
            Entrypoints entrypoints, EntrypointStanding standings, FrontEndPages pages, JsonMapper json) {
        this.entrypoints = entrypoints;
        this.standings = standings;
        this.pages = pages;
        this.json = json;
    }

    /** A text as the script takes it. */
    private record Rule(String path, int seconds, Map<String, String> texts) {}

    @GetMapping("/loader.js/{id}")
    ResponseEntity<byte[]> script(@PathVariable EntrypointId id) {
        Entrypoint entrypoint = entrypoints.find(id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        return pages.proactive(json.writeValueAsString(rules(entrypoint)));
    }

    private List<Rule> rules(Entrypoint entrypoint) {
        if (entrypoint.proactive().isEmpty()) {
            return List.of();
        }
        boolean open =
                standings.of(entrypoint, entrypoint.languages().getFirst()).state() != TeamAvailability.State.OFFLINE;
        return entrypoint.proactive().stream()
                .filter(text -> text.shown().holds(open))
                .map(text -> new Rule(text.path(), text.seconds(), text.texts()))
                .toList();
    }
}
