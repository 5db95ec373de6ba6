/** What tests share: the application on real clusters, a clock that can be moved, fakes written by hand. */
@NullMarked
package no.samtale.testing;

import org.jspecify.annotations.NullMarked;
