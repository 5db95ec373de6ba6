package no.samtale.acceptance.proof;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.LinkToken;
import no.samtale.testing.Visitors;

/**
 * The person talks once more, is asked how it went, and answers. The mail with the link lies in the outbox, so the link is given
 * another secret; what comes in by it is typed on the page.
 */
final class SurveyPlanter implements Planter {
    @Override
    public String column() {
        return "survey.comment_sealed";
    }

    @Override
    public Optional<String> plant(Install install, Person person) throws IOException {
        String comment = "Det gikk " + Person.word();
        String entrypoint = String.valueOf(install.company.entrypoint());
        Install.require(
                install.officer().put("/api/console/surveys", Map.of(), Map.of("entrypoints", List.of(entrypoint))),
                200);
        UUID conversation = ended(install, person);
        person.talkedBesides(conversation);
        String contact = install.text(
                "main", "select contact_id::text from conversation where conversation_id = '" + conversation + "'");
        person.cameBesidesAs(contact);
        install.run(
                "main",
                "update contact_identity set standing = 'verified' where kind = 'email' and contact_id = '" + contact
                        + "'");
        install.run(
                "main",
                "update conversation_head set closed_at = closed_at - interval '2 hours' where conversation_id = '"
                        + conversation + "'");
        install.run("main", "update survey_entrypoint set through = through - interval '3 hours'");
        install.runJob("ask-for-surveys");
        install.await("select count(*) from survey where conversation_id = '" + conversation + "'");
        answer(install, conversation, comment);
        return Optional.of(comment);
    }

    private static UUID ended(Install install, Person person) {
        UUID conversation = UUID.randomUUID();
        String entrypoint = "/api/widget/entrypoints/" + install.company.entrypoint();
        String said = "Enda noe " + Person.word();
        String answered = "Svar " + Person.word();
        String token = Visitors.token(install.company.entrypoint());
        Install.require(
                install.officer()
                        .postNow(
                                entrypoint + "/conversations",
                                Map.of("Samtale-Token", token),
                                Map.of(
                                        "conversationId",
                                        conversation,
                                        "language",
                                        "nb",
                                        "noticeVersion",
                                        install.get(entrypoint)
                                                .json()
                                                .at("/notice/version")
                                                .asString(),
                                        "fields",
                                        Map.of("name", person.name, "email", person.email),
                                        "message",
                                        Map.of("id", UUID.randomUUID(), "text", said))),
                201);
        String path = "/api/console/conversations/" + conversation;
        install.post(path + "/pick", Map.of());
        install.post(path + "/messages", Map.of("id", UUID.randomUUID(), "text", answered));
        install.post(path + "/close", Map.of());
        person.noted("message.body_sealed", said);
        person.noted("message.body_sealed", answered);
        return conversation;
    }

    private static void answer(Install install, UUID conversation, String comment) throws IOException {
        String where = " from survey where conversation_id = '" + conversation + "'";
        LinkToken link = LinkToken.random(
                new AccountId(UUID.fromString(install.text("main", "select account_id::text" + where))));
        install.run(
                "main",
                "update survey set link_hash = '\\x" + HexFormat.of().formatHex(link.hash())
                        + "' where conversation_id = '" + conversation + "'");
        HttpRequest request = HttpRequest.newBuilder(URI.create(install.server.url("/survey/" + link.text())))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "rating=poor&comment=" + URLEncoder.encode(comment, StandardCharsets.UTF_8)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new AssertionError("Not planted: " + status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
