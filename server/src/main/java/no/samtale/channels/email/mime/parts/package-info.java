/**
 * A mail taken apart: the tree of its parts, with the limits of {@link no.samtale.platform.Limits} on its way in. The
 * structure is read by Apache MIME4J, which streams; what a part means is decided elsewhere. A mail within another
 * (message/rfc822) is one part here and is not opened: it is a file.
 */
@NullMarked
package no.samtale.channels.email.mime.parts;

import org.jspecify.annotations.NullMarked;
