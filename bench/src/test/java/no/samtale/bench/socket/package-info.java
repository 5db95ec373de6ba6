@NullMarked
package no.samtale.bench.socket;

import org.jspecify.annotations.NullMarked;
