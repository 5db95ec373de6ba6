package no.samtale.channels.webform;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.samtale.platform.AccountId;
import no.samtale.privacy.choices.AccountRegister;
import no.samtale.privacy.consent.ConsentPrompts;
import no.samtale.privacy.register.Category;
import no.samtale.privacy.register.LegalBasis;
import no.samtale.privacy.register.Purpose;
import no.samtale.privacy.register.Register;
import org.springframework.stereotype.Component;

/** What the register lets a form ask for, and why: a field that the account leaves out is asked for by no form. */
@Component
class FormPurposes {
    private final AccountRegister registers;
    private final ConsentPrompts prompts;

    FormPurposes(AccountRegister registers, ConsentPrompts prompts) {
        this.registers = registers;
        this.prompts = prompts;
    }

    /** What a kind of field is kept as, and the purposes that it may be asked for; none if it may not be asked for. */
    record Allowed(FieldKind kind, Category category, List<Purpose> purposes) {}

    List<Allowed> allowed(AccountId account) {
        Register register = registers.of(account);
        Set<String> items = items(register);
        return List.of(FieldKind.values()).stream()
                .filter(kind -> items.contains(kind.item()))
                .map(kind -> new Allowed(kind, register.category(kind.category()), purposes(register, kind)))
                .toList();
    }

    /** Whether a kind of field may be asked for a purpose. */
    boolean isFor(AccountId account, FieldKind kind, String purpose) {
        Register register = registers.of(account);
        return items(register).contains(kind.item())
                && purposes(register, kind).stream().anyMatch(each -> each.id().equals(purpose));
    }

    /** The form as people meet it: without what its account has since chosen not to ask for. */
    WebForm narrowed(WebForm form) {
        FormSettings now = form.settings();
        AccountId account = form.door().account();
        return new WebForm(
                form.door(),
                new FormSettings(
                        now.name(),
                        now.team(),
                        now.languages(),
                        now.origins(),
                        now.texts(),
                        now.fields().stream()
                                .filter(field -> isFor(account, field.kind(), field.purpose()))
                                .toList(),
                        now.published()));
    }

    /** What the fields are asked for, in words, each once. */
    List<Purpose> of(WebForm form) {
        Register register = registers.of(form.door().account());
        Set<String> named = form.fields().stream()
                .filter(field -> field.kind() != FieldKind.CONSENT)
                .map(FormField::purpose)
                .collect(Collectors.toSet());
        return register.activePurposes().stream()
                .filter(each -> named.contains(each.id()))
                .toList();
    }

    private static Set<String> items(Register register) {
        return register.categories().stream()
                .flatMap(category -> category.items().stream())
                .map(Category.Item::id)
                .collect(Collectors.toSet());
    }

    private List<Purpose> purposes(Register register, FieldKind kind) {
        if (kind == FieldKind.CONSENT) {
            return register.activePurposes().stream()
                    .filter(each -> each.basis() == LegalBasis.CONSENT && prompts.exists(each.id()))
                    .toList();
        }
        Set<String> named = Set.copyOf(register.category(kind.category()).purposes());
        return register.activePurposes().stream()
                .filter(each -> named.contains(each.id()))
                .toList();
    }
}
