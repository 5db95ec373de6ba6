@NullMarked
package no.samtale.platform.clusters;

import org.jspecify.annotations.NullMarked;
