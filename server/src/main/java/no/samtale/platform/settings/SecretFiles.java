package no.samtale.platform.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Reads the secrets that stand in files of their own, so that they stand in no environment and no command line. */
final class SecretFiles {
    static final String SOURCE = "secret files";

    private SecretFiles() {}

    /** @throws FaultySettings if a file cannot be read, or the secret is given twice */
    static void addTo(ConfigurableEnvironment environment) {
        Binder settings = Binder.get(environment);
        Map<String, Object> secrets = new HashMap<>();
        for (Setting setting : SettingsList.read().all()) {
            if (setting.secret()) {
                settings.bind(setting.name() + Setting.FILE, String.class)
                        .ifBound(file -> secrets.put(setting.name(), secret(settings, setting, Path.of(file))));
            }
        }
        if (!secrets.isEmpty()) {
            environment.getPropertySources().addFirst(new MapPropertySource(SOURCE, secrets));
        }
    }

    private static String secret(Binder settings, Setting setting, Path file) {
        if (settings.bind(setting.name(), String.class).isBound()) {
            throw new FaultySettings(List.of("Both " + setting.name() + " and " + setting.name() + Setting.FILE
                    + " are set. Keep one: the file is better."));
        }
        try {
            return Files.readString(file).stripTrailing();
        } catch (IOException e) {
            throw new FaultySettings(
                    setting.name() + Setting.FILE + " names " + file + ", which cannot be read. Is it there, and ours?",
                    e);
        }
    }
}
