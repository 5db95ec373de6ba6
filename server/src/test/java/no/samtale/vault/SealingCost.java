package no.samtale.vault;

import com.google.crypto.tink.subtle.Random;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.samtale.platform.AccountId;

/** What sealing and opening cost, run by hand: 200 bytes each, over 256 scopes that are at hand. */
final class SealingCost {
    private static final int TIMES = 200_000;
    private static final Cell CELL = VaultContract.CELL;
    private static final String TEXT =
            "Hei, jeg lurer på ordre 1182. ".repeat(7).substring(0, 195);

    private SealingCost() {}

    @SuppressWarnings("SystemOut") // Its purpose.
    public static void main(String[] arguments) throws InterruptedException {
        AccountId account = AccountId.random();
        List<KeyScope> scopes = IntStream.range(0, 256)
                .mapToObj(number -> new KeyScope(account, KeyScope.Kind.CONVERSATION, UUID.randomUUID()))
                .toList();
        var leases = new KeyLeases(Clock.systemUTC(), Duration.ofHours(1), 1_000);
        var keys = new OpenKeys(leases, wanted -> wanted.stream()
                .collect(Collectors.toMap(
                        scope -> scope, scope -> Primitives.aesGcm(Random.randBytes(Primitives.AES_256_BYTES)))));
        for (int round = 0; round < 5; round++) {
            long begin = System.nanoTime();
            for (int i = 0; i < TIMES; i++) {
                KeyScope scope = scopes.get(i & 255);
                SealedText.seal(keys.get(scope), scope, CELL, TEXT);
            }
            long sealed = System.nanoTime();
            byte[] one = SealedText.seal(keys.get(scopes.getFirst()), scopes.getFirst(), CELL, TEXT);
            long opening = System.nanoTime();
            for (int i = 0; i < TIMES; i++) {
                KeyScope scope = scopes.getFirst();
                SealedText.open(keys.get(scope), scope, CELL, one);
            }
            long opened = System.nanoTime();
            CountDownLatch done = new CountDownLatch(TIMES / 10);
            for (int i = 0; i < TIMES / 10; i++) {
                KeyScope scope = scopes.get(i & 255);
                Thread.ofVirtual().start(() -> {
                    SealedText.seal(keys.get(scope), scope, CELL, TEXT);
                    done.countDown();
                });
            }
            done.await();
            long virtual = System.nanoTime();
            System.out.printf(
                    "seal %.2f µs, open %.2f µs, seal on a new virtual thread each %.2f µs%n",
                    (sealed - begin) / 1e3 / TIMES,
                    (opened - opening) / 1e3 / TIMES,
                    (virtual - opened) / 1e3 / (TIMES / 10));
        }
    }
}
