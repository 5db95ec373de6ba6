package no.samtale.accounts.signin.sso;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a provider says of itself (OpenID Connect Discovery 1.0 section 3).
 *
 * @param userInfo where more of somebody is told than the token holds; null if nowhere
 * @param secretInBody whether it takes our secret in the form only, not in a header
 * @param namesItself whether it says in each answer that it is this provider (RFC 9207)
 */
record ProviderDocument(
        String issuer,
        URI authorization,
        URI token,
        URI keys,
        @Nullable URI userInfo,
        boolean secretInBody,
        boolean namesItself) {

    /** @throws Problem sso_unavailable if something is missing, leads where nothing may be called, or it is another's */
    static ProviderDocument read(String issuer, JsonNode document, ProviderAddress address) {
        // To the letter: whoever is named otherwise may be somebody else (section 4.3).
        if (!issuer.equals(document.path("issuer").asString(""))) {
            throw new Problem(ProblemCode.SSO_UNAVAILABLE);
        }
        Set<String> challenges = texts(document.path("code_challenge_methods_supported"));
        Set<String> shown = texts(document.path("token_endpoint_auth_methods_supported"));
        if (!challenges.isEmpty() && !challenges.contains("S256")) {
            throw new Problem(ProblemCode.SSO_UNAVAILABLE);
        }
        String userInfo = document.path("userinfo_endpoint").asString("");
        return new ProviderDocument(
                issuer,
                address.visited(document.path("authorization_endpoint").asString("")),
                address.visited(document.path("token_endpoint").asString("")),
                address.visited(document.path("jwks_uri").asString("")),
                userInfo.isEmpty() ? null : address.visited(userInfo),
                !shown.isEmpty() && !shown.contains("client_secret_basic") && shown.contains("client_secret_post"),
                document.path("authorization_response_iss_parameter_supported").asBoolean(false));
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(each -> texts.add(each.asString("")));
        return texts;
    }
}
