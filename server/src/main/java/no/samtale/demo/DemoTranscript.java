package no.samtale.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that somebody might have had with the invented company.
 *
 * @param key names it for good: it is made once
 * @param agent the full name of who took it; null if it still waits
 * @param note what the agent noted for colleagues
 * @param lines the visitor's and the agent's in turn, the visitor's first
 */
record DemoTranscript(
        String key,
        String language,
        String visitor,
        @Nullable String email,
        @Nullable String agent,
        @Nullable String note,
        List<String> lines) {
    static final List<DemoTranscript> ALL = List.of(
            new DemoTranscript(
                    "moving",
                    "nb",
                    "Ingrid Moe",
                    "ingrid.moe@post.example",
                    "Kari Lunde",
                    "Flytter 1. desember. Ny adresse er bekreftet av henne.",
                    List.of(
                            "Hei, jeg flytter til Voss 1. desember. Må jeg si opp og tegne ny avtale?",
                            "Hei Ingrid. Nei, avtalen flytter med deg. Jeg trenger bare den nye adressen.",
                            "Så bra. Uttrågata 9, 5700 Voss.",
                            "Takk. Da er flyttingen meldt fra den 1. Sluttavregning for det gamle stedet kommer innen seks uker.",
                            "Tusen takk for hjelpen.",
                            "Bare hyggelig. God flytting.")),
            new DemoTranscript(
                    "high-bill",
                    "nb",
                    "Bjørn Sæther",
                    null,
                    "Ola Brekke",
                    "Varmekabler på badet sto på maks. Ikke feil på måleren.",
                    List.of(
                            "Regningen for oktober er nesten dobbelt så høy som i fjor. Er det noe galt med måleren?",
                            "Hei Bjørn. Jeg ser at forbruket har gått opp fra 610 til 1 080 kWh, mens prisen er omtrent den samme. Har noe endret seg hjemme?",
                            "Vi pusset opp badet i september. Det er varmekabler i gulvet nå.",
                            "Det forklarer nok det meste. Forbruket øker jevnt gjennom hele døgnet fra 20. september. Med nattsenking pleier det å gå ned en tredel.",
                            "Da prøver jeg det. Takk.")),
            new DemoTranscript(
                    "charging",
                    "en",
                    "Maya Turner",
                    "maya.turner@post.example",
                    "Emma Clarke",
                    null,
                    List.of(
                            "Hi! When should I charge the car to pay the least?",
                            "Hello Maya. Between 2 and 5 at night, on most days. Tomorrow’s prices are on our front page from 2 pm.",
                            "Can I set it once and forget it?",
                            "Yes. Most chargers have a timer: set it to 01:30 until 05:30 and you will be near the lowest price all winter.",
                            "Lovely, thank you.")),
            new DemoTranscript(
                    "cabin",
                    "nb",
                    "Håkon Lie",
                    "hakon.lie@post.example",
                    "Ola Brekke",
                    null,
                    List.of(
                            "Hytta står tom fra nå til påske. Betaler jeg månedsbeløpet likevel?",
                            "Hei Håkon. Nei, med Fjordlys Hytte faller det bort i måneder uten forbruk over 20 kWh.",
                            "Jeg har en panelovn som holder fem grader.",
                            "Da blir det trolig over 20 kWh i de kaldeste månedene, så regn med 19 kr i desember, januar og februar.")),
            new DemoTranscript(
                    "split",
                    "nb",
                    "Mona Vik",
                    null,
                    null,
                    null,
                    List.of("Hei. Kan jeg dele opp regningen som forfaller på fredag?")));
}
