/**
 * The bench: starts servers of its own, loads them as visitors and agents do, and measures beside a baseline taken in
 * the same run. The command is {@link no.samtale.bench.Bench}; what is measured and how is in {@code docs/bench.md}.
 * Nothing in here is part of the product, least of all the vault that seals nothing.
 */
@NullMarked
package no.samtale.bench;

import org.jspecify.annotations.NullMarked;
