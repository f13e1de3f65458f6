/// The lists that tell Indonesian from Malay and Javanese.
///
/// Indonesian and Malay share most of their words: only what one of them never or hardly uses
/// counts.
extension EvidenceList {
  /// Tells Indonesian and Malay from all others, but not from each other.
  static let malayic = EvidenceList(
    [.indonesian, .malay],
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
    rabu lambat cepat kecuali pasti mari biar sebentar lah
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
    spesifikasi desain ditunggu persen menit jaman zaman sekolahan gak nggak ngga enggak ga gk kagak
    ndak tdk blm sdh udh udah aja doang gitu gini kalo klo klu banget bgt sih dong donk kok deh nih
    tuh yuk ayo gue gw gua lu lo loe elo emang karna krn gmn gimana kayak kyk kayaknya cuman cm
    bikin pake pakek ngapain pengen pingin ntar nti entar makasih mksh makasi trm tks gpp gapapa bu
    ibu bpk kk tsb jd jdi bsa hrs hrsnya trs skrg skrng sblm stlh bnr bgmn knp sampe nyampe nyari
    nanya nunggu ngerti ngomong bilang liat ngeliat beresin kerjain ngasih kasi dikasih ngirim
    dikirimin bacain males capek ribet repot lagian makanya soalnya pokoknya bisanya brengsek goblok
    tolol bego bodo anjir njir wkwk wkwkwk barusan mending lho loh toh mah ngaco kapok bandara
    stasiun televisi gubernur provinsi standar fakultas kerjaan beres cepet jawaban pabrik truk
    asuransi pengacara undangan wawancara pembaruan memperbarui diperbarui libur liburan lembur
    -itas -isir
    """)

  /// Tells Malay from Indonesian, in formal letters (`kerana`, `syarikat`), in speech (`awak`,
  /// `tengok`) and in chats (`xde`, `camne`).
  static let malay = EvidenceList(
    .malay,
    """
    kerana bahawa sahaja iaitu awak encik cik puan syarikat wang basikal kualiti aktiviti universiti
    maklumat makluman memaklumkan dimaklumkan maklumkan perkhidmatan khidmat aduan akaun invois
    resit cukai yuran caj tempahan penghantaran hantar menghantar dihantar hantarkan menghantarkan
    diskaun emel e-mel telefon pautan skrin rangkaian perisian perkakasan mesyuarat jadual tarikh
    isnin khamis jumaat ahad ogos disember julai tengahari esok kelmarin sekejap cuba mencuba
    cubalah dicuba khabar korang kitorang diorang dorang depa nak taknak tengok menengok macamana
    camne cemana rosak kerosakan merosakkan beza berbeza perbezaan rasmi nombor kod kaedah tempoh
    projek rakan kakitangan penyelia menyemak disemak semakan sila silalah sukacita dukacita
    manakala malangnya justeru selepas sebegini sebegitu jer borang minit peratus ringgit ubat
    elektrik kasut seluar jenama tetamu zon mahkamah peguam waranti kesilapan silap tersilap setakat
    kenalpasti tatacara insurans menyokong tertunggak bertanggungjawab talian tetapan tetingkap
    butang pengesahan mengesahkan sahkan ralat senarai menyenaraikan memaparkan dipaparkan paparkan
    dipapar sebarang pentadbir pentadbiran antaramuka mestilah kekosongan hartanah xde xda takde
    takda tade xnak xpe xpaya xtau xleh xboleh camtu camni mcm nk kot jgk jugak hg weh bole ckp tgk
    tny ngan sorang dorng kitaorang diaorang haritu semlm smlm bgtau bagitau pastu jugalah turutan
    mengandungi sekurang-kurangnya memadam padam dipadam dipadamkan samada sesetengah kejap sikit
    teruk mesej seterusnya kewangan perbelanjaan temujanji jawapan soalan cawangan setiausaha
    pengerusi jurutera temuduga jawatan bekalan pembekal kilang lori kemaskini dikemaskini tetikus
    baiki membaiki dibaiki pembaikan
    -aliti -iviti -rsiti -oriti -uniti
    """)

  /// Tells Javanese from Indonesian, in which it is mixed a lot, in its familiar and its polite
  /// words.
  static let javanese = EvidenceList(
    .javanese,
    """
    ora iki kuwi iku karo saka saking ing lan kanggo ana wis wes durung dadi arep sing kowe awakmu
    sampeyan panjenengan kula kulo nggih inggih mboten boten sampun kaliyan dumateng badhe matur
    nuwun piye kepiye opo ojo iso kudu luwih maneh wae bae saiki wingi sesuk nek yen menawa amarga
    mergo mangga monggo pripun ngendi endi sapa sopo akeh cilik gedhe apik
    """)
}
