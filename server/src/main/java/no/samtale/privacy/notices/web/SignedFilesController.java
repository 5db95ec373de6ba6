package no.samtale.privacy.notices.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Optional;
import no.samtale.accounts.Accounts;
import no.samtale.platform.AccountId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.notices.SignedFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The files that a version of the notice is verified by. */
@Hidden
@RestController
class SignedFilesController {
    private final SignedFiles files;
    private final Accounts accounts;

    SignedFilesController(SignedFiles files, Accounts accounts) {
        this.files = files;
        this.accounts = accounts;
    }

    @GetMapping({
        "/notice/{version:" + NoticeController.NUMBER + "}/notice-{same:" + NoticeController.NUMBER
                + "}.{kind:txt|sig|pem}",
        "/notice/" + NoticeController.ACCOUNT + "/{version:" + NoticeController.NUMBER + "}/notice-{same:"
                + NoticeController.NUMBER + "}.{kind:txt|sig|pem}"
    })
    ResponseEntity<byte[]> file(
            @PathVariable(required = false) @Nullable AccountId account,
            @PathVariable String version,
            @PathVariable String same,
            @PathVariable String kind) {
        AccountId whose = account == null ? only() : account;
        Optional<byte[]> bytes = !version.equals(same)
                ? Optional.empty()
                : switch (kind) {
                    case "txt" -> files.document(whose, version);
                    case "sig" -> files.signature(whose, version);
                    default -> files.key(whose, version);
                };
        String name = "notice-" + version + "." + kind;
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes.orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND)));
    }

    private AccountId only() {
        List<AccountId> all = accounts.all();
        if (all.size() != 1) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return all.getFirst();
    }
}
