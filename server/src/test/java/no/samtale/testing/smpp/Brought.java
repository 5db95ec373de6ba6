package no.samtale.testing.smpp;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a centre brings by deliver_sm (SMPP 3.4, section 4.6.1), or data_sm.
 *
 * @param parameters optional ones, by tag
 */
@SuppressWarnings("ArrayRecordComponent")
public record Brought(
        String from,
        String to,
        int esmClass,
        int coding,
        byte[] content,
        Map<Integer, byte[]> parameters,
        boolean data) {
    public static final int LATIN_1 = 0x03;
    private static final int RECEIPT = 0x04;
    private static final int UDH = 0x40;

    public static Brought text(String from, String to, String text) {
        return new Brought(from, to, 0, LATIN_1, text.getBytes(StandardCharsets.ISO_8859_1), Map.of(), false);
    }

    public static Brought octets(String from, String to, int coding, byte[] content) {
        return new Brought(from, to, 0, coding, content, Map.of(), false);
    }

    /** A part of a text, with a user data header of six octets. */
    public static Brought part(String from, String to, int reference, int number, int of, String text) {
        byte[] content = new Octets()
                .octets(new byte[] {5, 0, 3, (byte) reference, (byte) of, (byte) number})
                .octets(text.getBytes(StandardCharsets.ISO_8859_1))
                .all();
        return new Brought(from, to, UDH, LATIN_1, content, Map.of(), false);
    }

    /** As Appendix B has it. */
    public static Brought receipt(String from, String to, String id, String state, String error) {
        String text = "id:%s sub:001 dlvrd:001 submit date:2611231448 done date:2611231449 stat:%s err:%s text:Hei"
                .formatted(id, state, error);
        return new Brought(from, to, RECEIPT, 0, text.getBytes(StandardCharsets.ISO_8859_1), Map.of(), false);
    }

    public Brought as(int otherClass) {
        return new Brought(from, to, otherClass, coding, content, parameters, data);
    }

    public Brought with(int tag, byte[] value) {
        Map<Integer, byte[]> more = new LinkedHashMap<>(parameters);
        more.put(tag, value);
        return new Brought(from, to, esmClass, coding, content, more, data);
    }

    /** By data_sm, which has no short message of its own. */
    public Brought asData() {
        return new Brought(from, to, esmClass, coding, content, parameters, true);
    }

    Pdu pdu(int sequence) {
        Octets body = new Octets()
                .text("")
                .octet(1)
                .octet(1)
                .text(from)
                .octet(1)
                .octet(1)
                .text(to)
                .octet(esmClass);
        if (data) {
            body.octet(0).octet(coding);
        } else {
            body.octet(0)
                    .octet(0)
                    .text("")
                    .text("")
                    .octet(0)
                    .octet(0)
                    .octet(coding)
                    .octet(0);
            body.octet(content.length).octets(content);
        }
        parameters.forEach(body::parameter);
        return new Pdu(data ? Pdu.DATA_SM : Pdu.DELIVER_SM, 0, sequence, body.all());
    }
}
