package no.samtale.bench.load;

/** How much was done in a round, and what it took. */
public record Rate(double perSecond, Cpu.Usage usage) {}
