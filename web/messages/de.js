/** What the page says, in German. */
import { bytes, fixed, list, month, plural, short, whole } from "./formats.js";

/** @typedef {Required<import("./languages.js").Translation>} Said */
/** @typedef {import("./en.js").Parameters} Parameters */

/** @param {number} count */
const photoCount = (count) => plural(count, { one: "# Foto", other: "# Fotos" });

/** @type {Said["shell"]} */
export const shell = {
  keys: {
    title: "Tasten",
    rows: {
      search: ["Suchen", "/"],
      walk: ["Von Foto zu Foto", "←", "→", "↑", "↓"],
      ends: ["Zum ersten und zum letzten Foto", "Pos1", "Ende"],
      open: ["Foto öffnen", "Eingabe"],
      select: ["Foto auswählen", "Leertaste"],
      stretch: ["Von Foto zu Foto auswählen", "Umschalt", "←→↑↓"],
      all: ["Alle auswählen", "Strg", "A"],
      facts: ["Details, während ein Foto offen ist", "I"],
      favourite: ["Favorit, während ein Foto offen ist", "F"],
      slideshow: ["Diashow, während ein Foto offen ist", "S"],
      leave: ["Schließen oder aufheben", "Esc"],
      help: ["Diese Tasten", "?"],
    },
  },
  name: "Photoseek",
  titled: (view) => `${view} – Photoseek`,
  description: "Finde deine Fotos, indem du sie beschreibst. Alles geschieht auf deinem Gerät.",
  needsJavaScript: "Photoseek braucht JavaScript: Es sieht sich deine Fotos in dieser Seite an.",
  skipToPhotos: "Zu den Fotos springen",
  glance: "Auf einen Blick",
  cancel: "Abbrechen",
  close: "Schließen",
  done: "Fertig",
  ok: "OK",
  tryAgain: "Noch einmal versuchen",
  continue: "Weiter",
  restart: "Neu starten",
  startedAgain: (how) =>
    how === "hung"
      ? "Photoseek hat nicht mehr geantwortet. Es musste neu starten und macht dort weiter, wo es war."
      : "Photoseek musste neu starten und macht dort weiter, wo es war.",
  reload: "Neu laden",
  settings: {
    title: "Einstellungen",
    theme: "Erscheinungsbild",
    themes: { system: "Wie das System", light: "Hell", dark: "Dunkel" },
    details: "Details anzeigen",
    detailsAbout: "Wie sicher jeder Treffer ist und welche Modelle es sind.",
  },
  about: {
    open: "Über",
    title: "Über Photoseek",
    privacy: "Deine Fotos bleiben hier",
    privacyText:
      "Fotos, Namen und Suchen verlassen dieses Gerät nie. Du musst es nicht einfach glauben: Öffne die Netzwerkanalyse deines Browsers und sieh nach, was gesendet wird.",
    licenses: "Lizenzen",
    licensesText: "Photoseek ist freie Software und baut auf der Arbeit vieler anderer auf.",
    licensesLink: "Alle Lizenzen",
  },
  language: "Sprache",
  languageLater: "Die Seite wechselt die Sprache, wenn sie neu geladen wird.",
  stopping: "Wird angehalten …",
  gettingReady: "Gleich geht es los …",
  boot: ({ stage, model = "", loaded = 0, reason = "" }) => {
    if (stage === "silent") return `${errors[`library-silent.${reason}`]}`;
    if (stage === "blocked")
      return "Bitte schließe die anderen Tabs von Photoseek: Sie halten deine Bibliothek fest.";
    if (stage === "library") return "Deine Bibliothek wird geöffnet …";
    if (stage === "settings")
      return `Die Einstellungen von ${models.names?.[model] ?? model} werden geladen: ${bytes(loaded)}`;
    return "Gleich geht es los …";
  },
  timeLeft: (seconds) => {
    if (seconds < 10) return "noch ein paar Sekunden";
    if (seconds < 55) return `noch ${whole(Math.ceil(seconds / 5) * 5)} s`;
    if (seconds < 3570) return `noch ${whole(Math.round(seconds / 60))} min`;
    const minutes = Math.round(seconds / 60);
    return `noch ${whole(Math.floor(minutes / 60))} h ${whole(minutes % 60)} min`;
  },
  couldNotStart: "Photoseek konnte nicht starten",
  libraryDoesNotOpen: "Deine Bibliothek lässt sich nicht öffnen",
  withoutLibrary: "Ohne sie weitermachen",
  stopped: "Photoseek ist stehen geblieben",
  older: "Diese Seite ist von einer älteren Version",
  useBuiltIn: "Das eingebaute Modell verwenden",
  technicalDetails: "Technische Einzelheiten",
  copyDiagnostics: "Diagnose kopieren",
  diagnosticsAbout: "Versionen, Anzahlen und die letzten Fehler, ohne Namen von Fotos oder Ordnern",
  diagnosticsCopied: "In die Zwischenablage kopiert",
  diagnosticsSaved: "Als Datei gespeichert",
  somethingWrong: "Etwas ist schiefgegangen.",
  install: {
    offer: "Photoseek kann eine App auf diesem Gerät sein, mit eigenem Fenster und Symbol.",
    yes: "Installieren",
    sharedLost: "Was geteilt wurde, ist nicht angekommen. Ist auf diesem Gerät noch Platz?",
  },
  newVersion: "Es gibt eine neue Version.",
  firstAid: {
    notArriving:
      "Ein Teil von Photoseek kommt nicht an. Prüfe die Verbindung und lade dann die Seite neu.",
    notLoaded:
      "Ein Teil von Photoseek konnte nicht geladen werden. Prüfe die Verbindung und ob eine Erweiterung oder eine Firewall ihn blockiert; lade dann die Seite neu.",
    notSupported:
      "Photoseek läuft in diesem Browser nicht. Aktualisiere ihn oder nimm ein aktuelles Chrome, Edge, Firefox oder Safari.",
    openedAsFile:
      "Diese Seite wurde als Datei geöffnet, und Browser führen ihre Teile nur von einem Webserver aus. Im Ordner mit dem Quelltext von Photoseek startet „python3 build.py serve“ einen.",
  },
};

/** @type {Said["search"]} */
export const search = {
  describe: "Beschreibe ein Foto",
  addWords: "Wörter hinzufügen",
  byPhoto: "Mit einem Foto suchen",
  photoToSearchBy: "Foto, mit dem gesucht wird",
  clear: "Löschen",
  clearSearch: "Suche löschen",
  failed: "Diese Suche hat nicht geklappt",
  pastedPhoto: "eingefügtes Foto",
  andMore: (count) => `+${whole(count)}`,
  andOthers: (name, others) =>
    plural(others, { one: `${name} und # weiteres`, other: `${name} und # weitere` }),
  firstOf: (count) =>
    plural(count, {
      one: "Gesucht wird nach diesem Foto.",
      other: "Gesucht wird nach dem ersten von # Fotos.",
    }),
  photosLike: (name) => `Fotos wie ${name}`,
  withoutPhoto: "Ohne dieses Foto suchen",
  removePhoto: "Entfernen",
  titleLike: (name) => `Wie ${name}`,
  titleLikePhoto: "Wie ein Foto",
  photoLost:
    "Das Foto, mit dem du gesucht hast, wird hier nicht aufbewahrt. Wähle es noch einmal aus.",
  examples: "Beispiele",
  waysIn: "Wege in die Bibliothek",
  onThisDay: "An diesem Tag",
  categories: {
    people: "Menschen",
    pets: "Haustiere",
    food: "Essen",
    documents: "Dokumente und Bildschirmfotos",
    nature: "Natur",
    city: "Stadt",
    vehicles: "Fahrzeuge",
    indoor: "Drinnen",
    night: "Nacht",
  },
  tryThese: "Versuch es mit",
  things: [
    "golden retriever",
    "a cup of espresso",
    "seashore",
    "butterfly",
    "bridge",
    "pizza",
    "sports car",
  ],
  nothingFits: "Zu diesen Filtern passen keine Fotos.",
  arrange: "Sortieren und gruppieren",
  sort: "Sortieren",
  orders: {
    best: "Beste Treffer",
    newest: "Neueste zuerst",
    oldest: "Älteste zuerst",
    name: "Name",
    size: "Größe",
    folder: "Ordner",
  },
  group: "Gruppieren",
  groups: {
    none: "Gar nicht",
    day: "Tag",
    place: "Ort",
    folder: "Ordner",
  },
  suggestions: "Vorschläge",
  recent: "Letzte Suche",
  clearRecent: "Letzte Suchen löschen",
  editSaved: "Gespeicherte Suchen bearbeiten",
  kinds: {
    recent: "Zuletzt",
    saved: "Gespeichert",
    folder: "Ordner",
    place: "Ort",
    camera: "Kamera",
    tag: "Tag",
    album: "Album",
    month: "Monat",
    year: "Jahr",
    thing: "Auf den Bildern",
  },
  save: "Suche speichern",
  saved: (name) => `Als „${name}“ gespeichert. Sie ist immer auf dem neuesten Stand.`,
  rename: "Umbenennen",
  searchRemoved: (name) => `„${name}“ ist nicht mehr gespeichert.`,
  undo: "Rückgängig",
  savedSearches: "Gespeicherte Suchen",
  nameOfSearch: "Name der Suche",
  show: (name) => `${name} zeigen`,
  removeSearch: (name) => `${name} entfernen`,
  notSaved: "Die Suche konnte nicht gespeichert werden",
  allPhotos: "Fotos",
  fewer: "Weniger",
  more: "Mehr",
  line: "Wie viele Fotos als Treffer gelten",
  understood: "Verstanden als",
  word: "Wort?",
  asWord: (part) => `Stattdessen in den Bildern nach „${part}“ suchen`,
  without: (label) => `Ohne „${label}“ suchen`,
  chip: ({ kind, value, negated, must, weight }, days) => {
    const [least, most] = value.split("/").map(Number);
    const size = kind === "bytes" ? bytes : (/** @type {number} */ n) => `${short(n / 1e6)} MP`;
    const named = {
      words: must ? `muss ${value} zeigen` : weight === 1 ? value : `${value} × ${short(weight)}`,
      name: `heißt ${value}`,
      folder: `in ${value}`,
      kind: value,
      camera: `Kamera ${value}`,
      date: days,
      yearly: `${days}, jedes Jahr`,
      orientation: { landscape: "quer", portrait: "hoch", square: "quadratisch" }[value] ?? value,
      pixels: most ? `höchstens ${size(most)}` : `mindestens ${size(least ?? 0)}`,
      bytes: most ? `höchstens ${size(most)}` : `mindestens ${size(least ?? 0)}`,
      tag: `Tag ${value}`,
      album: `Album ${value}`,
      favourite: "Favoriten",
      place: `bei ${value}`,
      country: `in ${value}`,
      category: search.categories?.[value] ?? value,
      similar: `wie ${value}`,
    }[kind];
    return negated ? `nicht ${named}` : (named ?? value);
  },
  found: (count, strong) => [
    strong(whole(count)),
    plural(count, { one: " Foto", other: " Fotos" }),
  ],
  matches: (matches, total, strong) => [
    strong(whole(matches)),
    ` von ${photoCount(total)} `,
    plural(matches, { one: "passt", other: "passen" }),
  ],
  noMatch: (words) => (words ? `Kein klarer Treffer für „${words}“.` : "Kein klarer Treffer."),
  closest: "Hier sind die ähnlichsten.",
  builtInDoesNotKnow: (words) =>
    words
      ? `Die eingebaute Suche kennt „${words}“ nicht.`
      : "Die eingebaute Suche weiß nicht, was das ist.",
  downloadBetter: "Eine bessere laden",
  modelDoesNotKnow: (words) =>
    words ? `Dieses Modell kennt „${words}“ nicht.` : "Dieses Modell weiß nicht, was das ist.",
  spoken: {
    nothingFits: "Zu diesen Filtern passen keine Fotos",
    nothingThere: "Noch keine Fotos",
    all: (total) => photoCount(total),
    noMatch: (total) =>
      `Kein klarer Treffer unter ${photoCount(total)}. Hier sind die ähnlichsten.`,
    matches: (matches, total) =>
      `${plural(matches, { one: "# wahrscheinlicher Treffer", other: "# wahrscheinliche Treffer" })} unter ${photoCount(total)}.`,
  },
};

/** @type {Said["filters"]} */
export const filters = {
  title: "Filter",
  clear: "Filter löschen",
  remove: "Entfernen",
  removeThis: (facet, chosen) => `Filter ${facet} entfernen: ${chosen}`,
  chosen: (facet, chosen) => `${facet}: ${chosen}`,
  andOthers: (first, others) => (others ? `${first} +${whole(others)}` : first),
  facets: {
    favourite: "Favoriten",
    album: "Album",
    tag: "Tag",
    hidden: "Ausgeblendet",
    folder: "Ordner",
    date: "Datum",
    kind: "Art",
    size: "Größe",
    pixels: "Bild",
    bytes: "Datei",
    camera: "Kamera",
    orientation: "Ausrichtung",
    place: "Ort",
  },
  any: {
    favourite: "Alle Fotos",
    hidden: "Ohne ausgeblendete Fotos",
    folder: "Alle Ordner",
    date: "Jederzeit",
    pixels: "Jede Größe",
    bytes: "Jede Größe",
    place: "Überall",
  },
  anything: "Alle",
  values: {
    favourite: {
      yes: "Favoriten",
      no: "Andere",
    },
    album: {
      "": "In keinem Album",
    },
    tag: {
      "": "Ohne Tag",
    },
    hidden: {
      yes: "Ausgeblendete Fotos",
      no: "Auch ausgeblendete Fotos",
    },
    orientation: {
      landscape: "Querformat",
      portrait: "Hochformat",
      square: "Quadratisch",
    },
    place: {
      located: "Mit Ort",
      unlocated: "Ohne Ort",
    },
  },
  units: {
    pixels: (count) => `${short(count / 1e6)} MP`,
    bytes,
  },
  from: "Von",
  to: "Bis",
  since: (day) => `Seit ${day}`,
  until: (day) => `Bis ${day}`,
  between: (first, last) => `${first} – ${last}`,
  monthsOf: (year) => `Monate von ${year}`,
  monthWith: (date, count) => `${month(date)}, ${whole(count)}`,
  under: (size) => `Unter ${size}`,
  andMore: (size) => `${size} und mehr`,
  range: (least, most) => `${least} bis ${most}`,
  within: (kilometres) => `Im Umkreis von ${short(kilometres)} km`,
  around: (place) => `Rund um ${place}`,
  area: "Gebiet auf der Karte",
};

/** @type {Said["map"]} */
export const map = {
  title: "Karte",
  couldNotOpen: "Die Karte konnte nicht geöffnet werden",
  keys: "Karte deiner Fotos. Die Pfeiltasten bewegen sie, Plus und Minus gehen näher heran und weiter weg.",
  nearer: "Näher heran",
  farther: "Weiter weg",
  all: "Alle Orte zeigen",
  draw: "Rechteck ziehen",
  drawHow: "Zieh ein Rechteck um die Orte, die du meinst.",
  here: (count) =>
    count
      ? `${photoCount(count)} in diesem Teil der Karte`
      : "Keine Fotos in diesem Teil der Karte.",
  show: "Diese Fotos zeigen",
  noOutlines:
    "Die Umrisse der Länder konnten nicht geladen werden. Prüfe die Verbindung und öffne die Karte noch einmal.",
  source: "Umrisse: Natural Earth. Orte: GeoNames.",
  failed: "Die Karte konnte nicht gezeigt werden",
  photos: (count) => photoCount(count),
};

/** @type {Said["photos"]} */
export const photos = {
  byName: "Nach dem Namen",
  byPicture: "Nach dem, was auf dem Bild zu sehen ist",
  lessLikely: "Weniger wahrscheinlich",
  nowhere: "Ohne Ort",
  likely: (name, likely) => `${name}, zu ${likely} wahrscheinlich`,
  cosine: (score) => `Kosinus-Ähnlichkeit ${fixed(score, 4)}`,
  favourite: "Favorit",
  albums: "Alben",
  tags: "Tags",
  select: (name) => `${name} auswählen`,
  selectThis: "Auswählen (Leertaste)",
  isSelected: (name) => `Ausgewählt: ${name}`,
  moreLikeThis: "Mehr davon",
  notLikeThis: "Nicht wie dieses",
  moreLike: (name) => `Mehr wie ${name}`,
  stackOf: (count) =>
    plural(count, {
      one: "Stapel aus # Foto",
      other: "Stapel aus # Fotos: zeigen oder einklappen",
    }),
  photo: "Foto",
  photoDetails: "Details zum Foto",
  photoDetailsKey: "Details zum Foto (i)",
  slideshow: "Diashow",
  slideshowKey: "Diashow (s)",
  timeline: "Monat",
  tileSize: "Größe der Fotos",
  tileSizeKey: "Größe der Fotos (Strg und Mausrad)",
  placeOf: (at, total) => `${whole(at)} von ${whole(total)}`,
  openForFullSize: "Öffne den Ordner noch einmal, um es in voller Größe zu sehen.",
  openFolder: (folder) => `„${folder}“ öffnen`,
  folder: "Ordner",
  taken: "Aufgenommen",
  changed: "Geändert",
  size: "Größe",
  file: "Datei",
  length: "Länge",
  beside: "Zusammen mit",
  camera: "Kamera",
  lens: "Objektiv",
  exposure: "Belichtung",
  exposureOf: ({ aperture, exposure, iso, focal_length }) =>
    [
      aperture && `ƒ/${short(aperture)}`,
      exposure && `${exposure < 0.3 ? `1/${whole(1 / exposure)}` : short(exposure)} s`,
      iso && `ISO ${iso}`,
      focal_length && `${short(focal_length)} mm`,
    ]
      .filter(Boolean)
      .join(" · "),
  incomplete: "Diese Datei ist abgeschnitten. Das Foto ist zu sehen, so weit es reicht.",
  place: "Ort",
  match: "Treffer",
  megapixels: (count) => `${short(count / 1e6)} MP`,
  dimensions: (width, height) => {
    const megapixels = (width * height) / 1e6;
    const large = megapixels >= 0.95 ? ` · ${short(megapixels)} MP` : "";
    return `${whole(width)} × ${whole(height)}${large}`;
  },
  matchOf: (confidence, score) => `${confidence} · Kosinus ${fixed(score, 4)}`,
  coordinates: (latitude, longitude) => {
    const north = `${fixed(Math.abs(latitude), 4)}° ${latitude < 0 ? "S" : "N"}`;
    const east = `${fixed(Math.abs(longitude), 4)}° ${longitude < 0 ? "W" : "O"}`;
    return `${north}, ${east}`;
  },
  nearHere: "Fotos in der Nähe",
  download: "Herunterladen",
  headline: "Finde jedes Foto, indem du es beschreibst",
  invitation:
    "Wähle einen Ordner und beschreibe, was du suchst: Die richtigen Fotos stehen dann vorn.",
  orDrop: "oder zieh einen Ordner oder Fotos irgendwo auf diese Seite",
  privacy: "Deine Fotos verlassen dieses Gerät nie.",
  nothingToShow: "Keine Fotos zum Anzeigen",
  nothingReadable:
    "Keine der Dateien ließ sich öffnen; warum, steht in der Liste der übersprungenen Dateien.",
  notIndexedYet: (model) => `${model} hat noch keine Fotos aus deinen Ordnern eingelesen.`,
};

/** @type {Said["acting"]} */
export const acting = {
  title: "Ausgewählte Fotos",
  job: "Fotos werden gespeichert",
  actions: "Mit den ausgewählten Fotos",
  selected: (count) => plural(count, { one: "ausgewählt", other: "ausgewählt" }),
  announced: (count) => plural(count, { one: "# Foto ausgewählt", other: "# Fotos ausgewählt" }),
  announcedNone: "Kein Foto ausgewählt",
  clear: "Auswahl aufheben",
  clearKey: "Auswahl aufheben (Esc)",
  all: (count) => `Alle ${whole(count)} auswählen`,
  allKey: "Alle auswählen (Strg+A)",
  save: "Speichern",
  copyInto: "In einen Ordner kopieren …",
  zip: "Als ZIP herunterladen",
  zipName: "Fotos.zip",
  list: "Liste speichern (CSV)",
  paths: "Pfade kopieren",
  share: "Teilen",
  likeThese: "Mehr wie diese",
  more: "Mehr",
  favourite: "Favorit",
  noFavourite: "Kein Favorit mehr",
  toAlbum: "Album",
  giveTag: "Tag",
  album: {
    newName: "Hinzufügen",
    newNameHint: "Neues Album",
  },
  tag: {
    newName: "Hinzufügen",
    newNameHint: "Neuer Tag",
  },
  hide: "In Ergebnissen ausblenden",
  unhide: "Wieder in Ergebnissen zeigen",
  marks: {
    title: "Alben und Tags",
    edit: "Alben und Tags umbenennen oder entfernen",
    none: "Noch gibt es keine. Wähle Fotos aus, um welche anzulegen.",
    nameOf: (name) => `Name von „${name}“`,
    show: (name) => `„${name}“ zeigen`,
    remove: (name) => `„${name}“ entfernen`,
    removed: (name) => `„${name}“ wurde entfernt. Die Fotos bleiben.`,
    findMore: (name) => `Mehr für „${name}“ finden`,
    couldNotChange: "Alben und Tags konnten nicht geändert werden",
  },
  likely: {
    title: (name) => `Vielleicht auch „${name}“`,
    about: "Tippe auf ein Foto, das nicht passt; es wird nicht wieder vorgeschlagen.",
    found: (count, name) =>
      plural(count, {
        one: `# weiteres Foto könnte „${name}“ sein.`,
        other: `# weitere Fotos könnten „${name}“ sein.`,
      }),
    look: "Ansehen",
    add: (count) => plural(count, { one: "# Foto hinzufügen", other: "# Fotos hinzufügen" }),
    none: "Keines davon",
    nothing: (name) => `Kein anderes Foto sieht denen von „${name}“ ähnlich.`,
  },
  stacks: {
    title: "Ähnliche Fotos",
    about:
      "Kopien und Fotos, die in einem Zug aufgenommen wurden. Jeweils das größte und schärfste wird behalten; wähle andere mit einem Klick. Es wird keine Datei gelöscht.",
    found: (stacks, others) =>
      `${plural(stacks, { one: "# Gruppe", other: "# Gruppen" })}, ${plural(others, { one: "# Foto neben dem besten", other: "# Fotos neben den besten" })}`,
    none: "Keine Fotos sind fast gleich.",
    copies: "Kopien einer Datei",
    burst: "In einem Zug aufgenommen",
    keep: (at) => `Foto ${whole(at)} behalten`,
    kept: "Behalten",
    more: "Mehr zeigen",
    hide: "Die anderen ausblenden",
    select: "Die anderen auswählen",
    looking: "Ähnliche Fotos werden gesucht",
    review: "Ähnliche Fotos durchsehen",
    folds: "Von jeder Gruppe ein Foto zeigen",
    couldNotLook: "Nach ähnlichen Fotos konnte nicht gesucht werden",
  },
  forget: "Aus Photoseek herausnehmen",
  forgotten: (count) =>
    plural(count, {
      one: "# Foto herausgenommen. Die Datei bleibt, wo sie ist.",
      other: "# Fotos herausgenommen. Die Dateien bleiben, wo sie sind.",
    }),
  couldNotForget: "Die Fotos konnten nicht herausgenommen werden",
  couldNotBringBack: "Die Fotos konnten nicht zurückgeholt werden",
  couldNotMark: "Das konnte nicht gespeichert werden",
  marked: (kind, on, count, name) => {
    const many = photoCount(count);
    if (kind === "favourite")
      return on ? `${many} zu den Favoriten hinzugefügt.` : `${many} aus den Favoriten entfernt.`;
    if (kind === "hidden") return on ? `${many} ausgeblendet.` : `${many} wieder eingeblendet.`;
    return on ? `${many} zu „${name}“ hinzugefügt.` : `${many} aus „${name}“ entfernt.`;
  },
  copying: (folder) => `Wird in „${folder}“ kopiert`,
  zipping: "Ein ZIP wird erstellt",
  copied: (count, folder, skipped) => {
    const done = plural(count, {
      one: `# Foto in „${folder}“ kopiert.`,
      other: `# Fotos in „${folder}“ kopiert.`,
    });
    return skipped
      ? `${done} ${plural(skipped, { one: "# übersprungen.", other: "# übersprungen." })}`
      : done;
  },
  zipped: (count) => plural(count, { one: "# Foto gespeichert.", other: "# Fotos gespeichert." }),
  copiedPaths: (count) => plural(count, { one: "# Pfad kopiert", other: "# Pfade kopiert" }),
  unread: (count) =>
    plural(count, {
      one: "# ließ sich nicht lesen: Öffne zuerst den Ordner.",
      other: "# ließen sich nicht lesen: Öffne zuerst den Ordner.",
    }),
  couldNotSave: "Die Fotos konnten nicht gespeichert werden",
  couldNotShare: "Diese Fotos lassen sich von hier nicht teilen",
  couldNotCopyPaths: "Die Pfade konnten nicht kopiert werden",
  isThere: (name) => `„${name}“ ist schon da`,
  whatNow: "Beide behalten, das vorhandene ersetzen oder dieses Foto überspringen?",
  forAll: "Für alle anderen ebenso",
  ways: {
    both: "Beide behalten",
    replace: "Ersetzen",
    skip: "Überspringen",
  },
};

/** @type {Said["folders"]} */
export const folders = {
  add: "Ordner hinzufügen",
  addTitle: "Einen Ordner mit Fotos hinzufügen",
  addA: "Ordner hinzufügen",
  choose: "Ordner auswählen",
  trySamples: "Mit Beispielfotos ausprobieren",
  samples: "Beispielfotos",
  samplesComing: "Beispielfotos werden geladen …",
  samplesDidNotCome:
    "Die Beispielfotos konnten nicht geladen werden. Prüfe die Verbindung und versuch es noch einmal.",
  areSamples: "Das sind Beispielfotos.",
  removeSamples: "Entfernen",
  folderOfPhotos: "Ordner mit Fotos",
  chosenFiles: "Ausgewählte Dateien",
  droppedFiles: "Abgelegte Dateien",
  dropPhoto: "Leg ein Foto ab, um ähnliche zu finden",
  dropFolders: "Leg Ordner oder Fotos ab, um darin zu suchen",
  refused:
    "Kein Ordner ausgewählt. Schreibtisch, Downloads und der Benutzerordner lassen sich nicht als Ganzes freigeben: Wähle „Bilder“ oder einen Unterordner.",
  mayNotRead: (name) => `Der Browser darf „${name}“ nicht öffnen.`,
  couldNotRead: (name) => `„${name}“ konnte nicht eingelesen werden`,
  couldNotChange: (name) => `„${name}“ konnte nicht geändert werden`,
  progress: "Fotos werden eingelesen",
  photosIndexed: "Fotos sind eingelesen",
  stopped:
    "Angehalten. Der Stand ist gespeichert; öffne den Ordner noch einmal, um weiterzumachen.",
  waitingForTab: "Wartet auf einen anderen Tab",
  paused: (name) => `Pause in „${name}“`,
  walking: (name) => `„${name}“ wird durchgesehen`,
  indexing: (name) => `„${name}“ wird eingelesen`,
  indexingBy: (model, name) => `${model} liest „${name}“ ein`,
  isNext: (name) => `Er liest Fotos für diese Bibliothek ein. „${name}“ kommt als Nächstes.`,
  filesFound: (count) => plural(count, { one: "# Datei gefunden", other: "# Dateien gefunden" }),
  startsSoon: "Beginnt, sobald alles bereit ist",
  waiting: (count) => plural(count, { one: "# Ordner wartet", other: "# Ordner warten" }),
  continuesByItself: "Es geht weiter, sobald Platz ist.",
  modelsOnDevice: "Modelle auf diesem Gerät",
  done: (done, total, strong) => [strong(whole(done)), ` von ${whole(total)}`],
  rate: (files) =>
    files >= 1
      ? `${short(Number(files.toPrecision(2)))} pro Sekunde`
      : `${short(Number((files * 60).toPrecision(2)))} pro Minute`,
  report: (name, report) => {
    const parts = /** @type {[number, string][]} */ ([
      [report.added, "neu"],
      [report.changed, "geändert"],
      [report.moved, "verschoben"],
      [report.back, "wieder da"],
      [report.unchanged, "schon eingelesen"],
      [report.gone, "nicht mehr da"],
      [report.forgotten, "entfernt"],
      [report.undecided, "fehlend"],
      [report.skipped, "übersprungen"],
    ]);
    const found = parts.filter(([count]) => count > 0);
    const said = found.map(([count, what]) => `${whole(count)} ${what}`);
    return `${name}: ${said.join(", ") || "keine Fotos gefunden"}.`;
  },
  interrupted: (name) => `„${name}“ ist nicht bis zum Ende eingelesen`,
  tabClosed: "Der Tab, der ihn eingelesen hat, wurde geschlossen.",
  progressSaved: (count) => `Der Stand ist gespeichert: ${photoCount(count)}.`,
  browserAsks: "Der Browser fragt, bevor er den Rest öffnet.",
  chooseForRest: "Wähle den Ordner noch einmal aus, um den Rest einzulesen.",
  chooseAgain: "Noch einmal auswählen",
  leave: "So lassen",
  missing: (name, missing, all) =>
    missing < all
      ? `${whole(missing)} von ${photoCount(all)} ${plural(missing, { one: "ist", other: "sind" })} nicht mehr in „${name}“`
      : `${photoCount(missing)} ${plural(missing, { one: "ist", other: "sind" })} nicht mehr in „${name}“`,
  missingAdvice: (count) =>
    `Ist ein Laufwerk oder eine Karte nicht angeschlossen, dann schließ sie an und sieh noch einmal nach. Bis du dich entscheidest, ${plural(count, { one: "ist es", other: "sind sie" })} hier weiter zu finden.`,
  keep: (count) => plural(count, { one: "Behalten", other: "Behalten" }),
  lookAgain: "Noch einmal nachsehen",
  removeMissing: (count) => `${photoCount(count)} entfernen`,
  lookForNew: "Nach neuen Fotos suchen",
  openAgain: "Wieder öffnen",
  remove: "Entfernen",
  removeThis: (name) => `${name} entfernen`,
  inFolder: (count) => photoCount(count),
  fromThumbnails: (count) => `${photoCount(count)}, über Vorschaubilder durchsuchbar`,
  title: "Ordner",
  none: "Noch kein Ordner.",
  removeAll: "Alle entfernen",
  removeAllTitle: "Alle Ordner entfernen?",
  removeAllText:
    "Photoseek vergisst deine Fotos: den Suchindex und die Vorschaubilder. Die Fotos selbst bleiben, wie sie sind. Bis du diese Seite schließt, kannst du alles zurückholen.",
  removeAllYes: "Alle Ordner entfernen",
  removed: (name) => `„${name}“ ist nicht mehr in Photoseek.`,
  removedAll: "Alle Ordner sind aus Photoseek entfernt.",
  couldNotRemove: "Es konnte nichts entfernt werden",
  undo: "Rückgängig",
  quoted: (name) => `„${name}“`,
  names: (names) => names.map((name) => `„${name}“`).join(", "),
  couldNotBringBack: (names) => `${names} konnte nicht zurückgeholt werden`,
  forgottenOnClose: "Entfernt, und vergessen, sobald du diese Seite schließt",
  bringBack: "Zurückholen",
  openForModel: "Öffne deine Ordner noch einmal, damit dieses Modell sie einmal einlesen kann.",
  damaged: (count) =>
    `Ein Teil der Bibliothek war beschädigt: ${photoCount(count)} müssen noch einmal eingelesen werden.`,
  openForDamaged: "Öffne dafür deine Ordner.",
  listFailed: "Die Liste konnte nicht geladen werden",
  skippedFiles: (count) =>
    plural(count, { one: "# übersprungene Datei", other: "# übersprungene Dateien" }),
  filterByName: "Nach Name oder Grund filtern",
  filter: "Filtern",
  lookInto: "Auch hier nachsehen",
  looksInto: "Mit Papierkorb und Ordnern anderer Programme.",
  leaveOut: "Diese auslassen",
  nothingSkipped: "Alle Dateien sind eingelesen.",
  nothingFits: "Zu diesem Filter passen keine Dateien.",
  showMore: (count) => `Mehr von ${whole(count)} zeigen`,
  skippedGroups: {
    "not-an-image": "Keine Fotos",
    forgotten: "Von dir herausgenommen",
    broken: "Beschädigt",
    "too-large": "Zu groß",
    unsupported: "Formate, die sich noch nicht öffnen lassen",
    unreadable: "Ließen sich nicht öffnen",
    empty: "Leere Dateien",
  },
};

/** @type {Said["models"]} */
export const models = {
  model: "Modell",
  title: "Modelle",
  all: "Alle Modelle",
  preparing: "Wird vorbereitet …",
  names: {
    mini: "Eingebaut (einfach)",
  },
  summaries: {
    mini: "Geht sofort und offline. Kennt alltägliche Szenen, Menschen, Tiere und Dinge.",
    "Xenova/clip-vit-base-patch32": "Empfohlen. Versteht freie Beschreibungen von fast allem.",
    "Xenova/clip-vit-base-patch16":
      "Sieht kleinere Einzelheiten als B/32; viermal so viel Arbeit je Foto.",
    "Xenova/siglip-base-patch16-224": "Genauer darin, was auf dem Bild ist; größerer Download.",
    "Xenova/mobileclip_s0": "Das kleinste und schnellste, das freie Beschreibungen versteht.",
    "Xenova/mobileclip_s2": "Schnell auf Handys und etwa so gut wie die größeren CLIP-Modelle.",
    "onnx-community/siglip2-base-patch16-224-ONNX":
      "Das genaueste der Liste, in vielen Sprachen; der größte Download.",
    "Xenova/siglip-base-patch16-256-multilingual":
      "Für Beschreibungen in anderen Sprachen als Englisch.",
  },
  fromElsewhere: (host) => ({
    title: `Modelle von ${host} holen?`,
    text: `Der Link, dem du gefolgt bist, holt seine Suchmodelle von ${host} und nicht vom üblichen Ort. Fahre fort, wenn du ihm vertraust; mit „Abbrechen“ geht es ohne weiter. Deine Fotos bleiben in jedem Fall auf diesem Gerät.`,
  }),
  builtIn: "eingebaut",
  onThisSite: "auf dieser Website",
  from: {
    "built-in": "",
    site: "",
    hub: "von huggingface.co",
    url: "von seiner Adresse",
    files: "aus deinen Dateien",
  },
  dimensions: (count) => plural(count, { one: "# Dimension", other: "# Dimensionen" }),
  toDownload: "Download",
  downloadOf: (size) => `${bytes(size)} zum Herunterladen`,
  downloaded: "heruntergeladen",
  manyLanguages: "viele Sprachen",
  better: (name, size) => `Bessere Suche: ${name} herunterladen${size && ` (${size})`}`,
  betterHere: (name) => `Bessere Suche: ${name} verwenden`,
  knowsEnglish: "Die eingebaute Suche versteht nur englische Wörter.",
  searchInMine: (size) =>
    `Ein Suchmodell für Deutsch und andere Sprachen laden${size && ` (${size})`}`,
  graphicsCard: "auf der Grafikkarte",
  threads: (count) => plural(count, { one: "# Thread", other: "# Threads" }),
  runsOn: "Läuft auf",
  automatic: "Automatisch",
  onGraphicsCard: "Grafikkarte (WebGPU)",
  onProcessor: "Prozessor",
  cannotRunThere: "Das Modell kann jetzt nicht anderswo laufen",
  cannotBeUsed: "Dieses Modell lässt sich nicht verwenden",
  downloading: "Ein Modell wird heruntergeladen",
  downloadingThis: (model) => `${model} wird heruntergeladen`,
  pausedThis: (model) => `Pause: ${model}`,
  pause: "Pause",
  modelDownloaded: "Modell heruntergeladen",
  loaded: (loaded, total, strong) => [
    strong(bytes(loaded)),
    total === null ? "" : ` von ${bytes(total)}`,
  ],
  perSecond: (rate) => `${bytes(rate)}/s`,
  parts: (parts) => {
    /** @type {Record<string, string>} */
    const names = {
      text: "der Teil für Wörter",
      vision: "der Teil für Fotos",
      settings: "Einstellungen",
    };
    return list(parts.map((part) => names[part] ?? part));
  },
  useFromMemory: "Aus dem Speicher verwenden",
  removeTitle: (model) => `${model} entfernen?`,
  removeText: (size) =>
    `Das macht ${bytes(size)} auf diesem Gerät frei. Um wieder mit diesem Modell zu suchen, muss es noch einmal heruntergeladen werden.`,
  removeYes: "Modell entfernen",
  removeAlso: "Auch seinen Suchindex deiner Fotos vergessen",
  couldNotRemove: (model) => `${model} konnte nicht entfernt werden`,
  ready: (model) => `${model} ist bereit und antwortet von jetzt an.`,
  gettingReady: (model, answering, strong) => [
    strong(`${model} wird vorbereitet.`),
    ` ${answering} antwortet, bis es deine Fotos eingelesen hat.`,
  ],
  indexedOf: (done, total) => `${whole(done)} von ${whole(total)} sind eingelesen.`,
  searchAtOnce: "Mit dem suchen, was da ist",
  stayWith: (model) => `Bei ${model} bleiben`,
  onDevice: (count, size) =>
    `${plural(count, { one: "# Modell", other: "# Modelle" })} auf diesem Gerät, ${bytes(size)}`,
  onlyBuiltIn: "Nur das eingebaute Modell ist auf diesem Gerät",
  another: "Ein anderes Modell: sein Name auf huggingface.co oder die Adresse seines Ordners",
  anotherName: "Xenova/clip-vit-base-patch32",
  lookUp: "Nachschlagen",
  lookingUp: "Wird nachgeschlagen …",
  withoutInternet: "Ohne Internet: Leg den Ordner oder die Dateien eines Modells hier ab, oder",
  chooseFolder: "wähle einen Ordner",
  chooseFiles: "wähle Dateien",
  checkingFiles: "Die Dateien werden geprüft …",
  myModel: "mein Modell",
  inUseBadge: "in Gebrauch",
  inUse: "In Gebrauch",
  use: "Verwenden",
  precisionOf: (model) => `Genauigkeit von ${model}`,
  askingSize: "Größe wird erfragt",
  removeThis: (model) => `${model} von diesem Gerät entfernen`,
  removeFromDevice: "Von diesem Gerät entfernen",
  chooseAnother: "Wähle zuerst ein anderes Modell",
  storedSize: (size) => `${bytes(size)} auf diesem Gerät`,
  precision: (precision, size) => `${precision} · ${bytes(size)}`,
  precisionHere: (precision, size) => `${precision} · ${bytes(size)}, hier`,
};

/** @type {Said["library"]} */
export const library = {
  title: "Bibliothek",
  about: "Bibliothek: Ordner, Modell und Speicher",
  photos: (count) => plural(count, { one: "Foto", other: "Fotos" }),
  skipped: (count) => plural(count, { one: "# übersprungen", other: "# übersprungen" }),
  storage: "Speicher",
  notKnownYet: "Noch nicht bekannt",
  used: (size, free, strong) => [strong(bytes(size)), ` auf diesem Gerät, ${bytes(free)} frei`],
  usedInMemory: (size, strong) => [strong(bytes(size)), " im Arbeitsspeicher"],
  goneOnClose: "Weg, sobald du diese Seite schließt.",
  facts: "Angaben zu deinen Fotos",
  thumbnails: "Vorschaubilder",
  vectors: "Suchindex",
  models: "Modelle",
  page: "Photoseek selbst",
  kept: "Der Browser bewahrt es auf, bis du es entfernst.",
  mayBeCleared: "Der Browser löscht es vielleicht, wenn der Platz knapp wird.",
  notPromised:
    "Mehr wollte er nicht versprechen; er tut es für Seiten, die installiert oder als Lesezeichen gespeichert sind.",
  keep: "Diese Daten aufbewahren",
  offline: "Bereit, offline zu arbeiten.",
  version: (version) => `Photoseek ${version}`,
  exchange: "Export und Import",
  exchangeCard: "Exportieren oder importieren",
  exchangeAbout:
    "Dein Suchindex in einer Datei: für ein anderes Gerät oder ein anderes Programm. Die Fotos selbst sind nicht darin.",
  export: "Exportieren",
  exportList: "Liste als CSV",
  import: "Importieren",
  exportedLibrary: "Exportierte Bibliothek",
  couldNotExport: "Die Bibliothek konnte nicht exportiert werden",
  couldNotList: "Die Liste konnte nicht exportiert werden",
  couldNotImport: (file) => `„${file}“ wurde nicht importiert`,
  unchanged: "Angehalten. Deine Bibliothek ist, wie sie war.",
  stages: {
    writing: "Deine Bibliothek wird exportiert",
    checking: "Die Datei wird geprüft",
    adding: "Die Bibliothek wird importiert",
  },
  starting: "Beginnt …",
  bytesDone: (done, total, strong) => [strong(bytes(done)), ` von ${bytes(total)}`],
  photosDone: (done, total, strong) => [strong(whole(done)), ` von ${photoCount(total)}`],
  exported: (count) => `${photoCount(count)} exportiert.`,
  imported: (report) => {
    const parts = /** @type {[number, string][]} */ ([
      [report.added, "hinzugefügt"],
      [report.replaced, "neuer"],
      [report.kept, "schon da"],
    ]);
    const found = parts.filter(([count]) => count > 0);
    const said = found.map(([count, what]) => `${whole(count)} ${what}`);
    const closed = report.folders.length
      ? " Öffne ihre Ordner, um sie in voller Größe zu sehen."
      : "";
    return `Importiert: ${said.join(", ") || "keine Fotos in der Datei"}.${closed}`;
  },
  forgets: "Photoseek vergisst alles, wenn du diese Seite schließt.",
  worksFromMemory: "Bis dahin arbeitet es aus dem Arbeitsspeicher.",
  forgetsWhy: {
    "left-alone":
      "Deine Bibliothek ließ sich nicht öffnen und bleibt, wie sie ist. Lade die Seite neu, um es noch einmal zu versuchen.",
    "site-data-blocked":
      "Dein Browser lässt diese Seite nichts aufbewahren, etwa in einem privaten Fenster oder wo Websitedaten blockiert sind.",
    "no-database":
      "Dein Browser konnte seine Datenbank nicht öffnen. Eine Bibliothek von früheren Besuchen ist nicht verloren: Starte den Browser neu, um sie wiederzuhaben.",
  },
};

/** @type {Said["client"]} */
export const client = {
  vectorLength: (id, length, dimensions) =>
    `Der Vektor von ${id} hat ${length} Zahlen, nicht ${dimensions}.`,
  pictureKinds:
    "Ein Bild ist ein Blob, File, ArrayBuffer, typisiertes Array, ImageBitmap, ImageData, eine URL oder ein Data-URI.",
  notGiven: (address, status) => `${address} konnte nicht geladen werden: HTTP ${status}.`,
  noCanvas: "Dieser Browser gibt keine 2d-Zeichenfläche her.",
};

/**
 * What is asked of a host: a file of a model, the list of its files, or a part of the page.
 * @param {Parameters} wanted
 */
const wanted = ({ file, model }) => {
  if (!model) return `${file}, ein Teil der Seite`;
  return file ? `${file} von ${model}` : `die Liste der Dateien von ${model}`;
};

/** @param {Parameters} parameters */
const host = ({ host: name }) => name ?? "Diese Website";

/** @param {Parameters} parameters The part of a model that a tower is. */
const tower = ({ part }) => (part === "vision" ? "der Teil für Fotos" : "der Teil für Wörter");

const byHand =
  "Dateien, die du haben darfst, kannst du dort von Hand herunterladen und dann auf „Alle Modelle“ ablegen oder unter models/ neben die Seite legen.";

/** @param {string} doing */
const doing = (doing) => `Photoseek ${doing}. Brich das ab oder warte, bis es fertig ist.`;

/** @type {Said["errors"]} */
export const errors = {
  internal:
    "In Photoseek ist etwas schiefgegangen. Was gespeichert ist, ist sicher; lade die Seite neu, um weiterzumachen.",
  cancelled: "Abgebrochen.",
  closed: "Die Suchmaschine wurde geschlossen.",
  "engine-died": "Die Suchmaschine ist stehen geblieben. Starte sie neu, um weiterzumachen.",
  "engine-died.hung": "Die Suchmaschine antwortet nicht mehr. Starte sie neu, um weiterzumachen.",
  "boot-failed.unknown":
    "Die Suchmaschine konnte nicht geladen werden. Prüfe die Verbindung und starte sie dann neu.",
  "boot-failed.no-webassembly":
    "Dieser Browser führt kein WebAssembly aus, woraus Photoseek gemacht ist. Schalte es wieder ein (der Blockierungsmodus schaltet es aus) oder nimm einen anderen Browser.",
  "boot-failed.wasm-forbidden":
    "Die Sicherheitsrichtlinie der Website verbietet WebAssembly. Wer sie betreibt, muss 'wasm-unsafe-eval' zu script-src hinzufügen.",
  "boot-failed.no-module-workers":
    "Dieser Browser ist zu alt für Photoseek. Aktualisiere ihn oder nimm ein aktuelles Chrome, Edge, Firefox oder Safari.",
  "boot-failed.missing": ({ part }) =>
    `Auf dieser Website fehlt ein Teil von Photoseek: ${part}. Versuch es später noch einmal oder sag denen Bescheid, die sie betreiben.`,
  "boot-failed.blocked": ({ part }) =>
    `Ein Teil von Photoseek konnte nicht geladen werden: ${part}. Prüfe die Verbindung und ob eine Erweiterung oder eine Firewall ihn blockiert; starte dann neu.`,
  "boot-failed.stalled": ({ part }) =>
    `Ein Teil von Photoseek kommt nicht an: ${part}. Prüfe die Verbindung und starte dann neu.`,
  "boot-failed.stuck":
    "Photoseek kommt nicht weiter, obwohl alle seine Teile da sind. Starte es neu; hilft das nicht, lade die Seite neu.",

  // Files that are skipped
  "not-an-image.ending": "Kein Bild, der Endung des Namens nach.",
  "not-an-image.system":
    "Ein Ordner des Systems, eines Papierkorbs oder eines anderen Programms, in den nicht hineingesehen wird.",
  "not-an-image.content": "Die Datei enthält kein Bild.",
  "not-an-image.array": ({ dtype, shape }) =>
    `Ein Array von Pixeln muss uint8 sein und die Form (height, width), (height, width, 3) oder (height, width, 4) haben; dieses ist ${dtype} mit der Form ${shape}.`,
  forgotten:
    "Du hast dieses Foto herausgenommen. Entferne seinen Ordner und füge ihn wieder hinzu, um es zurückzubekommen.",
  "broken.data": ({ format }) =>
    format
      ? `Die ${format}-Daten sind beschädigt oder abgeschnitten.`
      : "Die Bilddaten sind beschädigt oder abgeschnitten.",
  "broken.slow": ({ format }) => `Die ${format}-Daten zu öffnen dauert zu lange.`,
  "broken.headers": "Der Kopf der Datei nimmt kein Ende.",
  "broken.shorter": "Die Datei ist kürzer, als sie war.",
  "broken.no-pixels": "Das Bild hat keine Pixel.",
  "broken.not-prepared": "Das Bild konnte nicht vorbereitet werden.",
  "too-large.memory": "Für dieses Bild ist nicht genug Arbeitsspeicher da.",
  "too-large.pixels": ({ width, height }) =>
    `${whole(width)} × ${whole(height)} Pixel sind mehr, als hier geöffnet werden kann.`,
  "too-large.file": ({ bytes: size }) => `${bytes(size)} sind mehr, als hier geöffnet werden kann.`,
  "unsupported.here": ({ format }) => `${format}-Bilder lassen sich hier nicht öffnen.`,
  "unsupported.browser": ({ format }) =>
    format === "HEIC"
      ? "Dieser Browser kann keine HEIC-Fotos öffnen; Safari kann es, oder nimm eine als JPEG gespeicherte Kopie."
      : `Dieser Browser kann keine ${format}-Bilder öffnen.`,
  "unsupported.film": ({ format }) => `Dieser Browser kann keine ${format}-Videos abspielen.`,
  "unsupported.drawing": ({ format }) => `${format}-Dateien sind Zeichnungen, keine Fotos.`,
  "unsupported.no-preview": ({ format }) =>
    `Diese ${format ?? "RAW"}-Datei enthält keine Vorschau, die sich zeigen lässt.`,
  "unsupported.kind": ({ format }) => `${format}-Bilder dieser Art lassen sich hier nicht öffnen.`,
  "too-large.one-piece": ({ format }) =>
    `In ${format} liegen die Pixel in einem Stück, das zu groß ist.`,
  unreadable: "Der Browser konnte die Datei nicht öffnen. Wähle sie noch einmal aus.",
  "unreadable.file": ({ file }) => `${file} ließ sich nicht öffnen.`,
  "unreadable.moved": "Dieses Foto ist nicht mehr, wo es war.",
  empty: "Die Datei ist leer.",
  companion: ({ photo }) => `Sie gehört zu ${photo}.`,

  // Folders and the library
  "folder-unavailable.folder":
    "Der Ordner lässt sich nicht mehr öffnen. Wähle ihn noch einmal aus, um weiterzumachen.",
  "folder-unavailable.photo":
    "Öffne den Ordner noch einmal, um dieses Foto in voller Größe zu sehen.",
  "folder-refused": "Wähle einen Ordner oder zieh Fotos auf die Seite.",
  "folder-refused.inside": ({ folder, inner }) =>
    `„${inner}“ liegt in „${folder}“, und das ist in deiner Bibliothek. Öffne „${folder}“ noch einmal, um nach neuen Fotos zu suchen.`,
  "not-found.folder": "Dieser Ordner ist nicht in der Bibliothek.",
  "not-found.search": "Diese Suche ist nicht mehr gespeichert.",
  "not-found.photo": "Dieses Foto ist nicht mehr in der Bibliothek.",
  "not-found.photo-not-indexed":
    "Dieses Foto ist mit dem verwendeten Modell noch nicht eingelesen.",
  "not-found.removed":
    "Was bei einem früheren Besuch entfernt wurde, lässt sich nicht zurückholen.",
  "not-found.place-taken": ({ folder }) =>
    `„${folder}“ ist wieder in der Bibliothek; sein Platz ist belegt.`,
  "store-full":
    "Die Festplatte oder der Platz, den dieser Browser einer Website gibt, ist voll. Von dem, was eingelesen ist, geht nichts verloren. Lösche Dateien, die du nicht brauchst, oder Modelle aus Photoseek.",
  "store-full.import":
    "Für diese Bibliothek ist kein Platz, weder auf der Festplatte noch in dem, was dieser Browser einer Website gibt. Es wurde nichts importiert; schaff etwas Platz und importiere sie dann noch einmal.",
  "store-failed":
    "Die Datenbank des Browsers ließ sich nicht verwenden. Schließe andere Tabs von Photoseek und lade neu; in einem privaten Fenster erlaube Websitedaten.",
  "store-failed.behind":
    "Die Bibliothek muss neu geladen werden, bevor sie geändert werden kann. Versuch es noch einmal.",
  "library-silent.blocked":
    "Ein anderer Tab mit einem älteren Photoseek hält sie fest und macht nicht Platz. Schließe die anderen Tabs von Photoseek: Dann geht es hier von selbst weiter. Es ist nichts verloren.",
  "library-silent.no-answer":
    "Die Datenbank des Browsers antwortet nicht. Schließe die anderen Tabs von Photoseek oder starte den Browser neu. Es ist nichts verloren.",
  "store-closed":
    "Der Browser hat die Datenbank von Photoseek geschlossen, wie er es tut, wenn Websitedaten gelöscht werden. Versuch es noch einmal; passiert es wieder, starte den Browser neu.",
  "page-outdated":
    "Eine neuere Version von Photoseek hat deine Bibliothek geschrieben. Schließe alle Tabs von Photoseek und öffne es wieder, um diese Version zu bekommen; es ist nichts verloren.",
  "page-replaced":
    "Eine neuere Version von Photoseek ist in einem anderen Tab offen und hat deine Bibliothek übernommen. Lade diese Seite neu, um damit weiterzumachen; es ist nichts verloren.",
  "busy.other-tab":
    "Photoseek liest in einem anderen Tab Fotos ein. Versuch es noch einmal, wenn es fertig ist.",
  "busy.model-in-use": ({ model, title }) =>
    `${models.names?.[model] ?? title} ist in Gebrauch. Wähle zuerst ein anderes Modell.`,
  "busy.model-in-use-elsewhere": ({ model, title }) =>
    `${models.names?.[model] ?? title} ist in einem anderen Tab in Gebrauch. Wähle dort ein anderes Modell oder schließe diesen Tab und versuch es noch einmal.`,
  "busy.index-open": ({ index }) =>
    `Der Index „${index}“ ist anderswo offen. Schließe ihn zuerst dort.`,
  "busy.indexing": doing("liest gerade einen Ordner ein"),
  "busy.changing-folder": doing("ändert gerade einen Ordner"),
  "busy.removing-folder": doing("entfernt gerade einen Ordner"),
  "busy.removing-folders": doing("entfernt gerade die Ordner"),
  "busy.bringing-back": doing("holt gerade Ordner zurück"),
  "busy.exporting": doing("exportiert gerade die Bibliothek"),
  "busy.exporting-list": doing("exportiert gerade die Liste der Fotos"),
  "busy.importing": doing("importiert gerade eine Bibliothek"),
  "busy.removing-photos": doing("entfernt gerade Fotos"),
  "busy.changing-model": doing("wechselt gerade das Modell"),
  "busy.changing-backend": doing("ändert gerade, wo das Modell läuft"),
  "busy.removing-model": doing("entfernt gerade ein Modell"),

  // Exported libraries
  "not-an-export.other-safetensors":
    "Das ist eine safetensors-Datei, aber keine exportierte Bibliothek von Photoseek.",
  "not-an-export.not-whole":
    "Das ist keine exportierte Bibliothek, oder nur ihr Anfang. Wähle eine Datei, die Photoseek exportiert hat, und zwar ganz.",
  "export-damaged":
    "Diese Datei ist beschädigt. Es wurde nichts importiert; exportiere die Bibliothek noch einmal oder kopiere die Datei erneut.",
  "export-too-new":
    "Eine neuere Version von Photoseek hat diese Datei geschrieben. Lade die Seite neu, um sie zu bekommen, und importiere die Datei dann noch einmal.",
  "export-of-other-model.other-model": ({ title, model, precision, ...used }) =>
    `Diese Bibliothek wurde mit ${title} (${model}, ${precision}) gemacht. Photoseek verwendet jetzt ${used.used_title} (${used.used_model}, ${used.used_precision}). Wähle jenes Modell und importiere die Datei dann noch einmal. Es wurde nichts importiert.`,
  "export-of-other-model.other-version": ({ title, model, precision }) =>
    `Diese Bibliothek wurde mit ${title} (${model}, ${precision}) gemacht. Das verwendete Modell heißt genauso, ist aber eine andere Version davon, und ihre Zahlen lassen sich nicht vergleichen. Exportiere die Bibliothek noch einmal dort, wo die Versionen gleich sind. Es wurde nichts importiert.`,

  // Getting models
  "hub-unreachable.host": (parameters) =>
    `${host(parameters)} antwortet nicht, deshalb konnte Folgendes nicht geladen werden: ${wanted(parameters)}. Prüfe die Verbindung und versuch es noch einmal; ein Modell lässt sich auch aus Dateien hinzufügen.`,
  "hub-unreachable.address": ({ address }) =>
    `Unter ${address} antwortet niemand, oder nicht für Seiten anderer Websites. Prüfe die Adresse und die Verbindung; wer diesen Server betreibt, kann andere Ursprünge zulassen (CORS).`,
  "hub-busy": (parameters) =>
    `${host(parameters)} hatte zu viele Anfragen, um jetzt Folgendes herauszugeben: ${wanted(parameters)}. Versuch es ${parameters.seconds ? plural(parameters.seconds, { one: "in # Sekunde", other: "in # Sekunden" }) : "in ein paar Minuten"} noch einmal.`,
  "hub-failed": (parameters) =>
    `${host(parameters)} hat selbst Schwierigkeiten und kann gerade Folgendes nicht herausgeben: ${wanted(parameters)}. Was schon da ist, bleibt; versuch es später noch einmal.`,
  "model-refused.private": (parameters) =>
    `${host(parameters)} gibt Folgendes nicht an alle heraus: ${wanted(parameters)}. Ein Modell dieses Namens gibt es nicht, oder es ist privat. Prüfe den Namen. ${byHand}`,
  "model-refused.gated": (parameters) =>
    `${host(parameters)} gibt Folgendes nur an jene heraus, die angemeldet sind und die Bedingungen des Eigentümers angenommen haben: ${wanted(parameters)}. ${byHand}`,
  "model-refused.forbidden": (parameters) =>
    `${host(parameters)} hat Folgendes verweigert: ${wanted(parameters)}. Der Eigentümer oder das Netz lässt es nicht durch. Versuch es in einem anderen Netz. ${byHand}`,
  "model-not-found.file": (parameters) =>
    `${host(parameters)} hat Folgendes nicht: ${wanted(parameters)}. Prüfe den Namen und die Revision oder wähle ein anderes Modell.`,
  "model-not-found.address": ({ address }) =>
    `Unter ${address} gibt es kein Modell: Keine seiner Dateien ist dort zu finden. Gemeint ist die Adresse des Ordners, in dem config.json liegt.`,
  "web-page-instead": (parameters) =>
    `Statt „${wanted(parameters)}“ kam eine Webseite: Die Adresse stimmt nicht, oder das Netz verlangt zuerst eine Anmeldung. Öffne irgendeine andere Website, um das zu sehen, und versuch es dann noch einmal.`,
  "model-damaged.other-bytes": (parameters) =>
    `Angekommen sind andere Bytes als angekündigt: ${wanted(parameters)}. Sie wurden weggeworfen, und nichts Kaputtes bleibt zurück; versuch es noch einmal, und wenn es wieder passiert, sieh nach, was zwischen diesem Gerät und dem Netz steht.`,
  "model-damaged.too-large": (parameters) =>
    `Größer, als eine solche Datei je ist: ${wanted(parameters)}. Sie wurde weggeworfen.`,
  "model-changed":
    "Photoseek wurde auf dieser Website aktualisiert, während die Seite offen war. Lade die Seite neu.",
  "model-damaged.other-part": (parameters) =>
    `Der Server hat einen anderen Teil geschickt als verlangt: ${wanted(parameters)}. Versuch es noch einmal.`,
  "model-damaged.other-size": (parameters) =>
    `Nicht die Datei, die angekündigt war: ${wanted(parameters)} hat ${whole(parameters.size)} Bytes, nicht ${whole(parameters.listed)}. Davon wurde nichts behalten; versuch es noch einmal oder wähle ein anderes Modell.`,
  "download-cut": (parameters) =>
    `Die Verbindung bricht immer wieder ab, während dies unterwegs ist: ${wanted(parameters)}. Was schon da ist, bleibt; versuch es noch einmal, wenn das Netz besser ist.`,
  "download-cancelled": ({ model }) =>
    `Der Download von ${model} wurde angehalten. Der Stand ist gespeichert, und beim nächsten Mal geht es dort weiter.`,
  "no-room-for-model.full":
    "Auf diesem Gerät ist kein Platz, um das Modell aufzubewahren. Schaff etwas Platz oder verwende es aus dem Arbeitsspeicher: Dann geht es jetzt und wird beim nächsten Besuch wieder heruntergeladen.",
  "no-room-for-model.refused":
    "Dieser Browser weigert sich, das Modell aufzubewahren. Schaff etwas Platz oder verwende es aus dem Arbeitsspeicher: Dann geht es jetzt und wird beim nächsten Besuch wieder heruntergeladen.",
  "model-unavailable.not-given": (parameters) =>
    `${host(parameters)} hat Folgendes nicht herausgegeben: ${wanted(parameters)}. Versuch es später noch einmal.`,
  "model-unavailable.no-hub": ({ hub }) =>
    `${hub} antwortet nicht wie huggingface.co. Prüfe die Adresse.`,
  "model-unavailable.no-built-in": "Diese Website wurde ohne ihr eingebautes Modell eingerichtet.",
  "model-unavailable.files-not-kept": ({ title }) =>
    `„${title}“ kam aus deinen Dateien, und dieser Browser bewahrt es nicht mehr auf. Füge es unter „Alle Modelle“ noch einmal hinzu oder verwende ein anderes Modell.`,
  "model-unavailable.file-not-kept": ({ file, model }) =>
    `${file} von ${model} wird von diesem Browser nicht mehr aufbewahrt. Füge das Modell noch einmal aus deinen Dateien hinzu.`,
  "model-unavailable.not-stored": ({ file, model }) =>
    `${file} von ${model} wurde von diesem Browser nicht aufbewahrt. Versuch es noch einmal.`,
  "model-unavailable.file-unreadable": ({ file }) =>
    `${file} ließ sich nicht öffnen. Wähle die Dateien noch einmal aus.`,

  // What models are made of
  "bad-model-name.name": ({ text }) =>
    `„${text}“ ist kein Name eines Modells. Gib einen Namen wie Xenova/clip-vit-base-patch32 ein oder die Adresse eines Ordners, der config.json und onnx/ enthält.`,
  "bad-model-name.address": ({ text }) => `„${text}“ ist keine Adresse.`,
  "model-unsupported.no-files": ({ model }) =>
    `${model} hat keine der Dateien, die Photoseek braucht: config.json, tokenizer.json und die beiden Netze unter onnx/. Such nach einer Kopie, die für transformers.js umgewandelt wurde.`,
  "model-unsupported.no-tower": ({ model, part }) =>
    part === "vision"
      ? `${model} hat kein Netz für Fotos (onnx/vision_model*.onnx) und findet deshalb keine. Wähle ein Modell mit beiden, etwa Xenova/clip-vit-base-patch32.`
      : `${model} hat kein Netz für Wörter (onnx/text_model*.onnx) und versteht deshalb keine. Wähle ein Modell mit beiden, etwa Xenova/clip-vit-base-patch32.`,
  "model-unsupported.missing-files": ({ model, files }) =>
    `In ${model} fehlt, was Photoseek braucht: ${list(files)}.`,
  "model-unsupported.file-too-large": ({ model, file, size }) =>
    `${model}: ${file} soll ${whole(size)} Bytes haben, mehr als jede solche Datei.`,
  "model-unsupported.split-weights": ({ model }) =>
    `${model} hat die Gewichte seiner Netze in eigenen Dateien (.onnx_data), die Photoseek nicht laden kann.`,
  "model-unsupported.no-precision": ({ model, suffixes }) =>
    `${model} gibt es in keiner Genauigkeit, in der beide Netze da sind und die ein Browser laden kann (gesucht wird nach ${suffixes.join(", ")}).`,
  "model-unsupported.precision": ({ model, precision, there }) =>
    `${model} gibt es nicht in ${precision}; es gibt es in ${there.join(", ")}.`,
  "model-unsupported.no-config": ({ name }) =>
    `„${name}“ enthält keine config.json und ist deshalb kein Modell. Wähle den Ordner, in den ein Modell heruntergeladen wurde, mit config.json, tokenizer.json und onnx/ darin.`,
  "model-unsupported.not-json": (parameters) =>
    `Nicht zu gebrauchen, weil es kein JSON ist: ${wanted(parameters)}.`,
  "model-unsupported.kind": ({ model, kind, known }) =>
    `${model} ist ein Modell der Art „${kind}“; Photoseek braucht eines für Wörter und Fotos (${known.join(", ")}).`,
  "model-unsupported.field": ({ model, file, field }) =>
    `${model}: ${file} gibt kein brauchbares ${field} an.`,
  "model-unsupported.no-room-for-text": ({ model }) =>
    `${model}: Die tokenizer_config.json lässt keinen Platz für einen Text.`,
  "model-unsupported.preprocessor": ({ model }) =>
    `${model}: Die preprocessor_config.json verlangt etwas, das Photoseek nicht kann.`,
  "model-unsupported.processor": ({ model, processor, known }) =>
    `${model} bereitet seine Bilder mit ${processor} vor, das Photoseek nicht kennt; es kennt ${list(known)}.`,
  "model-unsupported.tokenizer": ({ model }) =>
    `${model} hat einen Tokenizer unbekannter Art: Wörter lassen sich nicht in Zahlen verwandeln. Wähle ein anderes Modell.`,
  "model-unsupported.padding": ({ token }) =>
    `Der Tokenizer des Modells hat kein Füllzeichen ${token}.`,
  "model-unsupported.outputs": ({ model, needed, there, ...parameters }) =>
    `${model} hat andere Ausgaben, als Photoseek braucht: ${tower(parameters)} gibt ${there.join(", ")}, nicht ${needed}.`,
  "model-closed": ({ model }) => `${model} wurde geschlossen, während es arbeitete.`,
  "model-unsupported.shape": ({ model, shape, dimensions, ...parameters }) =>
    `${model} hat andere Ausgaben, als seine config.json sagt: ${tower(parameters)} gibt Arrays der Form ${shape}, nicht mit ${plural(dimensions, { one: "# Dimension", other: "# Dimensionen" })}.`,
  "inference-failed.not-loaded": ({ file, model }) =>
    `${file} von ${model} konnte nicht geladen werden: Die Datei ist vielleicht beschädigt oder braucht mehr Arbeitsspeicher, als dieser Browser gibt.`,
  "inference-failed.not-run": ({ model }) =>
    `${model} ist gescheitert. Versuch es noch einmal; scheitert es wieder, wähle ein kleineres Modell.`,

  // Other people's code
  "bad-request.method": ({ method }) => `Es gibt keine Methode „${method}“.`,
  "bad-request.parameters": ({ method, missing }) => `${method} braucht ${missing.join(", ")}.`,
  "bad-request.filter": ({ fields }) => `Es gibt keinen Filter auf ${fields.join(", ")}.`,
  "bad-request.values": ({ field, known }) => `Der Filter auf ${field} nimmt ${known.join(", ")}.`,
  "bad-request.whole-numbers": ({ fields }) => `${fields.join(" und ")} sind ganze Zahlen.`,
  "bad-request.mark": ({ kind }) =>
    `„${kind}“ lässt sich so nicht von einem Foto sagen: Alben und Tags haben einen Namen, alles andere nicht.`,
  "bad-request.date": ({ text }) =>
    `„${text}“ ist kein Datum. Schreib 2022, 2022-07 oder 2022-07-14.`,
  "bad-request.order": ({ known }) => `Fotos lassen sich ordnen nach ${known.join(", ")}.`,
  "bad-request.group": ({ known }) => `Fotos lassen sich gruppieren nach ${known.join(", ")}.`,
  "bad-request.view": "Eine gespeicherte Suche fragt nach etwas, in höchstens 8.000 Zeichen.",
  "bad-request.least": "Was als Treffer gilt, ist eine Wahrscheinlichkeit zwischen 0 und 1.",
  "bad-request.circle": "Ein Kreis ist eine Breite, eine Länge und ein Radius in Kilometern.",
  "bad-request.box": "Ein Rechteck sind sein Süden, Westen, Norden und Osten in Grad.",
  "bad-request.dimensions": "Ein Index braucht ein Modell oder die Zahl der Dimensionen.",
  "bad-request.vectors": ({ rows, dimensions, numbers }) =>
    `${rows} Zeilen dieses Index brauchen Vektoren mit je ${dimensions} Zahlen; gekommen sind ${numbers} Zahlen.`,
  "bad-request.shape": ({ rows, dimensions, shape }) =>
    `${rows} Zeilen dieses Index brauchen Vektoren der Form (${rows}, ${dimensions}); diese haben die Form ${shape}.`,
  "bad-request.not-numbers": "Ein Vektor enthält etwas, das keine Zahl ist.",
  "bad-request.model-closed": "Dieses Modell wurde geschlossen.",
  "bad-request.index-closed": "Dieser Index wurde geschlossen.",
  "bad-request.comparisons": ({ field, unknown, known }) =>
    `Der Filter auf „${field}“ fragt nach ${unknown.join(", ")}; es gibt ${known.join(", ")}.`,
  "bad-request.metadata-count": ({ ids }) => `${ids} IDs brauchen ebenso viele Metadatensätze.`,
  "bad-request.id-twice": "Eine ID kommt zweimal vor in dem, was hinzugefügt werden soll.",
  "bad-request.other-vectors": ({ there, given }) =>
    `Dieser Index enthält Vektoren von ${there}, nicht von ${given}. Gib dem neuen einen anderen Namen oder leere den alten.`,
  "bad-request.metadata": "Metadaten müssen sich in JSON sagen lassen.",
};
