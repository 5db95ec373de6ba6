package no.samtale.channels.webchat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samtale.inboxes.Entrypoint;
import no.samtale.inboxes.EntrypointTexts;
import no.samtale.inboxes.OpeningHours;
import no.samtale.routing.TeamAvailability;
import no.samtale.routing.TeamAvailability.State;
import no.samtale.routing.UsualWait;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether an entrypoint is answered now, and what its visitors are told of it. */
@Component
class EntrypointStanding {
    private final TeamAvailability availability;
    private final UsualWait waits;
    private final WebchatWords words;
    private final Clock clock;

    EntrypointStanding(TeamAvailability availability, UsualWait waits, WebchatWords words, Clock clock) {
        this.availability = availability;
        this.waits = waits;
        this.words = words;
        this.clock = clock;
    }

    /**
     * How it stands.
     *
     * @param status in a few words
     * @param hint what else is to be known; null if nothing
     * @param opensAt when it opens, if it is closed and ever opens
     * @param usualWait in minutes; told while it has to be waited
     */
    record Standing(
            State state,
            String status,
            @Nullable String hint,
            @Nullable Instant opensAt,
            @Nullable Integer usualWait) {}

    Standing of(Entrypoint entrypoint, String language) {
        EntrypointTexts texts = Objects.requireNonNull(entrypoint.texts().get(language));
        OpeningHours hours = entrypoint.service().hours();
        if (hours != null && !hours.openAt(clock.instant())) {
            return closed(hours, texts, language);
        }
        State state = availability.of(entrypoint.account(), entrypoint.team());
        String status = words.in(language, "status." + state.code());
        return switch (state) {
            case ONLINE -> new Standing(state, status, texts.online(), null, null);
            case OFFLINE -> new Standing(state, status, form(texts, language, null), null, null);
            case BUSY -> busy(entrypoint, texts, language, status);
        };
    }

    private Standing closed(OpeningHours hours, EntrypointTexts texts, String language) {
        Instant now = clock.instant();
        Optional<Instant> opens = hours.opensAfter(now);
        String when = opens.map(at -> words.opens(language, at, ZoneId.of(hours.zone()), now))
                .orElse(null);
        return new Standing(
                State.OFFLINE,
                words.in(language, "status.closed"),
                form(texts, language, when),
                opens.orElse(null),
                null);
    }

    private String form(EntrypointTexts texts, String language, @Nullable String when) {
        // In the company's words or ours; where the answer is found is said in any case.
        String own = texts.offline();
        return sentences(
                own, when, own == null ? words.in(language, "hint.form") : null, words.in(language, "hint.where"));
    }

    private Standing busy(Entrypoint entrypoint, EntrypointTexts texts, String language, String status) {
        Integer minutes = waits.minutes(entrypoint.account(), entrypoint.team()).orElse(null);
        String own = texts.busy();
        String hint = sentences(
                own == null ? words.in(language, "hint.busy") : own,
                minutes == null ? null : words.wait(language, minutes));
        return new Standing(State.BUSY, status, hint, null, minutes);
    }

    static String sentences(@Nullable String... sentences) {
        return Stream.of(sentences).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
