package no.samtale.platform.settings;

import java.util.Map;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Surroundings made for a test, without those of this machine. */
final class Environments {
    private Environments() {}

    static StandardEnvironment file(Map<String, String> settings) {
        StandardEnvironment environment = variables(Map.of());
        environment.getPropertySources().addLast(new MapPropertySource("samtale.yaml", Map.copyOf(settings)));
        return environment;
    }

    static StandardEnvironment variables(Map<String, String> variables) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.copyOf(variables)));
        return environment;
    }

    static StandardEnvironment flags(Map<String, String> variables, String... flags) {
        StandardEnvironment environment = variables(variables);
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(flags));
        return environment;
    }
}
