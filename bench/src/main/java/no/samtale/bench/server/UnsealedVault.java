package no.samtale.bench.server;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.platform.Purpose;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** A vault that seals nothing and has no keys, to measure what sealing costs. */
@Component
@Primary
@ConditionalOnProperty("bench.unsealed")
class UnsealedVault implements Vault {
    @Override
    public void create(Collection<KeyScope> scopes) {}

    @Override
    public void warm(Collection<KeyScope> scopes) {}

    @Override
    public byte[] seal(Purpose purpose, KeyScope scope, Cell cell, String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String open(Purpose purpose, KeyScope scope, Cell cell, byte[] sealed) {
        return new String(sealed, StandardCharsets.UTF_8);
    }

    @Override
    public byte[] sealPiece(Purpose purpose, KeyScope scope, Cell cell, byte[] piece) {
        return piece.clone();
    }

    @Override
    public byte[] openPiece(Purpose purpose, KeyScope scope, Cell cell, byte[] sealed) {
        return sealed.clone();
    }

    @Override
    public void restrict(Collection<KeyScope> scopes, boolean restricted) {}

    @Override
    public Set<KeyScope> restricted(AccountId account) {
        return Set.of();
    }

    @Override
    public void destroy(Collection<KeyScope> scopes) {}
}
