package no.samtale.platform.doctor;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import no.samtale.platform.configuration.StartRefused;
import no.samtale.platform.settings.CheckSettings;
import no.samtale.platform.settings.SettingsFile;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./samtale doctor [--json]}. Exit status 1 if something fails, else 0. */
public final class DoctorCommand {
    private static final String SETTINGS = "settings";
    private static final String JSON = "--json";

    private final PrintStream out;
    private final Clock clock;

    DoctorCommand(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /** A finding, and what it is about. */
    record Line(String about, Finding finding) {}

    public static void main(String[] arguments) {
        // What the libraries would say while we look; the findings say what matters.
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.OFF);
        }
        // In UTF-8 whatever the terminal's language: machines read it too.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var environment = new StandardEnvironment();
        String[] settings = Arrays.stream(arguments)
                .filter(argument -> !argument.equals(JSON))
                .toArray(String[]::new);
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(settings));
        List<Line> lines = new DoctorCommand(out, Clock.systemUTC())
                .run(environment, Arrays.asList(arguments).contains(JSON));
        // Even if a check that was given up goes on.
        System.exit(lines.stream().anyMatch(line -> line.finding().state() == Finding.State.FAIL) ? 1 : 0);
    }

    List<Line> run(StandardEnvironment environment, boolean json) {
        List<Line> lines = new ArrayList<>(settings(environment));
        if (lines.stream().allMatch(line -> line.finding().state() == Finding.State.OK)) {
            var installation = new Installation(Binder.get(environment), clock);
            for (Check check : ServiceLoader.load(Check.class)) {
                Look.of(check, installation).forEach(finding -> lines.add(new Line(check.about(), finding)));
            }
        }
        if (json) {
            out.println(JsonMapper.shared()
                    .writeValueAsString(lines.stream().map(DoctorCommand::entry).toList()));
        } else {
            lines.forEach(this::print);
        }
        return lines;
    }

    private static List<Line> settings(StandardEnvironment environment) {
        try {
            String file =
                    SettingsFile.addTo(environment).map(path -> "by " + path).orElse("by flags and environment");
            new CheckSettings().check(environment);
            return List.of(new Line(SETTINGS, Finding.ok(file)));
        } catch (StartRefused refused) {
            return String.valueOf(refused.getMessage())
                    .lines()
                    .map(fault -> new Line(
                            SETTINGS,
                            Finding.fail(fault, "Mend it: the server does not start. docs/settings.md lists them.")))
                    .toList();
        } catch (RuntimeException e) {
            // By its class alone: what it says may quote a value, and that be a password.
            return List.of(new Line(
                    SETTINGS,
                    Finding.fail(
                            "cannot be read (" + e.getClass().getSimpleName() + ")",
                            "Look for ${…} and for values of several lines; docs/settings.md lists them all.")));
        }
    }

    private void print(Line line) {
        out.printf("%-5s %-14s %s%n", word(line), line.about(), line.finding().found());
        if (!line.finding().todo().isEmpty()) {
            out.printf("%-20s → %s%n", "", line.finding().todo());
        }
    }

    /** A line for machines. */
    record Entry(String check, String state, String found, String todo) {}

    private static Entry entry(Line line) {
        return new Entry(
                line.about(), word(line), line.finding().found(), line.finding().todo());
    }

    private static String word(Line line) {
        return switch (line.finding().state()) {
            case OK -> "ok";
            case WARN -> "warn";
            case FAIL -> "fail";
        };
    }
}
