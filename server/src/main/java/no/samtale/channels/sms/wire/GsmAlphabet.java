package no.samtale.channels.sms.wire;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The GSM 7-bit default alphabet and its extension table (3GPP TS 23.038, sections 6.2.1 and 6.2.1.1), a septet an octet. */
final class GsmAlphabet {
    /** Announces that the next septet is of the extension table. */
    static final int ESCAPE = 0x1B;

    /** By septet. The place of the escape holds a character that is never looked up. */
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String EXTENDED = "\f^{}\\[~]|€";
    private static final int[] EXTENDED_SEPTETS = {0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65};

    private GsmAlphabet() {}

    /** The septets of one character: one, or an escape and one; null if the alphabet has no such character. */
    static byte @Nullable [] septets(char each) {
        int basic = each == ESCAPE ? -1 : BASIC.indexOf(each);
        if (basic >= 0) {
            return new byte[] {(byte) basic};
        }
        int extended = EXTENDED.indexOf(each);
        return extended < 0 ? null : new byte[] {ESCAPE, (byte) EXTENDED_SEPTETS[extended]};
    }

    static boolean has(String text) {
        return text.chars().allMatch(each -> septets((char) each) != null);
    }

    /**
     * What septets say. A septet of the extension table that has no character is read from the basic table, and a lone
     * escape is a space, as section 6.2.1 and its note 1 have it.
     */
    static String text(byte[] septets) {
        StringBuilder text = new StringBuilder(septets.length);
        for (int at = 0; at < septets.length; at++) {
            int septet = septets[at] & 0x7F;
            if (septet != ESCAPE) {
                text.append(BASIC.charAt(septet));
            } else if (at + 1 < septets.length && (septets[at + 1] & 0x7F) != ESCAPE) {
                at++;
                text.append(extended(septets[at] & 0x7F));
            } else {
                text.append(' ');
            }
        }
        return text.toString();
    }

    private static char extended(int septet) {
        int found = Arrays.binarySearch(EXTENDED_SEPTETS, septet);
        return found < 0 ? BASIC.charAt(septet) : EXTENDED.charAt(found);
    }
}
