package no.samtale.conversations.surveys;

import no.samtale.platform.ConversationId;
import no.samtale.vault.Cell;

/** Where the sealed values of an answer stand. */
final class SurveyCells {
    private SurveyCells() {}

    static Cell rating(ConversationId conversation) {
        return new Cell("survey", "rating_sealed", conversation.value());
    }

    static Cell comment(ConversationId conversation) {
        return new Cell("survey", "comment_sealed", conversation.value());
    }
}
