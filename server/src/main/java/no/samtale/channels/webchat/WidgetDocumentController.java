package no.samtale.channels.webchat;

import io.swagger.v3.oas.annotations.Hidden;
import no.samtale.inboxes.Entrypoints;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.platform.web.FrontEndPages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The widget's document, for the pages that the entrypoint allows and for no others. */
@Hidden
@RestController
class WidgetDocumentController {
    private final Entrypoints entrypoints;
    private final FrontEndPages pages;

    WidgetDocumentController(Entrypoints entrypoints, FrontEndPages pages) {
        this.entrypoints = entrypoints;
        this.pages = pages;
    }

    /** Shows what the agents' app hands to it, and holds nothing of its own. */
    @GetMapping("/widget/preview")
    ResponseEntity<byte[]> preview() {
        return pages.preview();
    }

    @GetMapping("/widget/{id}")
    ResponseEntity<byte[]> document(@PathVariable EntrypointId id) {
        return pages.widget(entrypoints
                .find(id)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND))
                .origins());
    }
}
