package no.samtale.inboxes;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.samtale.contacts.Addresses;
import no.samtale.contacts.Claims;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;

/** The edge at which what an entrypoint does not ask for is dropped, unread (promise P07). */
public final class EntrypointFields {
    private EntrypointFields() {}

    /**
     * What a visitor filled in, as far as the entrypoint asks for it: checked, and in the form in which it is kept (phone
     * numbers in E.164, the name screened). A field left blank counts as not filled in.
     *
     * @param submitted by the fields' codes; anything may be among them
     * @throws Problem naming the field if a required one is missing or one has no proper shape
     */
    public static Claims keepOnly(Entrypoint entrypoint, Map<String, String> submitted) {
        return keepOnly(entrypoint.fields(), submitted);
    }

    /** As {@link #keepOnly(Entrypoint, Map)}, of what is asked of who leaves a message while nobody is there. */
    public static Claims keepOnlyOfForm(Entrypoint entrypoint, Map<String, String> submitted) {
        return keepOnly(entrypoint.formFields(), submitted);
    }

    private static Claims keepOnly(List<AskedField> fields, Map<String, String> submitted) {
        Map<FieldName, String> kept = new EnumMap<>(FieldName.class);
        for (AskedField asked : fields) {
            String value = submitted.get(asked.name().code());
            if (value != null && !value.isBlank()) {
                kept.put(asked.name(), checked(asked.name(), value));
            } else if (asked.required()) {
                throw Problem.invalidField(asked.name().code());
            }
        }
        return Claims.of(kept.get(FieldName.NAME), kept.get(FieldName.EMAIL), kept.get(FieldName.PHONE));
    }

    private static String checked(FieldName name, String value) {
        String line = Checks.line(name.code(), value, Limits.FIELD_LENGTH);
        return switch (name) {
            case NAME -> line;
            case EMAIL -> Addresses.email(name.code(), line);
            case PHONE -> Addresses.phone(name.code(), line);
        };
    }
}
