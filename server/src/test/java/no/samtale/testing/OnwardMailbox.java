package no.samtale.testing;

import java.util.HashMap;
import java.util.Map;
import no.samtale.inboxes.Patience;
import org.jspecify.annotations.Nullable;

/** Has an entrypoint's chats go on by e-mail, as an administrator would. */
public final class OnwardMailbox {
    private OnwardMailbox() {}

    /**
     * Chooses the mailbox; visitors meet it ten seconds later.
     *
     * @param mailbox null for none
     */
    public static Answer choose(Caller administrator, String entrypoint, @Nullable String mailbox) {
        String path = "/api/console/entrypoints/" + entrypoint;
        Map<String, Object> settings = new HashMap<>();
        administrator.get(path).body().properties().forEach(field -> settings.put(field.getKey(), field.getValue()));
        settings.remove("id");
        settings.remove("inboxId");
        Map<String, Object> service = new HashMap<>(Map.of("patience", Patience.USUAL, "formEmail", "as_before_chat"));
        service.put("onward", mailbox);
        settings.put("service", service);
        return administrator.put(path, settings);
    }
}
