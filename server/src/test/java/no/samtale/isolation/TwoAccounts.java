package no.samtale.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Two companies that know nothing of each other, each with a row in every table of accounts. */
final class TwoAccounts {
    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final long PAUSE = Duration.ofMillis(100).toNanos();

    private final AccountTables tables;
    private final LivedInCompany one;
    private final LivedInCompany other;
    private final Held ofOne;
    private final Held ofOther;

    TwoAccounts(ApplicationContext context, int port) {
        tables = AccountTables.in(context);
        one = new LivedInCompany(context, port);
        other = new LivedInCompany(context, port);
        ofOne = one.holdAll();
        ofOther = other.holdAll();
        awaitRows(one);
        awaitRows(other);
    }

    LivedInCompany one() {
        return one;
    }

    LivedInCompany other() {
        return other;
    }

    /** What the one has. */
    Held ofOne() {
        return ofOne;
    }

    /** What the other has. */
    Held ofOther() {
        return ofOther;
    }

    AccountTables tables() {
        return tables;
    }

    /**
     * That nothing of a company stands in an answer to a stranger, apart from what was asked with, and from ids that the
     * stranger holds as well: callers make some of the ids, and an attempt may have stored one of the other's as its own.
     */
    void assertNothingOf(LivedInCompany company, LivedInCompany stranger, JsonNode answer, String asked) {
        Set<String> traces = tracesOf(company, answer, asked);
        if (!traces.isEmpty()) {
            traces.removeAll(tables.ids(stranger.account()));
        }
        assertThat(traces)
                .as("ids and texts of the other account in %s", answer)
                .isEmpty();
    }

    /** That nothing of a company stands in an answer, apart from what was asked with. */
    void assertNothingOf(LivedInCompany company, JsonNode answer, String asked) {
        assertThat(tracesOf(company, answer, asked))
                .as("ids and texts of the other account in %s", answer)
                .isEmpty();
    }

    /** Ids and texts of a company in an answer, apart from what was asked with. */
    Set<String> tracesOf(LivedInCompany company, JsonNode answer, String asked) {
        String text = answer.toString();
        Set<String> traces = new HashSet<>(tables.ids(company.account()));
        traces.add(company.mark());
        traces.removeIf(trace -> !text.contains(trace) || asked.contains(trace));
        return traces;
    }

    /** The journal's consumers write their cursors a little later. */
    private void awaitRows(LivedInCompany company) {
        long deadline = System.nanoTime() + WITHIN.toNanos();
        List<String> empty = empty(company);
        while (!empty.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE);
            empty = empty(company);
        }
        assertThat(empty)
                .as("tables in which %s has no row: let LivedInCompany fill them", company)
                .isEmpty();
    }

    private List<String> empty(LivedInCompany company) {
        return tables.names().stream()
                .filter(table -> tables.rows(company.account(), table) == 0)
                .toList();
    }
}
