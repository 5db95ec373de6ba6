package no.samtale.vault;

class MemoryVaultTest implements VaultContract {
    private final Vault vault = new MemoryVault();

    @Override
    public Vault vault() {
        return vault;
    }
}
