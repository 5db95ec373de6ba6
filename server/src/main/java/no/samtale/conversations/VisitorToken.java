package no.samtale.conversations;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.samtale.platform.EntrypointId;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor's browser holds to go on with its conversation: the protocol's version, the entrypoint, and 256 random
 * bits that the browser made. Opaque to whoever reads it; 68 characters. The server keeps its hash only. Not printed.
 */
public final class VisitorToken {
    private static final Pattern FORM = Pattern.compile("1\\.([A-Za-z0-9_-]{22})\\.([A-Za-z0-9_-]{43})");

    private final EntrypointId entrypoint;
    private final byte[] hash;

    private VisitorToken(EntrypointId entrypoint, byte[] hash) {
        this.entrypoint = entrypoint;
        this.hash = hash;
    }

    /** Reads a token; empty if it is none that this version knows, so that the visitor starts afresh (P16). */
    public static Optional<VisitorToken> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        ByteBuffer id = ByteBuffer.wrap(Base64.getUrlDecoder().decode(form.group(1)));
        return Optional.of(new VisitorToken(new EntrypointId(new UUID(id.getLong(), id.getLong())), sha256(text)));
    }

    public EntrypointId entrypoint() {
        return entrypoint;
    }

    /** SHA-256 of the whole token. With 256 random bits in it there is nothing to guess, so no salt or work factor. */
    byte[] hash() {
        return hash.clone();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "VisitorToken[" + entrypoint + "]";
    }
}
