package no.samtale.vault;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.samtale.platform.ConversationId;

/** What sealing and opening 200 bytes cost in time of a processor, over 256 scopes that are at hand. Run by hand. */
final class SealingCost {
    private static final int TIMES = 200_000;
    private static final Cell CELL = VaultContract.CELL;
    private static final String TEXT =
            "Hei, jeg lurer på ordre 1182. ".repeat(7).substring(0, 193);

    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final List<KeyScope> scopes = Stream.generate(
                    () -> KeyScope.of(KekId.INSTALLATION, ConversationId.random()))
            .limit(256)
            .toList();
    private final OpenKeys keys =
            new OpenKeys(new KeyLeases(Clock.systemUTC(), Duration.ofHours(1), 1_000), wanted -> wanted.stream()
                    .collect(Collectors.toMap(
                            scope -> scope, scope -> new DataKey(new RawAesGcm(RawAesGcm.randomKey()), false))));
    private final List<byte[]> sealed = scopes.stream()
            .map(scope -> SealedText.seal(keys.get(scope).aead(), scope, CELL, TEXT))
            .toList();

    private SealingCost() {}

    public static void main(String[] arguments) {
        SealingCost cost = new SealingCost();
        IntStream.range(0, 5).forEach(round -> cost.measure());
    }

    @SuppressWarnings("SystemOut") // Its purpose.
    private void measure() {
        System.out.printf(
                "seal %.2f µs, open %.2f µs, find the key %.3f µs; on a virtual thread each: nothing %.2f µs, seal %.2f µs%n",
                each(this::seal),
                each(this::open),
                each(number -> keys.get(scopes.get(number & 255))),
                each(number -> {}, true),
                each(this::seal, true));
    }

    private void seal(int number) {
        KeyScope scope = scopes.get(number & 255);
        SealedText.seal(keys.get(scope).aead(), scope, CELL, TEXT);
    }

    private void open(int number) {
        KeyScope scope = scopes.get(number & 255);
        SealedText.open(keys.get(scope).aead(), scope, CELL, sealed.get(number & 255));
    }

    private double each(IntConsumer work) {
        return each(work, false);
    }

    private double each(IntConsumer work, boolean onVirtualThreads) {
        long begin = machine.getProcessCpuTime();
        CountDownLatch done = new CountDownLatch(TIMES);
        for (int i = 0; i < TIMES; i++) {
            int number = i;
            Runnable one = () -> {
                work.accept(number);
                done.countDown();
            };
            if (onVirtualThreads) {
                Thread.ofVirtual().start(one);
            } else {
                one.run();
            }
        }
        try {
            done.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return (machine.getProcessCpuTime() - begin) / 1e3 / TIMES;
    }
}
