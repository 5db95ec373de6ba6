/** The notice over HTTP. */
@NullMarked
package no.samtale.privacy.notices.web;

import org.jspecify.annotations.NullMarked;
