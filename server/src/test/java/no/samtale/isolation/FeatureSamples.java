package no.samtale.isolation;

import java.util.List;
import java.util.Map;
import no.samtale.isolation.FrameSamples.Sample;
import no.samtale.testing.OnTheClassPath;

/**
 * What a feature brings to the tests that are made from the schema, the API and the frames: found on the class path, so
 * that a new table, operation or frame needs a class of its own here and no edit of a test.
 */
interface FeatureSamples {
    /** Those of all features. */
    List<FeatureSamples> ALL = OnTheClassPath.all(FeatureSamples.class);

    /**
     * Has rows come into the feature's tables, by the API and with the company's mark in each text.
     *
     * @param held what the company holds beside it: a conversation that its agent has, a contact, a token
     * @return ids that the feature's samples use, by names of its own; asked for as {@code held.of(name)}, and new each time
     */
    default Map<String, String> live(LivedInCompany company, Held held) {
        return Map.of();
    }

    /** Samples of the feature's operations. */
    default void addTo(Operations operations) {}

    /** Operations of the console that leave no entry in the audit trail, and why. */
    default Map<String, String> unaudited() {
        return Map.of();
    }

    /** Samples of the feature's frames, by type. */
    default Map<String, Sample> frames() {
        return Map.of();
    }
}
