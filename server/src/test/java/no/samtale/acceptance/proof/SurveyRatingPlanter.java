package no.samtale.acceptance.proof;

import java.util.Optional;

/** One of five words, chosen with the comment: rows and keys tell what is left of it. */
final class SurveyRatingPlanter implements Planter {
    @Override
    public String column() {
        return "survey.rating_sealed";
    }

    @Override
    public Optional<String> plant(Install install, Person person) {
        return Optional.empty();
    }
}
