/**
 * The ground that every feature stands on: ids, the table of limits, problems, the database and account transactions,
 * embedded clusters, journal, hints, jobs, configuration. Owns the tables journal, journal_head, journal_cursor,
 * scheduled_tasks and spring_session. Knows no feature. Do not put anything here that only one feature needs.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package no.samtale.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
