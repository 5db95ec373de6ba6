package no.samtale.channels.sms.wire.smpp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtale.channels.sms.wire.SmsState;
import org.jsmpp.bean.AbstractSmCommand;
import org.jsmpp.bean.OptionalParameter;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt says: by its parameters (SMPP 3.4, sections 5.3.2.12, 5.3.2.35 and 5.3.2.31) where it has them, and otherwise by
 * its text, which centres write much as in Appendix B.
 *
 * @param id as the centre writes it
 */
record SmppReceipt(String id, SmsState state, @Nullable String code) {
    private static final short RECEIPTED_MESSAGE_ID = 0x001E;
    private static final short NETWORK_ERROR_CODE = 0x0423;
    private static final short MESSAGE_STATE = 0x0427;

    private static final Pattern ID = Pattern.compile("\\bid:\\s*([^\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern STATE = Pattern.compile("\\bstat:\\s*([A-Za-z]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ERROR = Pattern.compile("\\berr:\\s*([0-9A-Za-z]{1,8})", Pattern.CASE_INSENSITIVE);

    /** Null if it does not say which SMS it is about. */
    static @Nullable SmppReceipt of(AbstractSmCommand receipt, byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        String named = terminated(octets(receipt, RECEIPTED_MESSAGE_ID));
        String id = named.isEmpty() ? found(ID, text) : named;
        return id == null || id.isEmpty() ? null : new SmppReceipt(id, state(receipt, text), code(receipt, text));
    }

    /** The octets of an optional parameter; none if it is not there. */
    static byte[] octets(AbstractSmCommand command, short tag) {
        OptionalParameter found = command.getOptionalParameter(tag);
        byte[] whole = found == null ? new byte[0] : found.serialize();
        // Two octets of its tag and two of its length stand first.
        return whole.length < 4 ? new byte[0] : Arrays.copyOfRange(whole, 4, whole.length);
    }

    private static String terminated(byte[] octets) {
        String text = new String(octets, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    private static @Nullable String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static SmsState state(AbstractSmCommand receipt, String text) {
        byte[] parameter = octets(receipt, MESSAGE_STATE);
        if (parameter.length == 1) {
            return state(parameter[0]);
        }
        String word = found(STATE, text);
        return word == null ? SmsState.UNKNOWN : state(word);
    }

    private static SmsState state(byte number) {
        return switch (number) {
            case 0, 1 -> SmsState.UNDERWAY;
            case 2 -> SmsState.DELIVERED;
            case 3 -> SmsState.EXPIRED;
            case 4, 5 -> SmsState.FAILED;
            case 6 -> SmsState.ACCEPTED;
            case 8, 9 -> SmsState.REJECTED;
            default -> SmsState.UNKNOWN;
        };
    }

    private static SmsState state(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "ENROUTE", "BUFFRED" -> SmsState.UNDERWAY;
            case "DELIVRD" -> SmsState.DELIVERED;
            case "EXPIRED" -> SmsState.EXPIRED;
            case "DELETED", "UNDELIV" -> SmsState.FAILED;
            case "ACCEPTD" -> SmsState.ACCEPTED;
            case "REJECTD" -> SmsState.REJECTED;
            default -> SmsState.UNKNOWN;
        };
    }

    private static @Nullable String code(AbstractSmCommand receipt, String text) {
        byte[] network = octets(receipt, NETWORK_ERROR_CODE);
        if (network.length == 3) {
            return Integer.toString(((network[1] & 0xFF) << 8) | (network[2] & 0xFF));
        }
        return found(ERROR, text);
    }
}
