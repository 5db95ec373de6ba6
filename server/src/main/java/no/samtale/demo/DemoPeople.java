package no.samtale.demo;

import java.util.List;
import java.util.Set;
import no.samtale.accounts.NewAgent;
import no.samtale.accounts.Role;

/** Who works at the invented company. None of them exists; {@code .example} is an ending that no address can have. */
final class DemoPeople {
    static final String PASSWORD = "lys-over-fjorden";

    static final NewAgent SIGRID = new NewAgent(
            "Sigrid Aasen", "sigrid@fjordlys.example", PASSWORD, Set.of(Role.SUPERVISOR, Role.ADMINISTRATOR), "nb");
    static final NewAgent KARI =
            new NewAgent("Kari Lunde", "kari@fjordlys.example", PASSWORD, Set.of(Role.AGENT), "nb");
    static final NewAgent OLA = new NewAgent("Ola Brekke", "ola@fjordlys.example", PASSWORD, Set.of(Role.AGENT), "nb");

    /** Answers those who write in English, and has the console in English. */
    static final NewAgent EMMA =
            new NewAgent("Emma Clarke", "emma@fjordlys.example", PASSWORD, Set.of(Role.AGENT), "en");

    /** Answers for privacy, in no team, and has the console in English. */
    static final NewAgent GRACE =
            new NewAgent("Grace Holm", "grace@fjordlys.example", PASSWORD, Set.of(Role.PRIVACY_OFFICER), "en");

    static final List<NewAgent> ALL = List.of(KARI, OLA, EMMA, SIGRID, GRACE);

    private DemoPeople() {}
}
