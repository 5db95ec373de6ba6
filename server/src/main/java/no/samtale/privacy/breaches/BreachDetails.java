package no.samtale.privacy.breaches;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a breach (GDPR Art. 33(3)). Holds free text and is not printed.
 *
 * @param noticedAt when the company became aware of it: the clock runs from there
 * @param account what happened
 * @param assessment why the risk is what it is
 * @param risk null: not assessed yet
 * @param categories of the register
 * @param persons about how many
 * @param records about how many
 */
public record BreachDetails(
        Instant noticedAt,
        @Nullable Instant happenedFrom,
        @Nullable Instant happenedTo,
        String account,
        @Nullable String consequences,
        @Nullable String measures,
        @Nullable String assessment,
        @Nullable Risk risk,
        List<String> categories,
        @Nullable Integer persons,
        @Nullable Integer records) {
    public BreachDetails {
        categories = List.copyOf(categories);
    }

    @Override
    public String toString() {
        return "BreachDetails[" + noticedAt + "]";
    }
}
