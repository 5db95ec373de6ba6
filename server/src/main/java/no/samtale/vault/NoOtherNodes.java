package no.samtale.vault;

import java.util.Collection;
import java.util.function.Consumer;

/** One process: there is nobody to tell. */
final class NoOtherNodes implements KeyEvictions {
    @Override
    public void tell(Collection<KeyScope> destroyed) {}

    @Override
    public void listen(Consumer<Collection<KeyScope>> evict) {}
}
