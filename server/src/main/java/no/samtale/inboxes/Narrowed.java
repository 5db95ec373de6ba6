package no.samtale.inboxes;

import java.util.Set;
import java.util.stream.Collectors;
import no.samtale.privacy.register.Category;
import no.samtale.privacy.register.Purpose;
import no.samtale.privacy.register.Register;

/** An entrypoint without what its account has chosen not to do: fields that it leaves out, purposes that it has switched off. */
final class Narrowed {
    private Narrowed() {}

    static Entrypoint by(Register register, Entrypoint entrypoint) {
        Set<String> items = register.categories().stream()
                .flatMap(category -> category.items().stream())
                .map(Category.Item::id)
                .collect(Collectors.toSet());
        Set<String> purposes =
                register.activePurposes().stream().map(Purpose::id).collect(Collectors.toSet());
        EntrypointSettings now = entrypoint.settings();
        return new Entrypoint(
                entrypoint.id(),
                entrypoint.account(),
                entrypoint.inbox(),
                new EntrypointSettings(
                        now.team(),
                        now.name(),
                        now.origins(),
                        now.languages(),
                        now.accent(),
                        now.texts(),
                        now.fields().stream()
                                .filter(field -> items.contains(item(field.name())))
                                .toList(),
                        now.consents().stream().filter(purposes::contains).toList(),
                        items.contains(item(FieldName.EMAIL)) ? now.service() : withoutEmail(now.service()),
                        now.proactive()));
    }

    private static EntrypointService withoutEmail(EntrypointService service) {
        return new EntrypointService(service.hours(), service.patience(), AskedEmail.AS_BEFORE_CHAT, null);
    }

    /** What the register calls it. */
    private static String item(FieldName field) {
        return switch (field) {
            case NAME -> "contact-details.name";
            case EMAIL, PHONE -> "contact-details.address";
        };
    }
}
