package no.samtale.platform.database;

import no.samtale.platform.clusters.Login;

/**
 * The two ways into a database.
 *
 * @param app the running server's
 * @param owner the migrations'
 */
record Database(Login app, Login owner) {}
