package no.samtale.contacts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.screening.ScreenedText;

/** Addresses as they are kept, from what people type. */
public final class Addresses {
    /** Numbers without a country code are Norwegian. */
    private static final String USUAL_REGION = "NO";

    private Addresses() {}

    /**
     * An e-mail address.
     *
     * @throws Problem invalid_field if it is none, or holds a number that may not be kept
     */
    public static String email(String field, String line) {
        String address = Checks.email(field, line);
        if (!ScreenedText.of(address).isUntouched()) {
            // Masked it would be nobody's address, and as it is it may not be kept.
            throw Problem.invalidField(field);
        }
        return address;
    }

    /**
     * A phone number in E.164.
     *
     * @throws Problem invalid_field if it is none
     */
    public static String phone(String field, String line) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(line, USUAL_REGION);
            if (numbers.isValidNumber(number)) {
                return numbers.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException notANumber) {
            throw Problem.invalidField(field);
        }
        throw Problem.invalidField(field);
    }
}
