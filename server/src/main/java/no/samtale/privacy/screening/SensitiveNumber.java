package no.samtale.privacy.screening;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The sorts of numbers that are not kept. Told to writers by {@link #code}: never renamed, only added to. */
public enum SensitiveNumber {
    /** A fødselsnummer or D-number: {@link NationalId}. */
    NATIONAL_ID,
    /** The number of a payment card: {@link PaymentCard}. */
    PAYMENT_CARD;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
