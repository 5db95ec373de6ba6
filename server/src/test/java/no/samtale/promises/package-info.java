/**
 * The table of promises, docs/promises.md: what the notice says, and the tests that ran and show it. A test shows a promise
 * by its id in its display name ({@code P07 …}).
 */
@NullMarked
package no.samtale.promises;

import org.jspecify.annotations.NullMarked;
