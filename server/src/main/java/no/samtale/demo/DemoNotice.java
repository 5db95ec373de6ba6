package no.samtale.demo;

import java.util.Set;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.notices.Controller;
import no.samtale.privacy.notices.Controllers;
import no.samtale.privacy.notices.DraftNotice;
import no.samtale.privacy.notices.KeepController;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.privacy.notices.PublishNotice;
import no.samtale.privacy.register.Words;
import org.springframework.stereotype.Component;

/** The invented company's notice: its first version, signed by its administrator. */
@Component
class DemoNotice {
    private static final Controller FJORDLYS = new Controller(
            "Fjordlys Strøm AS",
            new Words("daglig leder", "its general manager"),
            null,
            "Strandkaien 12, 5013 Bergen",
            "personvern@fjordlys.example",
            "+47 55 00 00 00");
    private static final Words FIRST = new Words("Første versjon.", "First version.");

    private final DemoAccount people;
    private final NoticeVersions versions;
    private final Controllers controllers;
    private final KeepController keep;
    private final DraftNotice drafts;
    private final PublishNotice publish;

    DemoNotice(
            DemoAccount people,
            NoticeVersions versions,
            Controllers controllers,
            KeepController keep,
            DraftNotice drafts,
            PublishNotice publish) {
        this.people = people;
        this.versions = versions;
        this.controllers = controllers;
        this.keep = keep;
        this.drafts = drafts;
        this.publish = publish;
    }

    /** Publishes the first version if there is none. Later ones are an administrator's to publish, in the demo too. */
    void prepare(AccountId account) {
        if (versions.inForce(account).isPresent()) {
            return;
        }
        AgentPrincipal sigrid = new AgentPrincipal(account, sigrid(account), Set.of(Role.ADMINISTRATOR));
        Controller configured = controllers.of(account);
        keep.keep(sigrid, configured.named() && configured.reachable() ? configured : FJORDLYS);
        publish.publish(sigrid, new PublishNotice.Wanted(drafts.draft(account).mark(), FIRST, null, false));
    }

    private AgentId sigrid(AccountId account) {
        AgentId sigrid = people.people(account).get(DemoPeople.SIGRID.name());
        if (sigrid == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return sigrid;
    }
}
