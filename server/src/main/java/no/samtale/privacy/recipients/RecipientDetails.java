package no.samtale.privacy.recipients;

import java.util.List;
import no.samtale.privacy.register.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a company states of a recipient.
 *
 * @param role one of {@link RecipientLaw#roles}
 * @param task what it does, as the person is told
 * @param purposes of the register
 * @param categories of the register, each with one of the purposes
 * @param fields items of these categories, if it gets no more than those; empty: all of them
 * @param region {@code EEA}, or the country's ISO 3166 code
 * @param mechanism what allows the transfer (GDPR Chapter V); null within the EEA
 * @param contactPoint where it is told of corrections and erasures: an address of a function, not of a person
 * @param hosts the hosts that the server may call for it; empty: none
 */
public record RecipientDetails(
        String name,
        String role,
        Words task,
        List<String> purposes,
        List<String> categories,
        List<String> fields,
        String region,
        @Nullable String mechanism,
        Agreement agreement,
        String contactPoint,
        List<String> hosts) {
    public RecipientDetails {
        purposes = List.copyOf(purposes);
        categories = List.copyOf(categories);
        fields = List.copyOf(fields);
        hosts = List.copyOf(hosts);
    }

    /**
     * Whether it may get a category, or an item of one. Of a category that its fields narrow it may get these alone, and not
     * the whole.
     */
    boolean covers(String categoryOrItem) {
        int dot = categoryOrItem.indexOf('.');
        String category = dot < 0 ? categoryOrItem : categoryOrItem.substring(0, dot);
        boolean narrowed = fields.stream().anyMatch(field -> field.startsWith(category + "."));
        return categories.contains(category) && (!narrowed || fields.contains(categoryOrItem));
    }
}
