package no.samtale.channels.webform;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import no.samtale.privacy.consent.ChoiceProof;
import no.samtale.privacy.consent.ChoiceWay;
import no.samtale.privacy.consent.ConsentPrompts;
import no.samtale.privacy.consent.ConsentPrompts.Prompt;
import no.samtale.privacy.consent.GiveConsent;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.screening.ScreenedText;
import org.springframework.stereotype.Component;

/** Takes down what somebody has said yes to in a form, in the words that stood there. */
@Component
class NoteConsents {
    private final GiveConsent give;
    private final ConsentPrompts prompts;
    private final NoticeVersions notices;
    private final FormWords words;

    NoteConsents(GiveConsent give, ConsentPrompts prompts, NoticeVersions notices, FormWords words) {
        this.give = give;
        this.prompts = prompts;
        this.notices = notices;
        this.words = words;
    }

    /** In the caller's transaction; again, it notes nothing twice. */
    void note(WebForm form, UUID submission, String language, ContactId contact, Iterable<Purpose> purposes) {
        for (Purpose purpose : purposes) {
            prompts.of(purpose, Language.of(language).orElse(Language.NB))
                    .ifPresent(shown -> give.give(
                            form.door().account(), contact, purpose, proof(form, submission, language, shown)));
        }
    }

    private ChoiceProof proof(WebForm form, UUID submission, String language, Prompt shown) {
        UUID record =
                UUID.nameUUIDFromBytes((submission + " " + shown.purpose().id()).getBytes(StandardCharsets.UTF_8));
        return new ChoiceProof(
                record,
                ChoiceWay.FORM,
                ScreenedText.of(shown.question() + "\n\n" + shown.text() + "\n\n" + words.yes(language)),
                Language.of(language).orElse(Language.NB),
                notices.current(form.door().account()),
                form.door().id(),
                null);
    }
}
