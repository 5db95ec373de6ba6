package no.samtale.privacy.consent;

import java.util.UUID;
import no.samtale.platform.AgentId;
import no.samtale.platform.EntrypointId;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.screening.ScreenedText;
import org.jspecify.annotations.Nullable;

/**
 * What shows that a choice was made, and to what (GDPR Art. 7(1)). Not printed.
 *
 * @param record made by whoever asks, so that asking again records nothing twice
 * @param words exactly what was shown, or what was said
 * @param noticeVersion of the notice that the person could read with it
 * @param entrypoint where it was made, if at one
 * @param agent who noted it, if one did
 */
public record ChoiceProof(
        UUID record,
        ChoiceWay way,
        ScreenedText words,
        Language language,
        String noticeVersion,
        @Nullable EntrypointId entrypoint,
        @Nullable AgentId agent) {
    @Override
    public String toString() {
        return "ChoiceProof[" + record + "]";
    }
}
