package no.samtale.accounts.web;

import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.staff.ChangeProfile;
import no.samtale.platform.checks.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What agents say of themselves. */
@RestController
@RequestMapping("/api/console/profile")
class ProfileController {
    private final ChangeProfile change;
    private final AboutMe aboutMe;

    ProfileController(ChangeProfile change, AboutMe aboutMe) {
        this.change = change;
        this.aboutMe = aboutMe;
    }

    /** What an agent chooses, and signs in with. */
    record Profile(String name, String email, String language) {
        @Override
        public String toString() {
            return "Profile[…]";
        }
    }

    /** What an agent chooses. */
    record ProfileRequest(@Nullable String name, @Nullable String language) {
        @Override
        public String toString() {
            return "ProfileRequest[…]";
        }
    }

    @GetMapping
    Profile read(AgentPrincipal agent) {
        Me.Self self = aboutMe.of(agent).agent();
        return new Profile(self.name(), change.email(agent), self.language());
    }

    @PutMapping
    Me change(AgentPrincipal agent, @RequestBody ProfileRequest body) {
        change.change(agent, Checks.present("name", body.name()), Checks.present("language", body.language()));
        return aboutMe.of(agent);
    }
}
