package no.samtale.testing;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A passkey of a test's own: answers as a browser with a device would (WebAuthn level 3: ES256, no attestation), and as one
 * that cheats would.
 */
public final class SoftPasskey {
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_CREDENTIAL = 0x40;

    private final KeyPair keys = keys();
    private final byte[] id = random(32);
    private final String rpId;
    private String origin;
    private byte[] userHandle = {};
    private int count;
    private boolean verifies = true;

    public SoftPasskey(String rpId, String origin) {
        this.rpId = rpId;
        this.origin = origin;
    }

    /** From now on used by a page of another origin. */
    public void movesTo(String other) {
        origin = other;
    }

    /** The next count that it tells. */
    public void countTo(int next) {
        count = next - 1;
    }

    /** From now on it does not look who uses it. */
    public void verifiesNobody() {
        verifies = false;
    }

    /** The answer to a request to make it, as JSON. */
    public String made(String challenge, String handle) {
        userHandle = Base64.getUrlDecoder().decode(handle);
        byte[] client = client("webauthn.create", challenge);
        return json(Map.of(
                "clientDataJSON", text(client),
                "attestationObject", text(attestation(authenticator(WITH_CREDENTIAL))),
                "transports", List.of("internal")));
    }

    /** The answer to a request to show it, as JSON. */
    public String shown(String challenge) {
        count++;
        byte[] client = client("webauthn.get", challenge);
        byte[] authenticator = authenticator(0);
        return json(Map.of(
                "clientDataJSON", text(client),
                "authenticatorData", text(authenticator),
                "signature", text(signature(authenticator, sha256(client))),
                "userHandle", text(userHandle)));
    }

    private String json(Map<String, Object> response) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "id",
                        text(id),
                        "rawId",
                        text(id),
                        "type",
                        "public-key",
                        "authenticatorAttachment",
                        "platform",
                        "clientExtensionResults",
                        Map.of(),
                        "response",
                        response));
    }

    private byte[] client(String type, String challenge) {
        return JsonMapper.shared()
                .writeValueAsBytes(
                        Map.of("type", type, "challenge", challenge, "origin", origin, "crossOrigin", false));
    }

    private byte[] authenticator(int more) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(sha256(rpId.getBytes(StandardCharsets.UTF_8)));
        data.write(PRESENT | (verifies ? VERIFIED : 0) | more);
        data.writeBytes(ByteBuffer.allocate(4).putInt(count).array());
        if (more == WITH_CREDENTIAL) {
            data.writeBytes(new byte[16]);
            data.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
            data.writeBytes(id);
            data.writeBytes(cose());
        }
        return data.toByteArray();
    }

    /** The public key as a COSE map (RFC 9053): EC2, ES256, P-256, x, y. */
    private byte[] cose() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        ByteArrayOutputStream map = new ByteArrayOutputStream();
        map.writeBytes(new byte[] {(byte) 0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20});
        map.writeBytes(coordinate(key.getW().getAffineX()));
        map.writeBytes(new byte[] {0x22, 0x58, 0x20});
        map.writeBytes(coordinate(key.getW().getAffineY()));
        return map.toByteArray();
    }

    private static byte[] attestation(byte[] authenticator) {
        ByteArrayOutputStream map = new ByteArrayOutputStream();
        map.write(0xA3);
        text(map, "fmt");
        text(map, "none");
        text(map, "attStmt");
        map.write(0xA0);
        text(map, "authData");
        map.write(0x59);
        map.writeBytes(
                ByteBuffer.allocate(2).putShort((short) authenticator.length).array());
        map.writeBytes(authenticator);
        return map.toByteArray();
    }

    private static void text(ByteArrayOutputStream map, String text) {
        map.write(0x60 + text.length());
        map.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private byte[] signature(byte[] authenticator, byte[] clientHash) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(authenticator);
            signature.update(clientHash);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random(int length) {
        byte[] random = new byte[length];
        new SecureRandom().nextBytes(random);
        return random;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
