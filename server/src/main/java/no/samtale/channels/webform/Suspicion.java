package no.samtale.channels.webform;

import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import no.samtale.accounts.RemoteAddress;
import no.samtale.channels.webform.PageStamp.Read;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.Limits;
import no.samtale.platform.caches.RecentTries;
import no.samtale.vault.WorkChallenges;
import no.samtale.vault.WorkChallenges.WorkSolution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether a submission is let in, set aside or refused (docs/forms.md). A browser with script proves some work; who comes
 * without is let in too, and set aside only if something speaks for a robot. Counts are in memory, and gone with their hour.
 */
@Component
class Suspicion {
    /** An address of a page, or a mark-up of one. */
    private static final Pattern LINK = Pattern.compile("(?i)https?://|www\\.|\\[url|<a\\s");

    private static final int COUNTS = 100_000;

    private final RecentTries<Source> free;
    private final RecentTries<EntrypointId> freeOfAll;
    private final RecentTries<Source> proved;
    private final RecentTries<Source> setAside;
    private final WorkChallenges challenges;
    private final JsonMapper json;

    Suspicion(WorkChallenges challenges, JsonMapper json, Clock clock) {
        this.challenges = challenges;
        this.json = json;
        this.free = new RecentTries<>(clock, Limits.FORM_WINDOW, COUNTS);
        this.freeOfAll = new RecentTries<>(clock, Limits.FORM_WINDOW, COUNTS);
        this.proved = new RecentTries<>(clock, Limits.FORM_WINDOW, COUNTS);
        this.setAside = new RecentTries<>(clock, Limits.FORM_WINDOW, COUNTS);
    }

    private record Source(EntrypointId form, String address) {}

    /** What becomes of a submission. */
    sealed interface Verdict {
        /** It reaches those who answer. */
        record LetIn() implements Verdict {}

        /** It waits for somebody to look at it. */
        record SetAside(Doubt doubt) implements Verdict {}

        /** The page is shown again, with what was typed. */
        record Refused(String why) implements Verdict {}
    }

    /** @param links text in which a link speaks for a robot */
    Verdict of(WebForm form, Read stamp, Post post, String links, String remote) {
        Source source = new Source(form.door().id(), RemoteAddress.bucket(remote));
        if (stamp.isOld()) {
            return new Verdict.Refused("again.old");
        }
        String proof = post.value("proof");
        if (!proof.isBlank() && !isSolved(form, stamp, proof)) {
            return new Verdict.Refused("again.proof");
        }
        if (!post.value("website").isBlank()) {
            return aside(source, Doubt.TRAP);
        }
        if (!proof.isBlank()) {
            return proved.take(source, Limits.FORMS_PROVED) ? new Verdict.LetIn() : new Verdict.Refused("again.many");
        }
        Doubt doubt = withoutProof(source, stamp.age(), links);
        return doubt == null ? new Verdict.LetIn() : aside(source, doubt);
    }

    private @Nullable Doubt withoutProof(Source source, @Nullable Duration age, String links) {
        if (age == null || age.compareTo(Limits.FORM_QUICK) < 0) {
            return Doubt.QUICK;
        }
        if (LINK.matcher(links).find()) {
            return Doubt.LINKS;
        }
        boolean few = free.take(source, Limits.FORMS_FREE) && freeOfAll.take(source.form(), Limits.FORMS_FREE_OF_ALL);
        return few ? null : Doubt.MANY;
    }

    private Verdict aside(Source source, Doubt doubt) {
        return setAside.take(source, Limits.FORMS_SET_ASIDE_OF_ONE)
                ? new Verdict.SetAside(doubt)
                : new Verdict.Refused("again.many");
    }

    /** The challenge of this page, and of no other: a solution that was used before is another page's. */
    private boolean isSolved(WebForm form, Read stamp, String proof) {
        try {
            WorkSolution solution = json.readValue(proof, WorkSolution.class);
            return stamp.isOurs()
                    && solution != null
                    && challenges.isSolved(
                            form.door().account(),
                            form.door().id().toString(),
                            stamp.id().toString(),
                            solution);
        } catch (JacksonException unreadable) {
            return false;
        }
    }
}
