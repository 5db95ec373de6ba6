package no.samtale.privacy.disclosures;

import java.util.List;
import no.samtale.privacy.register.LawFiles;
import no.samtale.privacy.register.Words;
import no.samtale.privacy.register.YamlNode;
import org.springframework.stereotype.Component;

/** The provisions that can demand a disclosure, and those that can forbid to tell of it: {@code register/law/disclosures.yaml}. */
@Component
public class DisclosureLaw {
    private final Lists lists = LawFiles.read("disclosures", DisclosureLaw::lists);

    /** @param law with the section */
    public record Provision(String id, String law, Words name) {}

    public List<Provision> bases() {
        return lists.bases;
    }

    public List<Provision> secrecy() {
        return lists.secrecy;
    }

    private static Lists lists(YamlNode file) {
        return new Lists(file.list("bases", DisclosureLaw::provision), file.list("secrecy", DisclosureLaw::provision));
    }

    private static Provision provision(YamlNode node) {
        return new Provision(node.text("id"), node.text("law"), node.words("name"));
    }

    private record Lists(List<Provision> bases, List<Provision> secrecy) {}
}
