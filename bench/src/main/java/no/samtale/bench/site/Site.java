package no.samtale.bench.site;

import java.util.List;
import java.util.UUID;
import no.samtale.platform.clusters.Login;

/**
 * What a client needs to load a server of the bench.
 *
 * @param database the main one, as the server's own role enters it
 * @param plain where the baseline writes
 * @param filled conversations that were stored beforehand; {@link FilledIds} has their ids
 * @param large conversations of many messages that come after them
 */
public record Site(
        int port,
        UUID account,
        UUID entrypoint,
        List<String> emails,
        String password,
        Login database,
        PlainRows plain,
        int filled,
        int large) {}
