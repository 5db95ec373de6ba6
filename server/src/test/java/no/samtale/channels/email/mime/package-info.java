@NullMarked
package no.samtale.channels.email.mime;

import org.jspecify.annotations.NullMarked;
