/**
 * The walls between accounts, tried from the other side with real ids, and what a caller can do wrong. The cases are
 * generated from the schema, the API's description and the frames' types, so that none can be forgotten.
 */
@NullMarked
package no.samtale.isolation;

import org.jspecify.annotations.NullMarked;
