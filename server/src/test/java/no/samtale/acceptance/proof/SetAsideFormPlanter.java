package no.samtale.acceptance.proof;

import java.util.Map;
import java.util.Optional;
import no.samtale.acceptance.Http;
import no.samtale.testing.Company;
import no.samtale.testing.FormPages;
import no.samtale.testing.TestMailServer;

/** The person fills in a form in a way that has it set aside. */
final class SetAsideFormPlanter implements Planter {
    @Override
    public String column() {
        return "web_form_set_aside.answers_sealed";
    }

    @Override
    public Optional<String> plant(Install install, Person person) {
        Object team = MailPlanter.team(install);
        String mailbox = id(install.post("/api/console/mailboxes", TestMailServer.wanted(Company.newEmail(), team)));
        String form = id(install.post("/api/console/forms", FormPages.wanted(mailbox, team, "Kontakt oss")));
        String text = "Utfylt " + Person.word();
        new FormPages(install.server.port()).post(form, Map.of(), Map.of("epost", person.email, "melding", text));
        person.cameBesidesAs(install.get("/api/console/set-aside-forms")
                .json()
                .valueStream()
                .filter(each -> each.path("text").asString().contains(text))
                .findFirst()
                .orElseThrow()
                .path("contactId")
                .asString());
        return Optional.of(text);
    }

    private static String id(Http.Answer created) {
        Install.require(created, 201);
        return created.json().path("id").asString();
    }
}
