/** Access for the console. */
@NullMarked
package no.samtale.privacy.exports.web;

import org.jspecify.annotations.NullMarked;
