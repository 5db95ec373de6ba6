package no.samtale.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samtale.platform.configuration.Secret;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The list of settings is what the code binds, no more and no less, and the page is what the list says. */
class SettingsListTest {
    private static final Path PAGE = Path.of("../docs/settings.md");
    /** Read before anything is bound. */
    private static final List<String> READ_BY_NAME = List.of("samtale.config");

    private final SettingsList list = SettingsList.read();

    @Test
    void namesEachSettingThatARecordBinds() {
        Map<String, String> listed = listed(setting -> setting.kind().contains("|") ? "words" : setting.kind());
        READ_BY_NAME.forEach(listed::remove);

        assertThat(listed)
                .as(
                        "resources/settings.yaml names each component of the @ConfigurationProperties records, with its kind")
                .isEqualTo(bound(leaf -> leaf.kind()));
    }

    @Test
    void tellsWhatHoldsUnlessItIsSet() {
        Map<String, String> listed =
                listed(setting -> setting.standard().orElse(setting.kind().equals("yes-no") ? "false" : "-"));
        READ_BY_NAME.forEach(listed::remove);

        assertThat(listed)
                .isEqualTo(bound(leaf -> leaf.standard().orElse(leaf.kind().equals("yes-no") ? "false" : "-")));
    }

    @Test
    void givesAnExampleOfItsKindForEach() {
        assertThat(list.all()).allSatisfy(setting -> assertThat(
                        setting.secret() || setting.example().isPresent())
                .as(setting.name())
                .isTrue());
        StandardEnvironment examples = Environments.file(list.all().stream()
                .filter(setting ->
                        !setting.name().contains("[]") && setting.example().isPresent())
                .collect(Collectors.toMap(
                        Setting::name, setting -> setting.example().orElseThrow())));

        assertThat(new SettingKinds(examples).faults(list)).isEmpty();
    }

    @Test
    void canBeSetByTheVariableThatThePageNames() {
        Map<String, Object> variables = new TreeMap<>();
        list.all().forEach(setting -> variables.put(setting.variable(), "set " + setting.name()));
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        Binder binder = new Binder(ConfigurationPropertySources.get(environment));

        assertThat(list.all())
                .allSatisfy(setting -> assertThat(binder.bind(setting.name().replace("[]", "[0]"), String.class)
                                .orElse("nothing"))
                        .isEqualTo("set " + setting.name()));
    }

    @Test
    void isWhatThePageSays() throws IOException {
        String page = SettingsPage.of(list);
        if (Boolean.getBoolean("samtale.settings.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("Run this test with -Dsamtale.settings.write=true and look at what has changed")
                .hasContent(page);
    }

    private Map<String, String> listed(java.util.function.Function<Setting, String> what) {
        return list.all().stream()
                .filter(setting -> setting.name().startsWith("samtale."))
                .collect(Collectors.toMap(Setting::name, what, (a, b) -> a + " and " + b, TreeMap::new));
    }

    /** A part of a record that holds one value. */
    private record Leaf(String name, String kind, Optional<String> standard) {}

    /** What holds more than one record binds, such as the data folder, must be the same in each. */
    private static Map<String, String> bound(java.util.function.Function<Leaf, String> what) {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scan.findCandidateComponents("no.samtale").stream()
                .map(found -> type(String.valueOf(found.getBeanClassName())))
                .sorted(Comparator.comparing(Class::getName))
                .flatMap(type ->
                        leaves(type.getAnnotation(ConfigurationProperties.class).value(), type))
                .collect(Collectors.toMap(Leaf::name, what, (a, b) -> a.equals(b) ? a : a + " and " + b, TreeMap::new));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Leaf> leaves(String prefix, Class<?> type) {
        assertThat(type.isRecord()).as(type + " is a record").isTrue();
        return Arrays.stream(type.getRecordComponents()).flatMap(part -> leaves(prefix, type, part));
    }

    private static Stream<Leaf> leaves(String prefix, Class<?> type, RecordComponent part) {
        String name = prefix + "." + part.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
        ResolvableType of = ResolvableType.forType(part.getGenericType());
        if (of.resolve() == List.class) {
            Class<?> item = of.getGeneric(0).resolve(String.class);
            return item == String.class
                    ? Stream.of(new Leaf(name, "list", Optional.empty()))
                    : leaves(name + "[]", item);
        }
        Class<?> value = of.resolve(Object.class);
        return value.isRecord() && value != Secret.class
                ? leaves(name, value)
                : Stream.of(new Leaf(name, kind(value), standard(type, part)));
    }

    /** The annotation stands on the constructor's parameter. */
    private static Optional<String> standard(Class<?> type, RecordComponent part) {
        int at = Arrays.asList(type.getRecordComponents()).indexOf(part);
        int index = at >= 0 ? at : indexByName(type, part.getName());
        DefaultValue standard =
                type.getDeclaredConstructors()[0].getParameters()[index].getAnnotation(DefaultValue.class);
        return Optional.ofNullable(standard).map(value -> value.value().length == 0 ? "" : value.value()[0]);
    }

    private static int indexByName(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList()
                .indexOf(name);
    }

    private static String kind(Class<?> type) {
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "yes-no";
        }
        return type.isEnum()
                ? "words"
                : Map.of(
                                String.class, "text",
                                Path.class, "path",
                                URI.class, "address",
                                Duration.class, "duration",
                                java.time.LocalDate.class, "day",
                                Secret.class, "secret")
                        .getOrDefault(type, type.getName());
    }
}
