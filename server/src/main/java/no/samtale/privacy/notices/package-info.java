/**
 * The privacy notice of each account: made from the register and the account's settings, published in signed versions that are
 * never changed, and shown as pages. Owns the tables controller_detail and notice_publication. Entry points:
 * {@link no.samtale.privacy.notices.PublishNotice}, {@link no.samtale.privacy.notices.NoticeVersions} for the version that a
 * visitor is shown, {@link no.samtale.privacy.notices.NoticeChanges} for what has changed since. Never change or delete a
 * version. Why so: docs/adr/0006-notice-versions.md.
 */
@NamedInterface("notices")
@NullMarked
package no.samtale.privacy.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
