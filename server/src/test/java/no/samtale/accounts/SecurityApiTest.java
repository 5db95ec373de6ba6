package no.samtale.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@SamtaleTest
class SecurityApiTest {
    private static final String SESSION = "/api/console/session";
    private static final String REPLIES = "/api/console/canned-replies";
    private static final Map<String, String> REPLY =
            Map.of("shortcut", "hei", "title", "Hei", "body", "Hei, hva gjelder det?", "language", "nb");

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private Company company;
    private Caller signedIn;

    @BeforeEach
    void signIn() {
        company = Company.in(context);
        signedIn = company.signedIn(company.administrator(), port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/console/canned-replies", "/api/console/entrypoints", "/api/console/nothing-here"})
    void asksWhoIsNotSignedInToSignIn(String path) {
        Answer answer = new Caller(port).get(path);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("not_signed_in");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/%63onsole/canned-replies",
                "/api/console;x=1/canned-replies",
                "/api//console/canned-replies"
            })
    void isNotFooledByTheSpellingOfAPath(String path) {
        assertThat(new Caller(port).get(path).status()).isIn(400, 401, 404);
        assertThat(new Caller(port).post(path, REPLY).status()).isIn(400, 401, 404);
    }

    @Test
    void letsInWhoIsSignedIn() {
        assertThat(signedIn.get(REPLIES).status()).isEqualTo(200);
        assertThat(signedIn.get("/api/console/nothing-here").code()).isEqualTo("not_found");
    }

    @Test
    void tellsOfUnknownPathsThatThereIsNothing() {
        assertThat(new Caller(port).get("/api/nothing-here").code()).isEqualTo("not_found");
        assertThat(new Caller(port).get("/api/widget/nothing-here").code()).isEqualTo("not_found");
    }

    @Test
    void takesChangesFromOurOwnPagesOnly() {
        assertThat(signedIn.post(REPLIES, REPLY).status()).isEqualTo(201);

        signedIn.with("Origin", "https://ond.example");
        assertThat(signedIn.post(REPLIES, REPLY).code()).isEqualTo("wrong_origin");
        assertThat(signedIn.delete(SESSION).code()).isEqualTo("wrong_origin");
        assertThat(signedIn.get(REPLIES).status()).isEqualTo(200);

        signedIn.with("Origin", null);
        assertThat(signedIn.post(REPLIES, REPLY).code()).isEqualTo("wrong_origin");
        assertThat(signedIn.with("Sec-Fetch-Site", "same-site")
                        .post(REPLIES, REPLY)
                        .code())
                .isEqualTo("wrong_origin");
        assertThat(signedIn.with("Sec-Fetch-Site", "same-origin")
                        .post(REPLIES, REPLY)
                        .code())
                .isEqualTo("conflict");
    }

    @Test
    void refusesToSignInFromAnotherOrigin() {
        Caller caller = new Caller(port).with("Origin", "https://ond.example");
        Answer answer = caller.signIn(company.administrator().email(), Company.PASSWORD);

        assertThat(answer.code()).isEqualTo("wrong_origin");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(caller.post("/api/setup", Map.of("token", "x")).code()).isEqualTo("wrong_origin");
    }

    @Test
    void takesNoPartOfWhoAsksFromTheCaller() {
        Caller agent = company.signedIn(company.hire("Kari", Role.AGENT), port);
        assertThat(agent.post(REPLIES + "?roles=administrator&agent=x", REPLY).code())
                .isEqualTo("role_missing");
    }

    @Test
    void describesNoPartOfWhoAsks() {
        String description = signedIn.get("/openapi.json").body().toString();
        assertThat(description).contains("/api/console/session").doesNotContain("AgentPrincipal");
    }

    @Test
    void offersNoSignInOfSprings() {
        assertThat(new Caller(port).get("/login").status()).isEqualTo(404);
        assertThat(new Caller(port).post("/logout", Map.of()).status()).isIn(404, 405);
        Answer basic = new Caller(port)
                .with("Authorization", "Basic dXNlcjpwYXNzd29yZA==")
                .get(REPLIES);
        assertThat(basic.status()).isEqualTo(401);
    }
}
