package no.samtale.accounts.signin.sso;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import no.samtale.platform.Limits;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads ID tokens as OpenID Connect Core 1.0 section 3.1.3.7 says. How one is signed is of a closed list, without the ones that
 * a shared secret signs by, and {@code none} (RFC 8725 section 3.1).
 */
@Component
class IdTokens {
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private final KnownProviders providers;
    private final Clock clock;

    IdTokens(KnownProviders providers, Clock clock) {
        this.providers = providers;
        this.clock = clock;
    }

    /** @throws Problem sso_refused if it is not believed; sso_unavailable if the keys cannot be read */
    JWTClaimsSet read(ProviderDocument document, String clientId, String nonce, String token) {
        try {
            JWTClaimsSet claims = signed(document, SignedJWT.parse(token));
            if (isFor(claims, document.issuer(), clientId) && isFresh(claims) && isAsked(claims, nonce)) {
                return claims;
            }
        } catch (ParseException e) {
            throw new Problem(ProblemCode.SSO_REFUSED, e);
        }
        throw new Problem(ProblemCode.SSO_REFUSED);
    }

    private JWTClaimsSet signed(ProviderDocument document, SignedJWT token) {
        JWKSet keys = providers.keys(document);
        String key = token.getHeader().getKeyID();
        if (key != null && keys.getKeyByKeyId(key) == null) {
            keys = providers.keysAgain(document);
        }
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(keys)));
        processor.setJWTClaimsSetVerifier((claims, context) -> {}); // By our own clock, below.
        try {
            return processor.process(token, null);
        } catch (BadJOSEException | JOSEException e) {
            throw new Problem(ProblemCode.SSO_REFUSED, e);
        }
    }

    private static boolean isFor(JWTClaimsSet claims, String issuer, String clientId) {
        List<String> audience = claims.getAudience();
        Object party = claims.getClaim("azp");
        return issuer.equals(claims.getIssuer())
                && audience.contains(clientId)
                && (party == null ? audience.size() == 1 : party.equals(clientId));
    }

    private boolean isFresh(JWTClaimsSet claims) {
        Instant now = clock.instant();
        Date ends = claims.getExpirationTime();
        Date issued = claims.getIssueTime();
        Date begins = claims.getNotBeforeTime();
        return ends != null
                && issued != null
                && ends.toInstant().isAfter(now.minus(Limits.PROVIDER_CLOCK_SKEW))
                && !issued.toInstant().isAfter(now.plus(Limits.PROVIDER_CLOCK_SKEW))
                && issued.toInstant().isAfter(now.minus(Limits.PROVIDER_TOKEN))
                && (begins == null || !begins.toInstant().isAfter(now.plus(Limits.PROVIDER_CLOCK_SKEW)));
    }

    private static boolean isAsked(JWTClaimsSet claims, String nonce) {
        return claims.getClaim("nonce") instanceof String told && isSame(told, nonce) && isName(claims.getSubject());
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isName(@Nullable String subject) {
        return subject != null && !subject.isBlank() && subject.length() <= Limits.PROVIDER_SUBJECT_LENGTH;
    }
}
