/** Sign-in: passwords, throttling, the one-time link of the first administrator. */
@NullMarked
package no.samtale.accounts.signin;

import org.jspecify.annotations.NullMarked;
