package no.samtale.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import no.samtale.platform.EntrypointId;

/** What a company's own site does for the customers who are signed in there: it signs who they are. */
public final class CompanySigner {
    private final JWSAlgorithm algorithm;
    private final KeyPair pair;

    private CompanySigner(JWSAlgorithm algorithm, KeyPair pair) {
        this.algorithm = algorithm;
        this.pair = pair;
    }

    public static CompanySigner es256() {
        return new CompanySigner(JWSAlgorithm.ES256, pair("EC", 256));
    }

    public static CompanySigner rs256(int bits) {
        return new CompanySigner(JWSAlgorithm.RS256, pair("RSA", bits));
    }

    /** The public half, as {@code openssl pkey -pubout} writes it. */
    public String pem() {
        return pem("PUBLIC", pair.getPublic().getEncoded());
    }

    public String privatePem() {
        return pem("PRIVATE", pair.getPrivate().getEncoded());
    }

    /** Claims that are well: for this entrypoint, from now on and for five minutes. */
    public static JWTClaimsSet.Builder claims(EntrypointId entrypoint, String number, Instant now) {
        return new JWTClaimsSet.Builder()
                .subject(number)
                .audience(entrypoint.toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
    }

    public String sign(String kid, JWTClaimsSet claims) {
        return sign(new JWSHeader.Builder(algorithm).keyID(kid).build(), claims);
    }

    public String sign(JWSHeader header, JWTClaimsSet claims) {
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(
                    pair.getPrivate() instanceof ECPrivateKey ec
                            ? new ECDSASigner(ec)
                            : new RSASSASigner(pair.getPrivate()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static String pem(String half, byte[] encoded) {
        return "-----BEGIN " + half + " KEY-----\n" + Base64.getMimeEncoder().encodeToString(encoded) + "\n-----END "
                + half + " KEY-----\n";
    }

    private static KeyPair pair(String kind, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
