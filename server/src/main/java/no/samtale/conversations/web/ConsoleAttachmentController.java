package no.samtale.conversations.web;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.samtale.accounts.AgentPrincipal;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files of a conversation, for agents. */
@RestController
@RequestMapping("/api/console")
class ConsoleAttachmentController {
    private static final String LINKS = "/api/console/files/";

    private final ConversationAccess access;
    private final StartUpload start;
    private final ReceiveUpload receive;
    private final Uploads uploads;
    private final AttachmentLinks links;
    private final StoredFiles files;

    ConsoleAttachmentController(
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
    record NewAttachmentRequest(AttachmentId id, String name, long size) {}

    @PostMapping("/conversations/{id}/attachments")
    @ResponseStatus(HttpStatus.CREATED)
    UploadView start(AgentPrincipal agent, @PathVariable ConversationId id, @RequestBody NewAttachmentRequest request) {
        return start.start(access.forAgent(agent, id), request.id(), request.name(), request.size());
    }

    @GetMapping("/conversations/{id}/attachments/{attachment}")
    UploadView progress(AgentPrincipal agent, @PathVariable ConversationId id, @PathVariable AttachmentId attachment) {
        return uploads.view(access.forAgent(agent, id), attachment);
    }

    /**
     * The bytes from an offset on: as many as come, up to the file's size. What is stored are whole pieces of 128 KiB and the
     * last; the answer, or {@link #progress} after a broken connection, tells from where it goes on.
     */
    @PatchMapping(
            path = "/conversations/{id}/attachments/{attachment}",
            consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    UploadView receive(
            AgentPrincipal agent,
            @PathVariable ConversationId id,
            @PathVariable AttachmentId attachment,
            @RequestParam long offset,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        return receive.receive(access.forAgent(agent, id), attachment, offset, request.getInputStream());
    }

    @DeleteMapping("/conversations/{id}/attachments/{attachment}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(AgentPrincipal agent, @PathVariable ConversationId id, @PathVariable AttachmentId attachment) {
        uploads.cancel(access.forAgent(agent, id), attachment);
    }

    @GetMapping("/conversations/{id}/attachments/{attachment}/link")
    AttachmentLinks.AttachmentLink link(
            AgentPrincipal agent, @PathVariable ConversationId id, @PathVariable AttachmentId attachment) {
        return links.link(access.forAgent(agent, id), attachment, LINKS);
    }

    /** The file that a link is for. */
    @GetMapping("/files/{link}")
    void file(
            AgentPrincipal agent,
            @PathVariable String link,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        AttachmentLinks.Opened opened = links.ofAgent(link, agent.account(), agent.agent());
        var conversation = access.forAgent(agent, opened.conversation());
        FileAnswer.write(files.shown(conversation.scope(), opened.file()), request, response);
    }
}
