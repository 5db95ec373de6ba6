/** The audit trail for the console. */
@NullMarked
package no.samtale.audit.web;

import org.jspecify.annotations.NullMarked;
