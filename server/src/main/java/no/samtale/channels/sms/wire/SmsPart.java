package no.samtale.channels.sms.wire;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a longer text an SMS is.
 *
 * @param reference the same for all parts of one text from one sender; it comes again after some time
 * @param number from one to {@code of}
 */
public record SmsPart(int reference, int number, int of) {
    /** Null if the numbers make no part of several: then it stands alone (3GPP TS 23.040, section 9.2.3.24.1). */
    public static @Nullable SmsPart of(int reference, int number, int of) {
        return number < 1 || number > of || of < 2 ? null : new SmsPart(reference, number, of);
    }
}
