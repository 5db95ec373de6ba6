package no.samtale.testing;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Lists of conversations as agents page through them, to their end. */
public final class Lists {
    private static final String LISTS = "/api/console/conversations?limit=100&view=";

    private Lists() {}

    /** All rows of a list, whatever moves the clock between pages. */
    public static List<JsonNode> rows(Caller agent, String view) {
        List<JsonNode> rows = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = agent.get(LISTS + view + cursor).body();
            page.path("rows").forEach(rows::add);
            cursor = "&cursor=" + page.path("next").asString("");
        } while (!cursor.endsWith("="));
        return rows;
    }
}
