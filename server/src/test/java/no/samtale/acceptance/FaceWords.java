package no.samtale.acceptance;

/** What the faces call the things that a person looks for in them. */
record FaceWords(
        String ask,
        String start,
        String talkingWith,
        String email,
        String password,
        String availability,
        String nothingMine,
        String take,
        String replyTo,
        String notice,
        String close,
        String closed,
        String again) {
    private static final FaceWords NB = new FaceWords(
            "Spør oss",
            "Start samtalen",
            "Du snakker med",
            "E-post",
            "Passord",
            "Din tilstand",
            "Du har ingen åpne samtaler",
            "Ta samtalen",
            "Svar til",
            "Personvernerklæring",
            "Avslutt",
            "Samtalen er avsluttet",
            "Start en ny samtale");
    private static final FaceWords EN = new FaceWords(
            "Ask us",
            "Start the conversation",
            "You are talking with",
            "E-mail",
            "Password",
            "Your availability",
            "You have no open conversations",
            "Take it",
            "Reply to",
            "Privacy notice",
            "Close",
            "The conversation is closed",
            "Start a new conversation");

    static FaceWords in(String language) {
        return language.equals("nb") ? NB : EN;
    }
}
