/** Visits over HTTP: the widget's choices, pages and place, and what an agent may see of them. */
@NullMarked
package no.samtale.visits.web;

import org.jspecify.annotations.NullMarked;
