package no.samtale.vault;

import java.util.Collection;
import java.util.function.Consumer;

/**
 * Carries the news of destroyed keys between nodes. It only shortens what a lease bounds anyway: a node that is not
 * reached forgets a key when its lease of 60 s ends.
 */
public interface KeyEvictions {
    /** Tells the other nodes that the keys of these scopes are gone. */
    void tell(Collection<KeyScope> destroyed);

    /** Has what other nodes tell done here too. */
    void listen(Consumer<Collection<KeyScope>> evict);
}
