package no.samtale.isolation;

import java.util.List;
import java.util.Map;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.Surveyed;
import no.samtale.testing.Visitors;

/** Somebody who was asked how a conversation went, and has answered. */
final class SurveySamples implements FeatureSamples {
    private static final String CONVERSATIONS = "/api/console/conversations/";
    private static final String SURVEYS = "/api/console/surveys";

    @Override
    public Map<String, String> live(LivedInCompany company, Held held) {
        LivedInCompany.done(Surveyed.choose(company.agent(), held.entrypoint()));
        String conversation = ended(company, held);
        String page = new Surveyed(company.context(), company.account(), conversation)
                .asked()
                .page();
        LivedInCompany.done(Surveyed.answer(new Caller(company.port()), page, "very_good", "Takk " + company.mark()));
        return Map.of("surveyedConversation", conversation);
    }

    /** A chat of somebody else: the one that the agent has goes on. */
    private static String ended(LivedInCompany company, Held held) {
        String conversation = Held.id();
        String entrypoint = "/api/widget/entrypoints/" + held.entrypoint();
        String version = LivedInCompany.done(company.agent().get(entrypoint))
                .body()
                .at("/notice/version")
                .asString();
        LivedInCompany.done(company.visitor(Visitors.token(company.entrypoint().id()))
                .post(
                        entrypoint + "/conversations",
                        Map.of(
                                "conversationId",
                                conversation,
                                "language",
                                "nb",
                                "noticeVersion",
                                version,
                                "fields",
                                Map.of("name", "Siv " + company.mark(), "email", Company.newEmail()),
                                "message",
                                Map.of("id", Held.id(), "text", "Hei " + company.mark()))));
        String path = CONVERSATIONS + conversation;
        LivedInCompany.done(company.agent().post(path + "/pick", Map.of()));
        LivedInCompany.done(
                company.agent().post(path + "/messages", Map.of("id", Held.id(), "text", "Svar " + company.mark())));
        LivedInCompany.done(company.agent().post(path + "/close", Map.of()));
        return conversation;
    }

    @Override
    public void addTo(Operations operations) {
        operations.add(
                "GET " + CONVERSATIONS + "{id}/survey",
                Operations.like(
                        "conversation",
                        (mine, tried) -> Operations.console(
                                "GET", CONVERSATIONS + tried.of("surveyedConversation") + "/survey", null)));
        operations.add("GET " + SURVEYS, Operations.own((mine, tried) -> Operations.console("GET", SURVEYS, null)));
        operations.add(
                "PUT " + SURVEYS,
                Operations.like(
                        "entrypoint",
                        (mine, tried) -> Operations.console(
                                "PUT", SURVEYS, Map.of("entrypoints", List.of(tried.entrypoint())))));
    }

    @Override
    public Map<String, String> unaudited() {
        return Map.of("GET " + SURVEYS, "where people are asked, which is about nobody");
    }
}
