/** Conversations as the console reaches them over HTTP. */
@NullMarked
package no.samtale.conversations.web;

import org.jspecify.annotations.NullMarked;
