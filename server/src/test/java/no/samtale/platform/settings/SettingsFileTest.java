package no.samtale.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;

class SettingsFileTest {
    @TempDir
    private Path home;

    @Test
    void isReadBesideTheDataFolder() throws IOException {
        Path file = Files.writeString(home.resolve("samtale.yaml"), "samtale:\n  mail:\n    host: a.example\n");
        StandardEnvironment environment = Environments.flags(Map.of(), "--samtale.data=" + home.resolve("data"));

        assertThat(SettingsFile.addTo(environment)).contains(file);
        assertThat(value(environment, "samtale.mail.host")).isEqualTo("a.example");
    }

    @Test
    void isWeakerThanTheEnvironmentAndThatThanAFlag() throws IOException {
        Path file = Files.writeString(
                home.resolve("my.properties"),
                "samtale.mail.host=a.example\nsamtale.mail.port=1\nsamtale.mail.name=Fil\n");
        StandardEnvironment environment = Environments.flags(
                Map.of("SAMTALE_MAIL_HOST", "b.example", "SAMTALE_MAIL_PORT", "2", "SAMTALE_CONFIG", file.toString()),
                "--samtale.mail.host=c.example");

        SettingsFile.addTo(environment);

        assertThat(value(environment, "samtale.mail.host")).isEqualTo("c.example");
        assertThat(value(environment, "samtale.mail.port")).isEqualTo("2");
        assertThat(value(environment, "samtale.mail.name")).isEqualTo("Fil");
    }

    @Test
    void isNotNeeded() {
        assertThat(SettingsFile.addTo(Environments.flags(Map.of(), "--samtale.data=" + home.resolve("data"))))
                .isEqualTo(Optional.empty());
    }

    @Test
    void isRefusedWhenItIsNamedAndMissing() {
        refused("--samtale.config=" + home.resolve("gone.yaml"), "gone.yaml");
    }

    @Test
    void isRefusedWhenThereAreTwo() throws IOException {
        Files.writeString(home.resolve("samtale.yaml"), "");
        Files.writeString(home.resolve("samtale.properties"), "");

        refused("--samtale.data=" + home.resolve("data"), "two files of settings");
    }

    @Test
    void isRefusedByItsLineWithoutAWordOfIt() throws IOException {
        Files.writeString(home.resolve("samtale.yaml"), "samtale:\n  mail:\n    password: hemmelig-ord\n   host: [a\n");

        assertThatThrownBy(() ->
                        SettingsFile.addTo(Environments.flags(Map.of(), "--samtale.data=" + home.resolve("data"))))
                .isInstanceOf(FaultySettings.class)
                .hasMessageContaining("look at line 4")
                .hasMessageNotContaining("hemmelig-ord");
    }

    @Test
    void tellsTheLineOfAnUnknownSetting() throws IOException {
        Files.writeString(home.resolve("samtale.yaml"), "samtale:\n  mail:\n    hst: a.example\n");
        StandardEnvironment environment = Environments.flags(Map.of(), "--samtale.data=" + home.resolve("data"));
        SettingsFile.addTo(environment);

        assertThatThrownBy(() -> new CheckSettings().check(environment))
                .hasMessage(
                        "There is no setting samtale.mail.hst (in samtale.yaml, line 3). Is samtale.mail.host meant?");
    }

    @Test
    void takesASecretFromAFileOfItsOwn() throws IOException {
        Path secret = Files.writeString(home.resolve("mail-password"), "hemmelig-ord\n");
        StandardEnvironment environment =
                Environments.variables(Map.of("SAMTALE_MAIL_PASSWORD_FILE", secret.toString()));

        SettingsFile.addTo(environment);

        assertThat(value(environment, "samtale.mail.password")).isEqualTo("hemmelig-ord");
    }

    @Test
    void refusesASecretThatIsGivenTwiceOrCannotBeRead() throws IOException {
        Path secret = Files.writeString(home.resolve("mail-password"), "hemmelig-ord\n");
        assertThatThrownBy(() -> SettingsFile.addTo(Environments.flags(
                        Map.of("SAMTALE_MAIL_PASSWORD", "annet"), "--samtale.mail.password-file=" + secret)))
                .hasMessageContaining("Both samtale.mail.password and samtale.mail.password-file");
        refused("--samtale.main.password-file=" + home.resolve("gone"), "cannot be read");
    }

    private static String value(StandardEnvironment environment, String name) {
        return Binder.get(environment).bind(name, String.class).orElse("nothing");
    }

    private static void refused(String flag, String words) {
        assertThatThrownBy(() -> SettingsFile.addTo(Environments.flags(Map.of(), flag)))
                .isInstanceOf(FaultySettings.class)
                .hasMessageContaining(words);
    }
}
