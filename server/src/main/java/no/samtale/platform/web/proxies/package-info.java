/**
 * Who called, when a reverse proxy stands in front. Owns nothing. Begin at {@link
 * no.samtale.platform.web.proxies.ForwardedRequests}: it works below the servlets, so that every filter, controller and
 * socket sees the same address and scheme. Do not read a forwarding header anywhere else: whoever calls can write one.
 */
@NullMarked
package no.samtale.platform.web.proxies;

import org.jspecify.annotations.NullMarked;
