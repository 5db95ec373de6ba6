package no.samtale.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is said in the bench: about 200 bytes each, as people write to a customer service. */
public final class Texts {
    private static final List<String> ALL = List.of(
            "Hei! Jeg bestilte en jakke hos dere for ti dager siden, men pakken har stått stille på terminalen i Ålesund"
                    + " siden mandag. Kan dere sjekke om noe har gått galt med leveringen?",
            "Takk for at du tok kontakt. Jeg ser at pakken ble skannet inn på nytt i dag tidlig, så den skal være"
                    + " hos deg i løpet av torsdag. Vil du ha en melding på telefonen når den er framme?",
            "Ja takk, det hadde vært fint. Hvis den ikke kommer før helgen må jeg nesten få den sendt til hytta i"
                    + " stedet, for vi reiser fredag ettermiddag. Går det an å endre adressen underveis?",
            "Det går fint så lenge den ikke er lastet på bilen. Jeg har lagt inn en merknad til sjåføren nå, og du"
                    + " får et nytt sporingsnummer på e-post innen en halv time. Si ifra om det ikke dukker opp!",
            "Supert. En ting til: fakturaen jeg fikk viser to stykker, men jeg bestilte bare én. Kan dere rette det,"
                    + " eller må jeg betale hele summen først og få pengene tilbake etterpå?",
            "Så leit, det skal vi rette med en gang. Du trenger ikke å betale noe før du har fått en ny faktura, og"
                    + " den gamle blir slettet hos oss. Den nye kommer med fjorten dagers frist som vanlig.",
            "Perfekt, da er jeg fornøyd. Jeg lurte også på om dere har den samme jakken i størrelse XL i butikken på"
                    + " Løren, for bror min så på min og ble helt forelsket i den grønne fargen.",
            "Vi har to igjen i grønt i størrelse XL på Løren akkurat nå. Skal jeg legge av en til ham? Da holder vi"
                    + " den av til lørdag klokka seks, og han trenger bare å oppgi navnet sitt i kassa.");

    private Texts() {}

    /** The texts; none holds a character that JSON escapes. */
    public static List<String> all() {
        return ALL;
    }

    /** The same in UTF-8. */
    public static byte[][] bytes() {
        return ALL.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    }
}
