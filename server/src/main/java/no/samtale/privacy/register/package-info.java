/** The privacy register as records, read strictly from resources/register when the server starts. */
@NamedInterface("register")
@NullMarked
package no.samtale.privacy.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
