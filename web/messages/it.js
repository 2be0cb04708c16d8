/** What the page says, in Italian. */
import { bytes, fixed, list, month, plural, short, whole } from "./formats.js";

/** @typedef {Required<import("./languages.js").Translation>} Said */
/** @typedef {import("./en.js").Parameters} Parameters */

/** @param {number} count */
const photoCount = (count) => plural(count, { one: "# foto", many: "# di foto", other: "# foto" });

/** @type {Said["shell"]} */
export const shell = {
  keys: {
    title: "Tasti",
    rows: {
      search: ["Cerca", "/"],
      walk: ["Di foto in foto", "←", "→", "↑", "↓"],
      ends: ["La prima e l’ultima foto", "Home", "Fine"],
      open: ["Apri la foto", "Invio"],
      select: ["Seleziona la foto", "Spazio"],
      stretch: ["Seleziona di foto in foto", "Maiusc", "←→↑↓"],
      all: ["Seleziona tutto", "Ctrl", "A"],
      facts: ["Dettagli, con una foto aperta", "I"],
      favourite: ["Preferita, con una foto aperta", "F"],
      slideshow: ["Presentazione, con una foto aperta", "S"],
      leave: ["Chiudi o annulla", "Esc"],
      help: ["Questi tasti", "?"],
    },
  },
  name: "Photoseek",
  titled: (view) => `${view} – Photoseek`,
  description: "Trova le tue foto descrivendole. Tutto avviene sul tuo dispositivo.",
  needsJavaScript: "Photoseek ha bisogno di JavaScript: guarda le tue foto dentro questa pagina.",
  skipToPhotos: "Vai alle foto",
  glance: "In breve",
  cancel: "Annulla",
  close: "Chiudi",
  done: "Fine",
  ok: "OK",
  tryAgain: "Riprova",
  continue: "Continua",
  restart: "Riavvia",
  startedAgain: (how) =>
    how === "hung"
      ? "Photoseek non rispondeva più. È dovuto ripartire e continua da dov’era."
      : "Photoseek è dovuto ripartire e continua da dov’era.",
  reload: "Ricarica",
  settings: {
    title: "Impostazioni",
    theme: "Aspetto",
    themes: { system: "Come il sistema", light: "Chiaro", dark: "Scuro" },
    details: "Mostra i dettagli",
    detailsAbout: "Quanto è sicuro ogni risultato e i dati dei modelli.",
  },
  about: {
    open: "Informazioni",
    title: "Informazioni su Photoseek",
    privacy: "Le tue foto restano qui",
    privacyText:
      "Foto, nomi e ricerche non lasciano mai questo dispositivo. Non devi crederci sulla parola: apri il pannello di rete del browser e guarda che cosa viene inviato.",
    licenses: "Licenze",
    licensesText: "Photoseek è software libero, costruito con il lavoro di molti altri.",
    licensesLink: "Tutte le licenze",
  },
  language: "Lingua",
  languageLater: "La pagina cambia lingua quando viene ricaricata.",
  stopping: "Interruzione…",
  gettingReady: "Preparazione…",
  boot: ({ stage, model = "", loaded = 0, reason = "" }) => {
    if (stage === "silent") return `${errors[`library-silent.${reason}`]}`;
    if (stage === "blocked")
      return "Chiudi le altre schede di Photoseek: trattengono la tua libreria.";
    if (stage === "library") return "Apertura della tua libreria…";
    if (stage === "settings")
      return `Scaricamento delle impostazioni di ${models.names?.[model] ?? model}: ${bytes(loaded)}`;
    return "Preparazione…";
  },
  timeLeft: (seconds) => {
    if (seconds < 10) return "ancora pochi secondi";
    if (seconds < 55) return `ancora ${whole(Math.ceil(seconds / 5) * 5)} s`;
    if (seconds < 3570) return `ancora ${whole(Math.round(seconds / 60))} min`;
    const minutes = Math.round(seconds / 60);
    return `ancora ${whole(Math.floor(minutes / 60))} h ${whole(minutes % 60)} min`;
  },
  couldNotStart: "Photoseek non è riuscito ad avviarsi",
  libraryDoesNotOpen: "La tua libreria non si apre",
  withoutLibrary: "Continua senza",
  stopped: "Photoseek si è fermato",
  older: "Questa pagina è di una versione precedente",
  useBuiltIn: "Usa il modello integrato",
  technicalDetails: "Dettagli tecnici",
  copyDiagnostics: "Copia la diagnostica",
  diagnosticsAbout: "Versioni, conteggi e ultimi errori, senza nomi di foto o cartelle",
  diagnosticsCopied: "Copiato negli appunti",
  diagnosticsSaved: "Salvato come file",
  somethingWrong: "Qualcosa è andato storto.",
  install: {
    offer:
      "Photoseek può essere un’app di questo dispositivo, con una finestra e un’icona proprie.",
    yes: "Installa",
    sharedLost:
      "Quello che è stato condiviso non è arrivato. C’è ancora spazio su questo dispositivo?",
  },
  newVersion: "È disponibile una nuova versione.",
  firstAid: {
    notArriving:
      "Una parte di Photoseek non arriva. Controlla la connessione, poi ricarica la pagina.",
    notLoaded:
      "Non è stato possibile caricare una parte di Photoseek. Controlla la connessione e se un’estensione o un firewall la blocca; poi ricarica la pagina.",
    notSupported:
      "Photoseek non funziona in questo browser. Aggiornalo o usa una versione attuale di Chrome, Edge, Firefox o Safari.",
    openedAsFile:
      "Questa pagina è stata aperta come file, e i browser ne eseguono le parti solo da un server web. Nella cartella dei sorgenti di Photoseek, «python3 build.py serve» ne avvia uno.",
  },
};

/** @type {Said["search"]} */
export const search = {
  describe: "Descrivi una foto",
  addWords: "Aggiungi parole",
  byPhoto: "Cerca con una foto",
  photoToSearchBy: "Foto con cui cercare",
  clear: "Cancella",
  clearSearch: "Cancella la ricerca",
  failed: "Questa ricerca non ha funzionato",
  pastedPhoto: "foto incollata",
  andMore: (count) => `+${whole(count)}`,
  andOthers: (name, others) =>
    plural(others, {
      one: `${name} e # altra`,
      many: `${name} e # di altre`,
      other: `${name} e altre #`,
    }),
  firstOf: (count) =>
    plural(count, {
      one: "Ricerca in base a questa foto.",
      many: "Ricerca in base alla prima di # di foto.",
      other: "Ricerca in base alla prima di # foto.",
    }),
  photosLike: (name) => `Foto come ${name}`,
  withoutPhoto: "Cerca senza questa foto",
  removePhoto: "Rimuovi",
  titleLike: (name) => `Come ${name}`,
  titleLikePhoto: "Come una foto",
  photoLost: "La foto con cui hai cercato non viene conservata qui. Sceglila di nuovo.",
  examples: "Esempi",
  waysIn: "Accessi alla libreria",
  onThisDay: "In questo giorno",
  categories: {
    people: "Persone",
    pets: "Animali domestici",
    food: "Cibo",
    documents: "Documenti e schermate",
    nature: "Natura",
    city: "Città",
    vehicles: "Veicoli",
    indoor: "Interni",
    night: "Notte",
  },
  tryThese: "Prova",
  things: [
    "golden retriever",
    "a cup of espresso",
    "seashore",
    "butterfly",
    "bridge",
    "pizza",
    "sports car",
  ],
  nothingFits: "Nessuna foto corrisponde a questi filtri.",
  arrange: "Ordina e raggruppa",
  sort: "Ordina",
  orders: {
    best: "Migliori risultati",
    newest: "Più recenti",
    oldest: "Meno recenti",
    name: "Nome",
    size: "Dimensione",
    folder: "Cartella",
  },
  group: "Raggruppa",
  groups: {
    none: "Niente",
    day: "Giorno",
    place: "Luogo",
    folder: "Cartella",
  },
  suggestions: "Suggerimenti",
  recent: "Ricerca recente",
  clearRecent: "Cancella le ricerche recenti",
  editSaved: "Modifica le ricerche salvate",
  kinds: {
    recent: "Recente",
    saved: "Salvata",
    folder: "Cartella",
    place: "Luogo",
    camera: "Fotocamera",
    tag: "Tag",
    album: "Album",
    month: "Mese",
    year: "Anno",
    thing: "Nelle immagini",
  },
  save: "Salva la ricerca",
  saved: (name) => `Salvata come «${name}». È sempre aggiornata.`,
  rename: "Rinomina",
  searchRemoved: (name) => `«${name}» non è più salvata.`,
  undo: "Annulla",
  savedSearches: "Ricerche salvate",
  nameOfSearch: "Nome della ricerca",
  show: (name) => `Mostra ${name}`,
  removeSearch: (name) => `Rimuovi ${name}`,
  notSaved: "Non è stato possibile salvare la ricerca",
  allPhotos: "Foto",
  fewer: "Meno",
  more: "Di più",
  line: "Quante foto contano come risultati",
  understood: "Inteso come",
  word: "Parola?",
  asWord: (part) => `Cerca invece «${part}» nelle immagini`,
  without: (label) => `Cerca senza «${label}»`,
  chip: ({ kind, value, negated, must, weight }, days) => {
    const [least, most] = value.split("/").map(Number);
    const size = kind === "bytes" ? bytes : (/** @type {number} */ n) => `${short(n / 1e6)} MP`;
    const named = {
      words: must ? `deve mostrare ${value}` : weight === 1 ? value : `${value} × ${short(weight)}`,
      name: `di nome ${value}`,
      folder: `in ${value}`,
      kind: value,
      camera: `fotocamera ${value}`,
      date: days,
      yearly: `${days}, ogni anno`,
      orientation:
        { landscape: "orizzontale", portrait: "verticale", square: "quadrata" }[value] ?? value,
      pixels: most ? `al massimo ${size(most)}` : `almeno ${size(least ?? 0)}`,
      bytes: most ? `al massimo ${size(most)}` : `almeno ${size(least ?? 0)}`,
      tag: `tag ${value}`,
      album: `album ${value}`,
      favourite: "preferite",
      place: `vicino a ${value}`,
      country: `in ${value}`,
      category: search.categories?.[value] ?? value,
      similar: `come ${value}`,
    }[kind];
    return negated ? `non ${named}` : (named ?? value);
  },
  found: (count, strong) => [
    strong(whole(count)),
    plural(count, { one: " foto", many: " di foto", other: " foto" }),
  ],
  matches: (matches, total, strong) => [
    strong(whole(matches)),
    ` su ${photoCount(total)} `,
    plural(matches, { one: "corrisponde", many: "corrispondono", other: "corrispondono" }),
  ],
  noMatch: (words) =>
    words ? `Nessun risultato chiaro per «${words}».` : "Nessun risultato chiaro.",
  closest: "Ecco le più simili.",
  builtInDoesNotKnow: (words) =>
    words
      ? `La ricerca integrata non conosce «${words}».`
      : "La ricerca integrata non sa che cos’è.",
  downloadBetter: "Scaricane una migliore",
  modelDoesNotKnow: (words) =>
    words ? `Questo modello non conosce «${words}».` : "Questo modello non sa che cos’è.",
  spoken: {
    nothingFits: "Nessuna foto corrisponde a questi filtri",
    nothingThere: "Ancora nessuna foto",
    all: (total) => photoCount(total),
    noMatch: (total) => `Nessun risultato chiaro tra ${photoCount(total)}. Ecco le più simili.`,
    matches: (matches, total) =>
      `${plural(matches, { one: "# risultato probabile", many: "# di risultati probabili", other: "# risultati probabili" })} tra ${photoCount(total)}.`,
  },
};

/** @type {Said["filters"]} */
export const filters = {
  title: "Filtri",
  clear: "Cancella i filtri",
  remove: "Rimuovi",
  removeThis: (facet, chosen) => `Rimuovi il filtro ${facet}: ${chosen}`,
  chosen: (facet, chosen) => `${facet}: ${chosen}`,
  andOthers: (first, others) => (others ? `${first} +${whole(others)}` : first),
  facets: {
    favourite: "Preferite",
    album: "Album",
    tag: "Tag",
    hidden: "Nascoste",
    folder: "Cartella",
    date: "Data",
    kind: "Tipo",
    size: "Dimensione",
    pixels: "Immagine",
    bytes: "File",
    camera: "Fotocamera",
    orientation: "Orientamento",
    place: "Luogo",
  },
  any: {
    favourite: "Tutte le foto",
    hidden: "Senza foto nascoste",
    folder: "Tutte le cartelle",
    date: "Qualsiasi data",
    pixels: "Qualsiasi dimensione",
    bytes: "Qualsiasi dimensione",
    place: "Ovunque",
  },
  anything: "Tutto",
  values: {
    favourite: {
      yes: "Preferite",
      no: "Altre",
    },
    album: {
      "": "In nessun album",
    },
    tag: {
      "": "Senza tag",
    },
    hidden: {
      yes: "Foto nascoste",
      no: "Anche foto nascoste",
    },
    orientation: {
      landscape: "Orizzontale",
      portrait: "Verticale",
      square: "Quadrata",
    },
    place: {
      located: "Con un luogo",
      unlocated: "Senza luogo",
    },
  },
  units: {
    pixels: (count) => `${short(count / 1e6)} MP`,
    bytes,
  },
  from: "Dal",
  to: "Al",
  since: (day) => `Dal ${day}`,
  until: (day) => `Fino al ${day}`,
  between: (first, last) => `${first} – ${last}`,
  monthsOf: (year) => `Mesi del ${year}`,
  monthWith: (date, count) => `${month(date)}, ${whole(count)}`,
  under: (size) => `Meno di ${size}`,
  andMore: (size) => `${size} o più`,
  range: (least, most) => `Da ${least} a ${most}`,
  within: (kilometres) => `Entro ${short(kilometres)} km`,
  around: (place) => `Intorno a ${place}`,
  area: "Area sulla mappa",
};

/** @type {Said["map"]} */
export const map = {
  title: "Mappa",
  couldNotOpen: "Non è stato possibile aprire la mappa",
  keys: "Mappa delle tue foto. Le frecce la spostano; più e meno avvicinano e allontanano.",
  nearer: "Avvicina",
  farther: "Allontana",
  all: "Mostra tutti i luoghi",
  draw: "Disegna un riquadro",
  drawHow: "Trascina un riquadro intorno ai luoghi che cerchi.",
  here: (count) =>
    count
      ? `${photoCount(count)} in questa parte della mappa`
      : "Nessuna foto in questa parte della mappa.",
  show: "Mostra queste foto",
  noOutlines:
    "Non è stato possibile caricare i contorni dei paesi. Controlla la connessione, poi riapri la mappa.",
  source: "Contorni: Natural Earth. Località: GeoNames.",
  failed: "Non è stato possibile mostrare la mappa",
  photos: (count) => photoCount(count),
};

/** @type {Said["photos"]} */
export const photos = {
  byName: "Per nome",
  byPicture: "Per ciò che mostra l’immagine",
  lessLikely: "Meno probabili",
  nowhere: "Senza luogo",
  likely: (name, likely) => `${name}, probabile al ${likely}`,
  cosine: (score) => `Similarità del coseno ${fixed(score, 4)}`,
  favourite: "Preferita",
  albums: "Album",
  tags: "Tag",
  select: (name) => `Seleziona ${name}`,
  selectThis: "Seleziona (spazio)",
  isSelected: (name) => `Selezionata: ${name}`,
  moreLikeThis: "Altre così",
  notLikeThis: "Non come questa",
  moreLike: (name) => `Altre come ${name}`,
  stackOf: (count) =>
    plural(count, {
      one: "Gruppo di # foto",
      many: "Gruppo di # di foto: mostra o raccogli",
      other: "Gruppo di # foto: mostra o raccogli",
    }),
  photo: "Foto",
  photoDetails: "Dettagli della foto",
  photoDetailsKey: "Dettagli della foto (i)",
  slideshow: "Presentazione",
  slideshowKey: "Presentazione (s)",
  timeline: "Mese",
  tileSize: "Dimensione delle foto",
  tileSizeKey: "Dimensione delle foto (Ctrl e la rotella)",
  placeOf: (at, total) => `${whole(at)} di ${whole(total)}`,
  openForFullSize: "Apri di nuovo la cartella per vederla a grandezza intera.",
  openFolder: (folder) => `Apri «${folder}»`,
  folder: "Cartella",
  taken: "Scattata",
  changed: "Modificata",
  size: "Dimensione",
  file: "File",
  length: "Durata",
  beside: "Insieme a",
  camera: "Fotocamera",
  lens: "Obiettivo",
  exposure: "Esposizione",
  exposureOf: ({ aperture, exposure, iso, focal_length }) =>
    [
      aperture && `ƒ/${short(aperture)}`,
      exposure && `${exposure < 0.3 ? `1/${whole(1 / exposure)}` : short(exposure)} s`,
      iso && `ISO ${iso}`,
      focal_length && `${short(focal_length)} mm`,
    ]
      .filter(Boolean)
      .join(" · "),
  incomplete: "Questo file è troncato. La foto è mostrata fin dove arriva.",
  place: "Luogo",
  match: "Risultato",
  megapixels: (count) => `${short(count / 1e6)} MP`,
  dimensions: (width, height) => {
    const megapixels = (width * height) / 1e6;
    const large = megapixels >= 0.95 ? ` · ${short(megapixels)} MP` : "";
    return `${whole(width)} × ${whole(height)}${large}`;
  },
  matchOf: (confidence, score) => `${confidence} · coseno ${fixed(score, 4)}`,
  coordinates: (latitude, longitude) => {
    const north = `${fixed(Math.abs(latitude), 4)}° ${latitude < 0 ? "S" : "N"}`;
    const east = `${fixed(Math.abs(longitude), 4)}° ${longitude < 0 ? "O" : "E"}`;
    return `${north}, ${east}`;
  },
  nearHere: "Foto qui vicino",
  download: "Scarica",
  headline: "Trova qualsiasi foto descrivendola",
  invitation: "Scegli una cartella e descrivi ciò che cerchi: le foto giuste compaiono per prime.",
  orDrop: "oppure trascina una cartella o delle foto in un punto qualsiasi di questa pagina",
  privacy: "Le tue foto non lasciano mai questo dispositivo.",
  nothingToShow: "Nessuna foto da mostrare",
  nothingReadable:
    "Non è stato possibile aprire nessuno dei file; l’elenco dei file ignorati dice perché.",
  notIndexedYet: (model) => `${model} non ha ancora indicizzato foto delle tue cartelle.`,
};

/** @type {Said["acting"]} */
export const acting = {
  title: "Foto selezionate",
  job: "Salvataggio delle foto",
  actions: "Con le foto selezionate",
  selected: (count) =>
    plural(count, { one: "selezionata", many: "selezionate", other: "selezionate" }),
  announced: (count) =>
    plural(count, {
      one: "# foto selezionata",
      many: "# di foto selezionate",
      other: "# foto selezionate",
    }),
  announcedNone: "Nessuna foto selezionata",
  clear: "Annulla la selezione",
  clearKey: "Annulla la selezione (Esc)",
  all: (count) => `Seleziona tutte le ${whole(count)}`,
  allKey: "Seleziona tutto (Ctrl+A)",
  save: "Salva",
  copyInto: "Copia in una cartella…",
  zip: "Scarica come ZIP",
  zipName: "Foto.zip",
  list: "Salva un elenco (CSV)",
  paths: "Copia i percorsi",
  share: "Condividi",
  likeThese: "Altre come queste",
  more: "Altro",
  favourite: "Preferita",
  noFavourite: "Togli dalle preferite",
  toAlbum: "Album",
  giveTag: "Tag",
  album: {
    newName: "Aggiungi",
    newNameHint: "Nuovo album",
  },
  tag: {
    newName: "Aggiungi",
    newNameHint: "Nuovo tag",
  },
  hide: "Nascondi nei risultati",
  unhide: "Mostra di nuovo nei risultati",
  marks: {
    title: "Album e tag",
    edit: "Rinomina o rimuovi album e tag",
    none: "Non ce ne sono ancora. Seleziona delle foto per crearli.",
    nameOf: (name) => `Nome di “${name}”`,
    show: (name) => `Mostra “${name}”`,
    remove: (name) => `Rimuovi “${name}”`,
    removed: (name) => `“${name}” è stato rimosso. Le foto restano.`,
    findMore: (name) => `Trova altre foto per “${name}”`,
    couldNotChange: "Non è stato possibile cambiare album e tag",
  },
  likely: {
    title: (name) => `Altre che potrebbero essere “${name}”`,
    about: "Tocca una foto che non lo è: non verrà più proposta.",
    found: (count, name) =>
      plural(count, {
        one: `Un’altra foto potrebbe essere “${name}”.`,
        many: `Altre # di foto potrebbero essere “${name}”.`,
        other: `Altre # foto potrebbero essere “${name}”.`,
      }),
    look: "Guarda",
    add: (count) =>
      plural(count, {
        one: "Aggiungi # foto",
        many: "Aggiungi # di foto",
        other: "Aggiungi # foto",
      }),
    none: "Nessuna di queste",
    nothing: (name) => `Nessun’altra foto somiglia a quelle di “${name}”.`,
  },
  stacks: {
    title: "Foto simili",
    about:
      "Copie e foto scattate di seguito. Di ogni gruppo si tiene la più grande e nitida; scegline altre con un clic. Nessun file viene eliminato.",
    found: (stacks, others) =>
      `${plural(stacks, { one: "# gruppo", many: "# di gruppi", other: "# gruppi" })}, ${plural(others, { one: "# foto oltre alla migliore", many: "# di foto oltre alle migliori", other: "# foto oltre alle migliori" })}`,
    none: "Nessuna foto è quasi uguale a un’altra.",
    copies: "Copie di un file",
    burst: "Scattate di seguito",
    keep: (at) => `Tieni la foto ${whole(at)}`,
    kept: "Tenuta",
    more: "Mostra altro",
    hide: "Nascondi le altre",
    select: "Seleziona le altre",
    looking: "Ricerca di foto simili",
    review: "Rivedi le foto simili",
    folds: "Mostra una foto di ogni gruppo",
    couldNotLook: "Non è stato possibile cercare foto simili",
  },
  forget: "Togli da Photoseek",
  forgotten: (count) =>
    plural(count, {
      one: "# foto tolta. Il file resta dov’è.",
      many: "# di foto tolte. I file restano dove sono.",
      other: "# foto tolte. I file restano dove sono.",
    }),
  couldNotForget: "Non è stato possibile togliere le foto",
  couldNotBringBack: "Non è stato possibile recuperare le foto",
  couldNotMark: "Non è stato possibile conservarlo",
  marked: (kind, on, count, name) => {
    const many = photoCount(count);
    if (kind === "favourite")
      return on ? `Aggiunte alle preferite: ${many}.` : `Tolte dalle preferite: ${many}.`;
    if (kind === "hidden") return on ? `Nascoste: ${many}.` : `Di nuovo visibili: ${many}.`;
    return on ? `Aggiunte a «${name}»: ${many}.` : `Tolte da «${name}»: ${many}.`;
  },
  copying: (folder) => `Copia in «${folder}»`,
  zipping: "Creazione di uno ZIP",
  copied: (count, folder, skipped) => {
    const done = plural(count, {
      one: `# foto copiata in «${folder}».`,
      many: `# di foto copiate in «${folder}».`,
      other: `# foto copiate in «${folder}».`,
    });
    return skipped
      ? `${done} ${plural(skipped, { one: "# saltata.", many: "# di saltate.", other: "# saltate." })}`
      : done;
  },
  zipped: (count) =>
    plural(count, { one: "# foto salvata.", many: "# di foto salvate.", other: "# foto salvate." }),
  copiedPaths: (count) =>
    plural(count, {
      one: "# percorso copiato",
      many: "# di percorsi copiati",
      other: "# percorsi copiati",
    }),
  unread: (count) =>
    plural(count, {
      one: "# non si è potuta leggere: apri prima la sua cartella.",
      many: "# non si sono potute leggere: apri prima la loro cartella.",
      other: "# non si sono potute leggere: apri prima la loro cartella.",
    }),
  couldNotSave: "Non è stato possibile salvare le foto",
  couldNotShare: "Queste foto non si possono condividere da qui",
  couldNotCopyPaths: "Non è stato possibile copiare i percorsi",
  isThere: (name) => `«${name}» esiste già`,
  whatNow: "Tenere entrambe, sostituire quella che c’è o saltare questa foto?",
  forAll: "Lo stesso per tutte le altre",
  ways: {
    both: "Tieni entrambe",
    replace: "Sostituisci",
    skip: "Salta",
  },
};

/** @type {Said["folders"]} */
export const folders = {
  add: "Aggiungi cartella",
  addTitle: "Aggiungi una cartella di foto",
  addA: "Aggiungi una cartella",
  choose: "Scegli una cartella",
  trySamples: "Prova con foto di esempio",
  samples: "Foto di esempio",
  samplesComing: "Caricamento delle foto di esempio…",
  samplesDidNotCome:
    "Non è stato possibile caricare le foto di esempio. Controlla la connessione e riprova.",
  areSamples: "Queste sono foto di esempio.",
  removeSamples: "Rimuovile",
  folderOfPhotos: "Cartella di foto",
  chosenFiles: "File scelti",
  droppedFiles: "File trascinati",
  dropPhoto: "Trascina qui una foto per trovarne di simili",
  dropFolders: "Trascina qui cartelle o foto per cercarvi dentro",
  refused:
    "Nessuna cartella scelta. Scrivania, Download e la cartella personale non si possono condividere per intero: scegli Immagini o una sottocartella.",
  mayNotRead: (name) => `Il browser non può aprire «${name}».`,
  couldNotRead: (name) => `Non è stato possibile indicizzare «${name}»`,
  couldNotChange: (name) => `Non è stato possibile modificare «${name}»`,
  progress: "Indicizzazione delle foto",
  photosIndexed: "Foto indicizzate",
  stopped: "Interrotto. I progressi sono salvati; apri di nuovo la cartella per continuare.",
  waitingForTab: "In attesa di un’altra scheda",
  paused: (name) => `In pausa in «${name}»`,
  walking: (name) => `Esame di «${name}»`,
  indexing: (name) => `Indicizzazione di «${name}»`,
  indexingBy: (model, name) => `${model} sta indicizzando «${name}»`,
  isNext: (name) => `Indicizza foto per questa libreria. «${name}» è la prossima.`,
  filesFound: (count) =>
    plural(count, { one: "# file trovato", many: "# di file trovati", other: "# file trovati" }),
  startsSoon: "Inizia appena è pronto",
  waiting: (count) =>
    plural(count, {
      one: "# cartella in attesa",
      many: "# di cartelle in attesa",
      other: "# cartelle in attesa",
    }),
  continuesByItself: "Continua appena c’è spazio.",
  modelsOnDevice: "Modelli su questo dispositivo",
  done: (done, total, strong) => [strong(whole(done)), ` di ${whole(total)}`],
  rate: (files) =>
    files >= 1
      ? `${short(Number(files.toPrecision(2)))} al secondo`
      : `${short(Number((files * 60).toPrecision(2)))} al minuto`,
  report: (name, report) => {
    const parts = /** @type {[number, string][]} */ ([
      [report.added, "nuove"],
      [report.changed, "modificate"],
      [report.moved, "spostate"],
      [report.back, "ritrovate"],
      [report.unchanged, "già indicizzate"],
      [report.gone, "non più presenti"],
      [report.forgotten, "rimosse"],
      [report.undecided, "mancanti"],
      [report.skipped, "ignorate"],
    ]);
    const found = parts.filter(([count]) => count > 0);
    const said = found.map(([count, what]) => `${whole(count)} ${what}`);
    return `${name}: ${said.join(", ") || "nessuna foto trovata"}.`;
  },
  interrupted: (name) => `«${name}» non è stata indicizzata fino in fondo`,
  tabClosed: "La scheda che la stava indicizzando è stata chiusa.",
  progressSaved: (count) => `I progressi sono salvati: ${photoCount(count)}.`,
  browserAsks: "Il browser chiede prima di aprire il resto.",
  chooseForRest: "Scegli di nuovo la cartella per indicizzare il resto.",
  chooseAgain: "Sceglila di nuovo",
  leave: "Lascia così",
  missing: (name, missing, all) =>
    missing < all
      ? `${whole(missing)} di ${photoCount(all)} non ${plural(missing, { one: "è", many: "sono", other: "sono" })} più in «${name}»`
      : `${photoCount(missing)} non ${plural(missing, { one: "è", many: "sono", other: "sono" })} più in «${name}»`,
  missingAdvice: (count) =>
    `Se un’unità o una scheda non è collegata, collegala e guarda di nuovo. Finché non decidi, ${plural(count, { one: "si può ancora trovare", many: "si possono ancora trovare", other: "si possono ancora trovare" })} qui.`,
  keep: (count) => plural(count, { one: "Tienila", many: "Tienile", other: "Tienile" }),
  lookAgain: "Guarda di nuovo",
  removeMissing: (count) => `Rimuovi ${photoCount(count)}`,
  lookForNew: "Cerca nuove foto",
  openAgain: "Apri di nuovo",
  remove: "Rimuovi",
  removeThis: (name) => `Rimuovi ${name}`,
  inFolder: (count) => photoCount(count),
  fromThumbnails: (count) => `${photoCount(count)}, ricercabili dalle miniature`,
  title: "Cartelle",
  none: "Ancora nessuna cartella.",
  removeAll: "Rimuovi tutte",
  removeAllTitle: "Rimuovere tutte le cartelle?",
  removeAllText:
    "Photoseek dimentica le tue foto: l’indice di ricerca e le miniature. Le foto stesse restano come sono. Puoi recuperare tutto finché non chiudi questa pagina.",
  removeAllYes: "Rimuovi tutte le cartelle",
  removed: (name) => `«${name}» non è più in Photoseek.`,
  removedAll: "Tutte le cartelle sono state rimosse da Photoseek.",
  couldNotRemove: "Non è stato possibile rimuovere nulla",
  undo: "Annulla",
  quoted: (name) => `«${name}»`,
  names: (names) => names.map((name) => `«${name}»`).join(", "),
  couldNotBringBack: (names) => `Non è stato possibile recuperare ${names}`,
  forgottenOnClose: "Rimossa, e dimenticata quando chiudi questa pagina",
  bringBack: "Recupera",
  openForModel: "Apri di nuovo le tue cartelle, così questo modello può indicizzarle una volta.",
  damaged: (count) =>
    `Una parte della libreria era danneggiata: da indicizzare di nuovo ${photoCount(count)}.`,
  openForDamaged: "Apri le tue cartelle per farlo.",
  listFailed: "Non è stato possibile caricare l’elenco",
  skippedFiles: (count) =>
    plural(count, { one: "# file ignorato", many: "# di file ignorati", other: "# file ignorati" }),
  filterByName: "Filtra per nome o motivo",
  filter: "Filtra",
  lookInto: "Guarda anche dentro",
  looksInto: "Con il cestino e le cartelle di altri programmi.",
  leaveOut: "Lasciale fuori",
  nothingSkipped: "Tutti i file sono indicizzati.",
  nothingFits: "Nessun file corrisponde a questo filtro.",
  showMore: (count) => `Mostra altri di ${whole(count)}`,
  skippedGroups: {
    "not-an-image": "Non sono foto",
    forgotten: "Tolti da te",
    broken: "Danneggiati",
    "too-large": "Troppo grandi",
    unsupported: "Formati che non si possono ancora aprire",
    unreadable: "Non è stato possibile aprirli",
    empty: "File vuoti",
  },
};

/** @type {Said["models"]} */
export const models = {
  model: "Modello",
  title: "Modelli",
  all: "Tutti i modelli",
  preparing: "Preparazione…",
  names: {
    mini: "Integrato (base)",
  },
  summaries: {
    mini: "Funziona subito e offline. Conosce scene quotidiane, persone, animali e cose.",
    "Xenova/clip-vit-base-patch32": "Consigliato. Capisce descrizioni libere di quasi tutto.",
    "Xenova/clip-vit-base-patch16":
      "Vede dettagli più piccoli di B/32; quattro volte il lavoro per ogni foto.",
    "Xenova/siglip-base-patch16-224":
      "Più preciso su ciò che c’è nell’immagine; più grande da scaricare.",
    "Xenova/mobileclip_s0": "Il più piccolo e veloce che capisce descrizioni libere.",
    "Xenova/mobileclip_s2": "Veloce sui telefoni, e bravo quasi quanto i modelli CLIP più grandi.",
    "onnx-community/siglip2-base-patch16-224-ONNX":
      "Il più accurato dell’elenco, in molte lingue; il più grande da scaricare.",
    "Xenova/siglip-base-patch16-256-multilingual":
      "Per descrizioni in lingue diverse dall’inglese.",
  },
  fromElsewhere: (host) => ({
    title: `Prendere i modelli da ${host}?`,
    text: `Il link che hai seguito prende i modelli di ricerca da ${host} e non dal solito posto. Continua se ti fidi; Annulla va avanti senza. In ogni caso le tue foto restano su questo dispositivo.`,
  }),
  builtIn: "integrato",
  onThisSite: "su questo sito",
  from: {
    "built-in": "",
    site: "",
    hub: "da huggingface.co",
    url: "dal suo indirizzo",
    files: "dai tuoi file",
  },
  dimensions: (count) =>
    plural(count, { one: "# dimensione", many: "# di dimensioni", other: "# dimensioni" }),
  toDownload: "da scaricare",
  downloadOf: (size) => `${bytes(size)} da scaricare`,
  downloaded: "scaricato",
  manyLanguages: "molte lingue",
  better: (name, size) => `Ricerca migliore: scarica ${name}${size && ` (${size})`}`,
  betterHere: (name) => `Ricerca migliore: usa ${name}`,
  knowsEnglish: "La ricerca integrata capisce solo parole inglesi.",
  searchInMine: (size) =>
    `Scarica un modello di ricerca per l’italiano e altre lingue${size && ` (${size})`}`,
  graphicsCard: "sulla scheda grafica",
  threads: (count) => plural(count, { one: "# thread", many: "# di thread", other: "# thread" }),
  runsOn: "Funziona su",
  automatic: "Automatico",
  onGraphicsCard: "Scheda grafica (WebGPU)",
  onProcessor: "Processore",
  cannotRunThere: "Il modello non può funzionare altrove adesso",
  cannotBeUsed: "Questo modello non si può usare",
  downloading: "Scaricamento di un modello",
  downloadingThis: (model) => `Scaricamento di ${model}`,
  pausedThis: (model) => `In pausa: ${model}`,
  pause: "Pausa",
  modelDownloaded: "Modello scaricato",
  loaded: (loaded, total, strong) => [
    strong(bytes(loaded)),
    total === null ? "" : ` di ${bytes(total)}`,
  ],
  perSecond: (rate) => `${bytes(rate)}/s`,
  parts: (parts) => {
    /** @type {Record<string, string>} */
    const names = {
      text: "la parte per le parole",
      vision: "la parte per le foto",
      settings: "impostazioni",
    };
    return list(parts.map((part) => names[part] ?? part));
  },
  useFromMemory: "Usalo dalla memoria",
  removeTitle: (model) => `Rimuovere ${model}?`,
  removeText: (size) =>
    `Libera ${bytes(size)} su questo dispositivo. Per cercare di nuovo con questo modello bisogna scaricarlo un’altra volta.`,
  removeYes: "Rimuovi il modello",
  removeAlso: "Dimentica anche il suo indice di ricerca delle tue foto",
  couldNotRemove: (model) => `Non è stato possibile rimuovere ${model}`,
  ready: (model) => `${model} è pronto e risponde da ora in poi.`,
  gettingReady: (model, answering, strong) => [
    strong(`${model} si sta preparando.`),
    ` ${answering} risponde finché non ha indicizzato le tue foto.`,
  ],
  indexedOf: (done, total) => `${whole(done)} di ${whole(total)} sono indicizzate.`,
  searchAtOnce: "Cerca con ciò che c’è",
  stayWith: (model) => `Resta con ${model}`,
  onDevice: (count, size) =>
    `${plural(count, { one: "# modello", many: "# di modelli", other: "# modelli" })} su questo dispositivo, ${bytes(size)}`,
  onlyBuiltIn: "Solo il modello integrato è su questo dispositivo",
  another: "Un altro modello: il suo nome su huggingface.co o l’indirizzo della sua cartella",
  anotherName: "Xenova/clip-vit-base-patch32",
  lookUp: "Cerca",
  lookingUp: "Ricerca in corso…",
  withoutInternet: "Senza internet: trascina qui la cartella o i file di un modello, oppure",
  chooseFolder: "scegli una cartella",
  chooseFiles: "scegli dei file",
  checkingFiles: "Controllo dei file…",
  myModel: "il mio modello",
  inUseBadge: "in uso",
  inUse: "In uso",
  use: "Usa",
  precisionOf: (model) => `Precisione di ${model}`,
  askingSize: "Richiesta della dimensione",
  removeThis: (model) => `Rimuovi ${model} da questo dispositivo`,
  removeFromDevice: "Rimuovi da questo dispositivo",
  chooseAnother: "Scegli prima un altro modello",
  storedSize: (size) => `${bytes(size)} su questo dispositivo`,
  precision: (precision, size) => `${precision} · ${bytes(size)}`,
  precisionHere: (precision, size) => `${precision} · ${bytes(size)}, qui`,
};

/** @type {Said["library"]} */
export const library = {
  title: "Libreria",
  about: "Libreria: cartelle, modello e spazio",
  photos: (count) => plural(count, { one: "foto", many: "di foto", other: "foto" }),
  skipped: (count) =>
    plural(count, { one: "# ignorato", many: "# di ignorati", other: "# ignorati" }),
  storage: "Spazio",
  notKnownYet: "Non ancora noto",
  used: (size, free, strong) => [
    strong(bytes(size)),
    ` su questo dispositivo, ${bytes(free)} liberi`,
  ],
  usedInMemory: (size, strong) => [strong(bytes(size)), " in memoria"],
  goneOnClose: "Sparisce quando chiudi questa pagina.",
  facts: "Dati delle tue foto",
  thumbnails: "Miniature",
  vectors: "Indice di ricerca",
  models: "Modelli",
  page: "Photoseek stesso",
  kept: "Il browser lo conserva finché non lo rimuovi.",
  mayBeCleared: "Il browser potrebbe cancellarlo quando lo spazio scarseggia.",
  notPromised:
    "Non ha voluto promettere di più; lo fa per le pagine installate o salvate nei preferiti.",
  keep: "Conserva questi dati",
  offline: "Pronto a funzionare offline.",
  version: (version) => `Photoseek ${version}`,
  exchange: "Esporta e importa",
  exchangeCard: "Esporta o importa",
  exchangeAbout:
    "Il tuo indice di ricerca in un file: per un altro dispositivo o un altro programma. Le foto stesse non ci sono.",
  export: "Esporta",
  exportList: "Elenco in CSV",
  import: "Importa",
  exportedLibrary: "Libreria esportata",
  couldNotExport: "Non è stato possibile esportare la libreria",
  couldNotList: "Non è stato possibile esportare l’elenco",
  couldNotImport: (file) => `«${file}» non è stato importato`,
  unchanged: "Interrotto. La tua libreria è com’era prima.",
  stages: {
    writing: "Esportazione della tua libreria",
    checking: "Controllo del file",
    adding: "Importazione della libreria",
  },
  starting: "Avvio…",
  bytesDone: (done, total, strong) => [strong(bytes(done)), ` di ${bytes(total)}`],
  photosDone: (done, total, strong) => [strong(whole(done)), ` di ${photoCount(total)}`],
  exported: (count) => `Esportazione completata: ${photoCount(count)}.`,
  imported: (report) => {
    const parts = /** @type {[number, string][]} */ ([
      [report.added, "aggiunte"],
      [report.replaced, "più recenti"],
      [report.kept, "già presenti"],
    ]);
    const found = parts.filter(([count]) => count > 0);
    const said = found.map(([count, what]) => `${whole(count)} ${what}`);
    const closed = report.folders.length
      ? " Apri le loro cartelle per vederle a grandezza intera."
      : "";
    return `Importazione: ${said.join(", ") || "nessuna foto nel file"}.${closed}`;
  },
  forgets: "Photoseek dimenticherà tutto quando chiudi questa pagina.",
  worksFromMemory: "Fino ad allora lavora dalla memoria.",
  forgetsWhy: {
    "left-alone":
      "La tua libreria non si è aperta e resta com’è. Ricarica la pagina per riprovare.",
    "site-data-blocked":
      "Il tuo browser non lascia che questa pagina conservi nulla, come in una finestra privata o dove i dati dei siti sono bloccati.",
    "no-database":
      "Il tuo browser non è riuscito ad aprire il suo database. Una libreria di visite precedenti non è persa: riavvia il browser per ritrovarla.",
  },
};

/** @type {Said["client"]} */
export const client = {
  vectorLength: (id, length, dimensions) =>
    `Il vettore di ${id} ha ${length} numeri, non ${dimensions}.`,
  pictureKinds:
    "Un’immagine è un Blob, File, ArrayBuffer, array tipizzato, ImageBitmap, ImageData, URL o URI di dati.",
  notGiven: (address, status) => `Non è stato possibile caricare ${address}: HTTP ${status}.`,
  noCanvas: "Questo browser non offre un canvas 2d.",
};

/**
 * What is asked of a host: a file of a model, the list of its files, or a part of the page.
 * @param {Parameters} wanted
 */
const wanted = ({ file, model }) => {
  if (!model) return `${file}, una parte della pagina`;
  return file ? `${file} di ${model}` : `l’elenco dei file di ${model}`;
};

/** @param {Parameters} parameters */
const host = ({ host: name }) => name ?? "Questo sito";

/** @param {Parameters} parameters The part of a model that a tower is. */
const tower = ({ part }) => (part === "vision" ? "la parte per le foto" : "la parte per le parole");

const byHand =
  "I file a cui hai diritto si possono scaricare lì a mano e poi trascinare su «Tutti i modelli», o mettere accanto alla pagina in models/.";

/** @param {string} doing */
const doing = (doing) => `Photoseek sta ${doing}. Annulla, o aspetta che abbia finito.`;

/** @type {Said["errors"]} */
export const errors = {
  internal:
    "Qualcosa è andato storto dentro Photoseek. Ciò che è conservato è al sicuro; ricarica la pagina per continuare.",
  cancelled: "Annullato.",
  closed: "Il motore è stato chiuso.",
  "engine-died": "Il motore si è fermato. Riavvialo per continuare.",
  "engine-died.hung": "Il motore non risponde più. Riavvialo per continuare.",
  "boot-failed.unknown":
    "Non è stato possibile caricare il motore. Controlla la connessione, poi riavvialo.",
  "boot-failed.no-webassembly":
    "Questo browser non esegue WebAssembly, di cui è fatto Photoseek. Riattivalo (la modalità di isolamento lo disattiva) o usa un altro browser.",
  "boot-failed.wasm-forbidden":
    "La politica di sicurezza del sito vieta WebAssembly. Chi gestisce il sito deve aggiungere 'wasm-unsafe-eval' a script-src.",
  "boot-failed.no-module-workers":
    "Questo browser è troppo vecchio per Photoseek. Aggiornalo o usa una versione attuale di Chrome, Edge, Firefox o Safari.",
  "boot-failed.missing": ({ part }) =>
    `Una parte di Photoseek manca su questo sito: ${part}. Riprova più tardi o avvisa chi gestisce il sito.`,
  "boot-failed.blocked": ({ part }) =>
    `Non è stato possibile caricare una parte di Photoseek: ${part}. Controlla la connessione e se un’estensione o un firewall la blocca; poi riavvia.`,
  "boot-failed.stalled": ({ part }) =>
    `Una parte di Photoseek non arriva: ${part}. Controlla la connessione, poi riavvia.`,
  "boot-failed.stuck":
    "Photoseek non va avanti, anche se tutte le sue parti ci sono. Riavvialo; se non serve, ricarica la pagina.",

  // Files that are skipped
  "not-an-image.ending": "Non è un’immagine, a giudicare dall’estensione.",
  "not-an-image.system":
    "Una cartella del sistema, di un cestino o di un altro programma, in cui non si guarda.",
  "not-an-image.content": "Il file non contiene nessuna immagine.",
  "not-an-image.array": ({ dtype, shape }) =>
    `Un array di pixel deve essere uint8 di forma (height, width), (height, width, 3) o (height, width, 4); questo è ${dtype} di forma ${shape}.`,
  forgotten: "Hai tolto questa foto. Rimuovi la sua cartella e aggiungila di nuovo per riaverla.",
  "broken.data": ({ format }) =>
    format
      ? `I dati ${format} sono danneggiati o troncati.`
      : "I dati dell’immagine sono danneggiati o troncati.",
  "broken.slow": ({ format }) => `I dati ${format} richiedono troppo tempo per aprirsi.`,
  "broken.headers": "Le intestazioni del file non hanno fine.",
  "broken.shorter": "Il file è più corto di com’era.",
  "broken.no-pixels": "L’immagine non ha pixel.",
  "broken.not-prepared": "Non è stato possibile preparare l’immagine.",
  "too-large.memory": "Non c’è abbastanza memoria per questa immagine.",
  "too-large.pixels": ({ width, height }) =>
    `${whole(width)} × ${whole(height)} pixel sono più di quanti se ne possano aprire qui.`,
  "too-large.file": ({ bytes: size }) => `${bytes(size)} sono più di quanto si possa aprire qui.`,
  "unsupported.here": ({ format }) => `Le immagini ${format} non si possono aprire qui.`,
  "unsupported.browser": ({ format }) =>
    format === "HEIC"
      ? "Questo browser non può aprire foto HEIC; Safari può, oppure usa una copia salvata come JPEG."
      : `Questo browser non può aprire immagini ${format}.`,
  "unsupported.film": ({ format }) => `Questo browser non può riprodurre video ${format}.`,
  "unsupported.drawing": ({ format }) => `I file ${format} sono disegni, non foto.`,
  "unsupported.no-preview": ({ format }) =>
    `Questo file ${format ?? "RAW"} non contiene un’anteprima che si possa mostrare.`,
  "unsupported.kind": ({ format }) =>
    `Le immagini ${format} di questo tipo non si possono aprire qui.`,
  "too-large.one-piece": ({ format }) => `Il ${format} ha i pixel in un solo pezzo, troppo grande.`,
  unreadable: "Il browser non è riuscito ad aprire il file. Sceglilo di nuovo.",
  "unreadable.file": ({ file }) => `Non è stato possibile aprire ${file}.`,
  "unreadable.moved": "Questa foto non è più dov’era.",
  empty: "Il file è vuoto.",
  companion: ({ photo }) => `Appartiene a ${photo}.`,

  // Folders and the library
  "folder-unavailable.folder":
    "La cartella non si può più aprire. Sceglila di nuovo per continuare.",
  "folder-unavailable.photo":
    "Apri di nuovo la cartella per vedere questa foto a grandezza intera.",
  "folder-refused": "Scegli una cartella o trascina delle foto sulla pagina.",
  "folder-refused.inside": ({ folder, inner }) =>
    `«${inner}» è dentro «${folder}», che è nella tua libreria. Apri di nuovo «${folder}» per cercare nuove foto.`,
  "not-found.folder": "Questa cartella non è nella libreria.",
  "not-found.search": "Questa ricerca non è più salvata.",
  "not-found.photo": "Questa foto non è più nella libreria.",
  "not-found.photo-not-indexed": "Questa foto non è stata indicizzata con il modello in uso.",
  "not-found.removed": "Ciò che è stato rimosso in una visita precedente non si può recuperare.",
  "not-found.place-taken": ({ folder }) =>
    `«${folder}» è di nuovo nella libreria; il suo posto è occupato.`,
  "store-full":
    "Il disco, o lo spazio che questo browser dà a un sito, è pieno. Nulla di ciò che è stato indicizzato è perso. Elimina file che non ti servono, o modelli da Photoseek.",
  "store-full.import":
    "Non c’è spazio per questa libreria sul disco, o in ciò che questo browser dà a un sito. Nulla è stato importato; libera spazio, poi importala di nuovo.",
  "store-failed":
    "Non è stato possibile usare il database del browser. Chiudi le altre schede di Photoseek e ricarica; in una finestra privata, consenti i dati dei siti.",
  "store-failed.behind":
    "La libreria va caricata di nuovo prima di poterla modificare. Prova ancora una volta.",
  "library-silent.blocked":
    "Un’altra scheda con un Photoseek precedente la trattiene e non lascia il posto. Chiudi le altre schede di Photoseek: allora questa continua da sola. Nulla è perso.",
  "library-silent.no-answer":
    "Il database del browser non risponde. Chiudi le altre schede di Photoseek o riavvia il browser. Nulla è perso.",
  "store-closed":
    "Il browser ha chiuso il database di Photoseek, come fa quando si cancellano i dati dei siti. Prova ancora una volta; se succede di nuovo, riavvia il browser.",
  "page-outdated":
    "Una versione più recente di Photoseek ha scritto la tua libreria. Chiudi tutte le schede di Photoseek e aprilo di nuovo per avere quella versione; nulla è perso.",
  "page-replaced":
    "Una versione più recente di Photoseek è aperta in un’altra scheda e ha preso in carico la tua libreria. Ricarica questa pagina per continuare con quella; nulla è perso.",
  "busy.other-tab": "Photoseek sta indicizzando in un’altra scheda. Riprova quando ha finito.",
  "busy.model-in-use": ({ model, title }) =>
    `${models.names?.[model] ?? title} è in uso. Scegli prima un altro modello.`,
  "busy.model-in-use-elsewhere": ({ model, title }) =>
    `${models.names?.[model] ?? title} è in uso in un’altra scheda. Scegli lì un altro modello, o chiudi quella scheda, e riprova.`,
  "busy.index-open": ({ index }) => `L’indice «${index}» è aperto altrove. Chiudilo prima lì.`,
  "busy.indexing": doing("indicizzando una cartella"),
  "busy.changing-folder": doing("modificando una cartella"),
  "busy.removing-folder": doing("rimuovendo una cartella"),
  "busy.removing-folders": doing("rimuovendo le cartelle"),
  "busy.bringing-back": doing("recuperando cartelle"),
  "busy.exporting": doing("esportando la libreria"),
  "busy.exporting-list": doing("esportando l’elenco delle foto"),
  "busy.importing": doing("importando una libreria"),
  "busy.removing-photos": doing("rimuovendo foto"),
  "busy.changing-model": doing("cambiando modello"),
  "busy.changing-backend": doing("cambiando dove funziona il modello"),
  "busy.removing-model": doing("rimuovendo un modello"),

  // Exported libraries
  "not-an-export.other-safetensors":
    "Questo è un file safetensors, ma non una libreria esportata di Photoseek.",
  "not-an-export.not-whole":
    "Questa non è una libreria esportata, o è solo il suo inizio. Scegli un file che Photoseek ha esportato, intero.",
  "export-damaged":
    "Questo file è danneggiato. Nulla è stato importato; esporta la libreria ancora una volta, o copia di nuovo il file.",
  "export-too-new":
    "Una versione più recente di Photoseek ha scritto questo file. Ricarica la pagina per averla, poi importa di nuovo il file.",
  "export-of-other-model.other-model": ({ title, model, precision, ...used }) =>
    `Questa libreria è stata fatta con ${title} (${model}, ${precision}). Photoseek usa ora ${used.used_title} (${used.used_model}, ${used.used_precision}). Scegli il primo modello, poi importa di nuovo il file. Nulla è stato importato.`,
  "export-of-other-model.other-version": ({ title, model, precision }) =>
    `Questa libreria è stata fatta con ${title} (${model}, ${precision}). Il modello in uso ha lo stesso nome, ma è un’altra versione, e i loro numeri non si possono confrontare. Esporta la libreria ancora una volta dove le versioni sono uguali. Nulla è stato importato.`,

  // Getting models
  "hub-unreachable.host": (parameters) =>
    `${host(parameters)} non risponde, quindi non è stato possibile caricare ${wanted(parameters)}. Controlla la connessione, poi riprova; un modello si può aggiungere anche da file.`,
  "hub-unreachable.address": ({ address }) =>
    `Nessuno risponde a ${address}, o non a pagine di altri siti. Controlla l’indirizzo e la connessione; chi gestisce quel server può consentire altre origini (CORS).`,
  "hub-busy": (parameters) =>
    `${host(parameters)} ha ricevuto troppe richieste per dare ora ${wanted(parameters)}. Riprova ${parameters.seconds ? plural(parameters.seconds, { one: "tra # secondo", many: "tra # di secondi", other: "tra # secondi" }) : "tra qualche minuto"}.`,
  "hub-failed": (parameters) =>
    `${host(parameters)} ha problemi suoi e non può dare ${wanted(parameters)} in questo momento. Ciò che è arrivato finora è conservato; riprova più tardi.`,
  "model-refused.private": (parameters) =>
    `${host(parameters)} non dà ${wanted(parameters)} a tutti: non c’è un modello con questo nome, o è privato. Controlla il nome. ${byHand}`,
  "model-refused.gated": (parameters) =>
    `${host(parameters)} dà ${wanted(parameters)} solo a chi ha effettuato l’accesso e accettato le condizioni del proprietario. ${byHand}`,
  "model-refused.forbidden": (parameters) =>
    `${host(parameters)} ha rifiutato ${wanted(parameters)}: il proprietario, o la rete, non lo lascia passare. Prova un’altra rete. ${byHand}`,
  "model-not-found.file": (parameters) =>
    `${host(parameters)} non ha ${wanted(parameters)}. Controlla il nome e la revisione, o scegli un altro modello.`,
  "model-not-found.address": ({ address }) =>
    `Non c’è nessun modello a ${address}: nessuno dei suoi file risponde lì. L’indirizzo è quello della cartella che contiene config.json.`,
  "web-page-instead": (parameters) =>
    `Al posto di ${wanted(parameters)} è arrivata una pagina web: l’indirizzo è sbagliato, o la rete chiede prima un accesso. Apri un altro sito qualsiasi per vedere, poi riprova.`,
  "model-damaged.other-bytes": (parameters) =>
    `Sono arrivati byte diversi da quelli annunciati: ${wanted(parameters)}. Sono stati buttati via e non resta nulla di rotto; riprova e, se succede ancora, guarda che cosa c’è tra questo computer e la rete.`,
  "model-damaged.too-large": (parameters) =>
    `Più grande di qualsiasi file del genere: ${wanted(parameters)}. È stato buttato via.`,
  "model-changed":
    "Photoseek è stato aggiornato su questo sito mentre la pagina era aperta. Ricarica la pagina.",
  "model-damaged.other-part": (parameters) =>
    `Il server ha inviato una parte diversa da quella chiesta: ${wanted(parameters)}. Riprova.`,
  "model-damaged.other-size": (parameters) =>
    `Non è il file annunciato: ${wanted(parameters)} ha ${whole(parameters.size)} byte, non ${whole(parameters.listed)}. Non se ne è conservato nulla; riprova, o scegli un altro modello.`,
  "download-cut": (parameters) =>
    `La connessione si interrompe di continuo mentre arriva ${wanted(parameters)}. Ciò che è arrivato è conservato; riprova quando la rete va meglio.`,
  "download-cancelled": ({ model }) =>
    `Lo scaricamento di ${model} è stato interrotto. I progressi sono salvati, e la prossima volta continua da lì.`,
  "no-room-for-model.full":
    "Non c’è posto su questo dispositivo per conservare il modello. Fai spazio, o usa il modello dalla memoria: così funziona ora, e viene scaricato di nuovo alla prossima visita.",
  "no-room-for-model.refused":
    "Questo browser rifiuta di conservare il modello. Fai spazio, o usa il modello dalla memoria: così funziona ora, e viene scaricato di nuovo alla prossima visita.",
  "model-unavailable.not-given": (parameters) =>
    `${host(parameters)} non ha dato ${wanted(parameters)}. Riprova più tardi.`,
  "model-unavailable.no-hub": ({ hub }) =>
    `${hub} non risponde come huggingface.co. Controlla il suo indirizzo.`,
  "model-unavailable.no-built-in":
    "Questo sito è stato messo in piedi senza il suo modello integrato.",
  "model-unavailable.files-not-kept": ({ title }) =>
    `«${title}» veniva dai tuoi file, e questo browser non lo conserva più. Aggiungilo ancora una volta in «Tutti i modelli», o usa un altro modello.`,
  "model-unavailable.file-not-kept": ({ file, model }) =>
    `${file} di ${model} non è più conservato da questo browser. Aggiungi ancora una volta il modello dai tuoi file.`,
  "model-unavailable.not-stored": ({ file, model }) =>
    `${file} di ${model} non è stato conservato da questo browser. Riprova.`,
  "model-unavailable.file-unreadable": ({ file }) =>
    `Non è stato possibile aprire ${file}. Scegli i file ancora una volta.`,

  // What models are made of
  "bad-model-name.name": ({ text }) =>
    `«${text}» non è il nome di un modello. Scrivi un nome come Xenova/clip-vit-base-patch32, o l’indirizzo di una cartella che contiene config.json e onnx/.`,
  "bad-model-name.address": ({ text }) => `«${text}» non è un indirizzo.`,
  "model-unsupported.no-files": ({ model }) =>
    `${model} non ha nessuno dei file di cui Photoseek ha bisogno: config.json, tokenizer.json e le due reti in onnx/. Cerca una copia convertita per transformers.js.`,
  "model-unsupported.no-tower": ({ model, part }) =>
    part === "vision"
      ? `${model} non ha una rete per le foto (onnx/vision_model*.onnx), quindi non ne trova. Scegli un modello che le ha entrambe, come Xenova/clip-vit-base-patch32.`
      : `${model} non ha una rete per le parole (onnx/text_model*.onnx), quindi non ne capisce. Scegli un modello che le ha entrambe, come Xenova/clip-vit-base-patch32.`,
  "model-unsupported.missing-files": ({ model, files }) =>
    `A ${model} manca ciò di cui Photoseek ha bisogno: ${list(files)}.`,
  "model-unsupported.file-too-large": ({ model, file, size }) =>
    `${model}: ${file} risulta di ${whole(size)} byte, più di qualsiasi file del genere.`,
  "model-unsupported.split-weights": ({ model }) =>
    `${model} tiene i pesi delle sue reti in file a parte (.onnx_data), che Photoseek non può caricare.`,
  "model-unsupported.no-precision": ({ model, suffixes }) =>
    `${model} non esiste in nessuna precisione in cui ci siano entrambe le reti e di una dimensione che un browser possa caricare (si cercano ${suffixes.join(", ")}).`,
  "model-unsupported.precision": ({ model, precision, there }) =>
    `${model} non c’è in ${precision}; c’è in ${there.join(", ")}.`,
  "model-unsupported.no-config": ({ name }) =>
    `«${name}» non contiene config.json, quindi non è un modello. Scegli la cartella in cui è stato scaricato un modello, con dentro config.json, tokenizer.json e onnx/.`,
  "model-unsupported.not-json": (parameters) =>
    `Non si può usare, perché non è JSON: ${wanted(parameters)}.`,
  "model-unsupported.kind": ({ model, kind, known }) =>
    `${model} è un modello di tipo «${kind}»; Photoseek ne vuole uno per parole e foto (${known.join(", ")}).`,
  "model-unsupported.field": ({ model, file, field }) =>
    `${model}: ${file} non dà un ${field} utilizzabile.`,
  "model-unsupported.no-room-for-text": ({ model }) =>
    `${model}: tokenizer_config.json non lascia spazio per un testo.`,
  "model-unsupported.preprocessor": ({ model }) =>
    `${model}: preprocessor_config.json chiede ciò che Photoseek non sa fare.`,
  "model-unsupported.processor": ({ model, processor, known }) =>
    `${model} prepara le sue immagini con ${processor}, che Photoseek non conosce; conosce ${list(known)}.`,
  "model-unsupported.tokenizer": ({ model }) =>
    `${model} ha un tokenizer di tipo sconosciuto: le parole non si possono trasformare in numeri. Scegli un altro modello.`,
  "model-unsupported.padding": ({ token }) =>
    `Il tokenizer del modello non ha il simbolo di riempimento ${token}.`,
  "model-unsupported.outputs": ({ model, needed, there, ...parameters }) =>
    `${model} ha uscite diverse da quelle che servono a Photoseek: ${tower(parameters)} dà ${there.join(", ")}, e non ${needed}.`,
  "model-closed": ({ model }) => `${model} è stato chiuso mentre lavorava.`,
  "model-unsupported.shape": ({ model, shape, dimensions, ...parameters }) =>
    `${model} ha uscite diverse da quelle che dice config.json: ${tower(parameters)} dà array di forma ${shape}, e non di ${plural(dimensions, { one: "# dimensione", many: "# di dimensioni", other: "# dimensioni" })}.`,
  "inference-failed.not-loaded": ({ file, model }) =>
    `Non è stato possibile caricare ${file} di ${model}: può essere danneggiato, o richiedere più memoria di quella che dà questo browser.`,
  "inference-failed.not-run": ({ model }) =>
    `${model} non ha funzionato. Riprova; se fallisce ancora, scegli un modello più piccolo.`,

  // Other people's code
  "bad-request.method": ({ method }) => `Non esiste un metodo «${method}».`,
  "bad-request.parameters": ({ method, missing }) => `${method} richiede ${missing.join(", ")}.`,
  "bad-request.filter": ({ fields }) => `Non c’è un filtro su ${fields.join(", ")}.`,
  "bad-request.values": ({ field, known }) => `Il filtro su ${field} accetta ${known.join(", ")}.`,
  "bad-request.whole-numbers": ({ fields }) => `${fields.join(" e ")} sono numeri interi.`,
  "bad-request.mark": ({ kind }) =>
    `«${kind}» non si può dire così di una foto: album e tag hanno un nome, e nient’altro ce l’ha.`,
  "bad-request.date": ({ text }) => `«${text}» non è una data. Scrivi 2022, 2022-07 o 2022-07-14.`,
  "bad-request.order": ({ known }) => `Le foto si possono ordinare per ${known.join(", ")}.`,
  "bad-request.group": ({ known }) => `Le foto si possono raggruppare per ${known.join(", ")}.`,
  "bad-request.view": "Una ricerca salvata chiede qualcosa, in 8.000 lettere al massimo.",
  "bad-request.least": "Ciò che conta come risultato è una confidenza tra 0 e 1.",
  "bad-request.circle": "Un cerchio è una latitudine, una longitudine e un raggio in chilometri.",
  "bad-request.box": "Un riquadro è il suo sud, ovest, nord ed est in gradi.",
  "bad-request.dimensions": "Un indice ha bisogno di un modello, o del numero di dimensioni.",
  "bad-request.vectors": ({ rows, dimensions, numbers }) =>
    `${rows} righe di questo indice richiedono vettori di ${dimensions} numeri ciascuna; sono arrivati ${numbers} numeri.`,
  "bad-request.shape": ({ rows, dimensions, shape }) =>
    `${rows} righe di questo indice richiedono vettori di forma (${rows}, ${dimensions}); questi sono di forma ${shape}.`,
  "bad-request.not-numbers": "Un vettore contiene ciò che non è un numero.",
  "bad-request.model-closed": "Questo modello è stato chiuso.",
  "bad-request.index-closed": "Questo indice è stato chiuso.",
  "bad-request.comparisons": ({ field, unknown, known }) =>
    `Il filtro su «${field}» chiede ${unknown.join(", ")}; ci sono ${known.join(", ")}.`,
  "bad-request.metadata-count": ({ ids }) =>
    `${ids} identificatori richiedono altrettanti record di metadati.`,
  "bad-request.id-twice": "Un identificatore compare due volte in ciò che va aggiunto.",
  "bad-request.other-vectors": ({ there, given }) =>
    `Questo indice contiene vettori di ${there}, non di ${given}. Dai un altro nome al nuovo, o svuota il vecchio.`,
  "bad-request.metadata": "I metadati devono essere ciò che JSON può dire.",
};
