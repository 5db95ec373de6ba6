package no.samtale.bench.load;

import java.util.function.ToDoubleFunction;

/** How much was done in a round, and what it took. */
public record Rate(double perSecond, Cpu.Usage usage) {
    /** Processor time that a part of the machine's processes took for one message, in microseconds. */
    public double micros(ToDoubleFunction<Cpu.Usage> part) {
        return part.applyAsDouble(usage) * Runtime.getRuntime().availableProcessors() / perSecond * 1e6;
    }
}
