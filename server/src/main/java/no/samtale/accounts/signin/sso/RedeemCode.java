package no.samtale.accounts.signin.sso;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.vault.CompanySecrets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Changes a code into who came (OpenID Connect Core 1.0 section 3.1.3), and asks for what the token does not hold. */
@Component
class RedeemCode {
    /** Names the key that secrets are sealed under. */
    static final String SECRET = "sign-in-provider";

    private static final TypeReference<Map<String, Object>> CLAIMS = new TypeReference<>() {};

    private final KnownProviders providers;
    private final ProviderCalls calls;
    private final IdTokens tokens;
    private final CompanySecrets secrets;

    RedeemCode(KnownProviders providers, ProviderCalls calls, IdTokens tokens, CompanySecrets secrets) {
        this.providers = providers;
        this.calls = calls;
        this.tokens = tokens;
        this.secrets = secrets;
    }

    /**
     * Who came.
     *
     * @param named what came along as the provider's own name (RFC 9207); null if nothing did
     * @throws Problem sso_refused, sso_unavailable
     */
    Vouched redeem(Attempt attempt, Provider provider, byte @Nullable [] secret, String code, @Nullable String named) {
        ProviderDocument document = providers.document(provider.issuer());
        if (named == null ? document.namesItself() : !named.equals(provider.issuer())) {
            throw new Problem(ProblemCode.SSO_REFUSED);
        }
        JsonNode answer = token(attempt, provider, secret, document, code);
        JWTClaimsSet claims = tokens.read(
                document,
                provider.clientId(),
                attempt.nonce(),
                answer.path("id_token").asString(""));
        Map<String, Object> known = claims.getClaims();
        URI more = document.userInfo();
        String access = answer.path("access_token").asString("");
        if (more != null && !access.isEmpty() && !Vouched.isWhole(known, provider.rolesClaim())) {
            known = Vouched.together(known, told(more, access, claims.getSubject()));
        }
        return Vouched.of(claims.getSubject(), known, provider.rolesClaim(), shownAt(claims));
    }

    /** Of the signed token only, as more rests on it than on a name. */
    private static @Nullable Instant shownAt(JWTClaimsSet claims) {
        return claims.getClaim("auth_time") instanceof Number seconds
                ? Instant.ofEpochSecond(seconds.longValue())
                : null;
    }

    private JsonNode token(
            Attempt attempt, Provider provider, byte @Nullable [] secret, ProviderDocument document, String code) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", attempt.back());
        form.put("code_verifier", attempt.verifier());
        String authorization = null;
        String shown = secret == null ? null : secrets.open(attempt.account(), SECRET, secret);
        if (shown != null && !document.secretInBody()) {
            authorization = basic(provider.clientId(), shown);
        } else {
            form.put("client_id", provider.clientId());
            if (shown != null) {
                form.put("client_secret", shown);
            }
        }
        ProviderCalls.Answer answer = calls.post(document.token(), form, authorization);
        if (!answer.isFine()) {
            throw new Problem(answer.status() < 500 ? ProblemCode.SSO_REFUSED : ProblemCode.SSO_UNAVAILABLE);
        }
        return answer.body();
    }

    /** Of the same person, or it is not believed (section 5.3.4). */
    private Map<String, Object> told(URI more, String access, String subject) {
        ProviderCalls.Answer answer = calls.get(more.toString(), access);
        if (!answer.isFine() || !answer.body().path("sub").asString("").equals(subject)) {
            throw new Problem(ProblemCode.SSO_REFUSED);
        }
        return JsonMapper.shared().convertValue(answer.body(), CLAIMS);
    }

    /** RFC 6749 section 2.3.1: both are encoded as in a form first. */
    private static String basic(String clientId, String secret) {
        String both = ProviderCalls.encoded(clientId) + ":" + ProviderCalls.encoded(secret);
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }
}
