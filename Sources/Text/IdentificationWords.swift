/// Words that some languages use and others don't, in lower case. `-itas` stands for every word
/// that ends like this.
///
/// A word that stands in several lists speaks for all of their languages.
struct EvidenceList {
  let languages: Kindred
  let words: StaticString

  init(_ languages: Kindred, _ words: StaticString) {
    self.languages = languages
    self.words = words
  }

  /// The lists of whole words and of endings, which tell all languages from each other.
  static let words: [EvidenceList] = [
    english, vietnamese, lithuanian, latvian, malayic, indonesian, malay, javanese, nordic,
    norwegianDanish, norwegianSwedish, norwegian, bokmalDanish, bokmalSwedish, bokmal, nynorsk,
    nynorskSwedish, danish, danishSwedish, swedish,
  ]

  /// Tells English from all others: function words, with and without their apostrophes, and the
  /// shorthand of chats. Words that are at home in every language's mail ("ok", "deadline") are
  /// left out.
  static let english = EvidenceList(
    .english,
    """
    the of and to in is it you that was for on are with as be at this have from or had by not but
    what all were we when your can said there an each which she he do how their if will up other
    about out many then them these so some her would make like him into has more could my than been
    who its now did get may just also any should very why because where please thanks thank hello
    dear regards sorry here our us me i i'm i've i'd i'll you're you've you'd you'll we're we've
    we'd we'll it's that's there's don't didn't doesn't isn't aren't wasn't weren't can't couldn't
    won't wouldn't shouldn't haven't hasn't hadn't let's what's who's they're they've they'll he's
    she's dont didnt doesnt isnt arent wasnt werent cant couldnt wont wouldnt shouldnt havent hasnt
    hadnt im ive youre youve youll theyre thats whats pls plz thx u ur tbh idk btw fyi lol omg wtf
    imo gonna wanna gotta cuz bc tho know think want need see come look say tell give take sent send
    read again still never always only even much well really already yet before after last next
    first time back down over yours yourself myself nothing something anything everyone someone
    nobody am being does doing done having going got getting went made makes must might shall
    whether while until since though although however both few such same own off too against between
    through during without within attached let one two they no his cannot interested phone price
    good times pay willing forward looking today week great draft issue issues buy those deal most
    right office comments following questions believe sell available purchase sure consider used
    people including provide working agree below accept changes based able others talk possible year
    part high find buying keep asked given asking number discuss continue feel understand better
    morning yesterday fair person response received further amount second appreciate respond request
    include additional either put idea details tomorrow talking probably free says several view
    regarding told small address later another likely answer fact month exactly together place money
    wondering prepared seems little course three question years things months ask left thought due
    hard spend written short care wants lower days called limited moving decide least important pick
    large seen higher taken change came big above making coming appropriate around currently needs
    hear start try worth add leave immediately earlier quite couple necessary helpful anyone past
    allow perhaps among trying similar matter weeks long actually deliver help everything wrong call
    calls work works worked happen happened clearly obviously fix fixed anyway yes why'd else enough
    mean means name meant
    -tions -ally -ously -fully -ness -edly -ility -ively -ately -ently
    """)

  /// Tells Vietnamese from all others, when it is typed without diacritics (`khong`), in the
  /// shorthand of chats (`ko`, `dc`), and in the words with diacritics that other languages have
  /// too (`là`). Most words with diacritics show by their letters.
  ///
  /// Left out is what is common elsewhere without its diacritics: `la`, `da`, `con`, `chi`.
  static let vietnamese = EvidenceList(
    .vietnamese,
    """
    không là có và thì mà đã cho này gì tôi thôi trình làm cùng đây đó đi đâu hôm đúng thành trong
    bên theo hơn đang đến nên ông bà cô chú mình nhé nhá nhà còn hoàn toàn chính vì giá khong duoc
    nguoi nhung cua voi thi roi cung gi vay nhe phai biet viec thoi nua chua giup xin vui quy khach
    gui truoc ngoai hoi loi chu nghi hieu thay nhieu minh chung cac luon tuan gio phut hom nao neu
    hoac xuong vao nhan quan giam toi lam khi dung moi tra tien nay nhu nhat sao ngay thang dien
    thoai cong ty phong hop dong hoa bao cao duyet anh em chi ban ong quyen lai doi nen rang dau
    chac thu tin lan sua xong nham ko kh hok hong dc đc đk dk ntn nv nch nhg nhma mng mn mik mk bik
    bit bt lun lm thui bjo ck vk ib sdt sđt stk cty hđ kg vl vcl vãi cx oy rùi ròi zậy zay dzậy thoy
    hông hem nhoa nhaa k đ z ạ ơi à ừ ừm dạ vâng mot nuoc nha tuoi tiep nhau khac muon tren rat vua
    xem hoc truong chuyen duong tieng luc cach nho thuong kiem goi het gap duoi giai xoa khoang yeu
    diem nghia thich lieu dieu chon chut nhanh noi quen
    -uong -uoc -uyen -uyet -ieng -inh -oanh -iec -hanh -nhan -ngay -hong -hieu -hien -nghi
    """)

  /// Tells Lithuanian from all others, with and without diacritics (`jūsų`, `jusu`), in mail and in
  /// chats (`nzn`, `ane`). Latvian shares a few (`ir`, `jau`, `tik`), and is known by the rest.
  static let lithuanian = EvidenceList(
    .lithuanian,
    """
    ir kad yra tai kaip bet bei jus jūs jusu jūsų mes musu mūsų mums jums nera nėra taip jau dar tik
    su iš į uz už del dėl apie prie nuo iki kai jei jeigu arba cia čia šia šis sis šiuo siuo tos
    sito šito savo man mane tau tave mano tavo labai gali galiu galim galima galite galit reikia
    turite turi turiu buvo bus buti būti esate esu prasau prašau prasom prašom prasome prašome aciu
    ačiū dekui dėkui labas sveiki laba kodel kodėl kur kada kas ką ka ko kuris kuri kurie kurį
    viskas viska viską visi vel vėl pat pats pati patys net juk negi nejaugi neva esą gal galbut
    galbūt siandien šiandien rytoj vakar dabar nes aš i tu jis ji jie jos jo ju jų jiems jam tada
    todel todėl tačiau taciau nors kol kiek kieno koks kokia kokie kita kitas kiti kitą viena vienas
    daugiau maziau mažiau geriau niekas nieko niekada visada kartais tikrai zinoma žinoma zinau
    žinau zinot žinot zinote žinote nezinau nežinau suprantu suprask supraskite atsiprasau
    atsiprašau atsiprasome atsiprašome pagarbiai saskaita sąskaita saskaitą uzsakymas užsakymas
    laiska laišką laiskas laiškas siunta siunčiu siunciu klausimas klausimai problema darbas darbo
    dienas diena dieną dienos savaite savaitę menuo mėnuo metai metu valandos nzn ane nu tipo gi ne
    ar nebe turim turit norit norite noriu nori ant pries prieš pagal daug tiek jog visus juos sios
    šios vis laiko metus visu visų visa toks kuo sau ten tarsi daznai dažnai labiau siuos toliau
    visai tam tuo anot svarbu gerai zmones žmonės tarp kartu beje kitaip visgi stai štai taigi matyt
    tuoj iskart iškart kadangi butent būtent manau visko reikes reikės galime nereikia nebus nebuvo
    negali atveju mus
    -uoti -avimas -avimo -iškai -iskai -iame -uose -ėte -tumėte -tumete -kite -sime -damas -dami
    -imas -ymas -aites -aitės -ėmė -ėjo -ejote -ėjote -iausia -tojas -tojai -ininkas -aujame -iuosi
    -ojau -avau -avo -iaus -sius -iau -dieni -dienį -ykit -skit
    """)

  /// Tells Latvian from Lithuanian.
  static let latvian = EvidenceList(
    .latvian,
    """
    un vai par ka no nav var lai ja ar ir jau tik ne jums jūs mums mans tavs savu kas kur kad tad
    tas tā šis šī šo šajā šādu jā nē bet arī vairāk lūdzu paldies labdien sveiki esmu esat jābūt
    bija būs būtu nevar varat mēs viņš viņa viņi tikai kāpēc kā jo pie uz pēc līdz bez caur kopā
    kapec reizes reizi divas manu mana
    """)
}
