/** The main database and the vault's: data sources, roles, migrations, account transactions. */
@NullMarked
package no.samtale.platform.database;

import org.jspecify.annotations.NullMarked;
