@NullMarked
package no.samtale;

import org.jspecify.annotations.NullMarked;
