/**
 * Contacts: the people who write, the data subjects, and their addresses. Owns the tables contact and contact_identity.
 * Entry points: {@link no.samtale.contacts.CreateContact} for a person who is new, {@link no.samtale.contacts.Contacts} to
 * read; (in links) contact_link tells which are one person. What people say of themselves is claimed, and a claim opens, joins
 * and merges nothing. Do not look a contact up by an address that is only claimed.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "vault",
            "accounts",
            "audit",
            "privacy::register",
            "privacy::screening",
            "privacy::telling",
            "privacy::suppression",
            "privacy::announcements",
            "privacy::subjects",
            "privacy::register",
            "privacy::choices",
            "privacy::notices",
            "privacy::mails",
            "privacy::requests",
            "privacy::portal",
            "privacy::restrictions"
        })
@NullMarked
package no.samtale.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
