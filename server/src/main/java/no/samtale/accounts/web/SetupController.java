package no.samtale.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.CreateAccount.Created;
import no.samtale.accounts.NewAccount;
import no.samtale.accounts.NewAgent;
import no.samtale.accounts.Role;
import no.samtale.accounts.signin.SetupLink;
import no.samtale.platform.checks.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes the first administrator in, by the one-time link, and signs the administrator in. */
@RestController
class SetupController {
    private static final String USUAL_LANGUAGE = "nb";
    private static final String FIRST_TEAM_NB = "Kundeservice";
    private static final String FIRST_TEAM_EN = "Customer service";

    private final SetupLink link;
    private final AboutMe aboutMe;
    private final HttpSessions sessions;

    SetupController(SetupLink link, AboutMe aboutMe, HttpSessions sessions) {
        this.link = link;
        this.aboutMe = aboutMe;
        this.sessions = sessions;
    }

    @PostMapping("/api/setup")
    Me setUp(@RequestBody SetupRequest body, HttpServletRequest request) {
        String token = Checks.present("token", body.token());
        Created created = link.use(token, body::newAccount);
        AgentPrincipal agent =
                new AgentPrincipal(created.account(), created.administrator(), EnumSet.allOf(Role.class));
        sessions.begin(request, agent);
        return aboutMe.of(agent);
    }

    /** What the first administrator tells. Whoever is alone has every role. */
    record SetupRequest(
            @Nullable String token,
            @Nullable SetupAccount account,
            @Nullable String name,
            @Nullable String email,
            @Nullable String password) {

        NewAccount newAccount() {
            SetupAccount company = Checks.present("account", account);
            String language = company.language() == null ? USUAL_LANGUAGE : company.language();
            return new NewAccount(
                    Checks.present("account.name", company.name()),
                    language,
                    "en".equals(language) ? FIRST_TEAM_EN : FIRST_TEAM_NB,
                    new NewAgent(
                            Checks.present("name", name),
                            Checks.present("email", email),
                            Checks.present("password", password),
                            EnumSet.allOf(Role.class),
                            language));
        }

        @Override
        public String toString() {
            return "SetupRequest[…]";
        }
    }

    /** The company. */
    record SetupAccount(@Nullable String name, @Nullable String language) {}
}
