package no.samtale.acceptance;

import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Mails of each kind that agents are shown in another way. */
final class SampleMails {
    static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==");

    private SampleMails() {}

    static List<String> all(String to, String from) {
        return List.of(
                mail(
                        to,
                        "Nora Nilsen <" + from + ">",
                        PARCEL.formatted(Base64.getEncoder().encodeToString(PNG))),
                mail(to, "Kampanjer <nyheter@butikk.example>", CAMPAIGN),
                mail(to, "Per Hansen <per@firma.example>", AWAY),
                mail(to, "\"Direktør Berg\" <berg@firma.example>", ENCRYPTED),
                mail(to, "Møterom <rom@firma.example>", INVITATION));
    }

    private static String mail(String to, String from, String rest) {
        String head = "From: " + from + "\nTo: " + to + "\nMessage-ID: <" + UUID.randomUUID() + "@kunde.example>\n"
                + "Date: Mon, 23 Nov 2026 09:12:00 +0100\nMIME-Version: 1.0\n";
        return (head + rest).replace("\n", "\r\n");
    }

    private static final String PARCEL = """
            Authentication-Results: mx.example.no; spf=pass; dkim=pass; dmarc=pass
            Subject: Re: Pakken min er ikke kommet, og jeg har ventet siden fredag i forrige uke
            Cc: Ola Nordmann <ola@kunde.example>
            Content-Type: multipart/alternative; boundary=a

            --a
            Content-Type: text/plain; charset=utf-8

            Hei!

            Hvor er pakken min? Jeg har sporet den her: https://posten.example/1182

            Hilsen Nora

            Den 20. november 2026 skrev Fjellsport:
            > Hei, Nora.
            > Vi sendte den i dag.
            --a
            Content-Type: multipart/related; boundary=r

            --r
            Content-Type: text/html; charset=utf-8

            <p>Hei!</p><p>Hvor er <b>pakken</b> min? Jeg har sporet den <a href="https://posten.example/1182">her</a>.</p>
            <p><img src="cid:foto@kunde" alt="Bilde av postkassen" width="40" height="40"></p>
            <p><img src="https://192.0.2.1/kart.png" alt="Kart" width="300" height="120"></p>
            <img src="https://192.0.2.1/o.gif" width="1" height="1">
            <div class="gmail_quote">Den 20. november 2026 skrev Fjellsport:
            <blockquote>Gammel tekst: Vi sendte den i dag.</blockquote></div>
            --r
            Content-Type: image/png; name=postkasse.png
            Content-ID: <foto@kunde>
            Content-Disposition: inline; filename=postkasse.png
            Content-Transfer-Encoding: base64

            %s
            --r--
            --a--
            """;

    private static final String CAMPAIGN = """
            Authentication-Results: mx.example.no; spf=pass; dkim=pass; dmarc=fail
            Subject: =?utf-8?Q?Ukens_kampanje_til_deg_som_er_glad_i_fjellet=3A?= %s
            Precedence: bulk
            List-Unsubscribe: <https://butikk.example/av>
            Content-Type: text/html; charset=utf-8

            <table width="800" bgcolor="#0b3d2e"><tr><td style="color:#ffffff;padding:24px;font-size:24px">Ukens kampanje</td></tr>
            <tr><td bgcolor="#ffffff" style="padding:24px"><p>Du får <b>20 %%</b> på alt av ull.</p>
            <img src="https://192.0.2.1/ull.jpg" width="700" height="200" alt="Ullgensere">
            <p><a href="https://butikk.example/ull">Se tilbudet</a></p></td></tr></table>
            """.formatted("Friluftslivsutstyrsbutikkjubileumskampanje".repeat(3));

    private static final String AWAY = """
            Subject: Automatisk svar: Ordre 1182
            Auto-Submitted: auto-replied
            Content-Type: text/plain; charset=utf-8

            Jeg er borte til mandag 30. november.

            --\u0020
            Per Hansen
            Firma AS
            """;

    private static final String ENCRYPTED = """
            Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=e

            --e
            Content-Type: application/pgp-encrypted

            Version: 1
            --e
            Content-Type: application/octet-stream; name=kryptert.asc

            -----BEGIN PGP MESSAGE-----
            hQEMA0
            -----END PGP MESSAGE-----
            --e--
            """;

    private static final String INVITATION = """
            Subject: Innkalling: gjennomgang av avtalen
            Authentication-Results: mx.example.no; spf=softfail; dkim=none; dmarc=none
            Content-Type: multipart/alternative; boundary=c

            --c
            Content-Type: text/plain; charset=utf-8

            Her er en innkalling til møte om avtalen.
            --c
            Content-Type: text/calendar; method=REQUEST; charset=utf-8

            BEGIN:VCALENDAR
            VERSION:2.0
            METHOD:REQUEST
            BEGIN:VEVENT
            UID:1@firma.example
            DTSTART:20261201T090000Z
            DTEND:20261201T100000Z
            SUMMARY:Gjennomgang av avtalen
            LOCATION:Møterom Galdhøpiggen
            END:VEVENT
            END:VCALENDAR
            --c--
            """;
}
