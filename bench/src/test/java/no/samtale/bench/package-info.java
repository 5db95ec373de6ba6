@NullMarked
package no.samtale.bench;

import org.jspecify.annotations.NullMarked;
