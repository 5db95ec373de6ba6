package no.samtale.contacts.lookups;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import no.samtale.contacts.Addresses;
import no.samtale.contacts.Contact;
import no.samtale.contacts.IdentityKind;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;

/** What may be looked up of a person: these and nothing else (promise P10). Stored by {@link #code}. */
public enum LookUpField {
    NAME,
    EMAIL,
    ADDRESS,
    MOBILE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for anything else. */
    public static Optional<LookUpField> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    static LookUpField stored(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether the person has said it themself. */
    boolean isGiven(Contact contact) {
        return switch (this) {
            case NAME -> contact.name() != null;
            case EMAIL -> has(contact, IdentityKind.EMAIL);
            case MOBILE -> has(contact, IdentityKind.PHONE);
            // No channel asks for one.
            case ADDRESS -> false;
        };
    }

    /**
     * The value in the form in which it is kept.
     *
     * @throws Problem invalid_field if it has no proper shape
     */
    String checked(String field, String value) {
        String line = Checks.line(field, value, Limits.FIELD_LENGTH);
        return switch (this) {
            case NAME, ADDRESS -> line;
            case EMAIL -> Addresses.email(field, line);
            case MOBILE -> Addresses.phone(field, line);
        };
    }

    private static boolean has(Contact contact, IdentityKind kind) {
        return contact.identities().stream().anyMatch(identity -> identity.kind() == kind);
    }
}
