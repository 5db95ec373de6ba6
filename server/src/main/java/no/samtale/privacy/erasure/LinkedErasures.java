package no.samtale.privacy.erasure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import no.samtale.platform.AccountId;
import no.samtale.platform.Limits;
import org.springframework.stereotype.Component;

/**
 * The erasures of those who were linked with whom an erasure was asked for. Their ids are counted from that one's: nothing
 * stored tells which belong together, and whoever knows the first finds the others.
 */
@Component
class LinkedErasures {
    private final ErasureReceiptStore receipts;
    private final ToldOfErasure told;

    LinkedErasures(ErasureReceiptStore receipts, ToldOfErasure told) {
        this.receipts = receipts;
        this.told = told;
    }

    /** Those that are done, in the order in which they were. In a transaction of the account. */
    List<ErasureReceipt> of(AccountId account, UUID erasure) {
        return IntStream.range(0, Limits.LINKED_CONTACTS)
                .mapToObj(number -> receipts.find(account, id(erasure, number)))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .map(receipt -> receipt.telling(told.of(account, receipt.id())))
                .toList();
    }

    /** The id for the next of them. */
    UUID next(AccountId account, UUID erasure) {
        return id(erasure, of(account, erasure).size());
    }

    private static UUID id(UUID erasure, int number) {
        return UUID.nameUUIDFromBytes((erasure + "/linked/" + number).getBytes(StandardCharsets.UTF_8));
    }
}
