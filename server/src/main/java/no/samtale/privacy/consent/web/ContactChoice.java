package no.samtale.privacy.consent.web;

import java.time.Instant;
import java.util.UUID;
import no.samtale.privacy.consent.Choice;
import no.samtale.privacy.consent.ChoiceWay;
import no.samtale.privacy.consent.ConsentRecord;
import org.jspecify.annotations.Nullable;

/** A choice of a contact as the console shows it, with its proof. */
record ContactChoice(
        UUID id,
        String purpose,
        Choice choice,
        ChoiceWay way,
        @Nullable String words,
        String language,
        String noticeVersion,
        Instant at) {
    static ContactChoice of(ConsentRecord found) {
        return new ContactChoice(
                found.id(),
                found.purpose().id(),
                found.choice(),
                found.way(),
                found.words(),
                found.language(),
                found.noticeVersion(),
                found.at());
    }

    @Override
    public String toString() {
        return "ContactChoice[" + id + "]";
    }
}
