/**
 * E-mail about new versions of the notice (promises P36 and P38), to people with a proved address, where the company chose that
 * when it published. Owns the tables notice_announcement and notice_told. Begun by
 * {@link no.samtale.privacy.notices.PublishNotice}, carried on by the clock in portions; reads are
 * {@link no.samtale.privacy.announcements.Announcements}. Once for each person and version: what has been decided of somebody is
 * a row, written with the mail in one transaction. Never send such a mail but by the outbox, which asks the suppression
 * ledger.
 */
@NamedInterface("announcements")
@NullMarked
package no.samtale.privacy.announcements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
