package no.samtale.privacy.retention;

import static no.samtale.privacy.subjects.PlantedPeople.conversation;
import static no.samtale.privacy.subjects.PlantedPeople.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.samtale.accounts.Agents;
import no.samtale.accounts.DisableAgent;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.privacy.register.Category;
import no.samtale.privacy.register.Column;
import no.samtale.privacy.register.Lasting;
import no.samtale.privacy.register.PassingItem;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.RetentionRule;
import no.samtale.privacy.register.Table;
import no.samtale.privacy.subjects.PlantedPeople;
import no.samtale.privacy.subjects.PlantedPeople.Planted;
import no.samtale.testing.Caller;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every rule of the register with a period has somebody who deletes. Its columns are the schema's: whoever adds one to a
 * category with a period is asked here what takes it away.
 */
@SamtaleTest
class EveryPeriodApiTest {
    /** Longer than any period of the register, and than what the law demands of documentation. */
    private static final Duration LONG = Duration.ofDays(2200);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Register register;

    @Autowired
    private List<Expiring> expiring;

    @Autowired
    private ExpireData expire;

    @Autowired
    private Overdue overdue;

    @Autowired
    private AccountTransactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    @AfterEach
    void goRight() {
        clock.goRight();
    }

    @Test
    @DisplayName("P31 each rule with a period or a date has something that deletes, and nothing deletes without a rule")
    void hasADeleter() {
        Set<String> deleted = expiring.stream().map(Expiring::category).collect(Collectors.toSet());
        Set<String> passing = categoriesOf(this::passes);
        Set<String> led = periods().stream().map(RetentionRule::leader).collect(Collectors.toSet());

        led.removeAll(passing);
        assertThat(deleted).isEqualTo(led);
        assertThat(register.retention())
                .filteredOn(rule -> passing.contains(rule.category()))
                .as("what is in memory has a time of its own, that nobody can choose")
                .isNotEmpty()
                .allMatch(rule -> rule.fixed() != null);
    }

    @Test
    @DisplayName("P31 time empties every column that the register has a period for")
    void emptiesEachColumn() {
        // The database judges what the audit trail lets go by its own clock, so that time ends now.
        clock.holdAt(Instant.now().minus(LONG));
        PlantedPeople people = new PlantedPeople(context, port);
        AccountId account = people.account();
        Map<String, Long> planted = filled(account);
        people.all().forEach(person -> close(people.officer(), person));
        breach(people.officer());
        everybodyLeaves(account);
        filled(account).forEach((column, rows) -> planted.merge(column, rows, Long::max));
        assertThat(planted)
                .as("planted")
                .allSatisfy((column, rows) -> assertThat(rows).as(column).isPositive());

        clock.goRight();
        assertThat(overdue.of(account)).isPositive();
        expire.expire();

        org.awaitility.Awaitility.await().untilAsserted(() -> {
            prunesTheJournal();
            assertThat(filled(account))
                    .allSatisfy((column, rows) -> assertThat(rows).as(column).isZero());
        });
        assertThat(overdue.of(account)).isZero();
        NoticeVersions versions = context.getBean(NoticeVersions.class);
        assertThat(versions.signer(account, versions.all(account).getLast()))
                .as("who signed the notice stands under it as long as it can be read")
                .isEqualTo("Åse Administrator");
    }

    /** It has a time of its own, much shorter, and waits for those who read it. */
    @SuppressWarnings("NullAway") // The job looks at neither.
    private void prunesTheJournal() {
        context.getBean("pruneJournal", RecurringTask.class).executeRecurringly(null, null);
    }

    private void close(Caller officer, Planted person) {
        String state =
                done(officer.get(conversation(person))).body().path("state").asString();
        if (!state.equals("closed")) {
            done(officer.post(conversation(person) + "/close", Map.of()));
        }
    }

    /** One that is told of late, and of which the persons are not told. */
    private void breach(Caller officer) {
        Map<String, Object> details = new TreeMap<>(Map.of(
                "noticedAt", clock.instant().minus(Duration.ofHours(80)).toString(),
                "account", "En liste lå åpen",
                "consequences", "Kan leses av andre",
                "measures", "Lukket",
                "assessment", "Den var lang",
                "risk", "high",
                "categories", List.of("contact-details")));
        String breaches = "/api/console/breaches/";
        String path = breaches
                + done(officer.post("/api/console/breaches", details))
                        .body()
                        .path("id")
                        .asString();
        String now = clock.instant().toString();
        done(officer.post(path + "/report", Map.of("at", now, "lateReason", "Vi visste ikke omfanget")));
        done(officer.post(path + "/persons", Map.of("ground", "protected", "reason", "Alt var kryptert")));
        done(officer.post(path + "/phases", Map.of("text", "Den er lukket")));
        done(officer.post(path + "/closing", Map.of()));
    }

    /** Their sessions end with that; one is left as if it had been forgotten. */
    private void everybodyLeaves(AccountId account) {
        context.getBean(Agents.class).all(account).forEach(agent -> context.getBean(DisableAgent.class)
                .disable(account, agent.id()));
        String session = UUID.randomUUID().toString();
        long now = clock.millis();
        transactions.run(account, () -> {
            jdbc.sql("insert into spring_session values (:id, :id, :now, :now, 43200, :end, :id)")
                    .param("id", session)
                    .param("now", now)
                    .param("end", now + Duration.ofHours(12).toMillis())
                    .update();
            jdbc.sql("insert into spring_session_attributes values (:id, 'a', 'b'::bytea)")
                    .param("id", session)
                    .update();
        });
    }

    /** How many rows have something in each column that lies under periods only, by the column's place. */
    private Map<String, Long> filled(AccountId account) {
        Map<String, Long> filled = new TreeMap<>();
        for (Table table : register.tables()) {
            for (String column : timed(table)) {
                filled.put(table.name() + "." + column, rows(account, table, column));
            }
        }
        return filled;
    }

    private List<String> timed(Table table) {
        Set<String> timed = periods().stream().map(RetentionRule::category).collect(Collectors.toSet());
        List<String> columns = new ArrayList<>();
        if (table.cluster() == Table.Cluster.MAIN) {
            for (Column column : table.columns()) {
                if (column instanceof Column.Personal personal
                        && personal.items().stream()
                                .allMatch(item -> timed.contains(item.substring(0, item.indexOf('.'))))) {
                    columns.add(column.name());
                }
            }
        }
        return columns;
    }

    private long rows(AccountId account, Table table, String column) {
        // Sessions of others' tests are younger.
        String older = table.name().equals("spring_session")
                ? " and creation_time < "
                        + Instant.now().minus(Duration.ofDays(1)).toEpochMilli()
                : table.name().equals("spring_session_attributes") ? " and attribute_name = 'a'" : "";
        return transactions.call(account, () -> jdbc.sql(
                        "select count(*) from " + table.name() + " where " + column + " is not null" + older)
                .query(Long.class)
                .single());
    }

    private List<RetentionRule> periods() {
        return register.retention().stream()
                .filter(rule -> !(rule.lasting() instanceof Lasting.Until))
                .toList();
    }

    private Set<String> categoriesOf(Predicate<Category.Item> item) {
        return register.categories().stream()
                .filter(category -> category.items().stream().allMatch(item))
                .map(Category::id)
                .collect(Collectors.toSet());
    }

    private boolean passes(Category.Item item) {
        return register.passing().stream().map(PassingItem::item).anyMatch(item.id()::equals);
    }
}
