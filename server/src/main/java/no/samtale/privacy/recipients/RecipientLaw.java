package no.samtale.privacy.recipients;

import java.time.Duration;
import java.util.List;
import no.samtale.privacy.register.LawFiles;
import no.samtale.privacy.register.Words;
import no.samtale.privacy.register.YamlNode;
import org.springframework.stereotype.Component;

/** What the law asks of those who get data: {@code register/law/recipients.yaml}. */
@Component
public class RecipientLaw {
    private final Lists lists = LawFiles.read("recipients", RecipientLaw::lists);

    /**
     * What a recipient is.
     *
     * @param article of GDPR
     * @param agreements the kinds that fit it
     */
    public record Role(String id, String article, Words name, List<String> agreements) {}

    /** A kind of agreement. */
    public record AgreementKind(String id, String source, Words name) {}

    public List<Role> roles() {
        return lists.roles;
    }

    public List<AgreementKind> agreements() {
        return lists.agreements;
    }

    /** How soon a recipient is told of a correction, an erasure or a restriction (Art. 19). */
    public Duration due() {
        return lists.due;
    }

    boolean fits(String role, String agreement) {
        return lists.roles.stream()
                .anyMatch(each -> each.id().equals(role) && each.agreements().contains(agreement));
    }

    private static Lists lists(YamlNode file) {
        return new Lists(
                file.list("roles", RecipientLaw::role),
                file.list("agreements", RecipientLaw::agreement),
                period(file, "due"));
    }

    private static Role role(YamlNode node) {
        return new Role(node.text("id"), node.text("article"), node.words("name"), node.someTexts("agreements"));
    }

    private static AgreementKind agreement(YamlNode node) {
        return new AgreementKind(node.text("id"), node.text("source"), node.words("name"));
    }

    private static Duration period(YamlNode file, String name) {
        YamlNode telling = file.child("telling");
        telling.text("source");
        return telling.parsed(name, Duration::parse);
    }

    private record Lists(List<Role> roles, List<AgreementKind> agreements, Duration due) {}
}
