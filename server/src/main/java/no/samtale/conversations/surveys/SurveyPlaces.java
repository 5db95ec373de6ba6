package no.samtale.conversations.surveys;

import java.util.List;
import no.samtale.platform.EntrypointId;

/**
 * Where people come in, and whether they are asked afterwards how it went.
 *
 * @param mail whether mail can be sent at all
 * @param purpose whether the company asks at all, by what it has chosen of the register
 * @param told whether the notice in force says that people are asked
 */
public record SurveyPlaces(List<SurveyPlace> places, boolean mail, boolean purpose, boolean told) {
    /**
     * A place that people come in by.
     *
     * @param way how, as {@link no.samtale.inboxes.Doorways#ways} has it
     */
    public record SurveyPlace(EntrypointId id, String name, String way, boolean asked) {}
}
