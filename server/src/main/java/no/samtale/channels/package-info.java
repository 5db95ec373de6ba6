/**
 * The channels by which people write: a folder each. A channel brings messages in through
 * the commands of conversations and is known to the rest by the interface that inboxes owns; nobody imports a channel
 * but realtime, which carries the website chat's frames.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "vault",
            "accounts",
            "audit",
            "contacts",
            "contacts::customers",
            "privacy::notices",
            "privacy::register",
            "privacy::portal",
            "privacy::screening",
            "privacy::subjects",
            "privacy::choices",
            "privacy::consent",
            "privacy::erasure",
            "privacy::holds",
            "privacy::mails",
            "privacy::retention",
            "privacy::suppression",
            "inboxes",
            "conversations",
            "conversations::attachments",
            "conversations::incoming",
            "conversations::outgoing",
            "conversations::onward",
            "privacy::recipients",
            "visits",
            "routing"
        })
@NullMarked
package no.samtale.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
