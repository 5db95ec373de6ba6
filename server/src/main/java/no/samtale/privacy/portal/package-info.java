/**
 * The privacy portal: the doors by which a person comes to what is kept of them, and what they find there. Owns the tables
 * portal_session, portal_handoff and portal_code. Entry points: {@link no.samtale.privacy.portal.HandOverChat},
 * {@link no.samtale.privacy.portal.EnterPortal}, {@link no.samtale.privacy.portal.ProveOwnAddress},
 * {@link no.samtale.privacy.portal.PortalSessions}. What a person does here is
 * a use case of the feature that owns it. Never let an answer tell whether somebody is known.
 */
@NamedInterface("portal")
@NullMarked
package no.samtale.privacy.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
