package no.samtale.platform.faulty;

import no.samtale.privacy.register.Language;

/** Stands on the ground and knows of what stands on it. */
public record KnowsPrivacy(Language language) {}
