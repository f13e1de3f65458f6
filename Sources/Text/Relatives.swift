/// The lists that tell Indonesian from Malay.
///
/// The two are one language in most sentences' bones: only what one of them never or hardly uses
/// counts.
extension EvidenceList {
  /// Tells Indonesian and Malay from all others, but not from each other.
  static let malayic = EvidenceList(
    .malayic,
    """
    dan yang di ke dari untuk dengan pada ini itu adalah tidak akan sudah telah belum masih juga
    atau saya kami kita anda mereka dia ia kamu aku oleh dalam kepada sebagai ada bukan jangan boleh
    dapat perlu mahu lagi lebih sangat semua banyak apa apakah siapa mana kenapa mengapa bagaimana
    bila kalau jika tetapi tapi namun supaya agar sebelum sehingga hingga sampai sejak selama ketika
    apabila walaupun meskipun seperti sama tersebut terima kasih tolong maaf mohon hanya cuma satu
    dua tiga empat lima hari bulan tahun minggu jam pagi malam nanti tadi sekarang segera terus lalu
    kemudian pula pun saja tak orang perkara hal masalah kerja pekerjaan laporan pembayaran harga
    barang pesanan pelanggan pihak jumlah dokumen kontrak surat lampiran nama alamat bagi terhadap
    tentang antara atas bawah sendiri lain baru lama besar kecil baik buruk benar betul salah tahu
    lihat baca tulis buat membuat dibuat beri memberi diberi ambil guna menggunakan digunakan yg dgn
    utk dlm pd kpd tp sbb mmg dah tu kat sy org lg jgn tlg kak setiap serta selamat kalian memang
    dulu kan ya begitu begini minta ulang masuk langsung tau habis dekat macam situ sini saat harus
    menjadi merupakan sebuah setelah memiliki seorang pertama secara kedua para anak beberapa bagian
    kali waktu berada mulai kembali tengah tempat sekolah pernah akhirnya suatu selain terjadi maka
    berbagai awal melalui dilakukan rumah tanpa jalan anggota sementara disebut sekitar akhir
    mungkin ingin menurut biasanya kata sumber bersama sebelumnya melihat mendapatkan maupun
    mempunyai paling sedangkan bekerja berupa cara biasa jadi kemungkinan mencapai datang menyatakan
    hampir sering sesuai keluarga termasuk dianggap selalu diri depan tepat terlihat mengenai
    menjelaskan membawa mampu melakukan istilah tetap terakhir membantu demikian tujuan seluruh
    pengguna mudah ruang berdasarkan menyebabkan diberikan ataupun belakang semuanya berikutnya
    semakin dasar bahkan diketahui sebenarnya berlangsung berikut kurang daripada isi bayar bantu
    rabu lambat cepat kecuali pasti mari biar sebentar
    -nya -kanlah -annya
    """)

  /// Tells Indonesian from Malay, in formal letters (`karena`, `perusahaan`), in speech (`nggak`,
  /// `banget`) and in chats (`klo`, `blm`, `gpp`).
  static let indonesian = EvidenceList(
    .indonesian,
    """
    karena bahwa silakan silahkan bisa kantor uang mobil perusahaan situs kualitas aktivitas
    fasilitas berkas faktur tagihan nasabah rekening kuitansi kwitansi paket kurir ongkos ongkir
    gratis diskon toko surel unduh mengunduh diunduh unggah mengunggah diunggah sandi tautan ponsel
    telepon menelepon pulsa perangkat jadwal tanggal senin kamis jumat maret agustus desember juli
    juni sore kemarin kemaren besok butuh kebutuhan membutuhkan dibutuhkan coba mencoba dicoba paham
    kabar kamar mahasiswa bapak pak mbak mas mba bung yaitu melainkan terkait seharusnya harusnya
    mestinya kapan gampang terlambat keterlambatan telat pengiriman kirim mengirim mengirimkan
    dikirim kirimkan kiriman terkirim dikirimkan pajak biaya keuangan karyawan bawahan rekan tim
    proyek tenggat revisi pelayanan komplain konfirmasi verifikasi trims kebijakan justru lumayan
    sepertinya dicek mengecek ngecek perbaiki perbaikan diperbaiki rusak merusak kerusakan beda
    berbeda perbedaan resmi nomor kode metode periode terlampir dokter apotek obat listrik sepatu
    merek pemakaian tamu semestinya mengerjakan dikerjakan kerjakan manajer direktur cabang
    spesifikasi desain cetakan dilihat ditunggu tunggu mohon maafkan cukup sekaligus seolah persen
    menit jaman zaman sekolahan mengubah ubah diubah ulangi keliru khusus buatan lelah penjelasan
    tenang sopan mengeluh gak nggak ngga enggak ga gk kagak ndak tdk blm sdh udh udah aja doang gitu
    gini kalo klo klu banget bgt sih dong donk kok deh nih tuh yuk ayo gue gw gua lu lo loe elo
    emang karna krn gmn gimana kayak kyk kayaknya cuman cm bikin pake pakek ngapain pengen pingin
    ntar nti entar makasih mksh makasi trm tks gpp gapapa bu ibu bpk kk tsb jd jdi bsa hrs hrsnya
    trs skrg skrng sblm stlh bnr bgmn knp sampe nyampe nyari nanya nunggu ngerti ngomong bilang liat
    ngeliat beresin kerjain ngasih kasi dikasih ngirim dikirimin bacain males capek ribet repot
    lagian makanya soalnya pokoknya masak bisanya brengsek goblok tolol bego bodo anjir njir wkwk
    wkwkwk barusan mending lho loh lah toh mah ngaco kapok bandara stasiun televisi gubernur
    provinsi standar fakultas kerjaan beres cepet
    -itas -isir
    """)

  /// Tells Malay from Indonesian, in formal letters (`kerana`, `syarikat`), in speech (`awak`,
  /// `tengok`) and in chats (`xde`, `camne`).
  static let malay = EvidenceList(
    .malay,
    """
    kerana bahawa sahaja iaitu awak encik cik puan syarikat pejabat wang basikal kualiti aktiviti
    universiti maklumat makluman memaklumkan dimaklumkan maklumkan perkhidmatan khidmat aduan akaun
    invois resit cukai yuran caj tempahan penghantaran hantar menghantar dihantar hantarkan
    menghantarkan percuma diskaun emel e-mel telefon pautan skrin rangkaian perisian perkakasan
    mesyuarat jadual tarikh isnin khamis jumaat ahad ogos disember julai jun tengahari esok kelmarin
    sekejap kelewatan cuba mencuba cubalah dicuba faham fahami difahami khabar korang kitorang
    diorang dorang depa nak taknak sepatutnya patutnya takkan tengok menengok macamana camne cemana
    rosak kerosakan merosakkan beza berbeza perbezaan rasmi nombor kod kaedah tempoh projek rakan
    kakitangan penyelia cadangkan menyemak disemak semakan sila silalah sukacita dukacita berhubung
    manakala malangnya justeru selepas sebegini sebegitu ni je jer pasal peranti maklum borang
    tandatangan kelulusan diluluskan meluluskan sukar payah minit peratus ringgit doktor ubat
    elektrik kasut seluar jenama sedap tetamu zon akta mahkamah peguam waranti kesilapan silap
    tersilap beritahu memberitahu diberitahu bercakap cakap setakat kenalpasti tatacara insurans
    klien menyokong berminat tertunggak bertanggungjawab talian tetapan tetingkap butang pengesahan
    mengesahkan sahkan ralat senarai menyenaraikan memaparkan dipaparkan paparkan dipapar sebarang
    pentadbir pentadbiran antaramuka mestilah hendaklah kekosongan aksara kerap pemohon hartanah xde
    xda takde takda tade xnak xpe xpaya xtau xleh xboleh tq camtu camni mcm nk nape kot jgk jugak hg
    weh bole mintak ckp tgk tny ngan sorang dorng kitaorang diaorang haritu semlm smlm bgtau bagitau
    pastu lepas la jugalah alamak turutan mengandungi sekurang-kurangnya memadam padam dipadam
    dipadamkan samada sesetengah terlupa
    -aliti -iviti -rsiti -oriti -uniti
    """)
}

/// The lists that tell Bokmål from Nynorsk, Danish and Swedish.
///
/// Each holds words of exactly its languages, so that a word counts against all others.
extension EvidenceList {
  /// Tells the four from all others, but not from each other.
  static let nordic = EvidenceList(
    .nordic,
    """
    det den kan vi du han på som med men så har hos skulle eller står snart ingen tid dag i var
    skyld aften affære afrika få ei dagens skrev kunden
    """)

  /// What Swedish spells in another way.
  static let norwegianDanish = EvidenceList(
    [.bokmal, .nynorsk, .danish],
    """
    og er til skal kunne måtte dette denne også fordi før først gjorde gjort når her mange andre
    begge bør burde sende sender sendte sendt betale betalt forstår altså vel for over vil lære
    følge ønske paa saa maa naar gaar faar ogsaa foer enkelt svar da drit
    """)

  /// What Nynorsk and Swedish have in a form of their own.
  static let bokmalDanish = EvidenceList(
    [.bokmal, .danish],
    """
    jeg ikke hun hvor hvordan hvorfor hvis være disse hele selv siden allerede ville hvilken hvilke
    hvilket hvem hver hvert bare deres kommer skriver bedre egentlig endelig mener eneste ham kommet
    forrige svarer venter vanskelig selvfølgelig selvom stadig gangen beklager forsinkelse
    forsinkelsen skyld glemte glemt forventer ellers hende hilsen vaere flere første tidligere
    sammen viser samme større ligger imidlertid hjemme ifølge frem senere særlig mennesker nemlig
    fleste husker føler dårlig dermed mangler videre alene sikkert nødvendig
    -lige
    """)

  /// What Danish spells in another way: `opp` is `op` there, `gjennom` is `gennem`.
  static let norwegianSwedish = EvidenceList(
    [.bokmal, .nynorsk, .swedish],
    """
    av ut bli blir ha hadde sa tar ta fått gått oss vår nytt sett bra jobb jobben alltid trodde sist
    henne stått nett mot lengre fatt gatt mitt ditt sitt siste akkurat visste beskjed liten ett
    """)

  /// What Bokmål and Nynorsk share: most of it ends in the double consonants that Danish lacks.
  static let norwegian = EvidenceList(
    [.bokmal, .nynorsk],
    """
    etter opp inn meg deg seg slik litt igjen gjennom kanskje tok aldri mellom takk hei nei
    dessverre spørsmål gjerne neste bruke brukt feil hjelp hjelpe kjøpt kjøpe kjøp veldig grunn møte
    møtet likevel lenge ferdig arbeid tilbake gitt gi gir enn enda skjer skje tenke tatt leverandør
    avtalt kunnskap kjenne rekke rekker spoersmaal sporsmal kjopt kjoept kjope kjoepe moete motet
    kjøre kjøring gjeng gjeld lett rett kjøper å aa faen dritt blant hatt dersom lenger måte høyt
    selvsagt nettopp barna mai
    -sjon
    """)

  /// Tells Bokmål from the other three, also when typed with `aa`, `oe` or bare vowels.
  static let bokmal = EvidenceList(
    .bokmal,
    """
    hva nå noe noen ble blitt mye uten dere ga fikk gikk vært gjør gjøre si sier uke uka uken uker
    ukene dager dagene penger pengene ganger sånn vennlig unnskyld mottatt fortsatt trenger riktig
    viktig mulig lest leser ennå kjenner tenker tenkte skjønner skjønne spør bekreftet bekrefte
    håper mer sånne altfor noensinne ingenting hvertfall ihvertfall skikkelig vet kjære hjelper
    bruker svarte pleier begynner sluttet betyr hører høre gjelder trengs leveres bestiller naa
    gjoer gjoere gjor gjore vaert haaper hvaar noensteds nokså snakker snakke snakket tror lurer
    skjedde slutt slutte leilighet leiligheten regningen fakturaen bestillingen mvh ass liksom vettu
    gidder driver masse innen utover foran hverandre slette slettet kontoen konto passord passordet
    tillatelse gyldig ugyldig finnes vei utenfor viktigste begynte muligheter mulighet finner trolig
    hørt
    -ighet -igheter -igheten -lighet -sjoner -sjonene
    """)

  /// Tells Nynorsk from the other three.
  static let nynorsk = EvidenceList(
    .nynorsk,
    """
    ikkje eg ein eit kva korleis kvifor kven kvar kor noko nokon nokre vere vore vart vert verte dei
    deira dykk dykkar ho mykje meir berre frå sjølv sjølve heile heilt veit enno gjere gjer seie
    seia fekk gjekk kjem kome tek gje gjev difor desse viss saman betre fleire veke veka veker
    vekene gonger gongen gong venleg venlege helsing takkar ynskjer ønskjer treng høyre høyrer høyrt
    vidare eigen eige eiga allereie nytta nyttar tenesta teneste tenester mogleg mogeleg vanskeleg
    medan anten me eitt éin einaste brukar opplysningar endringar lagra leggje leggja velje velja
    ynskje hjå meiner tykkjer gløymt gløymd omatt innehalde innhald førespurnad vindauge fann knytt
    følgjande oppgje gongar skilnad bokstavar manglar løyve oversyn brukarnamn brukarar sletta
    spørje meldinga røyste røysta anna senkar vonleg framleis tysdag laurdag sundag skreiv skreive
    ligg innan rettleiing nøgd forseinking
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
    svært troede mente vores hende rigtig rigtigt forkert næste sidste modtaget modtage vedhæftet
    tilbage bekræfte bekræftet håber kære dit mit gerne været skyldes øjeblik adgangskode brugernavn
    indtast vælg gemme tilføj ændre ændret mellem imellem hinanden ej aftale aftalen aftalt nåede
    nået lykkedes lige højst tilladt tilladelse gyldigt ugyldig ugyldigt mindst bogstaver
    emailadresse mellemrum kun benytte bekræftes virkelig indeholde medmindre eksisterer have
    endvidere herefter straks
    -ighed -igheder
    """)

  /// What Danish and Swedish share.
  static let danishSwedish = EvidenceList(
    [.danish, .swedish],
    """
    efter mig dig sig nu igen sådan aldrig hej nej tog blev gav maj
    """)

  /// Tells Swedish from the other three.
  static let swedish = EvidenceList(
    .swedish,
    """
    och att jag inte är för till från ni vad hur varför något någon några mycket genom kanske ännu
    tack tyvärr fråga frågor vecka veckan veckor göra gör säga säger sade fick gick måste ska skall
    blivit varit vara hade där här när deras detta denna dessa era ert våra fel hjälp hjälpa bara
    redan alla allt inget själv vilken vilket vilka också ändå även borde behöver behövs förstår
    tycker mer lösenord välj lägg ändra skicka skickat skickade bättre sidan ogiltig giltig giltigt
    antingen avbryta ytterligare radera valda verifierade finns innehåll klockan
    """)

  /// How one of the four spells what the others spell in another way: `ind-` begins a word, `-igt`
  /// ends it, `øj` stands anywhere in it.
  ///
  /// A spelling counts against the relatives, but doesn't tell the family from other languages: "-tt"
  /// means something in a Nordic text alone.
  static let spellings: [EvidenceList] = [
    EvidenceList(
      .danish,
      """
      ud- inds- indt- indh- indb- indg- indl- indf- indk- indp- opl- opg- opd- opm- opr- opf- oph-
      opn- hjæl fejl -eret -erede -hed -heds -heder -heden -skab øj kræf kræv ækk æld ænd ænk ærd ægt
      æst søg nøgl lejl
      """),
    EvidenceList([.danish, .swedish], "-igt ej efter- -tion -tionen -tioner"),
    EvidenceList([.bokmal, .danish], "hv"),
    EvidenceList([.bokmal, .nynorsk, .danish], "æ ø"),
    EvidenceList([.bokmal, .nynorsk, .swedish], "-tt -nn -ll -pp -mm"),
    EvidenceList([.bokmal, .nynorsk], "sjon øy kjø kje ei -kk"),
    EvidenceList(
      .nynorsk,
      """
      -leg -elege -glege -arane -ingane -heit -heiter gløym tenest ikkj
      """),
    EvidenceList([.nynorsk, .swedish], "-erar -ngar -kkar -ttar -knar -skar -ggar"),
    EvidenceList(.swedish, "ä ö -iskt -arna -orna -ades"),
  ]
}
