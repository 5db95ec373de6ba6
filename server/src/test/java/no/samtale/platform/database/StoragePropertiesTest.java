package no.samtale.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StoragePropertiesTest {
    @Test
    void keepsAllInTheDataFolderUnlessToldOtherwise() {
        StorageProperties properties = bind(Map.of());
        assertThat(properties.data()).isEqualTo(Path.of("data"));
        assertThat(properties.main().database()).isEmpty();
        assertThat(properties.vault().database()).isEmpty();
        assertThat(properties.cacheFolder()).isDirectory();
    }

    @Test
    void takesADatabaseElsewhereByItsUrl() {
        StorageProperties properties = bind(Map.of(
                "samtale.main.url", "jdbc:postgresql://db/samtale",
                "samtale.main.password", "one",
                "samtale.main.owner-password", "two"));
        Database main = properties.main().database().orElseThrow();
        assertThat(main.app().user()).isEqualTo("samtale_app");
        assertThat(main.app().password()).isEqualTo("one");
        assertThat(main.owner().user()).isEqualTo("samtale_owner");
        assertThat(main.owner().password()).isEqualTo("two");
        assertThat(properties.vault().database()).isEmpty();
    }

    @Test
    void printsNoPassword() {
        StorageProperties properties =
                bind(Map.of("samtale.main.url", "jdbc:postgresql://db/samtale", "samtale.main.password", "hush"));
        assertThat(properties.toString() + properties.main().database()).doesNotContain("hush");
    }

    private static StorageProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("samtale", StorageProperties.class);
    }
}
