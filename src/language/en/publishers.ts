/** Outlets of one owner: what two of them say is said by one house. */
export interface PublisherFamily {
  readonly name: string
  /** Names and hosts of its outlets, as pages give them, without "www.". */
  readonly outlets: readonly string[]
  /** Where the ownership is stated. */
  readonly source: string
}

/** Publisher families that report on wars in English. Ownership as of 2025; facts only, no text was copied. */
export const publisherFamilies: readonly PublisherFamily[] = [
  {
    name: 'Al-Ahram',
    outlets: [
      'Ahram',
      'Al-Ahram',
      'Ahram Online',
      'Al-Ahram Weekly',
      'english.ahram.org.eg',
      'weekly.ahram.org.eg',
      'ahram.org.eg',
    ],
    source: 'Wikipedia, "Al-Ahram"',
  },
  {
    name: 'SRMG',
    outlets: [
      'Asharq Al-Awsat',
      'Asharq Al-Awsat English',
      'Arab News',
      'Asharq News',
      'The Independent Arabia',
      'aawsat.com',
      'english.aawsat.com',
      'arabnews.com',
    ],
    source: 'Wikipedia, "Saudi Research and Media Group"',
  },
  {
    name: 'MBC Group',
    outlets: ['Al Arabiya', 'Al Arabiya English', 'Al Hadath', 'english.alarabiya.net', 'alarabiya.net'],
    source: 'Wikipedia, "Al Arabiya"',
  },
  {
    name: 'Al Jazeera Media Network',
    outlets: ['Al Jazeera', 'Al Jazeera English', 'AJ+', 'aljazeera.com', 'aljazeera.net'],
    source: 'Wikipedia, "Al Jazeera Media Network"',
  },
  {
    name: 'Fadaat Media',
    outlets: [
      'Al-Araby',
      'Al-Araby Al-Jadeed',
      'The New Arab',
      'alaraby.co.uk',
      'newarab.com',
      'english.alaraby.co.uk',
    ],
    source: 'Wikipedia, "Al-Araby Al-Jadeed"',
  },
  {
    name: 'TRT',
    outlets: ['TRT', 'TRT World', 'TRT Haber', 'trtworld.com', 'trthaber.com'],
    source: 'Wikipedia, "Turkish Radio and Television Corporation"',
  },
  {
    name: 'Turkuvaz Media Group',
    outlets: [
      'Daily Sabah',
      'Sabah',
      'A Haber',
      'Takvim',
      'Anews',
      'dailysabah.com',
      'sabah.com.tr',
      'anews.com.tr',
    ],
    source: 'Wikipedia, "Turkuvaz Media Group"',
  },
  {
    name: 'Demirören Group',
    outlets: [
      'Hürriyet',
      'Hürriyet Daily News',
      'Milliyet',
      'Posta',
      'CNN Türk',
      'hurriyetdailynews.com',
      'hurriyet.com.tr',
      'milliyet.com.tr',
    ],
    source: 'Wikipedia, "Demirören Group"',
  },
  {
    name: 'Rossiya Segodnya',
    outlets: [
      'Sputnik',
      'Sputnik News',
      'Sputnik International',
      'RIA Novosti',
      'sputniknews.com',
      'ria.ru',
      'sputnikglobe.com',
    ],
    source: 'Wikipedia, "Rossiya Segodnya"',
  },
  {
    name: 'ANO TV-Novosti',
    outlets: ['RT', 'Russia Today', 'RT Arabic', 'rt.com', 'arabic.rt.com'],
    source: 'Wikipedia, "RT (TV network)"',
  },
  {
    name: 'IRIB',
    outlets: [
      'Press TV',
      'Al-Alam',
      'Al Alam',
      'Alalam',
      'presstv.com',
      'presstv.ir',
      'alalam.ir',
      'alalamtv.net',
      'en.alalam.ir',
    ],
    source: 'Wikipedia, "Islamic Republic of Iran Broadcasting"',
  },
  {
    name: 'Lebanese Communication Group',
    outlets: ['Al-Manar', 'Manar', 'Al-Nour', 'almanar.com.lb', 'english.almanar.com.lb', 'alnour.com.lb'],
    source: 'Wikipedia, "Al-Manar"',
  },
  {
    name: 'Jordan Press Foundation',
    outlets: ['The Jordan Times', 'Jordan Times', "Al Ra'i", 'jordantimes.com', 'alrai.com'],
    source: 'Wikipedia, "The Jordan Times"',
  },
  {
    name: 'China Media Group',
    outlets: ['CGTN', 'China Global Television Network', 'CCTV', 'cgtn.com', 'cctv.com'],
    source: 'Wikipedia, "China Media Group"',
  },
  {
    name: 'BBC',
    outlets: [
      'BBC',
      'BBC News',
      'BBC World Service',
      'BBC Monitoring',
      'bbc.com',
      'bbc.co.uk',
      'news.bbc.co.uk',
    ],
    source: 'Wikipedia, "BBC"',
  },
  {
    name: 'Guardian Media Group',
    outlets: ['The Guardian', 'Guardian', 'The Observer', 'theguardian.com', 'guardian.co.uk'],
    source: 'Wikipedia, "Guardian Media Group"',
  },
  {
    name: 'DMG Media',
    outlets: [
      'Daily Mail',
      'MailOnline',
      'Mail Online',
      'The Mail on Sunday',
      'Metro',
      'The i Paper',
      'dailymail.co.uk',
      'metro.co.uk',
      'inews.co.uk',
    ],
    source: 'Wikipedia, "DMG Media"',
  },
  {
    name: 'Reach',
    outlets: [
      'Daily Mirror',
      'The Mirror',
      'Daily Express',
      'Daily Star',
      'Daily Record',
      'mirror.co.uk',
      'express.co.uk',
      'dailystar.co.uk',
      'dailyrecord.co.uk',
    ],
    source: 'Wikipedia, "Reach plc"',
  },
  {
    name: 'News Corp',
    outlets: [
      'The Times',
      'The Sunday Times',
      'The Sun',
      'The Wall Street Journal',
      'Wall Street Journal',
      'New York Post',
      'The Australian',
      'News.com.au',
      'thetimes.co.uk',
      'thesun.co.uk',
      'wsj.com',
      'nypost.com',
      'theaustralian.com.au',
      'news.com.au',
    ],
    source: 'Wikipedia, "News Corp"',
  },
  {
    name: 'Warner Bros. Discovery',
    outlets: ['CNN', 'CNN International', 'CNN Arabic', 'cnn.com', 'edition.cnn.com', 'arabic.cnn.com'],
    source: 'Wikipedia, "CNN"',
  },
  {
    name: 'USA Today Co.',
    outlets: [
      'USA Today',
      'The Arizona Republic',
      'Detroit Free Press',
      'The Indianapolis Star',
      'usatoday.com',
      'azcentral.com',
      'freep.com',
      'indystar.com',
    ],
    source: 'Wikipedia, "Gannett"',
  },
  {
    name: 'Nine Entertainment',
    outlets: ['The Sydney Morning Herald', 'The Age', 'smh.com.au', 'theage.com.au', '9news.com.au'],
    source: 'Wikipedia, "Nine Entertainment"',
  },
  {
    name: 'USAGM',
    outlets: [
      'Voice of America',
      'VOA',
      'VOA News',
      'RFE/RL',
      'Radio Free Europe/Radio Liberty',
      'Alhurra',
      'Radio Free Asia',
      'voanews.com',
      'rferl.org',
      'svoboda.org',
      'radiosvoboda.org',
      'rfa.org',
      'alhurra.com',
    ],
    source: 'Wikipedia, "United States Agency for Global Media"',
  },
  {
    name: 'France Médias Monde',
    outlets: ['France 24', 'RFI', 'Radio France Internationale', 'france24.com', 'rfi.fr'],
    source: 'Wikipedia, "France Médias Monde"',
  },
  {
    name: 'Axel Springer',
    outlets: [
      'Bild',
      'Die Welt',
      'Politico',
      'Politico Europe',
      'Business Insider',
      'bild.de',
      'welt.de',
      'politico.com',
      'politico.eu',
      'businessinsider.com',
    ],
    source: 'Wikipedia, "Axel Springer SE"',
  },
  {
    name: 'Ukrainska Pravda',
    outlets: [
      'Ukrainska Pravda',
      'Ukrayinska Pravda',
      'European Pravda',
      'Ekonomichna Pravda',
      'pravda.com.ua',
      'eurointegration.com.ua',
      'epravda.com.ua',
    ],
    source: 'Wikipedia, "Ukrainska Pravda"',
  },
  {
    name: 'Dragon Capital',
    outlets: ['NV', 'The New Voice of Ukraine', 'Novoye Vremya', 'nv.ua', 'english.nv.ua'],
    source: 'Wikipedia, "Novoye Vremya (magazine)"',
  },
]

/** An outlet and the agencies whose texts it prints: copies that it has may come from them. */
export interface Subscriber {
  readonly outlet: string
  readonly agencies: readonly string[]
  readonly source: string
}

/** Agencies are called as in `agencies.ts`. Read off the credits on the outlets' own pages. */
export const subscribers: readonly Subscriber[] = [
  {
    outlet: 'Al-Ahram',
    agencies: ['AFP', 'AP', 'Reuters'],
    source: 'credits on its pages, 2013–2017 (FA-KES)',
  },
  {
    outlet: 'Turkuvaz Media Group',
    agencies: ['AFP', 'AP', 'Anadolu', 'DPA', 'Reuters'],
    source: 'credits on its pages, 2014–2017 (FA-KES)',
  },
  {
    outlet: 'Fadaat Media',
    agencies: ['AFP', 'Reuters'],
    source: 'credits on its pages, 2015–2017 (FA-KES)',
  },
  { outlet: 'TRT', agencies: ['AFP', 'Reuters'], source: 'credits on its pages, 2016–2017 (FA-KES)' },
  { outlet: 'MBC Group', agencies: ['AFP', 'Reuters'], source: 'credits on its pages, 2016–2017 (FA-KES)' },
  {
    outlet: 'Jordan Press Foundation',
    agencies: ['AFP'],
    source: 'credits on its pages, 2016–2017 (FA-KES)',
  },
  { outlet: 'IRIB', agencies: ['AFP', 'Reuters'], source: 'credits on its pages, 2012–2017 (FA-KES)' },
  {
    outlet: 'Lebanese Communication Group',
    agencies: ['AFP', 'SANA'],
    source: 'credits on its pages, 2013–2017 (FA-KES)',
  },
  { outlet: 'NNA', agencies: ['AFP', 'Reuters'], source: 'credits on its pages, 2016–2017 (FA-KES)' },
  { outlet: 'SRMG', agencies: ['AFP'], source: 'credits on its pages, 2016–2017 (FA-KES)' },
]
