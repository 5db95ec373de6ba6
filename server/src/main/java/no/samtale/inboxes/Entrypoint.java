package no.samtale.inboxes;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.samtale.platform.AccountId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.InboxId;
import no.samtale.platform.TeamId;

/** A place that a visitor comes in by. */
public record Entrypoint(EntrypointId id, AccountId account, InboxId inbox, EntrypointSettings settings) {
    public TeamId team() {
        return settings.team();
    }

    public String name() {
        return settings.name();
    }

    public List<String> origins() {
        return settings.origins();
    }

    public List<String> languages() {
        return settings.languages();
    }

    public String accent() {
        return settings.accent();
    }

    public Map<String, EntrypointTexts> texts() {
        return settings.texts();
    }

    public List<AskedField> fields() {
        return settings.fields();
    }

    public List<String> consents() {
        return settings.consents();
    }

    public EntrypointService service() {
        return settings.service();
    }

    public List<ProactiveText> proactive() {
        return settings.proactive();
    }

    /** What is asked of who leaves a message while nobody is there. */
    public List<AskedField> formFields() {
        AskedEmail asked = service().formEmail();
        if (asked == AskedEmail.AS_BEFORE_CHAT) {
            return fields();
        }
        AskedField email = new AskedField(FieldName.EMAIL, asked == AskedEmail.REQUIRED);
        return Stream.concat(fields().stream().filter(field -> field.name() != FieldName.EMAIL), Stream.of(email))
                .toList();
    }

    /** The wanted language if the entrypoint has it, else its usual one. */
    public String language(String wanted) {
        return languages().contains(wanted) ? wanted : languages().getFirst();
    }
}
