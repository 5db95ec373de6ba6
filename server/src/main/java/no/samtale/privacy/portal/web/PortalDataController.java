package no.samtale.privacy.portal.web;

import java.util.List;
import java.util.Locale;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.portal.Dialogue;
import no.samtale.privacy.portal.Downloads;
import no.samtale.privacy.portal.KeptView;
import no.samtale.privacy.portal.PortalPrincipal;
import no.samtale.privacy.portal.WhatIsKept;
import no.samtale.privacy.register.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Access (GDPR Art. 15) and portability (Art. 20), for the person. */
@RestController
@RequestMapping("/api/portal")
class PortalDataController {
    private final WhatIsKept kept;
    private final Downloads downloads;

    PortalDataController(WhatIsKept kept, Downloads downloads) {
        this.kept = kept;
        this.downloads = downloads;
    }

    /** All that is kept, in the words of the notice. */
    @GetMapping("/data")
    KeptView data(PortalPrincipal person, @RequestParam(defaultValue = "nb") String language) {
        return kept.view(person, worded(language));
    }

    /** The conversations, as they were held. */
    @GetMapping("/dialogues")
    List<Dialogue> dialogues(PortalPrincipal person) {
        return kept.dialogues(person);
    }

    /** The same as a file: {@code json}, {@code csv} (a zip of tables), {@code pdf} or {@code html}. */
    @GetMapping("/download/{form}")
    ResponseEntity<byte[]> download(
            PortalPrincipal person, @PathVariable String form, @RequestParam(defaultValue = "nb") String language) {
        Downloads.File file = downloads.file(person, form.toLowerCase(Locale.ROOT), worded(language));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_TYPE, file.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .body(file.bytes());
    }

    private static Language worded(String language) {
        return Language.of(language).orElseThrow(() -> Problem.invalidField("language"));
    }
}
