package no.samtale.accounts.signin.sso;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import no.samtale.platform.Limits;
import no.samtale.platform.caches.BriefCache;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What providers say of themselves, and their keys, as they were a short while ago. */
@Component
class KnownProviders {
    private static final int KEPT = 500;

    private final ProviderCalls calls;
    private final ProviderAddress address;
    private final BriefCache<String, ProviderDocument> documents;
    private final BriefCache<URI, JWKSet> keys;
    /** Which keys were read anew lately, so that whoever makes up key ids does not have us ask again and again. */
    private final BriefCache<URI, JWKSet> again;

    KnownProviders(ProviderCalls calls, ProviderAddress address, Clock clock) {
        this.calls = calls;
        this.address = address;
        this.documents = new BriefCache<>(clock, Limits.PROVIDER_KEPT, KEPT);
        this.keys = new BriefCache<>(clock, Limits.PROVIDER_KEPT, KEPT);
        this.again = new BriefCache<>(clock, Limits.PROVIDER_KEYS_AGAIN, KEPT);
    }

    /** @throws Problem sso_unavailable */
    ProviderDocument document(String issuer) {
        return documents.get(issuer, this::read);
    }

    /** @throws Problem sso_unavailable */
    ProviderDocument documentAnew(String issuer) {
        documents.forget(issuer);
        return document(issuer);
    }

    /** @throws Problem sso_unavailable */
    JWKSet keys(ProviderDocument document) {
        return keys.get(document.keys(), this::readKeys);
    }

    /**
     * For a key that is not among those.
     *
     * @throws Problem sso_unavailable
     */
    JWKSet keysAgain(ProviderDocument document) {
        JWKSet fresh = again.get(document.keys(), this::readKeys);
        keys.forget(document.keys());
        return keys.get(document.keys(), uri -> fresh);
    }

    private ProviderDocument read(String issuer) {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        return ProviderDocument.read(
                issuer, fine(calls.get(base + "/.well-known/openid-configuration", null)), address);
    }

    private JWKSet readKeys(URI uri) {
        try {
            return JWKSet.parse(fine(calls.get(uri.toString(), null)).toString());
        } catch (ParseException e) {
            throw new Problem(ProblemCode.SSO_UNAVAILABLE, e);
        }
    }

    private static JsonNode fine(ProviderCalls.Answer answer) {
        if (!answer.isFine()) {
            throw new Problem(ProblemCode.SSO_UNAVAILABLE);
        }
        return answer.body();
    }
}
