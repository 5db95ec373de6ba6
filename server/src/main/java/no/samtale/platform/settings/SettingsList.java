package no.samtale.platform.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * All settings, by resources/settings.yaml.
 *
 * @param parts in the order of the page
 */
public record SettingsList(List<Part> parts) {
    /**
     * A part of the page.
     *
     * @param about what holds for the whole of it
     */
    public record Part(String title, Optional<String> about, List<Setting> settings) {}

    /** As it comes with the program. */
    public static SettingsList read() {
        try (InputStream in =
                Objects.requireNonNull(SettingsList.class.getResourceAsStream("/settings.yaml"), "settings.yaml")) {
            List<Map<String, Object>> parts = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new SettingsList(parts.stream().map(SettingsList::part).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Setting> all() {
        return parts.stream().flatMap(part -> part.settings().stream()).toList();
    }

    @SuppressWarnings("unchecked") // The file is ours.
    private static Part part(Map<String, Object> part) {
        List<Map<String, Object>> settings = (List<Map<String, Object>>) Objects.requireNonNull(part.get("settings"));
        return new Part(
                text(part, "part"),
                Setting.present(part.get("about")),
                settings.stream().map(SettingsList::setting).toList());
    }

    private static Setting setting(Map<String, Object> of) {
        return new Setting(
                text(of, "name"),
                text(of, "kind"),
                Setting.present(of.get("default")),
                Setting.present(of.get("example")),
                Setting.present(of.get("unit")),
                Setting.present(of.get("flag")),
                text(of, "meaning"));
    }

    private static String text(Map<String, Object> of, String name) {
        return Objects.requireNonNull(of.get(name), name).toString();
    }
}
