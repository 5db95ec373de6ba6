package no.samtale.privacy.register;

import java.util.function.Function;

/** What the law says in lists, periods and dates, as data with its source: {@code resources/register/law}. */
public final class LawFiles {
    private LawFiles() {}

    /**
     * Reads one file of it, all of it.
     *
     * @param name without folder and ending: {@code transfers}
     * @throws RegisterFault naming file and key of what is wrong
     */
    public static <T> T read(String name, Function<YamlNode, T> reading) {
        return RegisterFiles.onClasspath().file("law/" + name + ".yaml").as(reading);
    }
}
