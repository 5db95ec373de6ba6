package no.samtale.isolation;

import static no.samtale.isolation.Operations.call;

import java.time.Duration;
import java.util.Map;
import no.samtale.testing.Company;
import no.samtale.testing.OnwardMailbox;
import no.samtale.testing.SettableClock;
import no.samtale.testing.TestMailServer;

/** A chat whose visitor wants the answer by e-mail. */
final class OnwardSamples implements FeatureSamples {
    @Override
    public Map<String, String> live(LivedInCompany company, Held held) {
        String mailbox = LivedInCompany.done(company.agent()
                        .post("/api/console/mailboxes", TestMailServer.wanted(Company.newEmail(), held.of("team"))))
                .body()
                .path("id")
                .asString();
        LivedInCompany.done(OnwardMailbox.choose(company.agent(), held.entrypoint(), mailbox));
        // Visitors meet it ten seconds later.
        company.context().getBean(SettableClock.class).advance(Duration.ofSeconds(11));
        LivedInCompany.done(company.visitor(held.token())
                .post(path(held), Map.of("wanted", true, "email", "onward." + Company.newEmail())));
        return Map.of("onwardConversation", held.conversation());
    }

    @Override
    public void addTo(Operations operations) {
        operations.add(
                "POST /api/widget/conversations/{id}/onward",
                Operations.visitors((mine, tried) -> call("POST", path(tried), Map.of("wanted", false), mine.token())));
    }

    private static String path(Held held) {
        return "/api/widget/conversations/" + held.conversation() + "/onward";
    }
}
