/**
 * Lines to message centres (SMPP 3.4). Entry point: {@link no.samtale.channels.sms.wire.smpp.SmppLines}. Never acknowledge an
 * SMS before its hearer has returned, and never send again what was written without an answer.
 */
@NullMarked
package no.samtale.channels.sms.wire.smpp;

import org.jspecify.annotations.NullMarked;
