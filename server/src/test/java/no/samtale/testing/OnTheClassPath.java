package no.samtale.testing;

import java.lang.reflect.Constructor;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * What the tests' own classes bring of a kind, so that a feature adds a class and no test that is made from the schema or
 * the API is edited.
 */
public final class OnTheClassPath {
    private OnTheClassPath() {}

    /** One of each class that is of this kind, by the order of their names; each has a constructor without parameters. */
    public static <T> List<T> all(Class<T> kind) {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(kind));
        return scanner.findCandidateComponents("no.samtale").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(Objects::requireNonNull)
                .sorted(Comparator.naturalOrder())
                .map(name -> make(kind, name))
                .toList();
    }

    private static <T> T make(Class<T> kind, String name) {
        try {
            Constructor<?> constructor = Class.forName(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return kind.cast(constructor.newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " has no constructor without parameters", e);
        }
    }
}
