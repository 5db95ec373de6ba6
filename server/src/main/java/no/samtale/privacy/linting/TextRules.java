package no.samtale.privacy.linting;

import java.util.ArrayList;
import java.util.List;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.LawPack;
import no.samtale.privacy.register.Words;

/** The rules that look at words alone. */
final class TextRules {
    private final LawPack law;

    TextRules(LawPack law) {
        this.law = law;
    }

    /** What is wrong with one passage. */
    List<Finding> in(Passage passage) {
        List<Finding> findings = new ArrayList<>();
        for (String paragraph : passage.paragraphs()) {
            law.repealed().stream()
                    .filter(each -> each.cited().matcher(paragraph).find())
                    .forEach(each -> findings.add(finding("repealed-" + each.id(), passage, replaced(each))));
            law.claims().stream()
                    .filter(each -> each.madeBy(paragraph))
                    .forEach(each -> findings.add(finding(each.id(), passage, each.says())));
            if (passage.language() == Language.EN) {
                law.glossary().stream()
                        .filter(each -> each.wrong().matcher(paragraph).find())
                        .forEach(each -> findings.add(finding("mistranslated-" + each.id(), passage, each.says())));
            }
        }
        return findings.stream().distinct().toList();
    }

    /** What is wrong with two passages that should say the same. */
    List<Finding> between(Passage norwegian, Passage english) {
        List<Finding> findings = new ArrayList<>();
        if (norwegian.text().isBlank() || english.text().isBlank()) {
            findings.add(finding(
                    "one-language",
                    norwegian.text().isBlank() ? norwegian : english,
                    new Words("Dette står bare på ett av språkene.", "This stands in one of the languages only.")));
        } else if (norwegian.paragraphs().size() != english.paragraphs().size()) {
            findings.add(
                    finding(
                            "one-language",
                            english,
                            new Words(
                                    "De to språkene har ikke like mange avsnitt, så noe står trolig bare på det ene.",
                                    "The two languages have different numbers of paragraphs, so something probably stands in one only.")));
        }
        law.glossary().stream()
                .filter(each -> each.nb().matcher(norwegian.text()).find()
                        && !each.en().matcher(english.text()).find())
                .forEach(each -> findings.add(finding("mistranslated-" + each.id(), english, each.says())));
        return findings;
    }

    /** What a whole notice fails to say. */
    List<Finding> missing(Passage whole) {
        return law.required().stream()
                .filter(each -> !each.metBy(whole.text(), whole.language()))
                .map(each -> finding(each.id(), whole, each.says()))
                .toList();
    }

    private static Words replaced(LawPack.Repealed each) {
        return new Words(
                "%s gjelder ikke lenger (opphevet %s). Vis til %s."
                        .formatted(
                                capital(each.was().nb()),
                                each.ended(),
                                each.now().nb()),
                "%s is no longer in force (ended %s). Cite %s."
                        .formatted(
                                capital(each.was().en()),
                                each.ended(),
                                each.now().en()));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static Finding finding(String rule, Passage passage, Words message) {
        return new Finding(rule, passage.place(), passage.clause(), message);
    }
}
