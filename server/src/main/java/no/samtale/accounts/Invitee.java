package no.samtale.accounts;

import java.util.Set;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;

/**
 * Somebody who is to become an agent, checked; who takes the invitation chooses name and password.
 *
 * @param name full name; visitors are shown its first word
 * @param email what the agent will sign in with
 * @param roles one at the least
 * @param capacity how many conversations the agent takes at a time, 0 to 100
 * @param language {@code nb} or {@code en}
 */
public record Invitee(String name, String email, Set<Role> roles, int capacity, String language) {
    private static final int GREATEST_CAPACITY = 100;

    /** @throws Problem naming the field that is not as it should be */
    public Invitee {
        name = Checks.line("name", name, Limits.NAME_LENGTH);
        email = Checks.email("email", email);
        if (roles.isEmpty()) {
            throw Problem.invalidField("roles");
        }
        roles = Set.copyOf(roles);
        if (capacity < 0 || capacity > GREATEST_CAPACITY) {
            throw Problem.invalidField("capacity");
        }
        Checks.language("language", language);
    }

    /** Not printed: all of it is personal. */
    @Override
    public String toString() {
        return "Invitee[…]";
    }
}
