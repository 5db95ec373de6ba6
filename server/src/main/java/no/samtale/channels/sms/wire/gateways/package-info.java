/**
 * SMS by companies' gateways over HTTP, each known by a mapping in {@code sms/gateways}. Entry point: {@link
 * no.samtale.channels.sms.wire.gateways.SmsGateways}. Never send again what was written without an answer, and never believe a
 * callback before its proof.
 */
@NullMarked
package no.samtale.channels.sms.wire.gateways;

import org.jspecify.annotations.NullMarked;
