@NullMarked
package no.samtale.platform.database;

import org.jspecify.annotations.NullMarked;
