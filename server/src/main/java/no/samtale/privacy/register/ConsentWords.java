package no.samtale.privacy.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What people are asked before anything rests on their consent, and the rules around it: {@code register/consent.yaml}.
 *
 * @param ages from which age somebody consents alone, by the date on which each rule began
 * @param weighed purposes that an objection does not end by itself
 */
public record ConsentWords(
        List<AgeRule> ages,
        List<String> weighed,
        Map<String, Words> labels,
        Map<String, PromptWords> prompts,
        Map<String, Words> link) {

    /**
     * A rule of law.
     *
     * @param source the law that says so
     */
    public record AgeRule(int years, LocalDate from, String source) {}

    /** A question that is put to a person, and what is said with it. */
    public record PromptWords(Words question, Words text) {}

    /**
     * Reads it.
     *
     * @throws RegisterFault naming the place that is wrong
     */
    public static ConsentWords read() {
        return RegisterFiles.onClasspath().file("consent.yaml").as(ConsentWords::of);
    }

    public Words label(String id) {
        return Objects.requireNonNull(labels.get(id), id);
    }

    private static ConsentWords of(YamlNode file) {
        return new ConsentWords(
                file.list(
                        "age",
                        rule -> new AgeRule(
                                rule.parsed("years", Integer::valueOf),
                                rule.parsed("from", LocalDate::parse),
                                rule.text("source"))),
                file.texts("weighed"),
                file.entries("labels", ConsentWords::words),
                file.entries("prompts", prompt -> new PromptWords(prompt.words("question"), prompt.words("text"))),
                file.entries("link", ConsentWords::words));
    }

    private static Words words(YamlNode node) {
        return new Words(node.text("nb"), node.text("en"));
    }
}
