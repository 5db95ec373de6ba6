package no.samtale.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.samtale.accounts.signin.SetupLink;
import no.samtale.platform.AccountId;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first administrator. Puts the directory's other accounts aside meanwhile. */
@SamtaleTest
class SetupApiTest {
    private static final URI ADDRESS = URI.create("http://localhost:8080");

    @Autowired
    private SetupLink link;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Teams teams;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private List<UUID> others = List.of();

    @BeforeEach
    void putAside() {
        others = jdbc.sql("delete from account_directory returning account_id")
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    @AfterEach
    void putBack() {
        others.forEach(other -> jdbc.sql("insert into account_directory values (?)")
                .param(other)
                .update());
    }

    @Test
    void letsTheFirstAdministratorInOnce() {
        Caller caller = new Caller(port);
        String token = token();
        Answer answer = caller.post("/api/setup", request(token));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/account/name").asString()).isEqualTo("Fjellsport AS");
        assertThat(answer.body().at("/agent/name").asString()).isEqualTo("Kari Nordmann");
        assertThat(answer.body().at("/agent/roles")).hasSize(Role.values().length);
        assertThat(caller.get("/api/console/session").body()).isEqualTo(answer.body());
        AccountId account = AccountId.of(answer.body().at("/account/id").asString());
        assertThat(teams.all(account)).extracting(Team::name).containsExactly("Kundeservice");

        assertThat(new Caller(port).post("/api/setup", request(token)).code()).isEqualTo("not_found");
        assertThat(accounts.all()).containsExactly(account);
    }

    @Test
    void keepsTheTokenUntilItHasBeenOfUse() {
        String token = token();
        Map<String, Object> tooShort = request(token);
        tooShort.put("password", "kort");
        Answer refused = new Caller(port).post("/api/setup", tooShort);
        assertThat(refused.field()).isEqualTo("password");
        assertThat(refused.body().get("detail").asString()).contains("10 to 200");
        assertThat(new Caller(port).post("/api/setup", Map.of("token", token)).field())
                .isEqualTo("account");
        assertThat(accounts.all()).isEmpty();

        assertThat(new Caller(port).post("/api/setup", request(token)).status()).isEqualTo(200);
    }

    @Test
    void refusesAnyOtherToken() {
        token();
        assertThat(new Caller(port).post("/api/setup", request("x")).code()).isEqualTo("not_found");
        assertThat(new Caller(port).post("/api/setup", Map.of()).field()).isEqualTo("token");
    }

    @Test
    void refusesATokenOfAnotherNodeOnceThereIsAnAccount() {
        String token = token();
        jdbc.sql("insert into account_directory values (?)")
                .param(UUID.randomUUID())
                .update();

        assertThat(new Caller(port).post("/api/setup", request(token)).code()).isEqualTo("not_found");
        jdbc.sql("delete from account_directory").update();
    }

    @Test
    void tellsTheLinkOnlyWhileThereIsNoAccount() {
        assertThat(link.lines(ADDRESS)).singleElement().asString().contains("http://localhost:8080/console/#/setup/");
        new Caller(port).post("/api/setup", request(token()));
        assertThat(link.lines(ADDRESS)).isEmpty();
    }

    private String token() {
        String line = link.lines(ADDRESS).getFirst();
        return line.substring(line.lastIndexOf('/') + 1);
    }

    private static Map<String, Object> request(String token) {
        return new TreeMap<>(Map.of(
                "token",
                token,
                "account",
                Map.of("name", "Fjellsport AS"),
                "name",
                "Kari Nordmann",
                "email",
                Company.newEmail(),
                "password",
                Company.PASSWORD));
    }
}
