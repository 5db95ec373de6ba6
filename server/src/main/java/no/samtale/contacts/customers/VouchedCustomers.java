package no.samtale.contacts.customers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import no.samtale.platform.AccountId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.Limits;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.screening.ScreenedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what a company's site says of who is signed in there: a JSON Web Token (RFC 7519) that it has signed, for one
 * entrypoint and a short time. Nothing in it is believed before the signature is.
 */
@Component
public class VouchedCustomers {
    private final IdentityKeys keys;
    private final Clock clock;

    VouchedCustomers(IdentityKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Reads a token.
     *
     * @param entrypoint that must be among the token's audience
     * @throws Problem identity_refused, naming the header or claim that is at fault as {@code identity.exp}
     */
    public VouchedCustomer read(AccountId account, EntrypointId entrypoint, String token) {
        if (token.length() > Limits.IDENTITY_TOKEN_LENGTH) {
            throw refused("");
        }
        try {
            SignedJWT signed = SignedJWT.parse(token);
            requireSignature(account, signed);
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            requireTime(claims);
            if (!claims.getAudience().contains(entrypoint.toString())) {
                throw refused(".aud");
            }
            return new VouchedCustomer(number(claims), fields(claims), isTrue(claims.getClaim("email_verified")));
        } catch (ParseException notOne) {
            throw refused("");
        }
    }

    private void requireSignature(AccountId account, SignedJWT token) {
        JWSHeader header = token.getHeader();
        JOSEObjectType type = header.getType();
        if (type != null && !type.equals(JOSEObjectType.JWT)) {
            throw refused(".typ");
        }
        IdentityKey key = keys.all(account).stream()
                .filter(each -> each.id().toString().equals(header.getKeyID()))
                .findFirst()
                .orElseThrow(() -> refused(".kid"));
        // The key says how it signs, never the token (RFC 8725 section 3.1).
        if (!header.getAlgorithm().getName().equals(key.algorithm().name())) {
            throw refused(".alg");
        }
        try {
            if (!token.verify(verifier(key))) {
                throw refused(".signature");
            }
        } catch (JOSEException unreadable) {
            throw refused(".signature");
        }
    }

    private static JWSVerifier verifier(IdentityKey key) throws JOSEException {
        return switch (key.algorithm()) {
            case ES256 -> new ECDSAVerifier((ECPublicKey) key.key());
            case RS256 -> new RSASSAVerifier((RSAPublicKey) key.key());
        };
    }

    /** It has begun, has not ended, and does not live longer than one should: a stolen one is soon worth nothing. */
    private void requireTime(JWTClaimsSet claims) {
        Instant now = clock.instant();
        Instant issued = time(claims.getIssueTime(), ".iat");
        Instant ends = time(claims.getExpirationTime(), ".exp");
        if (issued.isAfter(now.plus(Limits.IDENTITY_CLOCK_SKEW))) {
            throw refused(".iat");
        }
        if (!ends.isAfter(now.minus(Limits.IDENTITY_CLOCK_SKEW)) || ends.isAfter(issued.plus(Limits.IDENTITY_TOKEN))) {
            throw refused(".exp");
        }
        Date notBefore = claims.getNotBeforeTime();
        if (notBefore != null && notBefore.toInstant().isAfter(now.plus(Limits.IDENTITY_CLOCK_SKEW))) {
            throw refused(".nbf");
        }
    }

    private static Instant time(@Nullable Date claimed, String claim) {
        if (claimed == null) {
            throw refused(claim);
        }
        return claimed.toInstant();
    }

    /** A national identity number is no customer's number: it is not kept, so nobody is found by it. */
    private static String number(JWTClaimsSet claims) {
        String number = claims.getSubject();
        if (number == null
                || number.isBlank()
                || !number.equals(number.strip())
                || number.length() > Limits.CUSTOMER_NUMBER_LENGTH
                || number.chars().anyMatch(Character::isISOControl)
                || !ScreenedText.of(number).isUntouched()) {
            throw refused(".sub");
        }
        return number;
    }

    private static Map<String, String> fields(JWTClaimsSet claims) {
        Map<String, String> fields = new HashMap<>();
        put(fields, "name", claims.getClaim("name"));
        put(fields, "email", claims.getClaim("email"));
        put(fields, "phone", claims.getClaim("phone_number"));
        return Map.copyOf(fields);
    }

    private static void put(Map<String, String> fields, String field, @Nullable Object claim) {
        if (claim instanceof String text && !text.isBlank()) {
            fields.put(field, text);
        }
    }

    private static boolean isTrue(@Nullable Object claim) {
        return Boolean.TRUE.equals(claim);
    }

    private static Problem refused(String part) {
        return Problem.identityRefused("identity" + part);
    }
}
