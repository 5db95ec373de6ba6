package no.samtale.platform.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

/**
 * Reads the file of settings: what {@code --config} names, or samtale.yaml or samtale.properties beside the data folder. A
 * flag is stronger than the environment, and that is stronger than the file.
 */
public final class SettingsFile implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
    /** After Boot has read its own files, before its log is set up by what it has read. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 15;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        addTo(event.getEnvironment());
    }

    /**
     * Adds what it says, and the secrets that stand in files of their own.
     *
     * @return the file, if there is one
     * @throws FaultySettings if it cannot be read
     */
    public static Optional<Path> addTo(ConfigurableEnvironment environment) {
        Binder settings = Binder.get(environment);
        Optional<Path> file = settings.bind("samtale.config", String.class)
                .map(Path::of)
                .map(Optional::of)
                .orElseGet(() -> beside(
                        Path.of(settings.bind("samtale.data", String.class).orElse("data"))));
        file.ifPresent(found -> read(found.toAbsolutePath()).forEach(source -> environment
                .getPropertySources()
                .addAfter(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, source)));
        SecretFiles.addTo(environment);
        return file;
    }

    private static Optional<Path> beside(Path data) {
        Path folder = data.toAbsolutePath().normalize();
        List<Path> found = Stream.of("samtale.yaml", "samtale.properties")
                .map(folder::resolveSibling)
                .filter(Files::isRegularFile)
                .toList();
        if (found.size() > 1) {
            throw new FaultySettings(List.of("There are two files of settings, " + found.getFirst() + " and "
                    + found.getLast() + ". Keep one, or name it with --config."));
        }
        return found.stream().findFirst();
    }

    private static List<PropertySource<?>> read(Path file) {
        PropertySourceLoader loader = file.toString().endsWith(".properties")
                ? new PropertiesPropertySourceLoader()
                : new YamlPropertySourceLoader();
        try {
            List<PropertySource<?>> sources = loader.load(file.getFileName().toString(), new FileSystemResource(file));
            if (sources.size() > 1) {
                throw new FaultySettings(List.of(file + " holds several documents, with --- between them. Keep one."));
            }
            return sources;
        } catch (IOException e) {
            throw new FaultySettings(
                    "The file of settings " + file + " cannot be read. Is it there, and ours to read?", e);
        } catch (RuntimeException e) {
            if (e instanceof FaultySettings known) {
                throw known;
            }
            // What the parser says quotes the line, which may hold a password.
            throw new FaultySettings("The file of settings " + file + " is no " + kind(file) + Place.of(e) + ".", e);
        }
    }

    private static String kind(Path file) {
        return file.toString().endsWith(".properties") ? "file of properties" : "YAML";
    }
}
