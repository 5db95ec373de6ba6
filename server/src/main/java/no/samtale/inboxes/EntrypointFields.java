package no.samtale.inboxes;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.EnumMap;
import java.util.Map;
import no.samtale.contacts.Claims;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.screening.ScreenedText;

/** The edge at which what an entrypoint does not ask for is dropped, unread (promise P07). */
public final class EntrypointFields {
    /** Numbers without a country code are Norwegian. */
    private static final String USUAL_REGION = "NO";

    private EntrypointFields() {}

    /**
     * What a visitor filled in, as far as the entrypoint asks for it: checked, and in the form in which it is kept (phone
     * numbers in E.164, the name screened). A field left blank counts as not filled in.
     *
     * @param submitted by the fields' codes; anything may be among them
     * @throws Problem naming the field if a required one is missing or one has no proper shape
     */
    public static Claims keepOnly(Entrypoint entrypoint, Map<String, String> submitted) {
        Map<FieldName, String> kept = new EnumMap<>(FieldName.class);
        for (AskedField asked : entrypoint.fields()) {
            String value = submitted.get(asked.name().code());
            if (value != null && !value.isBlank()) {
                kept.put(asked.name(), checked(asked.name(), value));
            } else if (asked.required()) {
                throw Problem.invalidField(asked.name().code());
            }
        }
        return Claims.of(kept.get(FieldName.NAME), kept.get(FieldName.EMAIL), kept.get(FieldName.PHONE));
    }

    private static String checked(FieldName name, String value) {
        String line = Checks.line(name.code(), value, Limits.FIELD_LENGTH);
        return switch (name) {
            case NAME -> line;
            case EMAIL -> email(name.code(), line);
            case PHONE -> phone(name.code(), line);
        };
    }

    private static String email(String field, String line) {
        String address = Checks.email(field, line);
        if (!ScreenedText.of(address).isUntouched()) {
            // Masked it would be nobody's address, and as it is it may not be kept.
            throw Problem.invalidField(field);
        }
        return address;
    }

    private static String phone(String field, String line) {
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
