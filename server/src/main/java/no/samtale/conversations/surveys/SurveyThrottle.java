package no.samtale.conversations.surveys;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import no.samtale.accounts.RemoteAddress;
import no.samtale.platform.Limits;
import no.samtale.platform.caches.RecentTries;
import org.springframework.stereotype.Component;

/** How many links that are none one network address may try, and how often one link may answer. */
@Component
class SurveyThrottle {
    private static final int COUNTS = 100_000;

    private final RecentTries<String> wrong;
    private final RecentTries<UUID> answers;

    SurveyThrottle(Clock clock) {
        this.wrong = new RecentTries<>(clock, Limits.SURVEY_WINDOW, COUNTS);
        this.answers = new RecentTries<>(clock, Limits.SURVEY_WINDOW, COUNTS);
    }

    /** Counts a link that is none; false if there have been too many. */
    boolean admitWrong(String remote) {
        return wrong.take(RemoteAddress.bucket(remote), Limits.WRONG_SURVEYS);
    }

    /** Counts an answer; false if there have been too many. */
    boolean admitAnswer(String link) {
        return answers.take(UUID.nameUUIDFromBytes(link.getBytes(StandardCharsets.UTF_8)), Limits.SURVEY_ANSWERS);
    }
}
