package no.samtale.channels.sms.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a text travels by SMS: in the GSM 7-bit default alphabet if it has all of its characters, otherwise in UCS-2; in as
 * many SMS as it takes. SMPP carries septets unpacked, one in each octet, so that a header needs no fill bits; the message
 * centre packs them.
 */
public final class SmsText {
    private static final int GSM = 0x00;
    private static final int UCS2 = 0x08;

    /** Septets of an SMS that stands alone, and of one beside the six octets of a header of its own. */
    private static final int SEPTETS = 160;

    private static final int SEPTETS_OF_PART = 153;
    /** Octets of UCS-2 likewise: 70 units, and 67. */
    private static final int OCTETS = 140;

    private static final int OCTETS_OF_PART = 134;
    /** The number of parts is one octet of the header. */
    private static final int PARTS = 255;

    private static final byte CONCATENATED_8 = 0x00;
    private static final byte CONCATENATED_16 = 0x08;

    private final boolean unicode;
    private final List<SmsSegment> segments;

    private SmsText(boolean unicode, List<SmsSegment> segments) {
        this.unicode = unicode;
        this.segments = List.copyOf(segments);
    }

    /** To tell how many SMS a text takes. */
    public static SmsText of(String text) {
        return of(text, 0);
    }

    /**
     * To send it.
     *
     * @param reference by which the receiver puts the parts together; its lowest eight bits count
     * @throws IllegalArgumentException if the text takes more than 255 SMS
     */
    public static SmsText of(String text, int reference) {
        boolean unicode = !GsmAlphabet.has(text);
        List<byte[]> contents = contents(text, unicode);
        if (contents.size() > PARTS) {
            throw new IllegalArgumentException("A text takes at most " + PARTS + " SMS");
        }
        List<SmsSegment> segments = new ArrayList<>();
        for (int number = 1; number <= contents.size(); number++) {
            segments.add(segment(contents, number, reference, unicode ? UCS2 : GSM));
        }
        return new SmsText(unicode, segments);
    }

    /** Whether a character that GSM has not makes each SMS hold less than half as much. */
    public boolean isUnicode() {
        return unicode;
    }

    public List<SmsSegment> segments() {
        return segments;
    }

    /**
     * What an SMS says. Octets in a coding that is no text are read as Latin-1.
     *
     * @param udh whether they begin with a user data header
     */
    public static SmsReading decode(byte[] octets, int dataCoding, boolean udh) {
        int header = udh && octets.length > 0 ? Math.min(octets.length, 1 + (octets[0] & 0xFF)) : 0;
        byte[] content = Arrays.copyOfRange(octets, header, octets.length);
        return new SmsReading(text(content, dataCoding), part(Arrays.copyOf(octets, header)));
    }

    private static List<byte[]> contents(String text, boolean unicode) {
        List<byte[]> characters = new ArrayList<>();
        text.codePoints().forEach(each -> characters.add(octets(each, unicode)));
        int all = characters.stream().mapToInt(each -> each.length).sum();
        int whole = unicode ? OCTETS : SEPTETS;
        int part = unicode ? OCTETS_OF_PART : SEPTETS_OF_PART;
        return filled(characters, all <= whole ? whole : part);
    }

    /** Characters are never split: neither an escape from its septet, nor one surrogate from the other. */
    private static List<byte[]> filled(List<byte[]> characters, int room) {
        List<byte[]> contents = new ArrayList<>();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] each : characters) {
            if (content.size() + each.length > room) {
                contents.add(content.toByteArray());
                content.reset();
            }
            content.writeBytes(each);
        }
        contents.add(content.toByteArray());
        return contents;
    }

    private static byte[] octets(int character, boolean unicode) {
        byte[] septets = unicode ? null : GsmAlphabet.septets((char) character);
        return septets == null ? Character.toString(character).getBytes(StandardCharsets.UTF_16BE) : septets;
    }

    private static SmsSegment segment(List<byte[]> contents, int number, int reference, int dataCoding) {
        byte[] content = contents.get(number - 1);
        int of = contents.size();
        if (of == 1) {
            return new SmsSegment(content, dataCoding, false, 1, 1);
        }
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        octets.writeBytes(new byte[] {5, CONCATENATED_8, 3, (byte) reference, (byte) of, (byte) number});
        octets.writeBytes(content);
        return new SmsSegment(octets.toByteArray(), dataCoding, true, number, of);
    }

    private static @Nullable SmsPart part(byte[] header) {
        int at = 1;
        while (at + 1 < header.length) {
            int length = header[at + 1] & 0xFF;
            int value = at + 2;
            if (value + length > header.length) {
                return null;
            }
            if (header[at] == CONCATENATED_8 && length == 3) {
                return SmsPart.of(header[value] & 0xFF, header[value + 2] & 0xFF, header[value + 1] & 0xFF);
            }
            if (header[at] == CONCATENATED_16 && length == 4) {
                int reference = ((header[value] & 0xFF) << 8) | (header[value + 1] & 0xFF);
                return SmsPart.of(reference, header[value + 3] & 0xFF, header[value + 2] & 0xFF);
            }
            at = value + length;
        }
        return null;
    }

    private static String text(byte[] content, int dataCoding) {
        return isGsm(dataCoding) ? GsmAlphabet.text(content) : new String(content, charset(dataCoding));
    }

    /** SMPP 3.4, section 5.2.19, for what is below 16; above it the groups of 3GPP TS 23.038, section 4. */
    private static boolean isGsm(int dataCoding) {
        return switch (dataCoding >> 4) {
            case 0x0 -> dataCoding == GSM;
            case 0x1, 0xF -> (dataCoding & (dataCoding < 0xF0 ? 0x0C : 0x04)) == 0;
            case 0xC, 0xD -> true;
            default -> false;
        };
    }

    private static Charset charset(int dataCoding) {
        boolean unicode = dataCoding >> 4 == 0xE || (dataCoding < 0x20 && (dataCoding & 0x0F) == UCS2);
        if (unicode) {
            return StandardCharsets.UTF_16BE;
        }
        return switch (dataCoding) {
            case 0x01 -> StandardCharsets.US_ASCII;
            case 0x06 -> Charset.forName("ISO-8859-5");
            case 0x07 -> Charset.forName("ISO-8859-8");
            default -> StandardCharsets.ISO_8859_1;
        };
    }
}
