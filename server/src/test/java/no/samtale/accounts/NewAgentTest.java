package no.samtale.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import no.samtale.platform.Limits;
import no.samtale.platform.problems.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class NewAgentTest {
    private static final String PASSWORD = "x".repeat(Limits.PASSWORD_LENGTH_LEAST);

    @Test
    void takesWhatIsInOrder() {
        NewAgent agent = new NewAgent(" Kari ", "kari@example.no", PASSWORD, Set.of(Role.AGENT), "nb");
        assertThat(agent.name()).isEqualTo("Kari");
        assertThat(agent.toString()).doesNotContain("Kari").doesNotContain(PASSWORD);
    }

    @Test
    void namesTheFieldAtFault() {
        assertRefused("name", () -> agent("", "kari@example.no", PASSWORD, 4, "nb", Role.AGENT));
        assertRefused("email", () -> agent("Kari", "kari", PASSWORD, 4, "nb", Role.AGENT));
        assertRefused("password", () -> agent("Kari", "kari@example.no", PASSWORD.substring(1), 4, "nb", Role.AGENT));
        assertRefused(
                "password",
                () -> agent("Kari", "kari@example.no", "x".repeat(Limits.PASSWORD_LENGTH + 1), 4, "nb", Role.AGENT));
        assertRefused("roles", () -> agent("Kari", "kari@example.no", PASSWORD, 4, "nb"));
        assertRefused("capacity", () -> agent("Kari", "kari@example.no", PASSWORD, 101, "nb", Role.AGENT));
        assertRefused("language", () -> agent("Kari", "kari@example.no", PASSWORD, 4, "sv", Role.AGENT));
    }

    private static NewAgent agent(
            String name, String email, String password, int capacity, String language, Role... roles) {
        return new NewAgent(name, email, password, Set.of(roles), capacity, language);
    }

    private static void assertRefused(String field, ThrowingCallable creation) {
        assertThatThrownBy(creation).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.field())
                .isEqualTo(field));
    }
}
