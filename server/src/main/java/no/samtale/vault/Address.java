package no.samtale.vault;

import java.util.Locale;

/**
 * An address in its normal form: the one that two spellings of it share. Not printed.
 *
 * @param kind what sort of address
 * @param normal e-mail in lower case without surrounding space; phone number in E.164; customer's number as it is
 */
public record Address(Kind kind, String normal) {
    /** The sorts of addresses. */
    public enum Kind {
        EMAIL,
        PHONE,
        /** What a company itself calls its customer. */
        CUSTOMER
    }

    public static Address email(String text) {
        return new Address(Kind.EMAIL, text.strip().toLowerCase(Locale.ROOT));
    }

    public static Address phone(String e164) {
        return new Address(Kind.PHONE, e164.strip());
    }

    public static Address customer(String number) {
        return new Address(Kind.CUSTOMER, number);
    }

    @Override
    public String toString() {
        return "Address[" + kind + "]";
    }
}
