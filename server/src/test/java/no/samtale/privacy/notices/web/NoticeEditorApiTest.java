package no.samtale.privacy.notices.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samtale.accounts.CreateAccount;
import no.samtale.accounts.NewAccount;
import no.samtale.accounts.NewAgent;
import no.samtale.accounts.Role;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.notices.NoticeChanges;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.Visitors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SamtaleTest
class NoticeEditorApiTest {
    private static final String EDITOR = "/api/console/privacy/notice";
    private static final Map<String, String> DESCRIPTION = Map.of("nb", "Kortere tid.", "en", "A shorter time.");

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private Company company;
    private Caller administrator;

    @BeforeEach
    void open() {
        company = Company.in(context);
        administrator = company.signedIn(company.administrator(), port);
    }

    @Test
    @DisplayName("P01 a notice without a controller cannot be published, and the chat stays shut until one is")
    void aNoticeWithoutAControllerCannotBePublished() {
        String email = Company.newEmail();
        CreateAccount.Created created = context.getBean(CreateAccount.class)
                .create(new NewAccount(
                        "Nytt AS",
                        "nb",
                        "Kundeservice",
                        new NewAgent("Ada Ny", email, Company.PASSWORD, Set.of(Role.ADMINISTRATOR), "nb")));
        Caller ada = new Caller(port);
        assertThat(ada.signIn(email, Company.PASSWORD).status()).isEqualTo(200);

        Answer editor = ada.get(EDITOR);
        assertThat(editor.body().at("/draft/findings").toString())
                .contains("controller-missing", "controller-unreachable");
        assertThat(publish(ada, null).code()).isEqualTo("notice_faulty");
        assertThat(context.getBean(NoticeVersions.class).inForce(created.account()))
                .isEmpty();

        String entrypoint = "/api/widget/entrypoints/" + entrypoint(ada, created);
        assertThat(new Caller(port).get(entrypoint).code()).isEqualTo("notice_missing");

        Answer kept = ada.put(EDITOR + "/controller", Map.of("name", "Nytt AS", "email", "post@nytt.example"));
        assertThat(kept.body().at("/draft/findings")).isEmpty();
        assertThat(publish(ada, null).status()).isEqualTo(201);
        assertThat(context.getBean(NoticeVersions.class).inForce(created.account()))
                .hasValue("1.0.0");
        assertThat(new Caller(port).get(entrypoint).status()).isEqualTo(200);
    }

    private static String entrypoint(Caller administrator, CreateAccount.Created created) {
        Map<String, Object> wanted = Map.of(
                "teamId",
                created.team().toString(),
                "name",
                "Nettsiden",
                "origins",
                List.of("https://nytt.example"),
                "languages",
                List.of("nb"),
                "accent",
                "#0b5cad",
                "texts",
                Map.of("nb", Map.of("title", "Spør oss", "greeting", "Hei")),
                "fields",
                List.of());
        return administrator
                .post("/api/console/entrypoints", wanted)
                .body()
                .path("id")
                .asString();
    }

    @Test
    @DisplayName("P38 a widening change without an announcement is refused")
    void aWideningWithoutAnnouncementIsRefused() {
        narrow(Map.of("dialogue/deliver", 24 * 30));
        assertThat(publish(administrator, null).status()).isEqualTo(201);
        Answer widened = narrow(Map.of("dialogue/deliver", 24 * 60));
        assertThat(widened.body().at("/draft/number").asString()).isEqualTo("2.0.0");
        assertThat(widened.body().at("/draft/widenings").findValuesAsString("en"))
                .contains(
                        "Kept longer: The conversation – Answering you",
                        "Kept longer: A staff member's work in the chat – Letting our staff answer");

        Answer refused = publish(administrator, null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("announcement_missing");

        Answer published = publish(administrator, Map.of("nb", "Vi lagrer lenger.", "en", "We keep it longer."));
        assertThat(published.status()).isEqualTo(201);
        NoticeChanges.Since since = context.getBean(NoticeChanges.class)
                .since(company.account(), "1.1.0")
                .orElseThrow();
        assertThat(since.widenedPurposes()).containsExactly("deliver", "follow-up", "legal-duties", "staff");
        assertThat(since.announcements()).singleElement().satisfies(words -> assertThat(words.nb())
                .isEqualTo("Vi lagrer lenger."));
        assertThat(context.getBean(NoticeChanges.class).since(company.account(), "2.0.0"))
                .isEmpty();
    }

    @Test
    @DisplayName("P38 a conversation keeps the version that was shown, and its visitor is told of the announced change")
    void aVisitorIsToldOfTheChange() {
        narrow(Map.of("dialogue/deliver", 24 * 30));
        publish(administrator, null);
        Entrypoint entrypoint = company.entrypoint();
        String token = Visitors.token(entrypoint.id());
        Visitors.in(context).start(entrypoint, token, "Hei");
        Caller visitor = new Caller(port).with("Samtale-Token", token);
        String path = "/api/widget/conversation";
        assertThat(visitor.get(path).body().has("noticeChange")).isFalse();

        narrow(Map.of());
        publish(administrator, Map.of("nb", "Vi lagrer lenger.", "en", "We keep it longer."));

        Answer told = visitor.get(path);
        assertThat(told.body().at("/noticeVersion").asString()).isEqualTo("1.1.0");
        assertThat(told.body().at("/noticeChange/text").asString()).isEqualTo("Vi lagrer lenger.");
        assertThat(told.body().at("/noticeChange/url").asString())
                .isEqualTo("/notice/" + company.account() + "/1.1.0..2.0.0?language=nb");
    }

    @Test
    @DisplayName("P31 an account may narrow what the register allows, and its notice says so; it may never widen")
    void anAccountMayNarrowAndNeverWiden() {
        Answer narrowed = administrator.put(
                EDITOR + "/choices",
                Map.of(
                        "shorter",
                        Map.of("dialogue/deliver", 24 * 30),
                        "itemsLeftOut",
                        List.of("contact-details.name")));
        assertThat(narrowed.status()).isEqualTo(200);
        publish(administrator, null);
        assertThat(published())
                .contains("30 dager etter at samtalen er avsluttet")
                .doesNotContain("<dd>Navnet ditt</dd>")
                .doesNotContain("180 dager etter at samtalen er avsluttet");

        assertThat(narrow(Map.of("dialogue/deliver", 24 * 181)).field()).isEqualTo("shorter");
        assertThat(narrow(Map.of("dialogue/marketing", 24)).field()).isEqualTo("shorter");
        assertThat(narrow(Map.of("assessments/deliver", 24)).field())
                .as("goes with the dialogue")
                .isEqualTo("shorter");
        assertThat(narrow(Map.of("access-log/legal-duties", 24)).field())
                .as("the database's own time")
                .isEqualTo("shorter");
        assertThat(choices("purposesOff", List.of("deliver")).field()).isEqualTo("purposesOff");
        assertThat(choices("itemsLeftOut", List.of("dialogue.message")).field()).isEqualTo("itemsLeftOut");
    }

    @Test
    @DisplayName("P07 what an account leaves out is asked for nowhere, nor is a consent that it has no use for")
    void whatIsLeftOutIsAskedForNowhere() {
        Entrypoint entrypoint = company.entrypoint();
        String path = "/api/widget/entrypoints/" + entrypoint.id();
        assertThat(new Caller(port).get(path).body().at("/fields").size()).isEqualTo(2);
        var choices = Map.of("itemsLeftOut", List.of("contact-details.name"), "purposesOff", List.of("improve"));
        assertThat(administrator.put(EDITOR + "/choices", choices).status()).isEqualTo(200);

        Answer narrowed = new Caller(port).get(path);
        assertThat(narrowed.body().at("/fields").toString()).contains("email").doesNotContain("\"name\":\"name\"");
        assertThat(narrowed.body().at("/consents").isEmpty()).isTrue();
    }

    @Test
    @DisplayName("P42 words of the company's own stand in both languages or not at all, and are linted")
    void itsOwnWordsAreLinted() {
        assertThat(choices("additions", Map.of("security", Map.of("nb", "Bare på norsk.")))
                        .field())
                .isEqualTo("additions.en");
        Answer linted = choices(
                "additions",
                Map.of("security", Map.of("nb", "Alt slettes uten spor.", "en", "All is erased without notice.")));
        assertThat(linted.body().at("/draft/findings/0/rule").asString()).isEqualTo("mistranslated-without-trace");
        assertThat(linted.body().at("/draft/findings/0/clause").asString()).isEqualTo("security");
        assertThat(publish(administrator, null).code()).isEqualTo("notice_faulty");
    }

    @Test
    @DisplayName("P38 nobody publishes another text than the one they read, nor the same one twice")
    void publishesWhatWasRead() {
        String mark = administrator.get(EDITOR).body().at("/draft/mark").asString();
        assertThat(publish(administrator, null).code()).isEqualTo("conflict");
        narrow(Map.of("dialogue/deliver", 24));
        assertThat(administrator
                        .post(EDITOR + "/versions", Map.of("mark", mark, "description", DESCRIPTION))
                        .code())
                .isEqualTo("conflict");
    }

    @Test
    @DisplayName("P38 what was published cannot be changed or deleted by the server")
    void whatWasPublishedStays() {
        AccountTransactions transactions = context.getBean(AccountTransactions.class);
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        for (String sql : List.of(
                "update notice_publication set text_nb = 'noe annet'",
                "delete from notice_publication",
                "truncate notice_publication")) {
            assertThatThrownBy(() -> transactions.run(
                            company.account(), () -> jdbc.sql(sql).update()))
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    @DisplayName("P34 privacy officers edit, administrators publish, and nobody else sees the editor")
    void rolesDecide() {
        Caller officer = company.signedIn(company.hire("Pia Personvern", Role.PRIVACY_OFFICER), port);
        Caller agent = company.signedIn(company.hire("Kari Agent", Role.AGENT, Role.SUPERVISOR), port);

        assertThat(officer.get(EDITOR).body().at("/mayPublish").asBoolean()).isFalse();
        assertThat(officer.put(EDITOR + "/choices", Map.of()).status()).isEqualTo(200);
        assertThat(publish(officer, null).code()).isEqualTo("role_missing");
        assertThat(agent.get(EDITOR).code()).isEqualTo("role_missing");
        assertThat(agent.put(EDITOR + "/choices", Map.of()).code()).isEqualTo("role_missing");
    }

    private Answer narrow(Map<String, Integer> shorter) {
        return choices("shorter", shorter);
    }

    private Answer choices(String field, Object value) {
        return administrator.put(EDITOR + "/choices", Map.of(field, value));
    }

    private static Answer publish(Caller caller, @Nullable Map<String, String> announcement) {
        Map<String, Object> request = new HashMap<>();
        request.put("mark", caller.get(EDITOR).body().at("/draft/mark").asString());
        request.put("description", DESCRIPTION);
        if (announcement != null) {
            request.put("announcement", announcement);
        }
        return caller.post(EDITOR + "/versions", request);
    }

    private String published() {
        return context.getBean(NoticeVersions.class)
                .all(company.account())
                .getFirst()
                .texts()
                .nb();
    }
}
