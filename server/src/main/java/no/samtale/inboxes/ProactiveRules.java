package no.samtale.inboxes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;

/** What texts that come forward by themselves must keep to. */
final class ProactiveRules {
    private static final String LIST = "proactive";
    /** Of what a path may hold; a question mark and a hash are no part of it. */
    private static final Pattern PATH = Pattern.compile("[/*][^\\s?#]*");

    private ProactiveRules() {}

    /** @throws Problem naming the field that is not as it should be */
    static List<ProactiveText> checked(List<String> languages, List<ProactiveText> given) {
        if (given.size() > Limits.PROACTIVE_TEXTS) {
            throw Problem.invalidField(LIST);
        }
        return given.stream().map(text -> checked(languages, text)).toList();
    }

    private static ProactiveText checked(List<String> languages, ProactiveText given) {
        String path = Checks.line("proactive.path", given.path(), Limits.PATH_LENGTH);
        if (!PATH.matcher(path).matches()) {
            throw Problem.invalidField("proactive.path", "A path begins with / or *, as in /prices or /products/*.");
        }
        if (given.seconds() < Limits.PROACTIVE_SECONDS_LEAST || given.seconds() > Limits.PROACTIVE_SECONDS) {
            throw Problem.invalidField("proactive.seconds");
        }
        return new ProactiveText(
                path,
                given.seconds(),
                Checks.present("proactive.shown", given.shown()),
                texts(languages, Checks.present("proactive.texts", given.texts())));
    }

    private static Map<String, String> texts(List<String> languages, Map<String, String> given) {
        if (!given.keySet().equals(Set.copyOf(languages))) {
            throw Problem.invalidField(
                    "proactive.texts", "There is a text for each language of the entrypoint, and no other.");
        }
        Map<String, String> checked = new TreeMap<>();
        given.forEach((language, text) ->
                checked.put(language, Checks.line("proactive.texts", text, Limits.PROACTIVE_TEXT_LENGTH)));
        return checked;
    }
}
