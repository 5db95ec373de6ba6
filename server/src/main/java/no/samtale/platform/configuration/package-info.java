/** Types for configuration that several features use. */
@NullMarked
package no.samtale.platform.configuration;

import org.jspecify.annotations.NullMarked;
