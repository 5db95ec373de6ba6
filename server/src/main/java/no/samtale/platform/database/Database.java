package no.samtale.platform.database;

import no.samtale.platform.clusters.Login;
import org.jspecify.annotations.Nullable;

/**
 * The ways into a database.
 *
 * @param app the running server's
 * @param owner the migrations'
 * @param backup for copies; none if somebody else runs the database and has not given one
 */
record Database(Login app, Login owner, @Nullable Login backup) {}
