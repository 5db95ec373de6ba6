/**
 * SMS as it travels, without database or settings. Owns no table. Entry points: {@link
 * no.samtale.channels.sms.wire.SmsText} and {@link no.samtale.channels.sms.wire.SmsNumber} for the format, {@link
 * no.samtale.channels.sms.wire.SmsLine} for what goes out, {@link no.samtale.channels.sms.wire.SmsHearer} for what comes in;
 * the lines themselves are made in {@code smpp} and {@code gateways}. Nothing here logs or prints a number or a text.
 */
@NullMarked
package no.samtale.channels.sms.wire;

import org.jspecify.annotations.NullMarked;
