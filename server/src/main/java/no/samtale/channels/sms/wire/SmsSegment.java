package no.samtale.channels.sms.wire;

/**
 * One SMS of a text.
 *
 * @param shortMessage octets as SMPP carries them, after a user data header where there is one
 * @param dataCoding 0 for the GSM 7-bit default alphabet, 8 for UCS-2 (SMPP 3.4, section 5.2.19)
 * @param udh whether a user data header stands first (3GPP TS 23.040, section 9.2.3.24)
 * @param number from one
 */
@SuppressWarnings("ArrayRecordComponent") // carries octets to the line; never compared
public record SmsSegment(byte[] shortMessage, int dataCoding, boolean udh, int number, int of) {
    @Override
    public String toString() {
        return "SmsSegment[%d of %d]".formatted(number, of);
    }
}
