package no.samtale.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's classes and sources, as the rules look at them. */
final class Code {
    static final Path MAIN = Path.of("src/main/java");
    static final Path TESTS = Path.of("src/test/java");
    static final String ROOT = "no.samtale";

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private Code() {}

    /** What runs in production. */
    static JavaClasses production() {
        return PRODUCTION;
    }

    /** All tests, without the controls of the rules. */
    static JavaClasses tests() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .withImportOption(location -> !location.contains("/architecture/faulty/"))
                .importPackages(ROOT);
    }

    /** The class that breaks a rule, and what is within it. */
    static JavaClasses faulty(Class<?>... classes) {
        return new ClassFileImporter().importClasses(classes);
    }

    static boolean breaks(ArchRule rule, Class<?>... classes) {
        return rule.evaluate(faulty(classes)).hasViolation();
    }

    /** The Java files below a folder. */
    static List<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The module of a class by its package: the part after {@code no.samtale}; empty for the application itself. */
    static String module(String packageName) {
        String inner = packageName.length() > ROOT.length() ? packageName.substring(ROOT.length() + 1) : "";
        return inner.contains(".") ? inner.substring(0, inner.indexOf('.')) : inner;
    }
}
