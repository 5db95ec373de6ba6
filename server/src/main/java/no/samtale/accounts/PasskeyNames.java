package no.samtale.accounts;

/** What may be kept of a name that an agent gives a passkey: privacy masks the numbers that are not. */
public interface PasskeyNames {
    String kept(String name);
}
