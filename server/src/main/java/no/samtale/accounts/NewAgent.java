package no.samtale.accounts;

import java.util.Set;
import no.samtale.accounts.signin.Passwords;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;

/**
 * An agent who is to be created, checked.
 *
 * @param name full name; visitors are shown its first word
 * @param email what the agent signs in with
 * @param password {@value Limits#PASSWORD_LENGTH_LEAST} to {@value Limits#PASSWORD_LENGTH} characters, hashed before it
 *     is stored
 * @param roles one at the least
 * @param capacity how many conversations the agent takes at a time, 0 to 100
 * @param language {@code nb} or {@code en}
 */
public record NewAgent(String name, String email, String password, Set<Role> roles, int capacity, String language) {
    private static final int USUAL_CAPACITY = 4;
    private static final int GREATEST_CAPACITY = 100;

    /** @throws Problem naming the field that is not as it should be */
    public NewAgent {
        name = Checks.line("name", name, Limits.NAME_LENGTH);
        email = Checks.email("email", email);
        Passwords.check("password", password);
        if (roles.isEmpty()) {
            throw Problem.invalidField("roles");
        }
        roles = Set.copyOf(roles);
        if (capacity < 0 || capacity > GREATEST_CAPACITY) {
            throw Problem.invalidField("capacity");
        }
        Checks.language("language", language);
    }

    /** One with the usual capacity. */
    public NewAgent(String name, String email, String password, Set<Role> roles, String language) {
        this(name, email, password, roles, USUAL_CAPACITY, language);
    }

    /** Not printed: all of it is personal. */
    @Override
    public String toString() {
        return "NewAgent[…]";
    }
}
