package no.samtale.privacy.register;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samtale.platform.Limits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterReaderTest {
    private final Map<String, String> files =
            new HashMap<>(RegisterFiles.onClasspath().texts());

    @Test
    void readsTheRegisterThatStandsInTheProject() {
        Register register = read();

        assertThat(register.purpose("deliver").basis()).isEqualTo(LegalBasis.CONTRACT);
        assertThat(register.purpose("deliver").basis().point()).isEqualTo("b");
        assertThat(register.purpose("deliver").name().in(Language.NB)).isEqualTo("Svare deg");
        assertThat(register.categories()).hasSizeGreaterThan(5);
        assertThat(register.tables()).hasSizeGreaterThan(15);
    }

    @Test
    void promisesTheTimesThatTheCodeKeeps() {
        Register register = read();

        assertThat(period(register, "chat-key", "deliver")).isEqualTo(Limits.VISITOR_TOKEN);
        assertThat(period(register, "agent-session", "staff")).isEqualTo(Limits.AGENT_SESSION);
        assertThat(period(register, "connection", "prevent-abuse")).isEqualTo(Limits.NEW_CONVERSATIONS_WINDOW);
        assertThat(stored(register, "samtale_0123abcd").lasting())
                .isEqualTo(new Lasting.After(Limits.VISITOR_TOKEN, "last-use"));
        assertThat(stored(register, "samtale_agent").lasting())
                .isEqualTo(new Lasting.After(Limits.AGENT_SESSION, "last-use"));
    }

    /** Each row breaks one file by one replacement, and names what the message must say. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        purposes.yaml        | basis: contract                | basis: habit                     | register/purposes.yaml: purposes[0].basis: should be one of consent, contract
        purposes.yaml        | basis: contract                | basic: contract                  | register/purposes.yaml: purposes[0].basis: is missing
        purposes.yaml        | '  - id: deliver'              | '  - {id: deliver, colour: red}\n  - id: deliver' | register/purposes.yaml: purposes[0].dpv: is missing
        purposes.yaml        | status: planned                | status: someday                  | register/purposes.yaml: purposes[3].status: should be one of active, planned
        purposes.yaml        | '    status: planned\n    dpv: dpv:DirectMarketing' | '    dpv: dpv:DirectMarketing' | register/purposes.yaml: marketing: is not used by anything
        categories.yaml      | 'purposes: [deliver]'          | 'purposes: [deliver, marketing]' | register/categories.yaml: looked-up.purposes: names marketing, which purposes.yaml says is planned
        sources.yaml         | 'dpv: dpv:DataSubjectDataSource' | 'dpv: x\n    colour: red'      | register/sources.yaml: sources[0].colour: is not known here
        sources.yaml         | en: from you                   | de: von dir                      | register/sources.yaml: sources[0].name.en: is missing
        sources.yaml         | nb: fra deg selv               | nb: ''                           | register/sources.yaml: sources[0].name.nb: should be a text
        sources.yaml         | id: person                     | id: use                          | register/sources.yaml: use: stands there twice
        categories.yaml      | 'purposes: [deliver]'          | 'purposes: [sell]'               | register/categories.yaml: looked-up.purposes: names sell, which is not defined
        categories.yaml      | 'purposes: [deliver]'          | 'purposes: []'                   | register/categories.yaml: categories[1].purposes: is empty
        categories.yaml      | 'sources: [person, site]'      | 'sources: [rumour]'              | register/categories.yaml: contact-details.sources: names rumour
        categories.yaml      | 'subject: contact'             | 'subject: robot'                 | register/categories.yaml: categories[0].subject: should be one of contact, agent
        retention.yaml       | 'period: P180D'                | 'period: long'                   | register/retention.yaml: rules[3].period: cannot be read: long
        retention.yaml       | 'period: P180D'                | 'period: P0D'                    | register/retention.yaml: rules[3].period: should be whole days or hours
        retention.yaml       | 'after: conversation-closed'   | 'after: a-while'                 | register/retention.yaml: events: names a-while
        retention.yaml       | 'period: P180D'                | 'period: P90D'                   | register/retention.yaml: assessments: goes with dialogue, which has no rule of that time
        retention.yaml       | 'with: access-log'             | 'with: staff-access-log'         | register/retention.yaml: staff-access-log: goes with staff-access-log, which has no rule
        retention.yaml       | 'category: dialogue'           | 'category: assessments'          | register/retention.yaml: assessments under deliver: stands there twice
        columns/contacts.yaml | 'items: [contact-details.name]' | 'items: [contact-details.shoe-size]' | register/columns/contacts.yaml: contact.name_sealed.items: names contact-details.shoe-size
        columns/contacts.yaml | 'row: contact_id'             | 'row: rows_id'                   | register/columns/contacts.yaml: contact.name_sealed.row: names rows_id
        columns/contacts.yaml | 'class: content'              | 'class: secret'                  | register/columns/contacts.yaml: tables.contact.columns.name_sealed.class: should be one of content, linked, not-personal
        columns/contacts.yaml | 'reason: names the company'   | 'because: of it'                 | register/columns/contacts.yaml: tables.contact.columns.account_id.reason: is missing
        browser-storage.yaml | 'purpose: deliver'             | 'purpose: spy'                   | register/browser-storage.yaml: chat-cookie.purpose: names spy
        notice.yaml          | 'id: voluntary'                | 'id: purposes'                   | register/notice.yaml: purposes: stands there twice
        controller.yaml      | 'en: its general manager'      | ''                               | register/controller.yaml: controller.responsible.en: is missing
        """)
    void namesFileAndKeyOfAFault(String file, String good, String bad, String message) {
        String broken = broken(file, good.replace("\\n", "\n"), bad == null ? "" : bad.replace("\\n", "\n"));
        files.put(file, broken);

        assertThatExceptionOfType(RegisterFault.class).isThrownBy(this::read).withMessageStartingWith(message);
    }

    @Test
    void refusesAnItemThatNothingHolds() {
        files.put("passing.yaml", "passing: []");

        assertThatExceptionOfType(RegisterFault.class)
                .isThrownBy(this::read)
                .withMessage("register/categories.yaml: connection.ip-address: is not used by anything");
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        files.put("passing.yaml", "passing: []\npassing: []");

        assertThatExceptionOfType(RegisterFault.class)
                .isThrownBy(this::read)
                .withMessageStartingWith("register/passing.yaml: file: is not YAML");
    }

    @Test
    @DisplayName("P27 a receiver outside the EEA without a mechanism is refused")
    void refusesATransferOutOfTheEeaWithoutAMechanism() {
        String recipient = """
                recipients:
                  - id: sms
                    name: {nb: SMS-senderen, en: A sender of SMS}
                    agreement: processor
                    task: {nb: sender SMS, en: sends SMS}
                    region: %s
                    purposes: [deliver]
                    categories: [dialogue]
                    hosts: [sms.example.com]
                """;
        files.put("recipients.yaml", recipient.formatted("EEA"));
        assertThat(read().recipients()).hasSize(1);

        files.put("recipients.yaml", recipient.formatted("account"));
        assertThat(read().recipients().getFirst().outsideEea()).isFalse();

        files.put("recipients.yaml", recipient.formatted("US"));
        assertThatExceptionOfType(RegisterFault.class)
                .isThrownBy(this::read)
                .withMessageStartingWith("register/recipients.yaml: recipients[0].mechanism: is missing");
    }

    @Test
    void knowsItsCookiesByName() {
        assertThat(stored(read(), "samtale_0123abcd").id()).isEqualTo("chat-cookie");
        assertThat(stored(read(), "samtale_agent").id()).isEqualTo("agent-cookie");
        assertThat(read().storage()).noneMatch(entry -> entry.matches("samtale_0123abcde"));
        assertThat(read().storage()).noneMatch(entry -> entry.matches("_ga"));
    }

    private Register read() {
        return new RegisterReader(new RegisterFiles(files)).read();
    }

    private String broken(String file, String good, String bad) {
        String text = requireNonNull(files.get(file));
        assertThat(text).as("what the test replaces").contains(good);
        return text.substring(0, text.indexOf(good)) + bad + text.substring(text.indexOf(good) + good.length());
    }

    private static Duration period(Register register, String category, String purpose) {
        return ((Lasting.After) register.retention(category, purpose).lasting()).period();
    }

    private static BrowserEntry stored(Register register, String name) {
        List<BrowserEntry> found =
                register.storage().stream().filter(entry -> entry.matches(name)).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
