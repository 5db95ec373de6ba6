package no.samtale.visits.web;

import java.util.List;
import java.util.Map;
import no.samtale.inboxes.Entrypoint;
import no.samtale.inboxes.Entrypoints;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.Purpose;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.consent.ConsentPrompts;
import no.samtale.privacy.consent.ConsentPrompts.Prompt;
import no.samtale.privacy.register.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an entrypoint's visitors are asked, in the exact words. Fetched when it is to be shown, and tells nothing of them. */
@RestController
@RequestMapping("/api/widget/entrypoints/{id}/choices")
class WidgetPromptController {
    private final Entrypoints entrypoints;
    private final ConsentPrompts prompts;

    WidgetPromptController(Entrypoints entrypoints, ConsentPrompts prompts) {
        this.entrypoints = entrypoints;
        this.prompts = prompts;
    }

    /** A question; {@code hash} names these very words in the answer. */
    record PromptView(String purpose, String question, String text, String hash) {
        static PromptView of(Prompt prompt) {
            return new PromptView(prompt.purpose().id(), prompt.question(), prompt.text(), prompt.hash());
        }
    }

    /** All that is asked, and the words around it. */
    record PromptsView(String language, Map<String, String> labels, List<PromptView> asked) {}

    @GetMapping
    PromptsView prompts(@PathVariable EntrypointId id, @RequestParam(required = false) @Nullable String language) {
        Entrypoint entrypoint = entrypoints.find(id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        String spoken = entrypoint.language(language == null ? "" : language);
        Language worded = Language.of(spoken).orElse(Language.NB);
        return new PromptsView(
                spoken,
                prompts.labels(worded),
                entrypoint.consents().stream()
                        .flatMap(purpose -> prompts.of(Purpose.of(purpose), worded).stream())
                        .map(PromptView::of)
                        .toList());
    }
}
