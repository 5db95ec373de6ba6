/**
 * Inboxes, and the entrypoints by which visitors come in. Owns the tables inbox, entrypoint and entrypoint_directory, and
 * the contract {@link no.samtale.inboxes.Channel} that every channel implements. Entry points:
 * {@link no.samtale.inboxes.Entrypoints}, {@link no.samtale.inboxes.CreateEntrypoint},
 * {@link no.samtale.inboxes.EntrypointFields}. Do not let in a field that an entrypoint does not ask for.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "accounts",
            "audit",
            "privacy::screening",
            "privacy::consent",
            "privacy::choices",
            "privacy::register",
            "contacts"
        })
@NullMarked
package no.samtale.inboxes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
