package no.samtale.accounts.web;

import no.samtale.accounts.Account;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.accounts.staff.ChangeAccount;
import no.samtale.platform.checks.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The company: its name, language and colour. Who it is by law stands with its privacy notice. */
@RestController
@RequestMapping("/api/console/account")
class AccountController {
    private final ChangeAccount change;

    AccountController(ChangeAccount change) {
        this.change = change;
    }

    /** What the company chooses. */
    record AccountChoices(
            @Nullable String name,
            @Nullable String language,
            @Nullable String accent) {
        static AccountChoices of(Account account) {
            return new AccountChoices(account.name(), account.language(), account.accent());
        }
    }

    @GetMapping
    AccountChoices read(AgentPrincipal agent) {
        return AccountChoices.of(change.read(agent));
    }

    @PutMapping
    AccountChoices change(AgentPrincipal agent, @RequestBody AccountChoices body) {
        agent.require(Role.ADMINISTRATOR);
        return AccountChoices.of(change.change(
                agent,
                Checks.present("name", body.name()),
                Checks.present("language", body.language()),
                Checks.present("accent", body.accent())));
    }
}
