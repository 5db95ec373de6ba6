package no.samtale.channels.webchat;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.ConversationAccess;
import no.samtale.conversations.attachments.AttachmentLinks;
import no.samtale.conversations.attachments.FileAnswer;
import no.samtale.conversations.attachments.ReceiveUpload;
import no.samtale.conversations.attachments.StartUpload;
import no.samtale.conversations.attachments.StoredFiles;
import no.samtale.conversations.attachments.UploadView;
import no.samtale.conversations.attachments.Uploads;
import no.samtale.platform.AttachmentId;
import no.samtale.platform.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files of a visitor's own conversation. */
@RestController
@RequestMapping("/api/widget")
class WidgetAttachmentController {
    private static final String TOKEN = WidgetConversationController.TOKEN;
    private static final String LINKS = "/api/widget/files/";

    private final ConversationAccess access;
    private final StartUpload start;
    private final ReceiveUpload receive;
    private final Uploads uploads;
    private final AttachmentLinks links;
    private final StoredFiles files;

    WidgetAttachmentController(
            ConversationAccess access,
            StartUpload start,
            ReceiveUpload receive,
            Uploads uploads,
            AttachmentLinks links,
            StoredFiles files) {
        this.access = access;
        this.start = start;
        this.receive = receive;
        this.uploads = uploads;
        this.links = links;
        this.files = files;
    }

    /** A file that is about to come; its id is made by the sender. */
    record VisitorAttachmentRequest(AttachmentId id, String name, long size) {}

    @PostMapping("/conversations/{id}/attachments")
    @ResponseStatus(HttpStatus.CREATED)
    UploadView start(
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @PathVariable ConversationId id,
            @RequestBody VisitorAttachmentRequest request) {
        return start.start(own(token, id), request.id(), request.name(), request.size());
    }

    @GetMapping("/conversations/{id}/attachments/{attachment}")
    UploadView progress(
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @PathVariable ConversationId id,
            @PathVariable AttachmentId attachment) {
        return uploads.view(own(token, id), attachment);
    }

    /**
     * The bytes from an offset on: as many as come, up to the file's size. What is stored are whole pieces of 128 KiB and the
     * last; the answer, or {@link #progress} after a broken connection, tells from where it goes on.
     */
    @PatchMapping(
            path = "/conversations/{id}/attachments/{attachment}",
            consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    UploadView receive(
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @PathVariable ConversationId id,
            @PathVariable AttachmentId attachment,
            @RequestParam long offset,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        return receive.receive(own(token, id), attachment, offset, request.getInputStream());
    }

    @DeleteMapping("/conversations/{id}/attachments/{attachment}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @PathVariable ConversationId id,
            @PathVariable AttachmentId attachment) {
        uploads.cancel(own(token, id), attachment);
    }

    @GetMapping("/conversations/{id}/attachments/{attachment}/link")
    AttachmentLinks.AttachmentLink link(
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @PathVariable ConversationId id,
            @PathVariable AttachmentId attachment) {
        return links.link(own(token, id), attachment, LINKS);
    }

    /** The file that a link is for. */
    @GetMapping("/files/{link}")
    void file(
            @PathVariable String link,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        AttachmentLinks.Opened opened = links.ofVisitor(link);
        FileAnswer.write(files.shown(opened.scope(), opened.file()), request, response);
    }

    private AccessibleConversation own(@Nullable String token, ConversationId id) {
        return access.forVisitor(WidgetConversationController.parsed(token), id);
    }
}
