package no.samtale.channels.webform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import no.samtale.channels.ByMailbox;
import no.samtale.testing.Company;
import no.samtale.testing.FormPages;
import no.samtale.testing.FormPages.Opened;

/** Web forms keep to what every channel keeps to. A page is used once: who fills in another begins a conversation. */
class FormContractApiTest extends ByMailbox {
    private final Map<Said, Opened> pages = new HashMap<>();
    private String form = "";

    @Override
    protected void setUp() throws Exception {
        super.setUp();
        form = agent.post("/api/console/forms", FormPages.wanted(mailbox, team(), "Kontakt oss"))
                .body()
                .path("id")
                .asString();
    }

    /** Its conversations lie in the mailbox's inbox. */
    @Override
    protected String channel() {
        return "email";
    }

    @Override
    protected String way() {
        return "webform";
    }

    @Override
    protected boolean joins() {
        return false;
    }

    @Override
    protected String own(String stored) {
        return stored.replaceFirst("(?s).*\\nMelding:\\n([^\\n]*).*", "$1");
    }

    @Override
    protected Said says(String text) {
        Written said = new Written(Company.newEmail(), text);
        pages.put(said, new FormPages(port).open(form));
        again(said);
        return said;
    }

    @Override
    protected void again(Said said) {
        post(Objects.requireNonNull(pages.get(said)), address(said), ((Written) said).first());
    }

    private void post(Opened page, String address, String text) {
        assertThat(new FormPages(port)
                        .post(
                                form,
                                Map.of("page", page.page(), "proof", FormPages.solved(page)),
                                Map.of("epost", address, "melding", text))
                        .statusCode())
                .isBetween(200, 303);
    }

    @Override
    protected Said saysWithFile(String text, String name, byte[] content) {
        Written said = new Written(Company.newEmail(), text);
        new FormPages(port)
                .withFile(
                        form,
                        new FormPages(port).open(form),
                        Map.of("epost", said.address(), "melding", text),
                        name,
                        content);
        return said;
    }

    @Override
    protected boolean goesOn(Said said, String text) {
        post(new FormPages(port).open(form), address(said), text);
        return true;
    }

    @Override
    protected void read() {
        // It is read at once when it is set up anew.
        isAway(false);
    }
}
