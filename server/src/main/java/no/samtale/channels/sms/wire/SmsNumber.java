package no.samtale.channels.sms.wire;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who sends or gets an SMS.
 *
 * @param value as it is kept: E.164 with its plus, a short code's digits, or a name
 */
public record SmsNumber(String value, Kind kind) {
    /** What a value is. */
    public enum Kind {
        /** A number of the world's plan (ITU-T E.164). */
        INTERNATIONAL,
        /** A number of one country's networks, of three to six digits. */
        SHORT_CODE,
        /** Letters in place of a number: nobody can answer it. */
        NAME
    }

    private static final Pattern SHORT_CODE = Pattern.compile("[0-9]{3,6}");
    private static final Pattern DIGITS = Pattern.compile("\\+?[0-9 ()./-]+");
    /** An address of eleven characters fits the ten octets that GSM has for it (3GPP TS 23.040, section 9.1.2.5). */
    private static final int NAME_LENGTH = 11;

    /**
     * What somebody typed, or a gateway said.
     *
     * @param region whose numbers need no country code (ISO 3166-1, {@code NO})
     * @return empty if it is none of the three
     */
    public static Optional<SmsNumber> of(String line, String region) {
        String trimmed = line.strip();
        if (SHORT_CODE.matcher(trimmed).matches()) {
            return Optional.of(new SmsNumber(trimmed, Kind.SHORT_CODE));
        }
        if (DIGITS.matcher(trimmed).matches()) {
            return international(trimmed, region);
        }
        boolean isName = trimmed.length() <= NAME_LENGTH
                && trimmed.chars().anyMatch(Character::isLetter)
                && GsmAlphabet.has(trimmed);
        return isName ? Optional.of(new SmsNumber(trimmed, Kind.NAME)) : Optional.empty();
    }

    /**
     * What a network said, which often leaves the plus out: digits that are a number with their country code are read so, and
     * only then as a number of the region.
     */
    public static Optional<SmsNumber> received(String address, String region) {
        String trimmed = address.strip();
        boolean bare = !trimmed.startsWith("+")
                && DIGITS.matcher(trimmed).matches()
                && !SHORT_CODE.matcher(trimmed).matches();
        Optional<SmsNumber> found = bare ? international("+" + trimmed, region) : Optional.empty();
        return found.isPresent() ? found : of(trimmed, region);
    }

    /** The digits without the plus, as networks carry them; a name as it is. */
    public String digits() {
        return kind == Kind.INTERNATIONAL ? value.substring(1) : value;
    }

    private static Optional<SmsNumber> international(String line, String region) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(line, region);
            return numbers.isValidNumber(number)
                    ? Optional.of(new SmsNumber(numbers.format(number, PhoneNumberFormat.E164), Kind.INTERNATIONAL))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "SmsNumber[" + kind + "]";
    }
}
