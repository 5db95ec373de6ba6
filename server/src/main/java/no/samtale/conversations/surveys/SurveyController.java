package no.samtale.conversations.surveys;

import java.util.List;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.conversations.ConversationAccess;
import no.samtale.platform.ConversationId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.checks.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What was answered about a conversation, for agents who reach it; and where people are asked, for administrators. */
@RestController
class SurveyController {
    private final ConversationAccess access;
    private final Surveys surveys;

    SurveyController(ConversationAccess access, Surveys surveys) {
        this.access = access;
        this.surveys = surveys;
    }

    /** At which entrypoints people are asked from now on. */
    record SurveysRequest(@Nullable List<EntrypointId> entrypoints) {}

    @GetMapping("/api/console/conversations/{id}/survey")
    SurveyAnswer answered(AgentPrincipal agent, @PathVariable ConversationId id) {
        return surveys.of(access.forAgent(agent, id));
    }

    @GetMapping("/api/console/surveys")
    SurveyPlaces chosen(AgentPrincipal agent) {
        return surveys.chosen(agent);
    }

    @PutMapping("/api/console/surveys")
    SurveyPlaces choose(AgentPrincipal agent, @RequestBody SurveysRequest wanted) {
        surveys.choose(agent, Checks.each("entrypoints", wanted.entrypoints()));
        return surveys.chosen(agent);
    }
}
