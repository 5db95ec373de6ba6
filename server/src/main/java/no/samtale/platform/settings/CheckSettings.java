package no.samtale.platform.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Refuses the start when a setting of ours is unknown or is not of its kind, before anything else is begun. */
public final class CheckSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String OURS = "samtale.";
    private static final String OURS_IN_ENVIRONMENT = "SAMTALE_";

    /** What the command itself reads, and what Kubernetes sets for a service of our name. */
    private static final Pattern OF_OTHERS =
            Pattern.compile("SAMTALE_(JAVA_OPTS|CHROMIUM|NGINX|CLAMD|SERVICE_.*|PORT(_[0-9].*)?)");

    private static final int SLIPS = 3;

    private final SettingsList list = SettingsList.read();
    private final Set<String> forms = names().stream().map(Setting::form).collect(Collectors.toUnmodifiableSet());
    private final Set<String> variableForms =
            names().stream().map(name -> variableForm(name)).collect(Collectors.toUnmodifiableSet());

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        check(context.getEnvironment());
    }

    /** @throws FaultySettings with a line for each */
    public void check(ConfigurableEnvironment environment) {
        List<String> faults = new ArrayList<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            // -Dsamtale.… are for tests and builds, which have names of their own there.
            boolean asked = !source.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
            if (asked && source instanceof EnumerablePropertySource<?> named) {
                for (String name : named.getPropertyNames()) {
                    unknown(source, name).ifPresent(faults::add);
                }
            }
        }
        if (faults.isEmpty()) {
            faults.addAll(new SettingKinds(environment).faults(list));
        }
        if (!faults.isEmpty()) {
            throw new FaultySettings(faults.stream().distinct().toList());
        }
    }

    private Optional<String> unknown(PropertySource<?> source, String name) {
        boolean environment = source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        boolean known = environment
                ? !name.startsWith(OURS_IN_ENVIRONMENT)
                        || OF_OTHERS.matcher(name).matches()
                        || variableForms.contains(Setting.variableForm(name))
                : !name.startsWith(OURS) || forms.contains(Setting.form(name));
        return known
                ? Optional.empty()
                : Optional.of("There is no setting " + name + " (in " + Place.of(source, name) + "). "
                        + suggestion(name, environment));
    }

    private String suggestion(String name, boolean environment) {
        String asked = environment ? Setting.variableForm(name) : Setting.form(name);
        return list.all().stream()
                .map(setting -> new Near(
                        environment ? setting.variable() : setting.name(),
                        distance(asked, environment ? variableForm(setting.name()) : Setting.form(setting.name()))))
                .filter(near -> near.slips() <= SLIPS)
                .min(Comparator.comparingInt(Near::slips))
                .map(near -> "Is " + near.name() + " meant?")
                .orElse("docs/settings.md lists them all.");
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (Setting setting : list.all()) {
            names.add(setting.name());
            if (setting.secret()) {
                names.add(setting.name() + Setting.FILE);
            }
        }
        return names;
    }

    private static String variableForm(String name) {
        return Setting.form(name).replace(".", "").replace("[]", "");
    }

    private record Near(String name, int slips) {}

    /** How many letters are to be changed, added or left out (Levenshtein 1966). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
