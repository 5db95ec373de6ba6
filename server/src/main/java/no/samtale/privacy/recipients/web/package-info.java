/** Recipients for the console. */
@NullMarked
package no.samtale.privacy.recipients.web;

import org.jspecify.annotations.NullMarked;
