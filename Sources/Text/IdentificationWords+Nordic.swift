/// The lists that tell Bokmål from Nynorsk, Danish and Swedish.
///
/// Each holds words of exactly its languages, so that a word counts against all others.
extension EvidenceList {
  /// Tells the four from all others, but not from each other.
  static let nordic = EvidenceList(
    .nordic,
    """
    det den kan vi du han på som med men så har hos skulle eller står snart ingen tid dag i var
    skyld aften affære afrika få ei dagens skrev kunden to pa
    """)

  /// What Swedish spells in another way.
  static let norwegianDanish = EvidenceList(
    [.bokmal, .nynorsk, .danish],
    """
    og er til skal kunne måtte dette denne også fordi før først gjorde gjort når her mange andre
    begge bør burde sende sender sendte sendt betale betalt forstår altså vel for over vil lære
    følge ønske paa saa maa naar gaar faar ogsaa foer enkelt svar da drit ville første større stadig
    dermed sikkert
    """)

  /// What Nynorsk and Swedish have in a form of their own.
  static let bokmalDanish = EvidenceList(
    [.bokmal, .danish],
    """
    jeg ikke hun hvor hvordan hvorfor hvis være disse hele selv siden allerede hvilken hvilke
    hvilket hvem hver hvert bare deres kommer skriver bedre egentlig endelig mener eneste ham kommet
    forrige svarer venter vanskelig selvfølgelig selvom gangen beklager forsinkelse forsinkelsen
    glemte glemt forventer ellers hende hilsen vaere flere tidligere sammen viser samme ligger
    imidlertid hjemme ifølge frem senere særlig mennesker nemlig fleste husker føler dårlig mangler
    videre alene nødvendig kun høre hører hørt mulig fra
    -lige
    """)

  /// What Danish spells in another way: `opp` is `op` there, `gjennom` is `gennem`.
  static let norwegianSwedish = EvidenceList(
    [.bokmal, .nynorsk, .swedish],
    """
    av ut bli blir ha hadde sa tar ta fått gått oss vår nytt sett bra jobb jobben alltid trodde sist
    henne stått nett mot lengre fatt gatt mitt ditt sitt siste akkurat visste beskjed liten ett
    liksom riktig viktig
    """)

  /// What Bokmål and Swedish share.
  static let bokmalSwedish = EvidenceList([.bokmal, .swedish], "mer vet finner")

  /// What Bokmål and Nynorsk share: most of it ends in the double consonants that Danish lacks.
  static let norwegian = EvidenceList(
    [.bokmal, .nynorsk],
    """
    etter opp inn meg deg seg slik litt igjen gjennom kanskje tok aldri mellom takk hei nei
    dessverre spørsmål gjerne neste bruke brukt feil hjelp hjelpe kjøpt kjøpe kjøp veldig grunn møte
    møtet likevel lenge ferdig arbeid tilbake gitt gi gir enn skjer skje tenke tatt avtalt kunnskap
    kjenne rekke rekker spoersmaal sporsmal kjopt kjoept kjope kjoepe moete motet kjøre kjøring
    gjeng gjeld lett rett kjøper å aa faen dritt blant hatt dersom lenger måte høyt selvsagt nettopp
    barna mai tenkte hjelper kjære passord passordet jævla jaevla helvete
    -sjon
    """)

  /// Tells Bokmål from the other three, also when typed with `aa`, `oe` or bare vowels.
  static let bokmal = EvidenceList(
    .bokmal,
    """
    hva nå noe noen ble blitt mye uten dere ga fikk gikk vært gjør gjøre si sier uke uka uken uker
    ukene dager penger pengene ganger sånn vennlig unnskyld mottatt fortsatt trenger lest leser ennå
    kjenner tenker skjønner skjønne spør bekreftet bekrefte håper sånne altfor noensinne ingenting
    hvertfall ihvertfall skikkelig bruker svarte pleier begynner sluttet betyr gjelder trengs
    leveres bestiller naa gjoer gjoere gjor gjore vaert haaper nokså snakker snakke snakket lurer
    skjedde slutt slutte leilighet leiligheten regningen fakturaen bestillingen mvh ass vettu gidder
    innen utover hverandre tillatelse finnes vei utenfor viktigste begynte muligheter mulighet
    trolig
    -ighet -igheter -igheten -lighet -sjoner -sjonene
    """)

  /// Tells Nynorsk from the other three.
  static let nynorsk = EvidenceList(
    .nynorsk,
    """
    ikkje eg ein eit kva korleis kvifor kven kvar kor noko nokon nokre vere vore vart vert verte dei
    deira dykk dykkar ho mykje meir berre frå sjølv sjølve heile heilt enno gjere gjer seie seia
    fekk gjekk kjem kome tek gje gjev difor desse viss saman betre fleire veke veka veker vekene
    gonger gongen gong venleg venlege helsing takkar ynskjer ønskjer treng høyrer høyrt vidare eigen
    eige eiga allereie nyttar tenesta teneste tenester mogleg mogeleg vanskeleg medan anten me eitt
    éin einaste brukar opplysningar endringar leggje leggja velje velja ynskje hjå meiner tykkjer
    gløymt gløymd omatt innehalde innhald førespurnad vindauge fann knytt følgjande oppgje gongar
    skilnad bokstavar manglar løyve oversyn brukarnamn brukarar spørje røyste røysta anna senkar
    vonleg framleis tysdag laurdag sundag skreiv skreive ligg innan rettleiing nøgd forseinking
    brukaren brukarane staden teikn stutt krev
    -leg -arane -ingane -leik -leggje
    """)

  /// What Nynorsk and Swedish share.
  static let nynorskSwedish = EvidenceList(
    [.nynorsk, .swedish],
    """
    utan dagar pengar då sidor medan måndag
    """)

  /// Tells Danish from the other three.
  static let danish = EvidenceList(
    .danish,
    """
    af noget nogen nogle ud ind op hvad jer jeres mere uden gennem lidt måske bliver blive blevet
    give giver givet tage tager sige siger sagde havde lave laver lavet gør gøre kender endnu altid
    hvornår tak venlig venlige venligst undskyld desværre spørgsmål spørgsmålet uge ugen uger dage
    penge fejl fejlen hjælp hjælpe hjælper bruge bruger brug brugt arbejde arbejder møde mødet læse
    læs læst læser finde fundet fået fik gik gået kigge tænke tænk tænker vide vigtig vigtigt nemt
    troede mente vores hende rigtig rigtigt forkert næste sidste modtaget modtage vedhæftet tilbage
    bekræfte bekræftet håber kære dit mit gerne været øjeblik adgangskode brugernavn indtast vælg
    gemme tilføj ændre ændret mellem imellem hinanden ej aftale aftalen aftalt nåede nået lykkedes
    lige højst tilladt tilladelse gyldigt ugyldigt mindst bogstaver emailadresse mellemrum bekræftes
    indeholde have endvidere herefter
    -ighed -igheder
    """)

  /// What Danish and Swedish share.
  static let danishSwedish = EvidenceList(
    [.danish, .swedish],
    """
    efter mig dig sig nu igen sådan aldrig hej nej blev maj
    """)

  /// Tells Swedish from the other three.
  static let swedish = EvidenceList(
    .swedish,
    """
    och att jag inte är för till från ni vad hur varför något någon några mycket genom kanske ännu
    tack tyvärr fråga frågor vecka veckan veckor göra gör säga säger sade fick gick måste skall
    blivit varit vara hade där här när deras detta denna dessa era ert våra fel hjälp hjälpa bara
    redan alla allt inget själv vilken vilket vilka också ändå även borde behöver behövs förstår
    tycker lösenord välj lägg ändra skicka skickat skickade bättre sidan ogiltig giltig giltigt
    antingen avbryta ytterligare radera valda verifierade finns innehåll klockan senast bifogas
    betalas
    """)

  /// How one of the four spells what the others spell in another way: `ind-` begins a word, `-igt`
  /// ends it, `øj` stands anywhere in it.
  ///
  /// A spelling counts against the relatives, but doesn't tell the family from other languages:
  /// `-tt` means something in a Nordic text alone.
  static let spellings: [EvidenceList] = [
    EvidenceList(
      .danish,
      """
      ud- inds- indt- indh- indb- indg- indl- indf- indk- indp- opl- opg- opd- opm- opr- opf- oph-
      opn- hjæl fejl -iseret -iceret -erede -hed -heds -heder -heden -skab øj kræf kræv ækk æld ænd
      ænk ærd ægt æst søg nøgl lejl
      """),
    EvidenceList([.danish, .swedish], "-igt ej efter- -tion -tionen -tioner"),
    EvidenceList([.bokmal, .danish], "hv"),
    EvidenceList([.bokmal, .nynorsk, .danish], "æ ø"),
    EvidenceList([.bokmal, .nynorsk, .swedish], "-tt -nn -ll -pp -mm"),
    EvidenceList([.bokmal, .nynorsk], "sjon øy kjø kje ei -kk"),
    EvidenceList(.nynorsk, "-leg -elege -glege -arane -ingane -heit -heiter gløym tenest ikkj"),
    EvidenceList([.nynorsk, .swedish], "-erar -ngar -kkar -ttar -knar -skar -ggar"),
    EvidenceList(.swedish, "ä ö -iskt -arna -orna -ades"),
  ]
}
