package no.samtale.isolation;

import static no.samtale.isolation.Operations.call;

import java.util.Map;

/** Samples of what a visitor does who waits, or who keeps what was said. */
final class WaitingSamples implements FeatureSamples {
    private static final String WIDGET = "/api/widget/conversations/";

    @Override
    public void addTo(Operations operations) {
        operations.add(
                "POST /api/widget/conversations/{id}/leave",
                Operations.visitors((mine, tried) ->
                        call("POST", WIDGET + tried.conversation() + "/leave", Map.of(), mine.token())));
        operations.add(
                "GET /api/widget/conversations/{id}/transcript",
                Operations.visitors((mine, tried) ->
                        call("GET", WIDGET + tried.conversation() + "/transcript", null, mine.token())));
    }
}
