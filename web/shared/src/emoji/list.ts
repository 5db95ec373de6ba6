/** What can be chosen: the sign, and its names in bokmål and English. A list of our own, of what people write to a company. */
const LINES = `
😀|smil glad|smile happy
😃|smil stor glede|grin happy
😄|ler glad|laugh happy
😁|gliser|beaming grin
😅|ler lettet svette|relieved laugh sweat
😂|ler gråter tårer|tears of joy laugh
🙂|svakt smil|slight smile
🙃|opp ned|upside down
😉|blunker|wink
😊|rødmer smil|blush smile
😇|engel glorie|angel halo
😍|forelsket hjerteøyne|in love heart eyes
🤩|stjerneøyne begeistret|star struck excited
😘|kyss|kiss
😋|nam godt|yum tasty
😜|tøyser tunge|joking tongue
🤗|klem|hug
🤔|tenker lurer|thinking wonder
🤨|hevet øyenbryn tviler|raised eyebrow doubt
😐|nøytral|neutral
😏|smisker lurt smil|smirk
🙄|himler med øynene|rolling eyes
😬|grimase|grimace
😌|lettet rolig|relieved calm
😔|tankefull trist|pensive sad
😴|sover trøtt|sleeping tired
😷|munnbind syk|mask ill
🤒|feber syk|fever ill
🤧|nyser forkjølet|sneeze cold
🥳|feirer fest|party celebrate
😎|solbriller kul|sunglasses cool
🤓|nerd briller|nerd glasses
😕|forvirret|confused
😟|bekymret|worried
🙁|litt trist|slightly sad
😮|overrasket|surprised
😲|forbløffet|astonished
😳|flau|flushed embarrassed
🥺|bedende|pleading
😢|gråter|cry
😭|hulker gråter|sob cry
😱|skriker redd|scream scared
😤|fnyser|huffing
😠|sint|angry
😡|rasende sint|furious angry
🤯|hodet eksploderer|mind blown
🥶|fryser kaldt|freezing cold
🥵|varmt hett|hot
👍|tommel opp bra|thumbs up good
👎|tommel ned dårlig|thumbs down bad
👏|applaus klapper|clapping applause
🙌|hender i været hurra|raised hands hooray
🙏|takk vær så snill|thanks please
🤝|håndtrykk avtale|handshake deal
👋|vinker hei|wave hello
✌️|fred seier|peace victory
🤞|krysser fingrene|fingers crossed
👌|ok perfekt|ok perfect
🤙|ring meg|call me
👉|peker høyre|pointing right
👈|peker venstre|pointing left
👆|peker opp|pointing up
👇|peker ned|pointing down
✋|stopp hånd|stop hand
💪|sterk arm|strong arm
🤷|trekker på skuldrene vet ikke|shrug do not know
🙋|rekker opp hånden|raising hand
👀|øyne ser|eyes look
❤️|hjerte rødt|heart red
🧡|hjerte oransje|heart orange
💛|hjerte gult|heart yellow
💚|hjerte grønt|heart green
💙|hjerte blått|heart blue
💜|hjerte lilla|heart purple
🖤|hjerte svart|heart black
💔|knust hjerte|broken heart
💯|hundre prosent|hundred percent
✨|glitter|sparkles
⭐|stjerne|star
🔥|ild flamme|fire flame
🎉|konfetti fest|party popper celebrate
🎂|kake bursdag|cake birthday
🎁|gave|gift present
🏆|pokal seier|trophy win
✅|hake ferdig ja|check done yes
❌|kryss nei feil|cross no wrong
❗|utropstegn viktig|exclamation important
❓|spørsmål|question
⚠️|advarsel|warning
ℹ️|informasjon|information
🔒|lås låst|lock locked
🔑|nøkkel|key
💡|lyspære idé|light bulb idea
🔔|bjelle varsel|bell notification
⏰|vekkerklokke|alarm clock
⏳|timeglass venter|hourglass waiting
📅|kalender dato|calendar date
📌|tegnestift|pin
📎|binders vedlegg|paperclip attachment
📝|notat skriver|note memo
📄|dokument side|document page
📦|pakke|parcel package
📧|e-post|e-mail
📞|telefon|telephone
📱|mobil|mobile phone
💻|datamaskin|computer laptop
🖨️|skriver printer|printer
📷|kamera bilde|camera picture
🔍|lupe søk|magnifying glass search
🔗|lenke|link
🛒|handlekurv|shopping cart
💳|kort betaling|card payment
💰|penger|money
🧾|kvittering|receipt
🏠|hus hjem|house home
🏢|kontor bygg|office building
🏥|sykehus|hospital
🏫|skole|school
🚗|bil|car
🚌|buss|bus
🚆|tog|train
✈️|fly|aeroplane
🚢|skip båt|ship boat
🚚|varebil levering|lorry delivery
🚲|sykkel|bicycle
🗺️|kart|map
📍|sted nål|place pin
☀️|sol|sun
⛅|delvis skyet|partly cloudy
🌧️|regn|rain
❄️|snø snøfnugg|snow snowflake
⚡|lyn strøm|lightning electricity
🌈|regnbue|rainbow
🌍|jorda verden|earth world
🌲|gran tre|evergreen tree
🌸|blomst|flower blossom
🍀|kløver flaks|clover luck
🐶|hund|dog
🐱|katt|cat
🐟|fisk|fish
☕|kaffe|coffee
🍵|te|tea
🍺|øl|beer
🍷|vin|wine
🍎|eple|apple
🍕|pizza|pizza
🍞|brød|bread
🧁|muffins|cupcake
🍦|is softis|ice cream
⚽|fotball|football
🎿|ski|skis
⛷️|slalåm|skier
🎵|note musikk|music note
🎄|juletre jul|christmas tree
🐣|kylling påske|chick easter
🇳🇴|norge norsk flagg|norway flag
`;

export interface Emoji {
  sign: string;
  /** By language; the first word or words are what it is called, all of them find it. */
  names: { nb: string; en: string };
}

export const EMOJI: readonly Emoji[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [sign = '', nb = '', en = ''] = line.split('|');
    return { sign, names: { nb, en } };
  });
