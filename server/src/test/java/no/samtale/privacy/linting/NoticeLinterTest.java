package no.samtale.privacy.linting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import no.samtale.privacy.register.Clause;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.NoticeWords;
import no.samtale.privacy.register.Purpose;
import no.samtale.privacy.register.Recipient;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.TestRegister;
import no.samtale.privacy.register.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The two notices that the product comes from are linted first: each of their faults is found. */
class NoticeLinterTest {
    private final NoticeLinter linter = new NoticeLinter();
    private final Register register = TestRegister.real();

    @Test
    @DisplayName("P02 P31 P39 finds the faults of the Norwegian notice that the product comes from, and no others")
    void findsTheFaultsOfTheNorwegianSeed() throws IOException {
        assertThat(rules(linter.lint("seed-nb.txt", Language.NB, seed("seed-nb.txt"))))
                .containsExactlyInAnyOrder(
                        "repealed-personopplysningsloven-2000-8",
                        "repealed-personopplysningsloven-2000-18",
                        "repealed-personopplysningsloven-2000-19",
                        "repealed-ekomloven-2003-2-7b",
                        "marketing-for-partners",
                        "anonymous-but-linked",
                        "retention-missing",
                        "basis-missing",
                        "objection-missing",
                        "portability-missing");
    }

    @Test
    @DisplayName("P42 finds the faults of the English notice, its mistranslations too, and no others")
    void findsTheFaultsOfTheEnglishSeed() throws IOException {
        assertThat(rules(linter.lint("seed-en.txt", Language.EN, seed("seed-en.txt"))))
                .containsExactlyInAnyOrder(
                        "repealed-personopplysningsloven-2000-8",
                        "repealed-personopplysningsloven-2000-18",
                        "repealed-personopplysningsloven-2000-19",
                        "marketing-for-partners",
                        "retention-missing",
                        "basis-missing",
                        "objection-missing",
                        "portability-missing",
                        "mistranslated-without-trace",
                        "mistranslated-unsubscribe");
    }

    @Test
    @DisplayName("P02 finds nothing in the project's own register and notice")
    void findsNothingInTheProject() {
        assertThat(linter.lint(register)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | See section 18 of the Personal Data Act.                      | repealed-personopplysningsloven-2000-18
        EN | See the Personal Data Act, sections 8, 18 and 19.             | repealed-personopplysningsloven-2000-19
        NB | Etter personopplysningsloven §§ 8, 18 og 19 kan vi dette.     | repealed-personopplysningsloven-2000-8
        NB | Etter ekomloven § 2-7 b trengs samtykke.                      | repealed-ekomloven-2003-2-7b
        NB | Vi teller anonymt med en informasjonskapsel.                  | anonymous-but-linked
        EN | Under section 15 of the Marketing Control Act we send offers of our partners. | marketing-for-partners
        EN | Your data is erased without notice.                           | mistranslated-without-trace
        """)
    void finds(Language language, String text, String rule) {
        assertThat(rules(linter.lint("text", language, text))).contains(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Etter personopplysningsloven § 5 er grensen 13 år.",
                "Etter personopplysningsloven § 80 gjelder noe annet.",
                "Derfor trengs ikke samtykke (ekomloven § 3-15).",
                "Etter markedsføringsloven § 15 kan vi sende deg tilbud om våre egne varer.",
                "Vi teller anonymt, uten å lagre hvem som ble talt.",
                "Stengt uten varsel"
            })
    void leavesInPeace(String text) {
        assertThat(rules(linter.lint("text", Language.NB, text)))
                .noneMatch(rule -> rule.startsWith("repealed") || rule.startsWith("mistranslated"))
                .doesNotContain("marketing-for-partners", "anonymous-but-linked");
    }

    @Test
    @DisplayName("P27 finds a transfer out of the EEA without a mechanism")
    void findsATransferWithoutMechanism() {
        assertThat(rules(linter.lint(register.withRecipients(List.of(receiver("US", null))))))
                .containsExactly("transfer-without-mechanism");
        assertThat(linter.lint(register.withRecipients(List.of(receiver("US", "Article 46(2)(c)")))))
                .isEmpty();
        assertThat(linter.lint(register.withRecipients(List.of(receiver("EEA", null)))))
                .isEmpty();
    }

    @Test
    @DisplayName("P31 finds a category that nobody says how long is kept")
    void findsACategoryWithoutRetention() {
        Register without = register.with(
                register.purposes(),
                register.categories(),
                register.retention().stream()
                        .filter(rule -> !rule.category().equals("dialogue"))
                        .toList(),
                register.recipients(),
                register.storage(),
                register.notice());

        assertThat(linter.lint(without))
                .singleElement()
                .hasToString(
                        "retention.yaml: dialogue under deliver: It does not say how long “The conversation” is kept. [category-without-retention]");
    }

    @Test
    @DisplayName("P02 finds a purpose that does not say why its basis applies")
    void findsAPurposeWithoutBasis() {
        Purpose deliver = register.purpose("deliver");
        Purpose bare = new Purpose(
                deliver.id(),
                deliver.status(),
                deliver.optional(),
                deliver.dpv(),
                deliver.basis(),
                deliver.name(),
                deliver.text(),
                new Words("", ""));
        Register without = register.with(
                register.purposes().stream()
                        .map(each -> each.id().equals("deliver") ? bare : each)
                        .toList(),
                register.categories(),
                register.retention(),
                register.recipients(),
                register.storage(),
                register.notice());

        assertThat(rules(linter.lint(without))).contains("purpose-without-basis");
    }

    @ParameterizedTest
    @ValueSource(strings = {"right-objection", "right-portability", "complaint", "controller"})
    @DisplayName("P39 finds that a right or the complaint to Datatilsynet is missing")
    void findsAMissingClause(String clause) {
        assertThat(linter.lint(worded(without(register.notice().clauses(), clause))))
                .anyMatch(finding -> finding.rule().equals("clause-missing")
                        && finding.clause().equals(clause)
                        && finding.place().equals("notice.yaml: clause " + clause));
    }

    @Test
    @DisplayName("P42 finds what stands in one language only")
    void findsWhatStandsInOneLanguage() {
        assertThat(rules(linter.lint(worded(added(new Words("Vi svarer raskt.", ""))))))
                .containsExactly("one-language");
        assertThat(rules(linter.lint(worded(added(new Words("Ett.\n\nTo.", "One."))))))
                .containsExactly("one-language");
        assertThat(rules(linter.lint(worded(added(new Words("Alt slettes uten spor.", "All is erased at once."))))))
                .containsExactly("mistranslated-without-trace");
        assertThat(linter.lint(worded(added(new Words("Alt slettes uten spor.", "All is erased without trace.")))))
                .isEmpty();
    }

    @Test
    @DisplayName("P01 finds that the controller or a way to reach it is missing")
    void findsThatTheControllerIsMissing() {
        assertThat(rules(linter.lintController(false, false)))
                .containsExactly("controller-missing", "controller-unreachable");
        assertThat(linter.lintController(true, true)).isEmpty();
    }

    private Register worded(List<Clause> clauses) {
        NoticeWords now = register.notice();
        return register.with(
                register.purposes(),
                register.categories(),
                register.retention(),
                register.recipients(),
                register.storage(),
                new NoticeWords(now.title(), now.labels(), now.bases(), clauses));
    }

    private List<Clause> added(Words words) {
        return register.notice().clauses().stream()
                .map(each -> each.id().equals("security")
                        ? new Clause(
                                each.id(),
                                each.heading(),
                                each.text(),
                                List.of(new Clause.Also(Clause.When.ALWAYS, words)),
                                each.shows(),
                                each.parts())
                        : each)
                .toList();
    }

    private static List<Clause> without(List<Clause> clauses, String id) {
        return clauses.stream()
                .filter(each -> !each.id().equals(id))
                .map(each -> new Clause(
                        each.id(), each.heading(), each.text(), each.also(), each.shows(), without(each.parts(), id)))
                .toList();
    }

    private Recipient receiver(String region, @Nullable String mechanism) {
        return new Recipient(
                "mail",
                new Words("E-postleverandøren", "The mail provider"),
                new Words("Leverer e-post.", "Delivers e-mail."),
                Recipient.Agreement.PROCESSOR,
                region,
                mechanism,
                List.of("deliver"),
                List.of("dialogue"),
                List.of());
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    private static String seed(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(NoticeLinterTest.class.getResourceAsStream("/linting/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
