package no.samtale.privacy.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a text that was shown, by which two records are seen to stand on the same words. */
final class WordsHash {
    private WordsHash() {}

    static byte[] of(String words) {
        return of(words.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String hex(String words) {
        return HexFormat.of().formatHex(of(words));
    }
}
