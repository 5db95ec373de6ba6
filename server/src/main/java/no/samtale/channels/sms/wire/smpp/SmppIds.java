package no.samtale.channels.sms.wire.smpp;

import java.math.BigInteger;
import java.util.Locale;

/**
 * How a message centre writes an SMS's id. Many answer a submission in hexadecimal digits and write the same number in decimal
 * ones in the receipt, or the other way round. Both are brought to one form here.
 */
public enum SmppIds {
    /** The same both times. */
    SAME,
    /** Hexadecimal in the answer, decimal in the receipt. */
    HEX_ANSWERS,
    /** Decimal in the answer, hexadecimal in the receipt. */
    HEX_RECEIPTS;

    private static final int DECIMAL = 10;
    private static final int HEX = 16;

    /** The one form, from the answer to a submission. */
    String answered(String id) {
        return this == SAME ? id : decimal(id, this == HEX_ANSWERS ? HEX : DECIMAL);
    }

    /** The one form, from a receipt. */
    String receipted(String id) {
        return this == SAME ? id : decimal(id, this == HEX_RECEIPTS ? HEX : DECIMAL);
    }

    private static String decimal(String id, int radix) {
        String digits = radix == HEX ? "[0-9a-f]+" : "[0-9]+";
        boolean isNumber = id.toLowerCase(Locale.ROOT).matches(digits);
        return isNumber ? new BigInteger(id, radix).toString() : id;
    }
}
