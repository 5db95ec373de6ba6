package no.samtale.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sign-in provider in this JVM that can be made to do what an honest one never does: to sign by another key, for another
 * client, too late, too much. It is as strict as the standard about what it is asked (PKCE, the secret, the address to go
 * back to).
 */
public final class TestProvider implements AutoCloseable {
    public static final String HOST = "127.0.0.1";
    public static final String CLIENT = "samtale";
    public static final String SECRET = "hemmelig nøkkel+til/samtale";

    private final HttpServer server;
    private final Clock clock;
    private final ECKey key;
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private final AtomicInteger keyReads = new AtomicInteger();
    private volatile UnaryOperator<Map<String, Object>> document = whole -> whole;
    private volatile UnaryOperator<Map<String, Object>> userInfo = none -> none;
    private volatile BiFunction<JWTClaimsSet.Builder, ECKey, String> signing = TestProvider::signed;

    public TestProvider(Clock clock) {
        this.clock = clock;
        try {
            key = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
            server = HttpServer.create(new InetSocketAddress(HOST, 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, document()));
        server.createContext("/keys", exchange -> {
            keyReads.incrementAndGet();
            answer(exchange, 200, new JWKSet(List.of(key)).toJSONObject());
        });
        server.createContext("/token", this::token);
        server.createContext("/userinfo", exchange -> answer(exchange, 200, userInfo.apply(Map.of())));
        server.start();
    }

    public String issuer() {
        return "http://" + HOST + ":" + server.getAddress().getPort();
    }

    /** The settings of a company that signs in here: the value {@code desk} of the claim {@code groups} is an agent. */
    public Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("issuer", issuer());
        settings.put("clientId", CLIENT);
        settings.put("clientSecret", SECRET);
        settings.put("scope", "openid email profile");
        settings.put("rolesClaim", "groups");
        settings.put(
                "roles",
                List.of(
                        Map.of("value", "desk", "roles", List.of("agent")),
                        Map.of("value", "boss", "roles", List.of("supervisor", "administrator"))));
        settings.put("trustsAddress", true);
        settings.put("makesAgents", false);
        return settings;
    }

    /** Says something else of itself from now on. */
    public void says(UnaryOperator<Map<String, Object>> changed) {
        document = changed;
    }

    /** Tells more of who has a token. */
    public void tells(Map<String, Object> more) {
        userInfo = none -> more;
    }

    /** Signs in its own way from now on. */
    public void signs(BiFunction<JWTClaimsSet.Builder, ECKey, String> otherwise) {
        signing = otherwise;
    }

    public void isHonest() {
        document = whole -> whole;
        signing = TestProvider::signed;
        userInfo = none -> none;
    }

    public int keyReads() {
        return keyReads.get();
    }

    /** Signs somebody in who was sent to this address: what the browser is sent back with. */
    public Map<String, Object> signIn(String address, Map<String, Object> claims) {
        Map<String, String> asked = TestTokens.form(URI.create(address).getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, new Asked(asked, claims));
        return new HashMap<>(Map.of("state", asked.get("state"), "code", code));
    }

    /** As the standard says, by a right key. */
    public static String signed(JWTClaimsSet.Builder claims, ECKey key) {
        return signed(claims, key, key.getKeyID());
    }

    public static String signed(JWTClaimsSet.Builder claims, ECKey key, String id) {
        try {
            return signed(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(id).build(), claims, new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String signed(JWSHeader header, JWTClaimsSet.Builder claims, JWSSigner signer) {
        try {
            SignedJWT token = new SignedJWT(header, claims.build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Map<String, Object> document() {
        Map<String, Object> whole = new HashMap<>();
        whole.put("issuer", issuer());
        whole.put("authorization_endpoint", issuer() + "/authorize");
        whole.put("token_endpoint", issuer() + "/token");
        whole.put("jwks_uri", issuer() + "/keys");
        whole.put("userinfo_endpoint", issuer() + "/userinfo");
        whole.put("code_challenge_methods_supported", List.of("S256"));
        return document.apply(whole);
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                TestTokens.form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Asked asked = codes.remove(form.getOrDefault("code", ""));
        boolean fine = asked != null
                && isUs(exchange.getRequestHeaders().getFirst("Authorization"))
                && asked.of("redirect_uri").equals(form.get("redirect_uri"))
                && asked.of("code_challenge").equals(hash(form.getOrDefault("code_verifier", "")));
        if (asked == null || !fine) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .issueTime(Date.from(clock.instant()))
                .expirationTime(Date.from(clock.instant().plusSeconds(300)))
                .claim("nonce", asked.of("nonce"));
        asked.claims().forEach(claims::claim);
        answer(
                exchange,
                200,
                Map.of("access_token", "token", "token_type", "Bearer", "id_token", signing.apply(claims, key)));
    }

    private static boolean isUs(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Basic ")) {
            return false;
        }
        String[] both =
                new String(Base64.getDecoder().decode(authorization.substring(6)), StandardCharsets.UTF_8).split(":");
        return decoded(both[0]).equals(CLIENT) && decoded(both[1]).equals(SECRET);
    }

    private static String hash(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        byte[] bytes = JsonMapper.shared().writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private record Asked(Map<String, String> parameters, Map<String, Object> claims) {
        String of(String parameter) {
            return parameters.getOrDefault(parameter, "");
        }
    }
}
