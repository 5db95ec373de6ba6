/** The portal over HTTP: sessions by a cookie of its own, under /api/portal. */
@NullMarked
package no.samtale.privacy.portal.web;

import org.jspecify.annotations.NullMarked;
