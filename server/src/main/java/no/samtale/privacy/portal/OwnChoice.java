package no.samtale.privacy.portal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A purpose that a person has a say in, and what they have said.
 *
 * @param sort {@code consent} where nothing is done without a yes, {@code objection} where it is done until a no
 * @param text what it means, in the words that are kept with an answer
 * @param age the question about age that goes with a yes
 * @param hash of the words: an answer names it, so that nobody answers another text
 * @param allowed whether the purpose may be followed now
 * @param since when they said so; null if they have said nothing
 */
public record OwnChoice(
        String purpose,
        String sort,
        String name,
        String text,
        @Nullable String age,
        String hash,
        boolean allowed,
        @Nullable Instant since) {}
