/**
 * What an installation can be set to, and how: by flags, the environment, and a file. Owns resources/settings.yaml, the one
 * list. Begin at {@link no.samtale.platform.settings.SettingsFile} and {@link no.samtale.platform.settings.CheckSettings}.
 * Who needs a setting binds a record of its own by @ConfigurationProperties, and adds a line to the list.
 */
@NullMarked
package no.samtale.platform.settings;

import org.jspecify.annotations.NullMarked;
