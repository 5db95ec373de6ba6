package no.samtale.conversations.labels;

import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.LabelId;
import no.samtale.privacy.subjects.NamedValue;
import org.springframework.stereotype.Component;

/** A label in a person's export is its name: its number would tell them nothing. */
@Component
class NamedLabels implements NamedValue {
    private final LabelStore store;

    NamedLabels(LabelStore store) {
        this.store = store;
    }

    @Override
    public boolean isAt(String table, String column) {
        return table.equals("conversation_label") && column.equals("label_id");
    }

    @Override
    public Optional<String> name(AccountId account, UUID value) {
        return store.name(account, new LabelId(value));
    }
}
