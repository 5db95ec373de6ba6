package no.samtale.privacy.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.samtale.privacy.erasure.ErasureReceipt;
import no.samtale.privacy.portal.EraseMyself;
import no.samtale.privacy.portal.PortalPrincipal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Erasure (GDPR Art. 17), by the person. */
@RestController
@RequestMapping("/api/portal/erasure")
class PortalErasureController {
    private final EraseMyself erase;
    private final PortalCookie cookie;

    PortalErasureController(EraseMyself erase, PortalCookie cookie) {
        this.erase = erase;
        this.cookie = cookie;
    }

    /** The id is made by the caller, so that asking again does not matter. */
    record SelfErasureRequest(UUID id) {}

    /** What only the person holds: nothing with us leads from it to anybody. */
    record SelfErasureReceipts(String company, Instant erasedAt, int conversations, List<ErasureReceipt> receipts) {}

    @PostMapping
    ResponseEntity<SelfErasureReceipts> erase(
            PortalPrincipal person, @RequestBody SelfErasureRequest request, HttpServletRequest http) {
        EraseMyself.Erased erased = erase.erase(person, request.id());
        List<ErasureReceipt> receipts = erased.receipts();
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookie.clear(http).toString())
                .body(new SelfErasureReceipts(
                        erased.company(),
                        receipts.getLast().erasedAt(),
                        receipts.stream()
                                .mapToInt(ErasureReceipt::conversations)
                                .sum(),
                        receipts));
    }
}
