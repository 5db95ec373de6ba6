/** The API of retention, for the console. */
@NullMarked
package no.samtale.privacy.retention.web;

import org.jspecify.annotations.NullMarked;
