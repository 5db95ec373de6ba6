package no.samtale.visits;

import java.util.UUID;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.Conversation;
import no.samtale.conversations.Conversations;
import no.samtale.inboxes.Entrypoint;
import no.samtale.inboxes.Entrypoints;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.Limits;
import no.samtale.platform.Purpose;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.consent.ChoiceProof;
import no.samtale.privacy.consent.ChoiceWay;
import no.samtale.privacy.consent.ConsentPrompts;
import no.samtale.privacy.consent.GiveConsent;
import no.samtale.privacy.consent.WithdrawConsent;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.screening.ScreenedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a visitor's yes or no, in the chat or by the company's own consent tool. */
@Component
public class MakeChoice {
    private final Conversations conversations;
    private final Entrypoints entrypoints;
    private final ConsentPrompts prompts;
    private final GiveConsent give;
    private final WithdrawConsent withdraw;
    private final NoteDevice device;

    MakeChoice(
            Conversations conversations,
            Entrypoints entrypoints,
            ConsentPrompts prompts,
            GiveConsent give,
            WithdrawConsent withdraw,
            NoteDevice device) {
        this.conversations = conversations;
        this.entrypoints = entrypoints;
        this.prompts = prompts;
        this.give = give;
        this.withdraw = withdraw;
        this.device = device;
    }

    /**
     * A choice as the browser sends it. Not printed.
     *
     * @param id made by the sender, so that a retry is recognised
     * @param yes or no
     * @param oldEnough whether the visitor has said to be of the age at which one consents alone; not asked with a no
     * @param text the hash of the text that we showed; or
     * @param words what the company's own tool says to have shown
     */
    public record VisitorChoice(
            UUID id,
            String purpose,
            boolean yes,
            boolean oldEnough,
            String language,
            @Nullable String text,
            @Nullable String words) {
        @Override
        public String toString() {
            return "VisitorChoice[" + id + "]";
        }
    }

    /**
     * Takes it. With a yes the device that it came from is noted.
     *
     * @throws Problem invalid_field naming what is wrong; conflict if another text stands there by now
     */
    public void make(AccessibleConversation of, VisitorChoice choice, @Nullable String userAgent) {
        Conversation conversation = conversations.current(of);
        Purpose purpose = purpose(choice.purpose());
        ChoiceProof proof = proof(conversation, purpose, choice);
        if (!choice.yes()) {
            withdraw.withdraw(of.account(), of.contact(), purpose, proof);
            return;
        }
        requireAsked(conversation.entrypoint(), choice);
        give.give(of.account(), of.contact(), purpose, proof);
        if (purpose == Purpose.IMPROVE) {
            device.note(of, userAgent);
        }
    }

    private void requireAsked(EntrypointId entrypoint, VisitorChoice choice) {
        boolean asked = entrypoints
                .find(entrypoint)
                .map(Entrypoint::consents)
                .filter(consents -> consents.contains(choice.purpose()))
                .isPresent();
        if (!asked) {
            throw Problem.invalidField("purpose");
        }
        if (!choice.oldEnough()) {
            throw Problem.invalidField("oldEnough");
        }
    }

    private ChoiceProof proof(Conversation conversation, Purpose purpose, VisitorChoice choice) {
        Language language =
                Language.of(Checks.language("language", choice.language())).orElseThrow();
        boolean ours = choice.words() == null;
        ScreenedText words = ours
                ? shown(purpose, language, choice)
                : ScreenedText.of(Checks.text("words", choice.words(), Limits.CONSENT_WORDS));
        return new ChoiceProof(
                Checks.present("id", choice.id()),
                ours ? ChoiceWay.WIDGET : ChoiceWay.SCRIPT,
                words,
                language,
                conversation.noticeVersion(),
                conversation.entrypoint(),
                null);
    }

    private ScreenedText shown(Purpose purpose, Language language, VisitorChoice choice) {
        ConsentPrompts.Prompt prompt = prompts.of(purpose, language).orElseThrow(() -> Problem.invalidField("purpose"));
        // A yes to other words than these is none; a no is a no, whatever stood there.
        if (choice.yes() && !prompt.hash().equals(choice.text())) {
            throw new Problem(ProblemCode.CONFLICT);
        }
        return prompt.words();
    }

    private Purpose purpose(@Nullable String id) {
        if (id == null || !prompts.exists(id)) {
            throw Problem.invalidField("purpose");
        }
        return Purpose.of(id);
    }
}
