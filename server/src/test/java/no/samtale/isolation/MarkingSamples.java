package no.samtale.isolation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Labels, priority and snoozing. */
final class MarkingSamples implements FeatureSamples {
    private static final String LABELS = "/api/console/labels";
    private static final String CONVERSATIONS = "/api/console/conversations/";

    @Override
    public Map<String, String> live(LivedInCompany company, Held held) {
        String label = label(company, "Haster " + Held.id().substring(24));
        LivedInCompany.done(company.agent().put(on(held.conversation(), label), Map.of()));
        return Map.of(
                "label",
                label,
                "other label",
                label(company, "Retur " + Held.id().substring(24)));
    }

    private static String label(LivedInCompany company, String name) {
        Map<String, String> words = Map.of("name", name + " " + company.mark().substring(0, 17), "colour", "blue");
        return LivedInCompany.done(company.agent().post(LABELS, words))
                .body()
                .path("id")
                .asString();
    }

    @Override
    public void addTo(Operations operations) {
        operations.add("GET " + LABELS, Operations.own((mine, tried) -> Operations.console("GET", LABELS, null)));
        operations.add("POST " + LABELS, Operations.own((mine, tried) -> Operations.console("POST", LABELS, words())));
        operations.add(
                "PUT " + LABELS + "/{id}",
                Operations.like(
                        "label",
                        (mine, tried) -> Operations.console("PUT", LABELS + "/" + tried.of("label"), words())));
        operations.add(
                "DELETE " + LABELS + "/{id}",
                Operations.like(
                        "label",
                        (mine, tried) -> Operations.console("DELETE", LABELS + "/" + tried.of("label"), null)));
        operations.add(
                "POST " + LABELS + "/{id}/merge",
                Operations.like(
                        "label",
                        (mine, tried) -> Operations.console(
                                "POST",
                                LABELS + "/" + tried.of("other label") + "/merge",
                                Map.of("into", mine.of("label")))),
                Operations.like(
                        "label to merge into",
                        (mine, tried) -> Operations.console(
                                "POST",
                                LABELS + "/" + mine.of("other label") + "/merge",
                                Map.of("into", tried.of("label")))));
        for (String method : List.of("PUT", "DELETE")) {
            Map<String, Object> body = method.equals("PUT") ? Map.of() : null;
            operations.add(
                    method + " " + CONVERSATIONS + "{id}/labels/{labelId}",
                    Operations.like(
                            "conversation",
                            (mine, tried) ->
                                    Operations.console(method, on(tried.conversation(), tried.of("label")), body)));
        }
        operations.add(
                "POST " + CONVERSATIONS + "{id}/snooze", Operations.conversation("POST", "/snooze", new HashMap<>()));
        operations.add("POST " + CONVERSATIONS + "{id}/wake", Operations.conversation("POST", "/wake", Map.of()));
        operations.add(
                "PUT " + CONVERSATIONS + "{id}/priority",
                Operations.conversation("PUT", "/priority", Map.of("priority", "urgent")));
    }

    private static Map<String, Object> words() {
        return Map.of("name", "Ny " + Held.id().substring(24), "colour", "red");
    }

    private static String on(String conversation, String label) {
        return CONVERSATIONS + conversation + "/labels/" + label;
    }
}
