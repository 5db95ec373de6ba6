package no.samtale.channels.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import no.samtale.accounts.Role;
import no.samtale.inboxes.Entrypoint;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.CompanySigner;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import no.samtale.testing.Visitors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Customers who are signed in at the company's own site, which says so by a token that it signs. */
@SamtaleTest
class CustomerIdentityApiTest {
    private static final String KEYS = "/api/console/identity-keys";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    private static final int AT_ONCE = 5;

    private final CompanySigner signer = CompanySigner.es256();
    private Company company;
    private Caller agent;
    private Entrypoint entrypoint;
    private String key;

    @BeforeEach
    void addKey() {
        company = Company.in(context);
        agent = company.signedIn(company.hire("Kari Nordmann", Role.values()), port);
        entrypoint = company.entrypoint();
        key = added(signer);
    }

    @Test
    void findsACustomerAgainWhateverBrowserTheyUse() {
        Started first = started(identity("kunde-17"));
        end(first);
        Started second = started(identity("kunde-17"));
        Started other = started(identity("kunde-18"));

        assertThat(contact(second).path("id")).isEqualTo(contact(first).path("id"));
        assertThat(contact(other).path("id")).isNotEqualTo(contact(first).path("id"));
        assertThat(contact(second).path("conversations").asInt()).isEqualTo(2);
        assertThat(identities(second)).contains("customer kunde-17 verified");
    }

    @Test
    void hasOneContactForACustomerWhoBeginsTwiceInTheSameMoment() {
        String identity = identity("kunde-20");

        List<Started> together = atOnce(() -> started(identity));

        assertThat(together.stream().map(each -> contact(each).path("id").asString()))
                .hasSize(AT_ONCE)
                .containsOnly(contact(together.getFirst()).path("id").asString());
        assertThat(identities(together.getFirst())).containsOnlyOnce("customer kunde-20 verified");
    }

    @Test
    void givesANumberToOneOfThoseWhoSignInWithItInTheSameMoment() {
        Queue<Started> nobodys = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < AT_ONCE; i++) {
            nobodys.add(started(null));
        }
        List<Started> all = List.copyOf(nobodys);

        atOnce(() -> confirm(nobodys.remove(), identity("kunde-21")));

        assertThat(all.stream().filter(each -> identities(each).contains("customer kunde-21 verified")))
                .hasSize(1);
    }

    /** The site would say the same at the next visit. */
    @Test
    @DisplayName("P28 a customer's number is not offered for correction, as it is mended where it comes from")
    void offersNoCustomersNumberForCorrection() {
        Started started = started(identity("kunde-22"));
        String path = "/api/console/contacts/" + contact(started).path("id").asString() + "/corrections";

        List<JsonNode> addresses = agent.get(path)
                .body()
                .valueStream()
                .filter(each -> each.path("column").asString().equals("address_sealed"))
                .toList();

        assertThat(addresses).hasSize(2).allSatisfy(each -> {
            boolean number = each.path("value").asString().equals("kunde-22");
            assertThat(each.path("elsewhere").asBoolean()).isEqualTo(number);
            assertThat(each.path("row").isString()).isEqualTo(!number);
        });
    }

    private static <T> T done(Future<T> each) {
        try {
            return each.get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static <T> List<T> atOnce(Callable<T> work) {
        CyclicBarrier barrier = new CyclicBarrier(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(0, AT_ONCE)
                    .mapToObj(n -> threads.submit(() -> {
                        barrier.await();
                        return work.call();
                    }))
                    .toList()
                    .stream()
                    .map(CustomerIdentityApiTest::done)
                    .toList();
        }
    }

    @Test
    void believesAnAddressOnlyIfTheCompanyHasProvedIt() {
        JWTClaimsSet proved = claims("kunde-1")
                .claim("email", "per@example.no")
                .claim("email_verified", true)
                .build();
        JWTClaimsSet said = claims("kunde-2").claim("email", "eva@example.no").build();

        assertThat(identities(started(signer.sign(key, proved)))).contains("email per@example.no verified");
        assertThat(identities(started(signer.sign(key, said)))).contains("email eva@example.no claimed");
    }

    @Test
    void takesWhatIsSignedBeforeWhatIsTyped() {
        String identity =
                signer.sign(key, claims("kunde-3").claim("name", "Eva Ekte").build());

        Started started = started(identity, Map.of("name", "Falsk Navn", "email", "x@example.no"));

        assertThat(contact(started).path("name").asString()).isEqualTo("Eva Ekte");
    }

    @Test
    void goesOnInAnotherBrowser() {
        Started first = started(identity("kunde-4"));
        String token = token();

        Answer resumed = resume(token, identity("kunde-4"));
        Answer again = resume(token, identity("kunde-4"));

        assertThat(resumed.status()).isEqualTo(200);
        assertThat(resumed.body().path("id").asString()).isEqualTo(first.conversation());
        assertThat(again.status()).isEqualTo(200);
        assertThat(visitor(token)
                        .get("/api/widget/conversation")
                        .body()
                        .path("id")
                        .asString())
                .isEqualTo(first.conversation());
        assertThat(resume(token(), identity("kunde-5")).code()).isEqualTo("not_found");
        end(first);
        assertThat(resume(token(), identity("kunde-4")).code()).isEqualTo("not_found");
    }

    @Test
    void letsNobodyGoOnInWhatWasAnothers() {
        Started theirs = started(identity("kunde-6"));

        assertThat(confirm(theirs, identity("kunde-6")).status()).isEqualTo(204);
        Answer refused = confirm(theirs, identity("kunde-7"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("identity_other");
    }

    @Test
    void givesAConversationThatNobodyHadToWhoSignsIn() {
        Started nobodys = started(null);

        assertThat(confirm(nobodys, identity("kunde-8")).status()).isEqualTo(204);

        assertThat(identities(nobodys)).contains("customer kunde-8 verified");
        assertThat(confirm(nobodys, identity("kunde-9")).code()).isEqualTo("identity_other");
        // Who has the number already keeps it.
        Started second = started(null);
        assertThat(confirm(second, identity("kunde-8")).status()).isEqualTo(204);
        assertThat(identities(second)).doesNotContain("customer kunde-8 verified");
    }

    @Test
    void refusesWhatIsNotToBeBelieved() {
        Date soon = Date.from(clock.instant().plus(Duration.ofMinutes(5)));
        Date late = Date.from(clock.instant().plus(Duration.ofHours(2)));
        String unknown = UUID.randomUUID().toString();
        JWSHeader otherType = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(key)
                .type(new JOSEObjectType("at+jwt"))
                .build();
        JWTClaimsSet well = claims("a").build();

        assertRefused("identity", "ikke.noe.token");
        assertRefused("identity", new PlainJWT(well).serialize());
        assertRefused("identity", "x".repeat(5_000));
        assertRefused("identity.kid", signer.sign(unknown, well));
        assertRefused("identity.signature", CompanySigner.es256().sign(key, well));
        assertRefused("identity.alg", CompanySigner.rs256(2_048).sign(key, well));
        assertRefused("identity.typ", signer.sign(otherType, well));
        assertRefused(
                "identity.aud", signer.sign(key, claims("a").audience(unknown).build()));
        assertRefused(
                "identity.exp",
                signer.sign(key, claims("a").expirationTime(null).build()));
        assertRefused(
                "identity.exp",
                signer.sign(key, claims("a").expirationTime(late).build()));
        assertRefused(
                "identity.iat", signer.sign(key, claims("a").issueTime(null).build()));
        assertRefused(
                "identity.iat", signer.sign(key, claims("a").issueTime(soon).build()));
        assertRefused(
                "identity.nbf", signer.sign(key, claims("a").notBeforeTime(soon).build()));
        assertRefused("identity.sub", signer.sign(key, claims("a").subject(null).build()));
        assertRefused("identity.sub", signer.sign(key, claims("17054026641").build()));
        assertRefused("identity.sub", signer.sign(key, claims("x".repeat(101)).build()));
    }

    @Test
    void believesATokenForItsTimeOnly() {
        String identity = identity("kunde-10");
        started(identity);

        clock.advance(Duration.ofMinutes(7));
        try {
            assertRefused("identity.exp", identity);
        } finally {
            clock.advance(Duration.ofMinutes(-7));
        }
    }

    @Test
    void changesFromOneKeyToTheNext() {
        CompanySigner next = CompanySigner.rs256(2_048);
        String nextKey = added(next);
        String byNext = next.sign(nextKey, claims("kunde-11").build());
        started(identity("kunde-11"));
        started(byNext);

        assertThat(agent.delete(KEYS + "/" + key).status()).isEqualTo(204);

        assertRefused("identity.kid", identity("kunde-11"));
        started(byNext);
    }

    @Test
    void takesPublicKeysThatAreStrongOnly() {
        List<String> weak = List.of(
                "", "tull", signer.privatePem(), CompanySigner.rs256(1_024).pem(), "x".repeat(5_000));
        for (String pem : weak) {
            Answer refused = agent.post(KEYS, Map.of("name", "Svak", "publicKey", pem));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.field()).isEqualTo("publicKey");
        }
        for (int i = 1; i < 5; i++) {
            added(CompanySigner.es256());
        }
        assertThat(agent.post(KEYS, Map.of("name", "En til", "publicKey", signer.pem()))
                        .code())
                .isEqualTo("keys_full");
    }

    @Test
    void isForAdministratorsOnly() {
        Caller other = company.signedIn(company.hire("Ola Nordmann", Role.AGENT, Role.SUPERVISOR), port);

        assertThat(other.get(KEYS).code()).isEqualTo("role_missing");
        assertThat(other.post(KEYS, Map.of("name", "x", "publicKey", signer.pem()))
                        .code())
                .isEqualTo("role_missing");
        assertThat(other.delete(KEYS + "/" + key).code()).isEqualTo("role_missing");
    }

    @Test
    void meetsAStrangerInWhomItHasErased() {
        Started first = started(identity("kunde-12"));
        String contact = contact(first).path("id").asString();
        Answer erased = agent.post("/api/console/contacts/" + contact + "/erasure", Map.of("id", UUID.randomUUID()));
        assertThat(erased.status() / 100).as("%s", erased).isEqualTo(2);

        Started second = started(identity("kunde-12"));

        assertThat(contact(second).path("id").asString()).isNotEqualTo(contact);
        assertThat(contact(second).path("conversations").asInt()).isEqualTo(1);
    }

    @Test
    void addsNothingToWhoHasTheirDataLieUnused() {
        Started first = started(identity("kunde-13"));
        String contact = contact(first).path("id").asString();
        agent.post("/api/console/contacts/" + contact + "/restriction", Map.of("ground", "accuracy"));

        Started second = started(identity("kunde-13"));

        assertThat(contact(second).path("id").asString()).isNotEqualTo(contact);
        assertThat(resume(token(), identity("kunde-13")).body().path("id").asString())
                .isEqualTo(second.conversation());
    }

    private record Started(String conversation, String token) {}

    private Started started(@Nullable String identity) {
        return started(identity, Map.of("name", "Per", "email", "per@example.no"));
    }

    private Started started(@Nullable String identity, Map<String, String> fields) {
        String token = token();
        Map<String, Object> start = start(identity);
        start.put("fields", fields);
        Answer answer = visitor(token).post("/api/widget/entrypoints/" + entrypoint.id() + "/conversations", start);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return new Started(answer.body().path("id").asString(), token);
    }

    private void assertRefused(String field, String identity) {
        Answer answer =
                visitor(token()).post("/api/widget/entrypoints/" + entrypoint.id() + "/conversations", start(identity));
        assertThat(answer.code()).as("%s", answer).isEqualTo("identity_refused");
        assertThat(answer.field()).isEqualTo(field);
        assertThat(resume(token(), identity).field()).isEqualTo(field);
    }

    private Map<String, Object> start(@Nullable String identity) {
        Map<String, Object> start = new HashMap<>(Map.of(
                "conversationId",
                UUID.randomUUID(),
                "language",
                "nb",
                "noticeVersion",
                noticeVersion(),
                "message",
                Map.of("id", UUID.randomUUID(), "text", "Hei")));
        if (identity != null) {
            start.put("identity", identity);
        }
        return start;
    }

    private String noticeVersion() {
        return new Caller(port)
                .get("/api/widget/entrypoints/" + entrypoint.id())
                .body()
                .at("/notice/version")
                .asString();
    }

    private Answer resume(String token, String identity) {
        return visitor(token)
                .post("/api/widget/entrypoints/" + entrypoint.id() + "/resumption", Map.of("identity", identity));
    }

    private Answer confirm(Started started, String identity) {
        return visitor(started.token())
                .post(
                        "/api/widget/conversations/" + started.conversation() + "/identity",
                        Map.of("identity", identity));
    }

    private void end(Started started) {
        assertThat(visitor(started.token())
                        .post("/api/widget/conversations/" + started.conversation() + "/end", Map.of())
                        .status())
                .isEqualTo(200);
    }

    private JsonNode contact(Started started) {
        return agent.get("/api/console/conversations/" + started.conversation())
                .body()
                .path("contact");
    }

    private List<String> identities(Started started) {
        return contact(started)
                .path("identities")
                .valueStream()
                .map(each -> each.path("kind").asString() + " "
                        + each.path("address").asString() + " "
                        + each.path("standing").asString())
                .toList();
    }

    private String identity(String number) {
        return signer.sign(key, claims(number).build());
    }

    private JWTClaimsSet.Builder claims(String number) {
        return CompanySigner.claims(entrypoint.id(), number, clock.instant());
    }

    private String added(CompanySigner by) {
        Answer answer = agent.post(KEYS, Map.of("name", "Nettbutikken", "publicKey", by.pem()));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    private String token() {
        return Visitors.token(entrypoint.id());
    }

    private Caller visitor(String token) {
        return new Caller(port).with("Samtale-Token", token);
    }
}
