package no.samtale.conversations;

import no.samtale.platform.ConversationId;
import no.samtale.platform.MessageId;
import no.samtale.privacy.screening.ScreenedText;
import org.jspecify.annotations.Nullable;

/** A message on its way into the database: sealed, and with its text for those who watch on this node. */
record NewMessage(
        ConversationId conversation,
        MessageId id,
        MessageKind kind,
        Author author,
        @Nullable ScreenedText text,
        byte @Nullable [] sealed) {}
