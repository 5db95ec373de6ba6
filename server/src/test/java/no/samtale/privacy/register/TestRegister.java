package no.samtale.privacy.register;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The project's register, for tests of other packages that need no application around it. */
public final class TestRegister {
    private static final Register REAL = new RegisterReader(RegisterFiles.onClasspath()).read();

    private TestRegister() {}

    public static Register real() {
        return REAL;
    }

    /** A file of the law with its text changed, read as the product reads it. */
    public static <T> T law(String name, UnaryOperator<String> change, Function<YamlNode, T> reading) {
        String file = "law/" + name + ".yaml";
        Map<String, String> texts = new HashMap<>(RegisterFiles.onClasspath().texts());
        texts.computeIfPresent(file, (key, text) -> change.apply(text));
        return new RegisterFiles(texts).file(file).as(reading);
    }
}
