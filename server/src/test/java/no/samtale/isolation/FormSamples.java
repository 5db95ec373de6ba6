package no.samtale.isolation;

import java.net.URI;
import java.util.Map;
import no.samtale.testing.Company;
import no.samtale.testing.FormPages;
import no.samtale.testing.TestMailServer;

/** A web form, and something that a robot has filled in. */
final class FormSamples implements FeatureSamples {
    private static final String FORMS = "/api/console/forms";
    private static final String ASIDE = "/api/console/set-aside-forms";

    @Override
    public Map<String, String> live(LivedInCompany company, Held held) {
        String mailbox = LivedInCompany.done(company.agent()
                        .post("/api/console/mailboxes", TestMailServer.wanted(Company.newEmail(), held.of("team"))))
                .body()
                .path("id")
                .asString();
        String form = LivedInCompany.done(
                        company.agent().post(FORMS, FormPages.wanted(mailbox, held.of("team"), company.mark())))
                .body()
                .path("id")
                .asString();
        new FormPages(URI.create(company.agent().origin()).getPort())
                .post(form, Map.of(), Map.of("epost", Company.newEmail(), "melding", "Robot " + company.mark()));
        String aside = LivedInCompany.done(company.agent().get(ASIDE))
                .body()
                .get(0)
                .path("id")
                .asString();
        return Map.of("formMailbox", mailbox, "form", form, "setAside", aside);
    }

    @Override
    public void addTo(Operations operations) {
        operations.add("GET " + FORMS, Operations.own((mine, tried) -> Operations.console("GET", FORMS, null)));
        for (String id : new String[] {"formMailbox", "team"}) {
            operations.add(
                    "POST " + FORMS,
                    Operations.like(
                            id,
                            (mine, tried) -> Operations.console(
                                    "POST",
                                    FORMS,
                                    FormPages.wanted(
                                            (id.equals("team") ? mine : tried).of("formMailbox"),
                                            (id.equals("team") ? tried : mine).of("team"),
                                            "Skjema"))));
        }
        operations.add(
                "PUT " + FORMS + "/{id}",
                Operations.like(
                        "form",
                        (mine, tried) -> Operations.console(
                                "PUT",
                                FORMS + "/" + tried.of("form"),
                                FormPages.wanted(mine.of("formMailbox"), mine.of("team"), "Skjema"))));
        operations.add(
                "POST " + FORMS + "/preview",
                Operations.own((mine, tried) -> Operations.console(
                        "POST",
                        FORMS + "/preview",
                        FormPages.wanted(mine.of("formMailbox"), mine.of("team"), "Skjema"))));
        operations.add("GET " + ASIDE, Operations.own((mine, tried) -> Operations.console("GET", ASIDE, null)));
        operations.add(
                "POST " + ASIDE + "/{id}/release",
                Operations.like(
                        "setAside",
                        (mine, tried) ->
                                Operations.console("POST", ASIDE + "/" + tried.of("setAside") + "/release", Map.of())));
        operations.add(
                "DELETE " + ASIDE + "/{id}",
                Operations.like(
                        "setAside",
                        (mine, tried) -> Operations.console("DELETE", ASIDE + "/" + tried.of("setAside"), null)));
    }

    @Override
    public Map<String, String> unaudited() {
        return Map.of("POST " + FORMS + "/preview", "what the administrator writes, shown back and kept nowhere");
    }
}
