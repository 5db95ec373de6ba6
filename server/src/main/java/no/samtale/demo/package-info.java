/**
 * The demo: an invented company's site on an origin of its own with the chat on it, and the account behind it. Active with
 * {@code samtale.demo=true}. Owns no table: it makes everything by the features' own use cases, once. Entry point:
 * {@link no.samtale.demo.Demo}. Do not let anything else depend on it.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "accounts",
            "audit",
            "privacy::notices",
            "privacy::recipients",
            "privacy::register",
            "privacy::mails",
            "contacts",
            "inboxes",
            "conversations",
            "conversations::cannedreplies"
        })
@NullMarked
package no.samtale.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
