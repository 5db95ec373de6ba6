package no.samtale.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Turns a text into bytes whose number tells its length in steps only, and back.
 *
 * <p>The text's bytes are followed by one end mark and then by zeros up to the step (ISO/IEC 7816-4 section 8.1.1). The
 * steps are those of Padmé (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with
 * PURBs", PoPETs 2019(4), section 4), but never narrower than {@value #NARROWEST} bytes: multiples of 32 up to 1 KiB,
 * then ever wider, at most a sixteenth of the text.
 *
 * <p>A Java string may hold half a surrogate pair, which UTF-8 cannot. Such a text is kept as UTF-16 under another end
 * mark, so that whatever was accepted is given back exactly.
 */
final class Padding {
    static final int NARROWEST = 32;

    private static final byte END_OF_UTF_8 = (byte) 0x80;
    private static final byte END_OF_UTF_16 = (byte) 0x81;
    /** Of a piece of a file, which is no text; one that is asked for as a text is given in Base64 (RFC 4648). */
    private static final byte END_OF_PIECE = (byte) 0x82;

    private Padding() {}

    static byte[] pad(String text) {
        boolean whole = isWellFormed(text);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!whole) {
            bytes = utf16(text);
        }
        byte[] padded = Arrays.copyOf(bytes, step(bytes.length + 1));
        padded[bytes.length] = whole ? END_OF_UTF_8 : END_OF_UTF_16;
        return padded;
    }

    static byte[] padPiece(byte[] piece) {
        byte[] padded = Arrays.copyOf(piece, step(piece.length + 1));
        padded[piece.length] = END_OF_PIECE;
        return padded;
    }

    static byte[] unpadPiece(byte[] padded) throws GeneralSecurityException {
        int end = end(padded);
        if (end < 0 || padded[end] != END_OF_PIECE) {
            throw new GeneralSecurityException("no end mark of a piece");
        }
        return Arrays.copyOf(padded, end);
    }

    private static int end(byte[] padded) {
        int end = padded.length - 1;
        while (end >= 0 && padded[end] == 0) {
            end--;
        }
        return end;
    }

    static String unpad(byte[] padded) throws GeneralSecurityException {
        int end = end(padded);
        if (end >= 0 && padded[end] == END_OF_UTF_8) {
            return new String(padded, 0, end, StandardCharsets.UTF_8);
        }
        if (end >= 0 && padded[end] == END_OF_UTF_16) {
            return ByteBuffer.wrap(padded, 0, end).asCharBuffer().toString();
        }
        if (end >= 0 && padded[end] == END_OF_PIECE) {
            return Base64.getEncoder().encodeToString(Arrays.copyOf(padded, end));
        }
        throw new GeneralSecurityException("no end mark");
    }

    /** The smallest size on a step that holds this many bytes. */
    static int step(int length) {
        int exponent = 31 - Integer.numberOfLeadingZeros(Math.max(length, 2));
        int kept = 32 - Integer.numberOfLeadingZeros(exponent);
        int width = Math.max(NARROWEST, 1 << Math.max(0, exponent - kept));
        return (length + width - 1) & -width;
    }

    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    // Not by a Charset: its encoder would replace the half pair too.
    private static byte[] utf16(String text) {
        ByteBuffer buffer = ByteBuffer.allocate(text.length() * Character.BYTES);
        buffer.asCharBuffer().put(text);
        return buffer.array();
    }
}
