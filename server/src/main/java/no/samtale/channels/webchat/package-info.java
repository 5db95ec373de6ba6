/**
 * Website chat: how a visitor's widget reaches Samtale. Owns no table. Entry points: the widget's document and its HTTP
 * interface under /api/widget, and {@link no.samtale.channels.webchat.VisitorViews}, what a visitor may see of its
 * conversation, for realtime too. Reads no cookie, keeps no session: the token in a header or frame is all.
 */
@NamedInterface("webchat")
@NullMarked
package no.samtale.channels.webchat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
