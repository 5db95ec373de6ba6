package no.samtale.privacy.requests;

import java.util.UUID;
import no.samtale.vault.Cell;

/** Where the texts of requests are sealed for. */
final class RequestCells {
    private RequestCells() {}

    static Cell text(UUID request) {
        return new Cell("subject_request", "text_sealed", request);
    }

    static Cell told(UUID step) {
        return new Cell("request_step", "told_sealed", step);
    }
}
