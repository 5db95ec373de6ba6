/** Sign-in over HTTP, and the security of every path: sessions, own origin, who is asking. */
@NullMarked
package no.samtale.accounts.web;

import org.jspecify.annotations.NullMarked;
