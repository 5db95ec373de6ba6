package no.samtale.privacy.linting;

import java.util.ArrayList;
import java.util.List;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.LawPack;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.Words;
import org.springframework.stereotype.Component;

/** Reads a notice as a lawyer and a translator would. A notice with findings cannot be published. */
@Component
public class NoticeLinter {
    private final TextRules texts = new TextRules(LawPack.onClasspath());

    /**
     * What is wrong with the register and with the words that it puts into a notice.
     *
     * @param register as it holds for an account, or the product's own
     */
    public List<Finding> lint(Register register) {
        List<Finding> findings = new ArrayList<>(RegisterLint.of(register));
        for (Passages.Worded each : Passages.of(register)) {
            Passage norwegian = each.in(Language.NB);
            Passage english = each.in(Language.EN);
            findings.addAll(texts.in(norwegian));
            findings.addAll(texts.in(english));
            findings.addAll(texts.between(norwegian, english));
        }
        return findings.stream().distinct().toList();
    }

    /**
     * What a whole notice says wrongly or fails to say.
     *
     * @param name of the text, for the findings
     * @param text plain; an empty line divides paragraphs
     */
    public List<Finding> lint(String name, Language language, String text) {
        Passage whole = new Passage(name, "", language, text);
        List<Finding> findings = new ArrayList<>(texts.in(whole));
        findings.addAll(texts.missing(whole));
        return List.copyOf(findings);
    }

    /** Who is responsible is not said, or not how to reach them (promise P01). */
    public List<Finding> lintController(boolean named, boolean reachable) {
        List<Finding> findings = new ArrayList<>();
        if (!named) {
            findings.add(new Finding(
                    "controller-missing",
                    "controller: name",
                    "controller",
                    new Words(
                            "Fyll ut navnet på virksomheten som er behandlingsansvarlig.",
                            "Fill in the name of the company that is the controller.")));
        }
        if (!reachable) {
            findings.add(
                    new Finding(
                            "controller-unreachable",
                            "controller: email, phone, address",
                            "contact",
                            new Words(
                                    "Fyll ut e-post, telefon eller postadresse, så folk kan nå dere.",
                                    "Fill in an e-mail address, phone number or postal address, so that people can reach you.")));
        }
        return findings;
    }
}
