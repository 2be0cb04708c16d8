/** What the page says, in Dutch. */
import { bytes, fixed, list, month, plural, short, whole } from "./formats.js";

/** @typedef {Required<import("./languages.js").Translation>} Said */
/** @typedef {import("./en.js").Parameters} Parameters */

/** @param {number} count */
const photoCount = (count) => plural(count, { one: "# foto", other: "# foto’s" });

/** @type {Said["shell"]} */
export const shell = {
  keys: {
    title: "Toetsen",
    rows: {
      search: ["Zoeken", "/"],
      walk: ["Van foto naar foto", "←", "→", "↑", "↓"],
      ends: ["De eerste en de laatste foto", "Home", "End"],
      open: ["De foto openen", "Enter"],
      select: ["De foto selecteren", "Spatie"],
      stretch: ["Van foto tot foto selecteren", "Shift", "←→↑↓"],
      all: ["Alles selecteren", "Ctrl", "A"],
      facts: ["Details, terwijl een foto open is", "I"],
      favourite: ["Favoriet, terwijl een foto open is", "F"],
      slideshow: ["Diavoorstelling, terwijl een foto open is", "S"],
      leave: ["Sluiten of opheffen", "Esc"],
      help: ["Deze toetsen", "?"],
    },
  },
  name: "Photoseek",
  titled: (view) => `${view} – Photoseek`,
  description: "Vind je foto’s door ze te beschrijven. Alles gebeurt op je apparaat.",
  needsJavaScript: "Photoseek heeft JavaScript nodig: het bekijkt je foto’s binnen deze pagina.",
  skipToPhotos: "Naar de foto’s",
  glance: "In één oogopslag",
  cancel: "Annuleren",
  close: "Sluiten",
  done: "Klaar",
  ok: "OK",
  tryAgain: "Opnieuw proberen",
  continue: "Doorgaan",
  restart: "Opnieuw starten",
  startedAgain: (how) =>
    how === "hung"
      ? "Photoseek reageerde niet meer. Het moest opnieuw starten en gaat verder waar het was."
      : "Photoseek moest opnieuw starten en gaat verder waar het was.",
  reload: "Herladen",
  settings: {
    title: "Instellingen",
    theme: "Weergave",
    themes: { system: "Zoals het systeem", light: "Licht", dark: "Donker" },
    details: "Details tonen",
    detailsAbout: "Hoe zeker elk resultaat is, en wat de modellen zijn.",
  },
  about: {
    open: "Over",
    title: "Over Photoseek",
    privacy: "Je foto’s blijven hier",
    privacyText:
      "Foto’s, namen en zoekopdrachten verlaten dit apparaat nooit. Je hoeft ons niet op ons woord te geloven: open het netwerkpaneel van je browser en kijk wat er wordt verstuurd.",
    licenses: "Licenties",
    licensesText: "Photoseek is vrije software, gebouwd met het werk van vele anderen.",
    licensesLink: "Alle licenties",
  },
  language: "Taal",
  languageLater: "De pagina verandert van taal als ze opnieuw wordt geladen.",
  stopping: "Bezig met stoppen…",
  gettingReady: "Bezig met voorbereiden…",
  boot: ({ stage, model = "", loaded = 0, reason = "" }) => {
    if (stage === "silent") return `${errors[`library-silent.${reason}`]}`;
    if (stage === "blocked")
      return "Sluit de andere tabbladen van Photoseek: ze houden je bibliotheek vast.";
    if (stage === "library") return "Je bibliotheek wordt geopend…";
    if (stage === "settings")
      return `De instellingen van ${models.names?.[model] ?? model} worden gedownload: ${bytes(loaded)}`;
    return "Bezig met voorbereiden…";
  },
  timeLeft: (seconds) => {
    if (seconds < 10) return "nog een paar seconden";
    if (seconds < 55) return `nog ${whole(Math.ceil(seconds / 5) * 5)} s`;
    if (seconds < 3570) return `nog ${whole(Math.round(seconds / 60))} min`;
    const minutes = Math.round(seconds / 60);
    return `nog ${whole(Math.floor(minutes / 60))} u ${whole(minutes % 60)} min`;
  },
  couldNotStart: "Photoseek kon niet starten",
  libraryDoesNotOpen: "Je bibliotheek gaat niet open",
  withoutLibrary: "Zonder bibliotheek doorgaan",
  stopped: "Photoseek is gestopt",
  older: "Deze pagina is van een oudere versie",
  useBuiltIn: "Het ingebouwde model gebruiken",
  technicalDetails: "Technische details",
  copyDiagnostics: "Diagnose kopiëren",
  diagnosticsAbout: "Versies, aantallen en de laatste fouten, zonder namen van foto’s of mappen",
  diagnosticsCopied: "Naar het klembord gekopieerd",
  diagnosticsSaved: "Als bestand opgeslagen",
  somethingWrong: "Er is iets misgegaan.",
  install: {
    offer: "Photoseek kan een app op dit apparaat zijn, met een eigen venster en pictogram.",
    yes: "Installeren",
    sharedLost: "Wat werd gedeeld is niet aangekomen. Is er nog ruimte op dit apparaat?",
  },
  newVersion: "Er is een nieuwe versie.",
  firstAid: {
    notArriving:
      "Een deel van Photoseek komt niet aan. Controleer de verbinding en herlaad de pagina.",
    notLoaded:
      "Een deel van Photoseek kon niet worden geladen. Controleer de verbinding en of een extensie of firewall het blokkeert; herlaad dan de pagina.",
    notSupported:
      "Photoseek werkt niet in deze browser. Werk hem bij of gebruik een actuele Chrome, Edge, Firefox of Safari.",
    openedAsFile:
      "Deze pagina is als bestand geopend, en browsers voeren de delen ervan alleen uit vanaf een webserver. In de map met de broncode van Photoseek start “python3 build.py serve” er een.",
  },
};

/** @type {Said["search"]} */
export const search = {
  describe: "Beschrijf een foto",
  addWords: "Voeg woorden toe",
  byPhoto: "Zoeken met een foto",
  photoToSearchBy: "Foto om mee te zoeken",
  clear: "Wissen",
  clearSearch: "De zoekopdracht wissen",
  failed: "Deze zoekopdracht is niet gelukt",
  pastedPhoto: "geplakte foto",
  andMore: (count) => `+${whole(count)}`,
  andOthers: (name, others) =>
    plural(others, { one: `${name} en nog #`, other: `${name} en nog #` }),
  firstOf: (count) =>
    plural(count, {
      one: "Er wordt op deze foto gezocht.",
      other: "Er wordt op de eerste van # foto’s gezocht.",
    }),
  photosLike: (name) => `Foto’s zoals ${name}`,
  withoutPhoto: "Zonder deze foto zoeken",
  removePhoto: "Verwijderen",
  titleLike: (name) => `Zoals ${name}`,
  titleLikePhoto: "Zoals een foto",
  photoLost: "De foto waarmee je zocht, wordt hier niet bewaard. Kies hem opnieuw.",
  examples: "Voorbeelden",
  waysIn: "Ingangen tot de bibliotheek",
  onThisDay: "Op deze dag",
  categories: {
    people: "Mensen",
    pets: "Huisdieren",
    food: "Eten",
    documents: "Documenten en schermafbeeldingen",
    nature: "Natuur",
    city: "Stad",
    vehicles: "Voertuigen",
    indoor: "Binnen",
    night: "Nacht",
  },
  tryThese: "Probeer",
  things: [
    "golden retriever",
    "a cup of espresso",
    "seashore",
    "butterfly",
    "bridge",
    "pizza",
    "sports car",
  ],
  nothingFits: "Geen foto’s voldoen aan deze filters.",
  arrange: "Sorteren en groeperen",
  sort: "Sorteren",
  orders: {
    best: "Beste resultaten",
    newest: "Nieuwste",
    oldest: "Oudste",
    name: "Naam",
    size: "Grootte",
    folder: "Map",
  },
  group: "Groeperen",
  groups: {
    none: "Niet",
    day: "Dag",
    place: "Plaats",
    folder: "Map",
  },
  suggestions: "Suggesties",
  recent: "Recente zoekopdracht",
  clearRecent: "Recente zoekopdrachten wissen",
  editSaved: "Bewaarde zoekopdrachten bewerken",
  kinds: {
    recent: "Recent",
    saved: "Bewaard",
    folder: "Map",
    place: "Plaats",
    camera: "Camera",
    tag: "Tag",
    album: "Album",
    month: "Maand",
    year: "Jaar",
    thing: "Op de foto’s",
  },
  save: "Zoekopdracht bewaren",
  saved: (name) => `Bewaard als “${name}”. Altijd up-to-date.`,
  rename: "Naam wijzigen",
  searchRemoved: (name) => `“${name}” is niet meer bewaard.`,
  undo: "Ongedaan maken",
  savedSearches: "Bewaarde zoekopdrachten",
  nameOfSearch: "Naam van de zoekopdracht",
  show: (name) => `${name} tonen`,
  removeSearch: (name) => `${name} verwijderen`,
  notSaved: "De zoekopdracht kon niet worden bewaard",
  allPhotos: "Foto’s",
  fewer: "Minder",
  more: "Meer",
  line: "Hoeveel foto’s als resultaat tellen",
  understood: "Begrepen als",
  word: "Woord?",
  asWord: (part) => `In plaats daarvan “${part}” in de foto’s zoeken`,
  without: (label) => `Zoeken zonder “${label}”`,
  chip: ({ kind, value, negated, must, weight }, days) => {
    const [least, most] = value.split("/").map(Number);
    const size = kind === "bytes" ? bytes : (/** @type {number} */ n) => `${short(n / 1e6)} MP`;
    const named = {
      words: must ? `moet ${value} tonen` : weight === 1 ? value : `${value} × ${short(weight)}`,
      name: `met de naam ${value}`,
      folder: `in ${value}`,
      kind: value,
      camera: `camera ${value}`,
      date: days,
      yearly: `${days}, elk jaar`,
      orientation: { landscape: "liggend", portrait: "staand", square: "vierkant" }[value] ?? value,
      pixels: most ? `hooguit ${size(most)}` : `minstens ${size(least ?? 0)}`,
      bytes: most ? `hooguit ${size(most)}` : `minstens ${size(least ?? 0)}`,
      tag: `tag ${value}`,
      album: `album ${value}`,
      favourite: "favorieten",
      place: `bij ${value}`,
      country: `in ${value}`,
      category: search.categories?.[value] ?? value,
      similar: `zoals ${value}`,
    }[kind];
    return negated ? `niet ${named}` : (named ?? value);
  },
  found: (count, strong) => [
    strong(whole(count)),
    plural(count, { one: " foto", other: " foto’s" }),
  ],
  matches: (matches, total, strong) => [
    strong(whole(matches)),
    ` van ${photoCount(total)} `,
    plural(matches, { one: "past", other: "passen" }),
  ],
  noMatch: (words) =>
    words ? `Geen duidelijk resultaat voor “${words}”.` : "Geen duidelijk resultaat.",
  closest: "Dit lijkt er het meest op.",
  builtInDoesNotKnow: (words) =>
    words
      ? `De ingebouwde zoekfunctie kent “${words}” niet.`
      : "De ingebouwde zoekfunctie weet niet wat dit is.",
  downloadBetter: "Een betere downloaden",
  modelDoesNotKnow: (words) =>
    words ? `Dit model kent “${words}” niet.` : "Dit model weet niet wat dit is.",
  spoken: {
    nothingFits: "Geen foto’s voldoen aan deze filters",
    nothingThere: "Nog geen foto’s",
    all: (total) => photoCount(total),
    noMatch: (total) =>
      `Geen duidelijk resultaat onder ${photoCount(total)}. Dit lijkt er het meest op.`,
    matches: (matches, total) =>
      `${plural(matches, { one: "# waarschijnlijk resultaat", other: "# waarschijnlijke resultaten" })} onder ${photoCount(total)}.`,
  },
};

/** @type {Said["filters"]} */
export const filters = {
  title: "Filters",
  clear: "Filters wissen",
  remove: "Verwijderen",
  removeThis: (facet, chosen) => `Het filter ${facet} verwijderen: ${chosen}`,
  chosen: (facet, chosen) => `${facet}: ${chosen}`,
  andOthers: (first, others) => (others ? `${first} +${whole(others)}` : first),
  facets: {
    favourite: "Favorieten",
    album: "Album",
    tag: "Tag",
    hidden: "Verborgen",
    folder: "Map",
    date: "Datum",
    kind: "Soort",
    size: "Grootte",
    pixels: "Foto",
    bytes: "Bestand",
    camera: "Camera",
    orientation: "Stand",
    place: "Plaats",
  },
  any: {
    favourite: "Alle foto’s",
    hidden: "Zonder verborgen foto’s",
    folder: "Alle mappen",
    date: "Elke datum",
    pixels: "Elke grootte",
    bytes: "Elke grootte",
    place: "Overal",
  },
  anything: "Alles",
  values: {
    favourite: {
      yes: "Favorieten",
      no: "Andere",
    },
    album: {
      "": "In geen album",
    },
    tag: {
      "": "Zonder tag",
    },
    hidden: {
      yes: "Verborgen foto’s",
      no: "Ook verborgen foto’s",
    },
    orientation: {
      landscape: "Liggend",
      portrait: "Staand",
      square: "Vierkant",
    },
    place: {
      located: "Met plaats",
      unlocated: "Zonder plaats",
    },
  },
  units: {
    pixels: (count) => `${short(count / 1e6)} MP`,
    bytes,
  },
  from: "Van",
  to: "Tot",
  since: (day) => `Vanaf ${day}`,
  until: (day) => `Tot en met ${day}`,
  between: (first, last) => `${first} – ${last}`,
  monthsOf: (year) => `Maanden van ${year}`,
  monthWith: (date, count) => `${month(date)}, ${whole(count)}`,
  under: (size) => `Minder dan ${size}`,
  andMore: (size) => `${size} en meer`,
  range: (least, most) => `${least} tot ${most}`,
  within: (kilometres) => `Binnen ${short(kilometres)} km`,
  around: (place) => `Rond ${place}`,
  area: "Gebied op de kaart",
};

/** @type {Said["map"]} */
export const map = {
  title: "Kaart",
  couldNotOpen: "De kaart kon niet worden geopend",
  keys: "Kaart van je foto’s. De pijltoetsen verschuiven hem; plus en min zoomen in en uit.",
  nearer: "Dichterbij",
  farther: "Verder weg",
  all: "Alle plaatsen tonen",
  draw: "Kader tekenen",
  drawHow: "Sleep een kader om de plaatsen die je bedoelt.",
  here: (count) =>
    count
      ? `${photoCount(count)} in dit deel van de kaart`
      : "Geen foto’s in dit deel van de kaart.",
  show: "Deze foto’s tonen",
  noOutlines:
    "De omtrekken van de landen konden niet worden geladen. Controleer de verbinding en open de kaart opnieuw.",
  source: "Omtrekken: Natural Earth. Plaatsen: GeoNames.",
  failed: "De kaart kon niet worden getoond",
  photos: (count) => photoCount(count),
};

/** @type {Said["photos"]} */
export const photos = {
  byName: "Op naam",
  byPicture: "Op wat er op de foto staat",
  lessLikely: "Minder waarschijnlijk",
  nowhere: "Zonder plaats",
  likely: (name, likely) => `${name}, ${likely} waarschijnlijk`,
  cosine: (score) => `Cosinusgelijkenis ${fixed(score, 4)}`,
  favourite: "Favoriet",
  albums: "Albums",
  tags: "Tags",
  select: (name) => `${name} selecteren`,
  selectThis: "Selecteren (spatie)",
  isSelected: (name) => `Geselecteerd: ${name}`,
  moreLikeThis: "Meer zoals deze",
  notLikeThis: "Niet zoals deze",
  moreLike: (name) => `Meer zoals ${name}`,
  stackOf: (count) =>
    plural(count, { one: "Stapel van # foto", other: "Stapel van # foto’s: tonen of inklappen" }),
  photo: "Foto",
  photoDetails: "Details van de foto",
  photoDetailsKey: "Details van de foto (i)",
  slideshow: "Diavoorstelling",
  slideshowKey: "Diavoorstelling (s)",
  timeline: "Maand",
  tileSize: "Grootte van de foto’s",
  tileSizeKey: "Grootte van de foto’s (Ctrl en het wiel)",
  placeOf: (at, total) => `${whole(at)} van ${whole(total)}`,
  openForFullSize: "Open de map opnieuw om hem op volle grootte te zien.",
  openFolder: (folder) => `“${folder}” openen`,
  folder: "Map",
  taken: "Genomen",
  changed: "Gewijzigd",
  size: "Grootte",
  file: "Bestand",
  length: "Duur",
  beside: "Samen met",
  camera: "Camera",
  lens: "Lens",
  exposure: "Belichting",
  exposureOf: ({ aperture, exposure, iso, focal_length }) =>
    [
      aperture && `ƒ/${short(aperture)}`,
      exposure && `${exposure < 0.3 ? `1/${whole(1 / exposure)}` : short(exposure)} s`,
      iso && `ISO ${iso}`,
      focal_length && `${short(focal_length)} mm`,
    ]
      .filter(Boolean)
      .join(" · "),
  incomplete: "Dit bestand is afgebroken. De foto is te zien voor zover die er is.",
  place: "Plaats",
  match: "Overeenkomst",
  megapixels: (count) => `${short(count / 1e6)} MP`,
  dimensions: (width, height) => {
    const megapixels = (width * height) / 1e6;
    const large = megapixels >= 0.95 ? ` · ${short(megapixels)} MP` : "";
    return `${whole(width)} × ${whole(height)}${large}`;
  },
  matchOf: (confidence, score) => `${confidence} · cosinus ${fixed(score, 4)}`,
  coordinates: (latitude, longitude) => {
    const north = `${fixed(Math.abs(latitude), 4)}° ${latitude < 0 ? "Z" : "N"}`;
    const east = `${fixed(Math.abs(longitude), 4)}° ${longitude < 0 ? "W" : "O"}`;
    return `${north}, ${east}`;
  },
  nearHere: "Foto’s hier in de buurt",
  download: "Downloaden",
  headline: "Vind elke foto door hem te beschrijven",
  invitation: "Kies een map en beschrijf wat je zoekt: de juiste foto’s komen dan vooraan.",
  orDrop: "of sleep een map of foto’s ergens op deze pagina",
  privacy: "Je foto’s verlaten dit apparaat nooit.",
  nothingToShow: "Geen foto’s om te tonen",
  nothingReadable:
    "Geen van de bestanden kon worden geopend; de lijst met overgeslagen bestanden zegt waarom.",
  notIndexedYet: (model) => `${model} heeft nog geen foto’s uit je mappen geïndexeerd.`,
};

/** @type {Said["acting"]} */
export const acting = {
  title: "Geselecteerde foto’s",
  job: "Foto’s worden opgeslagen",
  actions: "Met de geselecteerde foto’s",
  selected: (count) => plural(count, { one: "geselecteerd", other: "geselecteerd" }),
  announced: (count) =>
    plural(count, { one: "# foto geselecteerd", other: "# foto’s geselecteerd" }),
  announcedNone: "Geen foto geselecteerd",
  clear: "Selectie opheffen",
  clearKey: "Selectie opheffen (Esc)",
  all: (count) => `Alle ${whole(count)} selecteren`,
  allKey: "Alles selecteren (Ctrl+A)",
  save: "Opslaan",
  copyInto: "Naar een map kopiëren…",
  zip: "Als ZIP downloaden",
  zipName: "Foto’s.zip",
  list: "Een lijst opslaan (CSV)",
  paths: "De paden kopiëren",
  share: "Delen",
  likeThese: "Meer zoals deze",
  more: "Meer",
  favourite: "Favoriet",
  noFavourite: "Geen favoriet meer",
  toAlbum: "Album",
  giveTag: "Tag",
  album: {
    newName: "Toevoegen",
    newNameHint: "Nieuw album",
  },
  tag: {
    newName: "Toevoegen",
    newNameHint: "Nieuwe tag",
  },
  hide: "In resultaten verbergen",
  unhide: "Weer in resultaten tonen",
  marks: {
    title: "Albums en tags",
    edit: "Albums en tags hernoemen of verwijderen",
    none: "Er zijn er nog geen. Selecteer foto’s om er te maken.",
    nameOf: (name) => `Naam van ‘${name}’`,
    show: (name) => `‘${name}’ tonen`,
    remove: (name) => `‘${name}’ verwijderen`,
    removed: (name) => `‘${name}’ is verwijderd. De foto’s blijven.`,
    findMore: (name) => `Meer zoeken voor ‘${name}’`,
    couldNotChange: "De albums en tags konden niet worden gewijzigd",
  },
  likely: {
    title: (name) => `Meer dat ‘${name}’ kan zijn`,
    about: "Tik op een foto die het niet is; die wordt niet meer voorgesteld.",
    found: (count, name) =>
      plural(count, {
        one: `# andere foto kan ‘${name}’ zijn.`,
        other: `# andere foto’s kunnen ‘${name}’ zijn.`,
      }),
    look: "Bekijken",
    add: (count) => plural(count, { one: "# foto toevoegen", other: "# foto’s toevoegen" }),
    none: "Geen van deze",
    nothing: (name) => `Geen andere foto lijkt op die van ‘${name}’.`,
  },
  stacks: {
    title: "Gelijkende foto’s",
    about:
      "Kopieën en foto’s die achter elkaar zijn genomen. Van elke groep blijft de grootste en scherpste; kies andere met een klik. Er wordt geen bestand verwijderd.",
    found: (stacks, others) =>
      `${plural(stacks, { one: "# groep", other: "# groepen" })}, ${plural(others, { one: "# foto naast de beste", other: "# foto’s naast de beste" })}`,
    none: "Geen foto’s zijn bijna hetzelfde.",
    copies: "Kopieën van één bestand",
    burst: "Achter elkaar genomen",
    keep: (at) => `Foto ${whole(at)} behouden`,
    kept: "Behouden",
    more: "Meer tonen",
    hide: "De andere verbergen",
    select: "De andere selecteren",
    looking: "Gelijkende foto’s worden gezocht",
    review: "Gelijkende foto’s bekijken",
    folds: "Van elke groep één foto tonen",
    couldNotLook: "Er kon niet naar gelijkende foto’s worden gezocht",
  },
  forget: "Uit Photoseek halen",
  forgotten: (count) =>
    plural(count, {
      one: "# foto eruit gehaald. Het bestand blijft waar het is.",
      other: "# foto’s eruit gehaald. De bestanden blijven waar ze zijn.",
    }),
  couldNotForget: "De foto’s konden er niet uit worden gehaald",
  couldNotBringBack: "De foto’s konden niet worden teruggehaald",
  couldNotMark: "Dit kon niet worden bewaard",
  marked: (kind, on, count, name) => {
    const many = photoCount(count);
    if (kind === "favourite")
      return on ? `${many} aan favorieten toegevoegd.` : `${many} uit favorieten verwijderd.`;
    if (kind === "hidden") return on ? `${many} verborgen.` : `${many} weer getoond.`;
    return on ? `${many} aan “${name}” toegevoegd.` : `${many} uit “${name}” verwijderd.`;
  },
  copying: (folder) => `Wordt naar “${folder}” gekopieerd`,
  zipping: "Er wordt een ZIP gemaakt",
  copied: (count, folder, skipped) => {
    const done = plural(count, {
      one: `# foto naar “${folder}” gekopieerd.`,
      other: `# foto’s naar “${folder}” gekopieerd.`,
    });
    return skipped
      ? `${done} ${plural(skipped, { one: "# overgeslagen.", other: "# overgeslagen." })}`
      : done;
  },
  zipped: (count) => plural(count, { one: "# foto opgeslagen.", other: "# foto’s opgeslagen." }),
  copiedPaths: (count) => plural(count, { one: "# pad gekopieerd", other: "# paden gekopieerd" }),
  unread: (count) =>
    plural(count, {
      one: "# kon niet worden gelezen: open eerst de map.",
      other: "# konden niet worden gelezen: open eerst de map.",
    }),
  couldNotSave: "De foto’s konden niet worden opgeslagen",
  couldNotShare: "Deze foto’s kunnen niet van hieruit worden gedeeld",
  couldNotCopyPaths: "De paden konden niet worden gekopieerd",
  isThere: (name) => `“${name}” bestaat al`,
  whatNow: "Beide bewaren, de bestaande vervangen of deze foto overslaan?",
  forAll: "Hetzelfde voor alle andere",
  ways: {
    both: "Beide bewaren",
    replace: "Vervangen",
    skip: "Overslaan",
  },
};

/** @type {Said["folders"]} */
export const folders = {
  add: "Map toevoegen",
  addTitle: "Een map met foto’s toevoegen",
  addA: "Een map toevoegen",
  choose: "Een map kiezen",
  trySamples: "Met voorbeeldfoto’s proberen",
  samples: "Voorbeeldfoto’s",
  samplesComing: "Voorbeeldfoto’s worden geladen…",
  samplesDidNotCome:
    "De voorbeeldfoto’s konden niet worden geladen. Controleer de verbinding en probeer het opnieuw.",
  areSamples: "Dit zijn voorbeeldfoto’s.",
  removeSamples: "Verwijderen",
  folderOfPhotos: "Map met foto’s",
  chosenFiles: "Gekozen bestanden",
  droppedFiles: "Gesleepte bestanden",
  dropPhoto: "Sleep een foto hierheen om andere te vinden die erop lijken",
  dropFolders: "Sleep mappen of foto’s hierheen om erin te zoeken",
  refused:
    "Geen map gekozen. Bureaublad, Downloads en de persoonlijke map kunnen niet in hun geheel worden gedeeld: kies Afbeeldingen of een submap.",
  mayNotRead: (name) => `De browser mag “${name}” niet openen.`,
  couldNotRead: (name) => `“${name}” kon niet worden geïndexeerd`,
  couldNotChange: (name) => `“${name}” kon niet worden gewijzigd`,
  progress: "Foto’s worden geïndexeerd",
  photosIndexed: "Foto’s geïndexeerd",
  stopped: "Gestopt. De voortgang is bewaard; open de map opnieuw om door te gaan.",
  waitingForTab: "Wacht op een ander tabblad",
  paused: (name) => `Gepauzeerd in “${name}”`,
  walking: (name) => `“${name}” wordt bekeken`,
  indexing: (name) => `“${name}” wordt geïndexeerd`,
  indexingBy: (model, name) => `${model} indexeert “${name}”`,
  isNext: (name) => `Het indexeert foto’s voor deze bibliotheek. “${name}” is de volgende.`,
  filesFound: (count) =>
    plural(count, { one: "# bestand gevonden", other: "# bestanden gevonden" }),
  startsSoon: "Begint zodra het klaar is",
  waiting: (count) => plural(count, { one: "# map wacht", other: "# mappen wachten" }),
  continuesByItself: "Het gaat verder zodra er ruimte is.",
  modelsOnDevice: "Modellen op dit apparaat",
  done: (done, total, strong) => [strong(whole(done)), ` van ${whole(total)}`],
  rate: (files) =>
    files >= 1
      ? `${short(Number(files.toPrecision(2)))} per seconde`
      : `${short(Number((files * 60).toPrecision(2)))} per minuut`,
  report: (name, report) => {
    const parts = /** @type {[number, string][]} */ ([
      [report.added, "nieuw"],
      [report.changed, "gewijzigd"],
      [report.moved, "verplaatst"],
      [report.back, "terug"],
      [report.unchanged, "al geïndexeerd"],
      [report.gone, "niet meer aanwezig"],
      [report.forgotten, "verwijderd"],
      [report.undecided, "ontbreekt"],
      [report.skipped, "overgeslagen"],
    ]);
    const found = parts.filter(([count]) => count > 0);
    const said = found.map(([count, what]) => `${whole(count)} ${what}`);
    return `${name}: ${said.join(", ") || "geen foto’s gevonden"}.`;
  },
  interrupted: (name) => `“${name}” is niet tot het einde geïndexeerd`,
  tabClosed: "Het tabblad dat hem indexeerde, is gesloten.",
  progressSaved: (count) => `De voortgang is bewaard: ${photoCount(count)}.`,
  browserAsks: "De browser vraagt het voordat hij de rest opent.",
  chooseForRest: "Kies de map opnieuw om de rest te indexeren.",
  chooseAgain: "Opnieuw kiezen",
  leave: "Zo laten",
  missing: (name, missing, all) =>
    missing < all
      ? `${whole(missing)} van ${photoCount(all)} ${plural(missing, { one: "staat", other: "staan" })} niet meer in “${name}”`
      : `${photoCount(missing)} ${plural(missing, { one: "staat", other: "staan" })} niet meer in “${name}”`,
  missingAdvice: (count) =>
    `Is een schijf of kaart niet aangesloten, sluit die dan aan en kijk opnieuw. Totdat je beslist, ${plural(count, { one: "is de foto", other: "zijn ze" })} hier nog te vinden.`,
  keep: (count) => plural(count, { one: "Bewaren", other: "Bewaren" }),
  lookAgain: "Opnieuw kijken",
  removeMissing: (count) => `${photoCount(count)} verwijderen`,
  lookForNew: "Nieuwe foto’s zoeken",
  openAgain: "Opnieuw openen",
  remove: "Verwijderen",
  removeThis: (name) => `${name} verwijderen`,
  inFolder: (count) => photoCount(count),
  fromThumbnails: (count) => `${photoCount(count)}, doorzoekbaar via miniaturen`,
  title: "Mappen",
  none: "Nog geen map.",
  removeAll: "Alles verwijderen",
  removeAllTitle: "Alle mappen verwijderen?",
  removeAllText:
    "Photoseek vergeet je foto’s: de zoekindex en de miniaturen. De foto’s zelf blijven zoals ze zijn. Je kunt alles terughalen totdat je deze pagina sluit.",
  removeAllYes: "Alle mappen verwijderen",
  removed: (name) => `“${name}” staat niet meer in Photoseek.`,
  removedAll: "Alle mappen zijn uit Photoseek verwijderd.",
  couldNotRemove: "Er kon niets worden verwijderd",
  undo: "Ongedaan maken",
  quoted: (name) => `“${name}”`,
  names: (names) => names.map((name) => `“${name}”`).join(", "),
  couldNotBringBack: (names) => `${names} kon niet worden teruggehaald`,
  forgottenOnClose: "Verwijderd, en vergeten als je deze pagina sluit",
  bringBack: "Terughalen",
  openForModel: "Open je mappen opnieuw, zodat dit model ze één keer kan indexeren.",
  damaged: (count) =>
    `Een deel van de bibliotheek was beschadigd: ${photoCount(count)} opnieuw te indexeren.`,
  openForDamaged: "Open daarvoor je mappen.",
  listFailed: "De lijst kon niet worden geladen",
  skippedFiles: (count) =>
    plural(count, { one: "# overgeslagen bestand", other: "# overgeslagen bestanden" }),
  filterByName: "Op naam of reden filteren",
  filter: "Filteren",
  lookInto: "Ook hierin kijken",
  looksInto: "Met de prullenbak en mappen van andere programma’s.",
  leaveOut: "Deze weglaten",
  nothingSkipped: "Elk bestand is geïndexeerd.",
  nothingFits: "Geen bestanden voldoen aan dit filter.",
  showMore: (count) => `Meer van ${whole(count)} tonen`,
  skippedGroups: {
    "not-an-image": "Geen foto’s",
    forgotten: "Door jou eruit gehaald",
    broken: "Beschadigd",
    "too-large": "Te groot",
    unsupported: "Indelingen die nog niet kunnen worden geopend",
    unreadable: "Konden niet worden geopend",
    empty: "Lege bestanden",
  },
};

/** @type {Said["models"]} */
export const models = {
  model: "Model",
  title: "Modellen",
  all: "Alle modellen",
  preparing: "Bezig met voorbereiden…",
  names: {
    mini: "Ingebouwd (eenvoudig)",
  },
  summaries: {
    mini: "Werkt meteen en offline. Kent alledaagse taferelen, mensen, dieren en dingen.",
    "Xenova/clip-vit-base-patch32": "Aanbevolen. Begrijpt vrije beschrijvingen van bijna alles.",
    "Xenova/clip-vit-base-patch16":
      "Ziet kleinere details dan B/32; vier keer zoveel werk per foto.",
    "Xenova/siglip-base-patch16-224": "Preciezer in wat er op de foto staat; een grotere download.",
    "Xenova/mobileclip_s0": "Het kleinste en snelste dat vrije beschrijvingen begrijpt.",
    "Xenova/mobileclip_s2": "Snel op telefoons en ongeveer zo goed als de grotere CLIP-modellen.",
    "onnx-community/siglip2-base-patch16-224-ONNX":
      "Het nauwkeurigste van de lijst, in veel talen; de grootste download.",
    "Xenova/siglip-base-patch16-256-multilingual":
      "Voor beschrijvingen in andere talen dan het Engels.",
  },
  fromElsewhere: (host) => ({
    title: `Modellen van ${host} halen?`,
    text: `De link die je volgde, haalt zijn zoekmodellen van ${host} en niet van de gebruikelijke plek. Ga door als je die vertrouwt; met Annuleren gaat het zonder verder. Je foto’s blijven hoe dan ook op dit apparaat.`,
  }),
  builtIn: "ingebouwd",
  onThisSite: "op deze site",
  from: {
    "built-in": "",
    site: "",
    hub: "van huggingface.co",
    url: "van zijn adres",
    files: "uit je bestanden",
  },
  dimensions: (count) => plural(count, { one: "# dimensie", other: "# dimensies" }),
  toDownload: "te downloaden",
  downloadOf: (size) => `${bytes(size)} te downloaden`,
  downloaded: "gedownload",
  manyLanguages: "veel talen",
  better: (name, size) => `Beter zoeken: ${name} downloaden${size && ` (${size})`}`,
  betterHere: (name) => `Beter zoeken: ${name} gebruiken`,
  knowsEnglish: "De ingebouwde zoekfunctie begrijpt alleen Engelse woorden.",
  searchInMine: (size) =>
    `Een zoekmodel voor Nederlands en andere talen downloaden${size && ` (${size})`}`,
  graphicsCard: "op de grafische kaart",
  threads: (count) => plural(count, { one: "# thread", other: "# threads" }),
  runsOn: "Draait op",
  automatic: "Automatisch",
  onGraphicsCard: "Grafische kaart (WebGPU)",
  onProcessor: "Processor",
  cannotRunThere: "Het model kan nu niet ergens anders draaien",
  cannotBeUsed: "Dit model kan niet worden gebruikt",
  downloading: "Een model wordt gedownload",
  downloadingThis: (model) => `${model} wordt gedownload`,
  pausedThis: (model) => `Gepauzeerd: ${model}`,
  pause: "Pauzeren",
  modelDownloaded: "Model gedownload",
  loaded: (loaded, total, strong) => [
    strong(bytes(loaded)),
    total === null ? "" : ` van ${bytes(total)}`,
  ],
  perSecond: (rate) => `${bytes(rate)}/s`,
  parts: (parts) => {
    /** @type {Record<string, string>} */
    const names = {
      text: "het deel voor woorden",
      vision: "het deel voor foto’s",
      settings: "instellingen",
    };
    return list(parts.map((part) => names[part] ?? part));
  },
  useFromMemory: "Vanuit het geheugen gebruiken",
  removeTitle: (model) => `${model} verwijderen?`,
  removeText: (size) =>
    `Dit maakt ${bytes(size)} vrij op dit apparaat. Om weer met dit model te zoeken, moet het opnieuw worden gedownload.`,
  removeYes: "Het model verwijderen",
  removeAlso: "Ook zijn zoekindex van je foto’s vergeten",
  couldNotRemove: (model) => `${model} kon niet worden verwijderd`,
  ready: (model) => `${model} is klaar en antwoordt vanaf nu.`,
  gettingReady: (model, answering, strong) => [
    strong(`${model} wordt voorbereid.`),
    ` ${answering} antwoordt totdat het je foto’s heeft geïndexeerd.`,
  ],
  indexedOf: (done, total) => `${whole(done)} van ${whole(total)} zijn geïndexeerd.`,
  searchAtOnce: "Zoeken met wat er is",
  stayWith: (model) => `Bij ${model} blijven`,
  onDevice: (count, size) =>
    `${plural(count, { one: "# model", other: "# modellen" })} op dit apparaat, ${bytes(size)}`,
  onlyBuiltIn: "Alleen het ingebouwde model staat op dit apparaat",
  another: "Een ander model: de naam op huggingface.co of het adres van de map",
  anotherName: "Xenova/clip-vit-base-patch32",
  lookUp: "Opzoeken",
  lookingUp: "Wordt opgezocht…",
  withoutInternet: "Zonder internet: sleep de map of bestanden van een model hierheen, of",
  chooseFolder: "kies een map",
  chooseFiles: "kies bestanden",
  checkingFiles: "De bestanden worden gecontroleerd…",
  myModel: "mijn model",
  inUseBadge: "in gebruik",
  inUse: "In gebruik",
  use: "Gebruiken",
  precisionOf: (model) => `Precisie van ${model}`,
  askingSize: "Grootte wordt opgevraagd",
  removeThis: (model) => `${model} van dit apparaat verwijderen`,
  removeFromDevice: "Van dit apparaat verwijderen",
  chooseAnother: "Kies eerst een ander model",
  storedSize: (size) => `${bytes(size)} op dit apparaat`,
  precision: (precision, size) => `${precision} · ${bytes(size)}`,
  precisionHere: (precision, size) => `${precision} · ${bytes(size)}, hier`,
};

/** @type {Said["library"]} */
export const library = {
  title: "Bibliotheek",
  about: "Bibliotheek: mappen, model en opslag",
  photos: (count) => plural(count, { one: "foto", other: "foto’s" }),
  skipped: (count) => plural(count, { one: "# overgeslagen", other: "# overgeslagen" }),
  storage: "Opslag",
  notKnownYet: "Nog niet bekend",
  used: (size, free, strong) => [strong(bytes(size)), ` op dit apparaat, ${bytes(free)} vrij`],
  usedInMemory: (size, strong) => [strong(bytes(size)), " in het geheugen"],
  goneOnClose: "Weg als je deze pagina sluit.",
  facts: "Gegevens over je foto’s",
  thumbnails: "Miniaturen",
  vectors: "Zoekindex",
  models: "Modellen",
  page: "Photoseek zelf",
  kept: "De browser bewaart het totdat je het verwijdert.",
  mayBeCleared: "De browser kan het wissen als de ruimte opraakt.",
  notPromised:
    "Meer wilde hij niet beloven; dat doet hij voor pagina’s die zijn geïnstalleerd of als bladwijzer bewaard.",
  keep: "Deze gegevens bewaren",
  offline: "Klaar om offline te werken.",
  version: (version) => `Photoseek ${version}`,
  exchange: "Exporteren en importeren",
  exchangeCard: "Exporteren of importeren",
  exchangeAbout:
    "Je zoekindex in één bestand: voor een ander apparaat of een ander programma. De foto’s zelf zitten er niet in.",
  export: "Exporteren",
  exportList: "Lijst als CSV",
  import: "Importeren",
  exportedLibrary: "Geëxporteerde bibliotheek",
  couldNotExport: "De bibliotheek kon niet worden geëxporteerd",
  couldNotList: "De lijst kon niet worden geëxporteerd",
  couldNotImport: (file) => `“${file}” is niet geïmporteerd`,
  unchanged: "Gestopt. Je bibliotheek is zoals ze was.",
  stages: {
    writing: "Je bibliotheek wordt geëxporteerd",
    checking: "Het bestand wordt gecontroleerd",
    adding: "De bibliotheek wordt geïmporteerd",
  },
  starting: "Begint…",
  bytesDone: (done, total, strong) => [strong(bytes(done)), ` van ${bytes(total)}`],
  photosDone: (done, total, strong) => [strong(whole(done)), ` van ${photoCount(total)}`],
  exported: (count) => `${photoCount(count)} geëxporteerd.`,
  imported: (report) => {
    const parts = /** @type {[number, string][]} */ ([
      [report.added, "toegevoegd"],
      [report.replaced, "nieuwer"],
      [report.kept, "al aanwezig"],
    ]);
    const found = parts.filter(([count]) => count > 0);
    const said = found.map(([count, what]) => `${whole(count)} ${what}`);
    const closed = report.folders.length ? " Open hun mappen om ze op volle grootte te zien." : "";
    return `Geïmporteerd: ${said.join(", ") || "geen foto’s in het bestand"}.${closed}`;
  },
  forgets: "Photoseek vergeet alles als je deze pagina sluit.",
  worksFromMemory: "Tot dan werkt het vanuit het geheugen.",
  forgetsWhy: {
    "left-alone":
      "Je bibliotheek ging niet open en blijft zoals ze is. Herlaad de pagina om het opnieuw te proberen.",
    "site-data-blocked":
      "Je browser laat deze pagina niets bewaren, zoals in een privévenster of waar sitegegevens zijn geblokkeerd.",
    "no-database":
      "Je browser kon zijn database niet openen. Een bibliotheek van eerdere bezoeken is niet verloren: start de browser opnieuw om haar terug te krijgen.",
  },
};

/** @type {Said["client"]} */
export const client = {
  vectorLength: (id, length, dimensions) =>
    `De vector van ${id} heeft ${length} getallen, niet ${dimensions}.`,
  pictureKinds:
    "Een foto is een Blob, File, ArrayBuffer, getypeerde array, ImageBitmap, ImageData, URL of data-URI.",
  notGiven: (address, status) => `${address} kon niet worden geladen: HTTP ${status}.`,
  noCanvas: "Deze browser geeft geen 2d-canvas.",
};

/**
 * What is asked of a host: a file of a model, the list of its files, or a part of the page.
 * @param {Parameters} wanted
 */
const wanted = ({ file, model }) => {
  if (!model) return `${file}, een deel van de pagina`;
  return file ? `${file} van ${model}` : `de lijst met bestanden van ${model}`;
};

/** @param {Parameters} parameters */
const host = ({ host: name }) => name ?? "Deze site";

/** @param {Parameters} parameters The part of a model that a tower is. */
const tower = ({ part }) => (part === "vision" ? "het deel voor foto’s" : "het deel voor woorden");

const byHand =
  "Bestanden die je mag hebben, kun je daar met de hand downloaden en dan op “Alle modellen” slepen, of naast de pagina in models/ zetten.";

/** @param {string} doing */
const doing = (doing) => `Photoseek is bezig ${doing}. Annuleer dat, of wacht tot het klaar is.`;

/** @type {Said["errors"]} */
export const errors = {
  internal:
    "Er is iets misgegaan in Photoseek. Wat bewaard is, is veilig; herlaad de pagina om door te gaan.",
  cancelled: "Geannuleerd.",
  closed: "De motor is gesloten.",
  "engine-died": "De motor is gestopt. Start hem opnieuw om door te gaan.",
  "engine-died.hung": "De motor reageert niet meer. Start hem opnieuw om door te gaan.",
  "boot-failed.unknown":
    "De motor kon niet worden geladen. Controleer de verbinding en start hem dan opnieuw.",
  "boot-failed.no-webassembly":
    "Deze browser voert geen WebAssembly uit, waar Photoseek van gemaakt is. Zet het weer aan (de isolatiemodus zet het uit) of gebruik een andere browser.",
  "boot-failed.wasm-forbidden":
    "Het beveiligingsbeleid van de site verbiedt WebAssembly. Wie de site beheert, moet 'wasm-unsafe-eval' aan script-src toevoegen.",
  "boot-failed.no-module-workers":
    "Deze browser is te oud voor Photoseek. Werk hem bij of gebruik een actuele Chrome, Edge, Firefox of Safari.",
  "boot-failed.missing": ({ part }) =>
    `Een deel van Photoseek ontbreekt op deze site: ${part}. Probeer het later opnieuw, of laat het de beheerder van de site weten.`,
  "boot-failed.blocked": ({ part }) =>
    `Een deel van Photoseek kon niet worden geladen: ${part}. Controleer de verbinding en of een extensie of firewall het blokkeert; start dan opnieuw.`,
  "boot-failed.stalled": ({ part }) =>
    `Een deel van Photoseek komt niet aan: ${part}. Controleer de verbinding en start dan opnieuw.`,
  "boot-failed.stuck":
    "Photoseek komt niet verder, hoewel alle delen er zijn. Start het opnieuw; helpt dat niet, herlaad dan de pagina.",

  // Files that are skipped
  "not-an-image.ending": "Geen afbeelding, aan het einde van de naam te zien.",
  "not-an-image.system":
    "Een map van het systeem, van een prullenbak of van een ander programma, waarin niet wordt gekeken.",
  "not-an-image.content": "Het bestand bevat geen afbeelding.",
  "not-an-image.array": ({ dtype, shape }) =>
    `Een array met pixels moet uint8 zijn met de vorm (height, width), (height, width, 3) of (height, width, 4); deze is ${dtype} met de vorm ${shape}.`,
  forgotten:
    "Je hebt deze foto eruit gehaald. Verwijder de map en voeg hem weer toe om de foto terug te krijgen.",
  "broken.data": ({ format }) =>
    format
      ? `De ${format}-gegevens zijn beschadigd of afgebroken.`
      : "De gegevens van de foto zijn beschadigd of afgebroken.",
  "broken.slow": ({ format }) => `Het openen van de ${format}-gegevens duurt te lang.`,
  "broken.headers": "Aan de kopregels van het bestand komt geen einde.",
  "broken.shorter": "Het bestand is korter dan het was.",
  "broken.no-pixels": "De foto heeft geen pixels.",
  "broken.not-prepared": "De foto kon niet worden voorbereid.",
  "too-large.memory": "Er is niet genoeg geheugen voor deze foto.",
  "too-large.pixels": ({ width, height }) =>
    `${whole(width)} × ${whole(height)} pixels is meer dan hier kan worden geopend.`,
  "too-large.file": ({ bytes: size }) => `${bytes(size)} is meer dan hier kan worden geopend.`,
  "unsupported.here": ({ format }) => `${format}-afbeeldingen kunnen hier niet worden geopend.`,
  "unsupported.browser": ({ format }) =>
    format === "HEIC"
      ? "Deze browser kan geen HEIC-foto’s openen; Safari kan het, of gebruik een kopie die als JPEG is bewaard."
      : `Deze browser kan geen ${format}-afbeeldingen openen.`,
  "unsupported.film": ({ format }) => `Deze browser kan geen ${format}-video’s afspelen.`,
  "unsupported.drawing": ({ format }) => `${format}-bestanden zijn tekeningen, geen foto’s.`,
  "unsupported.no-preview": ({ format }) =>
    `Dit ${format ?? "RAW"}-bestand bevat geen voorvertoning die kan worden getoond.`,
  "unsupported.kind": ({ format }) =>
    `${format}-afbeeldingen van dit soort kunnen hier niet worden geopend.`,
  "too-large.one-piece": ({ format }) =>
    `De ${format} heeft zijn pixels in één stuk dat te groot is.`,
  unreadable: "De browser kon het bestand niet openen. Kies het opnieuw.",
  "unreadable.file": ({ file }) => `${file} kon niet worden geopend.`,
  "unreadable.moved": "Deze foto staat niet meer waar hij stond.",
  empty: "Het bestand is leeg.",
  companion: ({ photo }) => `Het hoort bij ${photo}.`,

  // Folders and the library
  "folder-unavailable.folder":
    "De map kan niet meer worden geopend. Kies hem opnieuw om door te gaan.",
  "folder-unavailable.photo": "Open de map opnieuw om deze foto op volle grootte te zien.",
  "folder-refused": "Kies een map of sleep foto’s op de pagina.",
  "folder-refused.inside": ({ folder, inner }) =>
    `“${inner}” zit in “${folder}”, en die staat in je bibliotheek. Open “${folder}” opnieuw om nieuwe foto’s te zoeken.`,
  "not-found.folder": "Deze map staat niet in de bibliotheek.",
  "not-found.search": "Deze zoekopdracht is niet meer bewaard.",
  "not-found.photo": "Deze foto staat niet meer in de bibliotheek.",
  "not-found.photo-not-indexed": "Deze foto is niet geïndexeerd met het model dat in gebruik is.",
  "not-found.removed": "Wat bij een eerder bezoek is verwijderd, kan niet worden teruggehaald.",
  "not-found.place-taken": ({ folder }) =>
    `“${folder}” staat weer in de bibliotheek; de plaats ervan is bezet.`,
  "store-full":
    "De schijf, of de ruimte die deze browser aan een site geeft, is vol. Van wat geïndexeerd is, gaat niets verloren. Verwijder bestanden die je niet nodig hebt, of modellen uit Photoseek.",
  "store-full.import":
    "Er is geen ruimte voor deze bibliotheek op de schijf, of in wat deze browser aan een site geeft. Er is niets geïmporteerd; maak ruimte vrij en importeer haar dan opnieuw.",
  "store-failed":
    "De database van de browser kon niet worden gebruikt. Sluit andere tabbladen van Photoseek en herlaad; sta in een privévenster sitegegevens toe.",
  "store-failed.behind":
    "De bibliotheek moet opnieuw worden geladen voordat ze kan worden gewijzigd. Probeer het nog een keer.",
  "library-silent.blocked":
    "Een ander tabblad met een ouder Photoseek houdt haar vast en gaat niet opzij. Sluit de andere tabbladen van Photoseek: dan gaat dit vanzelf verder. Er is niets verloren.",
  "library-silent.no-answer":
    "De database van de browser reageert niet. Sluit de andere tabbladen van Photoseek of start de browser opnieuw. Er is niets verloren.",
  "store-closed":
    "De browser heeft de database van Photoseek gesloten, zoals hij doet als sitegegevens worden gewist. Probeer het nog een keer; gebeurt het weer, start dan de browser opnieuw.",
  "page-outdated":
    "Een nieuwere versie van Photoseek heeft je bibliotheek geschreven. Sluit alle tabbladen van Photoseek en open het opnieuw om die versie te krijgen; er is niets verloren.",
  "page-replaced":
    "Een nieuwere versie van Photoseek is open in een ander tabblad en heeft je bibliotheek overgenomen. Herlaad deze pagina om daarmee door te gaan; er is niets verloren.",
  "busy.other-tab":
    "Photoseek indexeert in een ander tabblad. Probeer het opnieuw als het klaar is.",
  "busy.model-in-use": ({ model, title }) =>
    `${models.names?.[model] ?? title} is in gebruik. Kies eerst een ander model.`,
  "busy.model-in-use-elsewhere": ({ model, title }) =>
    `${models.names?.[model] ?? title} is in gebruik in een ander tabblad. Kies daar een ander model, of sluit dat tabblad, en probeer het opnieuw.`,
  "busy.index-open": ({ index }) =>
    `De index “${index}” is ergens anders open. Sluit hem daar eerst.`,
  "busy.indexing": doing("met het indexeren van een map"),
  "busy.changing-folder": doing("met het wijzigen van een map"),
  "busy.removing-folder": doing("met het verwijderen van een map"),
  "busy.removing-folders": doing("met het verwijderen van de mappen"),
  "busy.bringing-back": doing("met het terughalen van mappen"),
  "busy.exporting": doing("met het exporteren van de bibliotheek"),
  "busy.exporting-list": doing("met het exporteren van de lijst met foto’s"),
  "busy.importing": doing("met het importeren van een bibliotheek"),
  "busy.removing-photos": doing("met het verwijderen van foto’s"),
  "busy.changing-model": doing("met het wisselen van model"),
  "busy.changing-backend": doing("met het wijzigen van waar het model draait"),
  "busy.removing-model": doing("met het verwijderen van een model"),

  // Exported libraries
  "not-an-export.other-safetensors":
    "Dit is een safetensors-bestand, maar geen geëxporteerde bibliotheek van Photoseek.",
  "not-an-export.not-whole":
    "Dit is geen geëxporteerde bibliotheek, of alleen het begin ervan. Kies een bestand dat Photoseek heeft geëxporteerd, helemaal.",
  "export-damaged":
    "Dit bestand is beschadigd. Er is niets geïmporteerd; exporteer de bibliotheek nog een keer of kopieer het bestand opnieuw.",
  "export-too-new":
    "Een nieuwere versie van Photoseek heeft dit bestand geschreven. Herlaad de pagina om die te krijgen en importeer het bestand dan opnieuw.",
  "export-of-other-model.other-model": ({ title, model, precision, ...used }) =>
    `Deze bibliotheek is gemaakt met ${title} (${model}, ${precision}). Photoseek gebruikt nu ${used.used_title} (${used.used_model}, ${used.used_precision}). Kies het eerste model en importeer het bestand dan opnieuw. Er is niets geïmporteerd.`,
  "export-of-other-model.other-version": ({ title, model, precision }) =>
    `Deze bibliotheek is gemaakt met ${title} (${model}, ${precision}). Het gebruikte model heeft dezelfde naam, maar is een andere versie ervan, en hun getallen kunnen niet worden vergeleken. Exporteer de bibliotheek nog een keer waar de versies gelijk zijn. Er is niets geïmporteerd.`,

  // Getting models
  "hub-unreachable.host": (parameters) =>
    `${host(parameters)} reageert niet, dus kon ${wanted(parameters)} niet worden geladen. Controleer de verbinding en probeer het opnieuw; een model kan ook uit bestanden worden toegevoegd.`,
  "hub-unreachable.address": ({ address }) =>
    `Niemand antwoordt op ${address}, of niet aan pagina’s van andere sites. Controleer het adres en de verbinding; wie die server beheert, kan andere oorsprongen toestaan (CORS).`,
  "hub-busy": (parameters) =>
    `${host(parameters)} heeft te veel verzoeken gehad om ${wanted(parameters)} nu te geven. Probeer het opnieuw ${parameters.seconds ? plural(parameters.seconds, { one: "over # seconde", other: "over # seconden" }) : "over een paar minuten"}.`,
  "hub-failed": (parameters) =>
    `${host(parameters)} heeft zelf moeilijkheden en kan ${wanted(parameters)} nu niet geven. Wat al binnen is, blijft bewaard; probeer het later opnieuw.`,
  "model-refused.private": (parameters) =>
    `${host(parameters)} geeft ${wanted(parameters)} niet aan iedereen: er is geen model met die naam, of het is privé. Controleer de naam. ${byHand}`,
  "model-refused.gated": (parameters) =>
    `${host(parameters)} geeft ${wanted(parameters)} alleen aan wie is ingelogd en de voorwaarden van de eigenaar heeft aanvaard. ${byHand}`,
  "model-refused.forbidden": (parameters) =>
    `${host(parameters)} weigerde ${wanted(parameters)}: de eigenaar of het netwerk laat het niet door. Probeer een ander netwerk. ${byHand}`,
  "model-not-found.file": (parameters) =>
    `${host(parameters)} heeft ${wanted(parameters)} niet. Controleer de naam en de revisie, of kies een ander model.`,
  "model-not-found.address": ({ address }) =>
    `Er is geen model op ${address}: geen van de bestanden antwoordt daar. Het adres is dat van de map waarin config.json staat.`,
  "web-page-instead": (parameters) =>
    `In plaats van ${wanted(parameters)} kwam een webpagina: het adres is verkeerd, of het netwerk wil eerst een aanmelding. Open een andere site om het te zien en probeer het dan opnieuw.`,
  "model-damaged.other-bytes": (parameters) =>
    `Er kwamen andere bytes aan dan vermeld: ${wanted(parameters)}. Ze zijn weggegooid en er blijft niets kapots achter; probeer het opnieuw, en als het weer gebeurt, kijk dan wat er tussen dit apparaat en het netwerk staat.`,
  "model-damaged.too-large": (parameters) =>
    `Groter dan welk bestand van dit soort ook: ${wanted(parameters)}. Het is weggegooid.`,
  "model-changed":
    "Photoseek is op deze site bijgewerkt terwijl de pagina open was. Herlaad de pagina.",
  "model-damaged.other-part": (parameters) =>
    `De server stuurde een ander deel dan gevraagd: ${wanted(parameters)}. Probeer het opnieuw.`,
  "model-damaged.other-size": (parameters) =>
    `Niet het bestand dat vermeld was: ${wanted(parameters)} heeft ${whole(parameters.size)} bytes, niet ${whole(parameters.listed)}. Er is niets van bewaard; probeer het opnieuw of kies een ander model.`,
  "download-cut": (parameters) =>
    `De verbinding valt steeds weer weg terwijl ${wanted(parameters)} onderweg is. Wat binnen is, blijft bewaard; probeer het opnieuw als het netwerk beter is.`,
  "download-cancelled": ({ model }) =>
    `De download van ${model} is gestopt. De voortgang is bewaard en gaat de volgende keer vanaf daar verder.`,
  "no-room-for-model.full":
    "Er is geen ruimte op dit apparaat om het model te bewaren. Maak ruimte, of gebruik het model vanuit het geheugen: dan werkt het nu en wordt het bij het volgende bezoek opnieuw gedownload.",
  "no-room-for-model.refused":
    "Deze browser weigert het model te bewaren. Maak ruimte, of gebruik het model vanuit het geheugen: dan werkt het nu en wordt het bij het volgende bezoek opnieuw gedownload.",
  "model-unavailable.not-given": (parameters) =>
    `${host(parameters)} gaf ${wanted(parameters)} niet. Probeer het later opnieuw.`,
  "model-unavailable.no-hub": ({ hub }) =>
    `${hub} antwoordt niet zoals huggingface.co. Controleer het adres.`,
  "model-unavailable.no-built-in": "Deze site is opgezet zonder het ingebouwde model.",
  "model-unavailable.files-not-kept": ({ title }) =>
    `“${title}” kwam uit je bestanden, en deze browser bewaart het niet meer. Voeg het nog een keer toe onder “Alle modellen”, of gebruik een ander model.`,
  "model-unavailable.file-not-kept": ({ file, model }) =>
    `${file} van ${model} wordt niet meer door deze browser bewaard. Voeg het model nog een keer uit je bestanden toe.`,
  "model-unavailable.not-stored": ({ file, model }) =>
    `${file} van ${model} is niet door deze browser bewaard. Probeer het opnieuw.`,
  "model-unavailable.file-unreadable": ({ file }) =>
    `${file} kon niet worden geopend. Kies de bestanden nog een keer.`,

  // What models are made of
  "bad-model-name.name": ({ text }) =>
    `“${text}” is geen naam van een model. Typ een naam als Xenova/clip-vit-base-patch32, of het adres van een map met config.json en onnx/.`,
  "bad-model-name.address": ({ text }) => `“${text}” is geen adres.`,
  "model-unsupported.no-files": ({ model }) =>
    `${model} heeft geen van de bestanden die Photoseek nodig heeft: config.json, tokenizer.json en de twee netwerken in onnx/. Zoek een kopie die voor transformers.js is omgezet.`,
  "model-unsupported.no-tower": ({ model, part }) =>
    part === "vision"
      ? `${model} heeft geen netwerk voor foto’s (onnx/vision_model*.onnx) en vindt er dus geen. Kies een model met beide, zoals Xenova/clip-vit-base-patch32.`
      : `${model} heeft geen netwerk voor woorden (onnx/text_model*.onnx) en begrijpt er dus geen. Kies een model met beide, zoals Xenova/clip-vit-base-patch32.`,
  "model-unsupported.missing-files": ({ model, files }) =>
    `${model} mist wat Photoseek nodig heeft: ${list(files)}.`,
  "model-unsupported.file-too-large": ({ model, file, size }) =>
    `${model}: ${file} zou ${whole(size)} bytes hebben, meer dan welk bestand van dit soort ook.`,
  "model-unsupported.split-weights": ({ model }) =>
    `${model} bewaart de gewichten van zijn netwerken in aparte bestanden (.onnx_data), die Photoseek niet kan laden.`,
  "model-unsupported.no-precision": ({ model, suffixes }) =>
    `${model} is er in geen enkele precisie met beide netwerken en van een grootte die een browser kan laden (gezocht wordt naar ${suffixes.join(", ")}).`,
  "model-unsupported.precision": ({ model, precision, there }) =>
    `${model} is er niet in ${precision}; het is er in ${there.join(", ")}.`,
  "model-unsupported.no-config": ({ name }) =>
    `“${name}” bevat geen config.json en is dus geen model. Kies de map waarin een model is gedownload, met config.json, tokenizer.json en onnx/ erin.`,
  "model-unsupported.not-json": (parameters) =>
    `Niet te gebruiken, omdat het geen JSON is: ${wanted(parameters)}.`,
  "model-unsupported.kind": ({ model, kind, known }) =>
    `${model} is een model van het type “${kind}”; Photoseek heeft er een nodig voor woorden en foto’s (${known.join(", ")}).`,
  "model-unsupported.field": ({ model, file, field }) =>
    `${model}: ${file} geeft geen bruikbare ${field}.`,
  "model-unsupported.no-room-for-text": ({ model }) =>
    `${model}: tokenizer_config.json laat geen ruimte voor een tekst.`,
  "model-unsupported.preprocessor": ({ model }) =>
    `${model}: preprocessor_config.json vraagt iets wat Photoseek niet kan.`,
  "model-unsupported.processor": ({ model, processor, known }) =>
    `${model} bereidt zijn foto’s voor met ${processor}, dat Photoseek niet kent; het kent ${list(known)}.`,
  "model-unsupported.tokenizer": ({ model }) =>
    `${model} heeft een tokenizer van een onbekend soort: woorden kunnen niet in getallen worden omgezet. Kies een ander model.`,
  "model-unsupported.padding": ({ token }) =>
    `De tokenizer van het model heeft geen opvulteken ${token}.`,
  "model-unsupported.outputs": ({ model, needed, there, ...parameters }) =>
    `${model} heeft andere uitvoer dan Photoseek nodig heeft: ${tower(parameters)} geeft ${there.join(", ")}, en niet ${needed}.`,
  "model-closed": ({ model }) => `${model} is gesloten terwijl het bezig was.`,
  "model-unsupported.shape": ({ model, shape, dimensions, ...parameters }) =>
    `${model} heeft andere uitvoer dan zijn config.json zegt: ${tower(parameters)} geeft arrays met de vorm ${shape}, en niet met ${plural(dimensions, { one: "# dimensie", other: "# dimensies" })}.`,
  "inference-failed.not-loaded": ({ file, model }) =>
    `${file} van ${model} kon niet worden geladen: het kan beschadigd zijn of meer geheugen nodig hebben dan deze browser geeft.`,
  "inference-failed.not-run": ({ model }) =>
    `${model} is mislukt. Probeer het opnieuw; mislukt het weer, kies dan een kleiner model.`,

  // Other people's code
  "bad-request.method": ({ method }) => `Er is geen methode “${method}”.`,
  "bad-request.parameters": ({ method, missing }) => `${method} heeft ${missing.join(", ")} nodig.`,
  "bad-request.filter": ({ fields }) => `Er is geen filter op ${fields.join(", ")}.`,
  "bad-request.values": ({ field, known }) =>
    `Het filter op ${field} accepteert ${known.join(", ")}.`,
  "bad-request.whole-numbers": ({ fields }) => `${fields.join(" en ")} zijn gehele getallen.`,
  "bad-request.mark": ({ kind }) =>
    `“${kind}” kan zo niet van een foto worden gezegd: albums en tags hebben een naam, en verder niets.`,
  "bad-request.date": ({ text }) => `“${text}” is geen datum. Schrijf 2022, 2022-07 of 2022-07-14.`,
  "bad-request.order": ({ known }) => `Foto’s kunnen worden geordend op ${known.join(", ")}.`,
  "bad-request.group": ({ known }) => `Foto’s kunnen worden gegroepeerd op ${known.join(", ")}.`,
  "bad-request.view": "Een bewaarde zoekopdracht vraagt iets, in hooguit 8.000 letters.",
  "bad-request.least": "Wat als resultaat telt, is een zekerheid tussen 0 en 1.",
  "bad-request.circle":
    "Een cirkel is een breedtegraad, een lengtegraad en een straal in kilometers.",
  "bad-request.box": "Een rechthoek is zijn zuiden, westen, noorden en oosten in graden.",
  "bad-request.dimensions": "Een index heeft een model nodig, of het aantal dimensies.",
  "bad-request.vectors": ({ rows, dimensions, numbers }) =>
    `${rows} rijen van deze index hebben vectoren van elk ${dimensions} getallen nodig; er zijn ${numbers} getallen gekomen.`,
  "bad-request.shape": ({ rows, dimensions, shape }) =>
    `${rows} rijen van deze index hebben vectoren met de vorm (${rows}, ${dimensions}) nodig; deze hebben de vorm ${shape}.`,
  "bad-request.not-numbers": "Een vector bevat iets wat geen getal is.",
  "bad-request.model-closed": "Dit model is gesloten.",
  "bad-request.index-closed": "Deze index is gesloten.",
  "bad-request.comparisons": ({ field, unknown, known }) =>
    `Het filter op “${field}” vraagt om ${unknown.join(", ")}; er zijn ${known.join(", ")}.`,
  "bad-request.metadata-count": ({ ids }) =>
    `${ids} id’s hebben evenveel records met metagegevens nodig.`,
  "bad-request.id-twice": "Een id komt twee keer voor in wat moet worden toegevoegd.",
  "bad-request.other-vectors": ({ there, given }) =>
    `Deze index bevat vectoren van ${there}, niet van ${given}. Geef de nieuwe een andere naam, of maak de oude leeg.`,
  "bad-request.metadata": "Metagegevens moeten in JSON te zeggen zijn.",
};
