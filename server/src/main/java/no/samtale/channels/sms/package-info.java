/**
 * SMS as a channel. Owns the tables sms_inbox, sms_segment and sms_submission. Entry points:
 * {@link no.samtale.channels.sms.KeepSmsInbox} and {@link no.samtale.channels.sms.TrySmsInbox} for those who set it up,
 * {@link no.samtale.channels.sms.HearSms} for what comes in, {@link no.samtale.channels.sms.SmsCarrier} for what goes out; how
 * it travels is {@code wire}. Never tell the other side that we have an SMS before it is durable, and send nothing to a number
 * that has said STOP.
 */
@NullMarked
package no.samtale.channels.sms;

import org.jspecify.annotations.NullMarked;
