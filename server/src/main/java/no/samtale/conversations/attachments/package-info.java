/**
 * Files of conversations, both ways. Owns the tables attachment and attachment_segment. Entry points:
 * {@link no.samtale.conversations.attachments.StartUpload}, {@link no.samtale.conversations.attachments.ReceiveUpload},
 * {@link no.samtale.conversations.attachments.AttachmentLinks} and {@link no.samtale.conversations.attachments.StoredFiles}.
 * Bytes are sealed piece by piece as they arrive. Never hold a file whole, write one to the disk, or believe its name.
 */
@NamedInterface("attachments")
@NullMarked
package no.samtale.conversations.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
