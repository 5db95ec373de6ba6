package no.samtale.channels.email.mime;

/** How a mail was protected by its sender. That a signature is there says nothing of whether it is good. */
public enum Protection {
    SIGNED_SMIME,
    SIGNED_PGP,
    ENCRYPTED_SMIME,
    ENCRYPTED_PGP
}
