package no.samtale.acceptance;

import java.util.List;

/** The demo company, as its ready lines and its site show it. */
final class Demo {
    static final String AGENT = "kari@fjordlys.example";
    static final String ENGLISH_AGENT = "emma@fjordlys.example";
    static final String SUPERVISOR = "sigrid@fjordlys.example";
    static final String PRIVACY_OFFICER = "grace@fjordlys.example";
    static final String PASSWORD = "lys-over-fjorden";
    static final List<String> PAGES = List.of("/priser.html", "/hjelp.html", "/kontakt.html");

    private Demo() {}
}
