package no.samtale.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import no.samtale.platform.clusters.Login;
import no.samtale.platform.configuration.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where things are kept.
 *
 * @param data the data folder
 * @param cache where PostgreSQL's programs are unpacked; by default /var/cache/samtale for root, else ~/.cache/samtale
 * @param main the main database elsewhere, instead of the embedded one
 * @param vault the vault's database elsewhere, instead of the embedded one
 */
@ConfigurationProperties("samtale")
record StorageProperties(
        @DefaultValue("data") Path data,
        @Nullable Path cache,
        @DefaultValue Elsewhere main,
        @DefaultValue Elsewhere vault) {

    /**
     * A database that somebody else runs.
     *
     * @param url of JDBC; empty means embedded
     * @param username of the server's own role, which owns nothing
     * @param ownerUsername of the role that owns the schema and migrates it
     */
    record Elsewhere(
            @DefaultValue("") String url,
            @DefaultValue("samtale_app") String username,
            @DefaultValue("") Secret password,
            @DefaultValue("samtale_owner") String ownerUsername,
            @DefaultValue("") Secret ownerPassword) {

        Optional<Database> database() {
            return url.isBlank()
                    ? Optional.empty()
                    : Optional.of(new Database(
                            new Login(url, username, password.value()),
                            new Login(url, ownerUsername, ownerPassword.value()),
                            null));
        }
    }

    /** Where PostgreSQL's programs go: for users without a home that they may write to, into the data folder. */
    Path cacheFolder() {
        if (cache != null) {
            return cache;
        }
        Path usual = usualCache().resolve("samtale");
        try {
            Files.createDirectories(usual);
        } catch (IOException e) {
            return data.resolve("cache");
        }
        return Files.isWritable(usual) ? usual : data.resolve("cache");
    }

    private static Path usualCache() {
        if ("root".equals(System.getProperty("user.name"))) {
            return Path.of("/var/cache");
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        return xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
    }
}
