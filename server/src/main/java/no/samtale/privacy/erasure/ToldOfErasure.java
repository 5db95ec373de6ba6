package no.samtale.privacy.erasure;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.samtale.platform.AccountId;
import no.samtale.privacy.erasure.ErasureReceipt.ToldRecipient;
import no.samtale.privacy.recipients.RecipientTasks;
import org.springframework.stereotype.Component;

/** Where else an erased person's data lay: at recipients, who are told, and where features delete it themselves. */
@Component
class ToldOfErasure {
    private final RecipientTasks tasks;
    private final List<ErasedElsewhere> elsewhere;

    ToldOfErasure(RecipientTasks tasks, List<ErasedElsewhere> elsewhere) {
        this.tasks = tasks;
        this.elsewhere = List.copyOf(elsewhere);
    }

    List<ToldRecipient> of(AccountId account, UUID erasure) {
        return Stream.concat(
                        tasks.of(account, erasure).stream().map(ToldRecipient::of),
                        elsewhere.stream()
                                .flatMap(each -> each.places(account, erasure).stream())
                                .map(ToldRecipient::of))
                .toList();
    }
}
