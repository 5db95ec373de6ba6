package no.samtale.isolation;

import java.util.Map;

/** What agents have begun to write. */
final class DraftSamples implements FeatureSamples {
    private static final String CONVERSATIONS = "/api/console/conversations/";

    @Override
    public Map<String, String> live(LivedInCompany company, Held held) {
        return Map.of("reply", begun(company, held, "reply"), "note", begun(company, held, "note"));
    }

    private static String begun(LivedInCompany company, Held held, String kind) {
        String id = Held.id();
        LivedInCompany.done(company.agent()
                .put(
                        CONVERSATIONS + held.conversation() + "/drafts/" + kind,
                        Map.of("id", id, "text", "Utkast " + company.mark())));
        return id;
    }

    @Override
    public void addTo(Operations operations) {
        operations.add(
                "GET /api/console/drafts",
                Operations.own((mine, tried) -> Operations.console("GET", "/api/console/drafts", null)));
        operations.add(
                "GET " + CONVERSATIONS + "{id}/drafts",
                Operations.like(
                        "conversation",
                        (mine, tried) ->
                                Operations.console("GET", CONVERSATIONS + tried.conversation() + "/drafts", null)));
        operations.add(
                "PUT " + CONVERSATIONS + "{id}/drafts/{kind}",
                Operations.like(
                        "conversation",
                        (mine, tried) -> Operations.console(
                                "PUT",
                                CONVERSATIONS + tried.conversation() + "/drafts/reply",
                                Map.of("id", Held.id(), "after", tried.of("reply"), "text", ""))));
    }

    @Override
    public Map<String, String> unaudited() {
        return Map.of("GET /api/console/drafts", "where the agent itself has begun to write, and nothing of what");
    }
}
