package no.samtale.platform.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.StandardEnvironment;

class CheckSettingsTest {
    private final CheckSettings check = new CheckSettings();

    @ParameterizedTest
    @CsvSource({
        "samtale.public-url, https://chat.example.no",
        "samtale.publicUrl, https://chat.example.no",
        "samtale.mail.port, 25",
        "samtale.mail.password-file, /run/secrets/mail",
        "samtale.trusted-proxies, '127.0.0.1, 10.0.0.0/8'",
        "samtale.trusted-proxies[1], 127.0.0.1",
        "samtale.recipients[0].task.nb, Sender e-post",
        "samtale.recipients[0].hosts[2], smtp.nordpost.example",
        "samtale.backups.every, 90s",
        "samtale.proxy-headers, forwarded",
        "spring.application.name, something"
    })
    void takesWhatIsInTheList(String name, String value) {
        accepts(Environments.file(Map.of(name, value)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SAMTALE_PUBLIC_URL",
                "SAMTALE_PUBLICURL",
                "SAMTALE_TRUSTED_PROXIES_0",
                "SAMTALE_RECIPIENTS_0_CONTACT_POINT",
                "SAMTALE_MAIN_PASSWORD_FILE",
                "SAMTALE_JAVA_OPTS",
                "SAMTALE_SERVICE_HOST",
                "SAMTALE_PORT_8080_TCP"
            })
    void takesVariablesOfTheListAndThoseOfOthers(String name) {
        accepts(Environments.variables(Map.of(name, "https://chat.example.no")));
    }

    @Test
    void refusesAnUnknownNameAndGuessesWhatIsMeant() {
        refuses(
                Environments.file(Map.of("samtale.public-ulr", "https://x.no")),
                "public-ulr",
                "samtale.public-url meant");
        refuses(
                Environments.variables(Map.of("SAMTALE_MAIL_HOSTS", "x")),
                "SAMTALE_MAIL_HOSTS",
                "the environment",
                "SAMTALE_MAIL_HOST meant");
        refuses(Environments.flags(Map.of(), "--samtale.colour=blue"), "a flag", "docs/settings.md lists them all");
        refuses(Environments.file(Map.of("samtale.mail.host-file", "x")), "samtale.mail.host-file");
    }

    @ParameterizedTest
    @CsvSource({
        "samtale.mail.port, abc, a number: 587",
        "samtale.mail.port, -1, a number",
        "samtale.mail.tls, maybe, true or false",
        "samtale.backups.every, often, a time",
        "samtale.backups.every, -5m, a time",
        "samtale.public-url, chat.example.no, an address",
        "samtale.public-url, ftp://chat.example.no, an address",
        "samtale.proxy-headers, both, 'one of x-forwarded, forwarded'"
    })
    void refusesWhatIsNotOfItsKind(String name, String value, String wanted) {
        refuses(Environments.file(Map.of(name, value)), name + " is '" + value + "'", wanted);
    }

    @Test
    void neverRepeatsASecret() {
        assertThatThrownBy(() -> check.check(Environments.file(Map.of(
                        "samtale.mail.password", "hemmelig-ord", "samtale.mail.port", "x", "samtale.nothing", "y"))))
                .hasMessageNotContaining("hemmelig-ord");
    }

    private void accepts(StandardEnvironment environment) {
        assertThatCode(() -> check.check(environment)).doesNotThrowAnyException();
    }

    private void refuses(StandardEnvironment environment, String... words) {
        assertThatThrownBy(() -> check.check(environment))
                .isInstanceOf(FaultySettings.class)
                .message()
                .contains(words);
    }
}
