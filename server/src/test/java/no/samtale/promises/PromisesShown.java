package no.samtale.promises;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Writes down, for each test whose name says which promise it shows, how it went. JUnit finds it by its service file. */
public final class PromisesShown implements TestExecutionListener {
    static final Path FOLDER = Path.of("target", "promises");

    private static final Pattern NAMES_PROMISE = Pattern.compile(".*\\bP\\d\\d\\b.*", Pattern.DOTALL);

    private final Map<String, Boolean> shown = new TreeMap<>();
    private @Nullable TestPlan plan;

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        // Of what has parts the parts tell; but a part that never came about is told by the whole.
        if (test.isTest() || !passed) {
            naming(test).ifPresent(named -> shown.merge(line(named), passed, Boolean::logicalAnd));
        }
    }

    /** The test, or the nearest that it is a part of, whose name says which promise it shows. */
    private Optional<TestIdentifier> naming(TestIdentifier test) {
        Optional<TestIdentifier> next = Optional.of(test);
        while (next.isPresent()) {
            if (NAMES_PROMISE.matcher(next.get().getDisplayName()).matches()) {
                return next;
            }
            TestPlan known = plan;
            next = known == null ? Optional.empty() : known.getParent(next.get());
        }
        return Optional.empty();
    }

    private static String line(TestIdentifier named) {
        return className(named) + "\t" + named.getDisplayName().replaceAll("\\s+", " ");
    }

    private static String className(TestIdentifier named) {
        return named.getSource()
                .map(source -> switch (source) {
                    case MethodSource method -> method.getClassName();
                    case ClassSource type -> type.getClassName();
                    default -> "";
                })
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .orElse("");
    }

    @Override
    public void testPlanExecutionFinished(TestPlan finished) {
        if (shown.isEmpty()) {
            return;
        }
        String lines = shown.entrySet().stream()
                .map(entry -> entry.getKey() + "\t" + (entry.getValue() ? "passed" : "FAILED") + "\n")
                .collect(Collectors.joining());
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(ProcessHandle.current().pid() + ".tsv"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
