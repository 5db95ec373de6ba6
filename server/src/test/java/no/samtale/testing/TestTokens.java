package no.samtale.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A provider of tokens for mailboxes in this JVM, as strict as RFC 6749 and 7636 let one be: a code and a token for later work
 * once, with the secret, for the address that was asked for.
 */
public final class TestTokens implements AutoCloseable {
    public static final String HOST = "127.0.0.1";
    public static final String CLIENT = "samtale-postkasse";
    public static final String SECRET = "hemmelig+app/nøkkel";

    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Set<String> living = ConcurrentHashMap.newKeySet();
    private final String origin;
    private final Consumer<String> opens;
    private final AtomicInteger renewals = new AtomicInteger();
    private volatile @Nullable String refresh;
    private volatile @Nullable String error;

    /** @param opens told of each token that opens the mailbox, which those before do no longer */
    public TestTokens(Consumer<String> opens) {
        this(opens, null);
    }

    /** @param tls by which it speaks TLS, as localhost; null: not at all, as {@link #HOST} */
    public TestTokens(Consumer<String> opens, @Nullable SSLContext tls) {
        this.opens = opens;
        try {
            InetSocketAddress place = new InetSocketAddress(HOST, 0);
            server = tls == null ? HttpServer.create(place, 0) : HttpsServer.create(place, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (server instanceof HttpsServer secured && tls != null) {
            secured.setHttpsConfigurator(new HttpsConfigurator(tls));
        }
        int port = server.getAddress().getPort();
        origin = tls == null ? "http://" + HOST + ":" + port : "https://localhost:" + port;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/token", this::token);
        server.start();
    }

    /** How a mailbox is set up that is opened here. */
    public Map<String, Object> signIn() {
        String here = origin;
        return new HashMap<>(Map.of(
                "provider",
                "other",
                "authorization",
                here + "/authorize?prompt=login",
                "token",
                here + "/token",
                "scope",
                "mail offline",
                "clientId",
                CLIENT,
                "clientSecret",
                SECRET));
    }

    /** Signs somebody in who was sent to this address: what the browser is sent back with. */
    public Map<String, Object> signIn(String address) {
        Map<String, String> asked = form(URI.create(address).getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        return new HashMap<>(Map.of("state", asked.getOrDefault("state", ""), "code", code));
    }

    /** How often the next token was asked for. */
    public int renewals() {
        return renewals.get();
    }

    /** What the next token is got by just now. */
    public String refresh() {
        return Objects.requireNonNull(refresh);
    }

    /** Answers so from now on; null: as it should. */
    public void says(@Nullable String error) {
        this.error = error;
    }

    /** Answers a mail server that asks whether a token is good (RFC 7662), as one of this user's. */
    public static HttpServer introspection(String user, Predicate<String> isGood) {
        try {
            HttpServer asked = HttpServer.create(new InetSocketAddress(HOST, 0), 0);
            asked.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            asked.createContext("/", exchange -> {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                String token = form(body).getOrDefault("token", "");
                answer(
                        exchange,
                        200,
                        isGood.test(token) ? Map.of("active", true, "email", user) : Map.of("active", false));
            });
            asked.start();
            return asked;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it was given, and has not been ended. */
    public boolean lives(String token) {
        return living.contains(token);
    }

    /** All tokens that were given end at once, before their time. */
    public void ends() {
        living.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        boolean renewal = "refresh_token".equals(form.get("grant_type"));
        if (renewal) {
            renewals.incrementAndGet();
        }
        String wrong = error;
        if (wrong == null && !(CLIENT.equals(form.get("client_id")) && SECRET.equals(form.get("client_secret")))) {
            wrong = "invalid_client";
        }
        if (wrong == null && !(renewal ? form.getOrDefault("refresh_token", "").equals(refresh) : isCode(form))) {
            wrong = "invalid_grant";
        }
        if (wrong != null) {
            answer(exchange, 400, Map.of("error", wrong));
            return;
        }
        String access = "access-" + UUID.randomUUID();
        String next = "refresh-" + UUID.randomUUID();
        refresh = next;
        living.add(access);
        opens.accept(access);
        answer(
                exchange,
                200,
                Map.of("access_token", access, "token_type", "Bearer", "expires_in", 3600, "refresh_token", next));
    }

    private boolean isCode(Map<String, String> form) {
        Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
        return asked != null
                && asked.getOrDefault("redirect_uri", "").equals(form.get("redirect_uri"))
                && asked.getOrDefault("code_challenge", "").equals(hash(form.getOrDefault("code_verifier", "")));
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

    /** What stands in a query or a form. */
    public static Map<String, String> form(String text) {
        Map<String, String> form = new HashMap<>();
        Arrays.stream(text.split("&"))
                .map(each -> each.split("=", 2))
                .forEach(each -> form.put(decoded(each[0]), decoded(each.length < 2 ? "" : each[1])));
        return form;
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
}
