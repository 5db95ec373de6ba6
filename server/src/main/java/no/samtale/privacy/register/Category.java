package no.samtale.privacy.register;

import java.util.List;

/**
 * Data that shares its subject, purposes and sources.
 *
 * @param purposes ids of purposes, one at the least
 * @param sources ids of sources, one at the least
 */
public record Category(
        String id,
        Subject subject,
        String dpv,
        Words name,
        List<String> purposes,
        List<String> sources,
        List<Item> items) {

    /**
     * A thing that is known of a person, worded as the notice words it.
     *
     * @param id category and item: {@code contact-details.name}
     * @param optional whether a company can leave it out
     */
    public record Item(String id, boolean optional, String dpv, Words name) {}
}
