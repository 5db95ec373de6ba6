package no.samtale.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import no.samtale.conversations.Idle.Step;
import no.samtale.inboxes.Patience;
import no.samtale.platform.ConversationId;
import no.samtale.platform.EntrypointId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdleTest {
    private static final Instant SAID = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void warnsAVisitorWhomAnAgentWroteToLastAndEndsWhatStaysSilent() {
        assertThat(said(Author.Kind.AGENT, null).next(Patience.USUAL, minute(6).minusMillis(1)))
                .isEqualTo(Step.NOTHING);
        assertThat(said(Author.Kind.AGENT, null).next(Patience.USUAL, minute(6)))
                .isEqualTo(Step.WARN);
        assertThat(said(Author.Kind.AGENT, minute(6))
                        .next(Patience.USUAL, minute(8).minusMillis(1)))
                .isEqualTo(Step.NOTHING);
        assertThat(said(Author.Kind.AGENT, minute(6)).next(Patience.USUAL, minute(8)))
                .isEqualTo(Step.CLOSE);
    }

    @Test
    void endsNothingWithoutHavingAskedHoweverLateTheServerIs() {
        assertThat(said(Author.Kind.AGENT, null).next(Patience.USUAL, minute(600)))
                .isEqualTo(Step.WARN);
        assertThat(said(Author.Kind.AGENT, minute(600)).next(Patience.USUAL, minute(601)))
                .isEqualTo(Step.NOTHING);
    }

    @Test
    void neverCallsAVisitorIdleWhoWaitsForTheAgent() {
        assertThat(said(Author.Kind.VISITOR, null).next(Patience.USUAL, minute(600)))
                .isEqualTo(Step.NOTHING);
    }

    @Test
    void endsNothingWhereThatIsSwitchedOff() {
        Patience patient = new Patience(false, 6, 8, 4);
        assertThat(said(Author.Kind.AGENT, null).next(patient, minute(600))).isEqualTo(Step.NOTHING);
        assertThat(said(Author.Kind.AGENT, minute(6)).next(patient, minute(600)))
                .isEqualTo(Step.NOTHING);
    }

    @Test
    void offersTheAnswerLaterOnceToWhoWaitsForAnAgent() {
        assertThat(waiting(false).next(Patience.USUAL, minute(4).minusMillis(1)))
                .isEqualTo(Step.NOTHING);
        assertThat(waiting(false).next(Patience.USUAL, minute(4))).isEqualTo(Step.OFFER);
        assertThat(waiting(true).next(Patience.USUAL, minute(40))).isEqualTo(Step.NOTHING);
    }

    private static Instant minute(int minutes) {
        return SAID.plusSeconds(60L * minutes);
    }

    private static Idle said(Author.Kind by, @Nullable Instant warned) {
        return new Idle(id(), entrypoint(), null, false, by, SAID, warned);
    }

    private static Idle waiting(boolean offered) {
        return new Idle(id(), entrypoint(), SAID, offered, Author.Kind.VISITOR, SAID, null);
    }

    private static ConversationId id() {
        return new ConversationId(new UUID(0, 1));
    }

    private static EntrypointId entrypoint() {
        return new EntrypointId(new UUID(0, 2));
    }
}
