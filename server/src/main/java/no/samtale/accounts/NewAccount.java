package no.samtale.accounts;

import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;

/**
 * An account that is to be created, checked.
 *
 * @param name of the company, as visitors see it
 * @param team name of its first team, which the administrator is put into
 * @param administrator who is the first to sign in
 */
public record NewAccount(String name, String language, String team, NewAgent administrator) {
    /** @throws no.samtale.platform.problems.Problem naming the field that is not as it should be */
    public NewAccount {
        name = Checks.line("account.name", name, Limits.NAME_LENGTH);
        Checks.language("account.language", language);
        team = Checks.line("account.team", team, Limits.NAME_LENGTH);
    }
}
