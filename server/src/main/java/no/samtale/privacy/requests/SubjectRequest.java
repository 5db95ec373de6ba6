package no.samtale.privacy.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * A request, without its text.
 *
 * @param contact null when the person is gone
 * @param source {@code portal}, {@code conversation}, or what {@link Arrival} says
 * @param language of the person
 * @param received when it reached the company: what the clock counts from
 * @param dueOn the last day, an extension counted in
 * @param ground of a refusal, an id of {@link RequestLaw#grounds()}
 * @param erasure by which it was answered; its receipt names nobody
 */
public record SubjectRequest(
        UUID id,
        @Nullable ContactId contact,
        RequestKind kind,
        RequestState state,
        String source,
        String language,
        Instant received,
        Instant opened,
        LocalDate dueOn,
        @Nullable Instant extended,
        @Nullable Instant ended,
        @Nullable String ground,
        @Nullable ConversationId conversation,
        @Nullable MessageId message,
        @Nullable UUID erasure) {}
