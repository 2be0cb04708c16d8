/** What the page says, in Polish. */
import { bytes, fixed, list, month, plural, short, whole } from "./formats.js";

/** @typedef {Required<import("./languages.js").Translation>} Said */
/** @typedef {import("./en.js").Parameters} Parameters */

/** @param {number} count */
const photoCount = (count) =>
  plural(count, { one: "# zdjęcie", few: "# zdjęcia", many: "# zdjęć", other: "# zdjęcia" });

/** @type {Said["shell"]} */
export const shell = {
  keys: {
    title: "Klawisze",
    rows: {
      search: ["Szukaj", "/"],
      walk: ["Od zdjęcia do zdjęcia", "←", "→", "↑", "↓"],
      ends: ["Pierwsze i ostatnie zdjęcie", "Home", "End"],
      open: ["Otwórz zdjęcie", "Enter"],
      select: ["Zaznacz zdjęcie", "Spacja"],
      stretch: ["Zaznaczaj od zdjęcia do zdjęcia", "Shift", "←→↑↓"],
      all: ["Zaznacz wszystko", "Ctrl", "A"],
      facts: ["Szczegóły, gdy zdjęcie jest otwarte", "I"],
      favourite: ["Ulubione, gdy zdjęcie jest otwarte", "F"],
      slideshow: ["Pokaz slajdów, gdy zdjęcie jest otwarte", "S"],
      leave: ["Zamknij lub wyczyść", "Esc"],
      help: ["Te klawisze", "?"],
    },
  },
  name: "Photoseek",
  titled: (view) => `${view} – Photoseek`,
  description: "Znajduj swoje zdjęcia, opisując je. Wszystko dzieje się na Twoim urządzeniu.",
  needsJavaScript: "Photoseek potrzebuje JavaScriptu: ogląda zdjęcia wewnątrz tej strony.",
  skipToPhotos: "Przejdź do zdjęć",
  glance: "W skrócie",
  cancel: "Anuluj",
  close: "Zamknij",
  done: "Gotowe",
  ok: "OK",
  tryAgain: "Spróbuj ponownie",
  continue: "Dalej",
  restart: "Uruchom ponownie",
  startedAgain: (how) =>
    how === "hung"
      ? "Photoseek przestał odpowiadać. Musiał uruchomić się ponownie i pracuje dalej od tego miejsca."
      : "Photoseek musiał uruchomić się ponownie i pracuje dalej od tego miejsca.",
  reload: "Odśwież",
  settings: {
    title: "Ustawienia",
    theme: "Wygląd",
    themes: { system: "Jak w systemie", light: "Jasny", dark: "Ciemny" },
    details: "Pokaż szczegóły",
    detailsAbout: "Jak pewny jest każdy wynik i jakie są modele.",
  },
  about: {
    open: "O programie",
    title: "O Photoseek",
    privacy: "Twoje zdjęcia zostają tutaj",
    privacyText:
      "Zdjęcia, nazwy i wyszukiwania nigdy nie opuszczają tego urządzenia. Nie musisz wierzyć na słowo: otwórz panel sieci w przeglądarce i zobacz, co jest wysyłane.",
    licenses: "Licencje",
    licensesText: "Photoseek to wolne oprogramowanie, zbudowane dzięki pracy wielu innych osób.",
    licensesLink: "Wszystkie licencje",
  },
  language: "Język",
  languageLater: "Strona zmieni język po ponownym wczytaniu.",
  stopping: "Zatrzymywanie…",
  gettingReady: "Przygotowywanie…",
  boot: ({ stage, model = "", loaded = 0, reason = "" }) => {
    if (stage === "silent") return `${errors[`library-silent.${reason}`]}`;
    if (stage === "blocked") return "Zamknij pozostałe karty Photoseek: trzymają Twoją bibliotekę.";
    if (stage === "library") return "Otwieranie biblioteki…";
    if (stage === "settings")
      return `Pobieranie ustawień modelu ${models.names?.[model] ?? model}: ${bytes(loaded)}`;
    return "Przygotowywanie…";
  },
  timeLeft: (seconds) => {
    if (seconds < 10) return "jeszcze kilka sekund";
    if (seconds < 55) return `jeszcze ${whole(Math.ceil(seconds / 5) * 5)} s`;
    if (seconds < 3570) return `jeszcze ${whole(Math.round(seconds / 60))} min`;
    const minutes = Math.round(seconds / 60);
    return `jeszcze ${whole(Math.floor(minutes / 60))} godz. ${whole(minutes % 60)} min`;
  },
  couldNotStart: "Nie udało się uruchomić Photoseek",
  libraryDoesNotOpen: "Nie można otworzyć biblioteki",
  withoutLibrary: "Kontynuuj bez niej",
  stopped: "Photoseek się zatrzymał",
  older: "Ta strona pochodzi ze starszej wersji",
  useBuiltIn: "Użyj wbudowanego modelu",
  technicalDetails: "Szczegóły techniczne",
  copyDiagnostics: "Kopiuj diagnostykę",
  diagnosticsAbout: "Wersje, liczby i ostatnie błędy, bez nazw zdjęć i folderów",
  diagnosticsCopied: "Skopiowano do schowka",
  diagnosticsSaved: "Zapisano jako plik",
  somethingWrong: "Coś poszło nie tak.",
  install: {
    offer: "Photoseek może być aplikacją na tym urządzeniu, z własnym oknem i ikoną.",
    yes: "Zainstaluj",
    sharedLost: "To, co udostępniono, nie dotarło. Czy na tym urządzeniu jest jeszcze miejsce?",
  },
  newVersion: "Dostępna jest nowa wersja.",
  firstAid: {
    notArriving: "Część Photoseek nie dociera. Sprawdź połączenie, a potem odśwież stronę.",
    notLoaded:
      "Nie udało się wczytać części Photoseek. Sprawdź połączenie i czy nie blokuje jej rozszerzenie lub zapora; potem odśwież stronę.",
    notSupported:
      "Photoseek nie działa w tej przeglądarce. Zaktualizuj ją albo użyj aktualnej wersji Chrome, Edge, Firefox lub Safari.",
    openedAsFile:
      "Ta strona została otwarta jako plik, a przeglądarki uruchamiają jej części tylko z serwera WWW. W folderze ze źródłami Photoseek serwer uruchamia „python3 build.py serve”.",
  },
};

/** @type {Said["search"]} */
export const search = {
  describe: "Opisz zdjęcie",
  addWords: "Dodaj słowa",
  byPhoto: "Szukaj według zdjęcia",
  photoToSearchBy: "Zdjęcie do wyszukiwania",
  clear: "Wyczyść",
  clearSearch: "Wyczyść wyszukiwanie",
  failed: "To wyszukiwanie się nie udało",
  pastedPhoto: "wklejone zdjęcie",
  andMore: (count) => `+${whole(count)}`,
  andOthers: (name, others) =>
    plural(others, {
      one: `${name} i jeszcze #`,
      few: `${name} i jeszcze #`,
      many: `${name} i jeszcze #`,
      other: `${name} i jeszcze #`,
    }),
  firstOf: (count) =>
    plural(count, {
      one: "Wyszukiwanie według tego zdjęcia.",
      few: "Wyszukiwanie według pierwszego z # zdjęć.",
      many: "Wyszukiwanie według pierwszego z # zdjęć.",
      other: "Wyszukiwanie według pierwszego z # zdjęcia.",
    }),
  photosLike: (name) => `Zdjęcia podobne do ${name}`,
  withoutPhoto: "Szukaj bez tego zdjęcia",
  removePhoto: "Usuń",
  titleLike: (name) => `Podobne do ${name}`,
  titleLikePhoto: "Podobne do zdjęcia",
  photoLost: "Zdjęcie, według którego szukano, nie jest tu przechowywane. Wybierz je jeszcze raz.",
  examples: "Przykłady",
  waysIn: "Wejścia do biblioteki",
  onThisDay: "Tego dnia",
  categories: {
    people: "Ludzie",
    pets: "Zwierzęta domowe",
    food: "Jedzenie",
    documents: "Dokumenty i zrzuty ekranu",
    nature: "Przyroda",
    city: "Miasto",
    vehicles: "Pojazdy",
    indoor: "Wnętrza",
    night: "Noc",
  },
  tryThese: "Spróbuj",
  things: [
    "golden retriever",
    "a cup of espresso",
    "seashore",
    "butterfly",
    "bridge",
    "pizza",
    "sports car",
  ],
  nothingFits: "Żadne zdjęcia nie pasują do tych filtrów.",
  arrange: "Sortowanie i grupowanie",
  sort: "Sortuj",
  orders: {
    best: "Najlepiej pasujące",
    newest: "Najnowsze",
    oldest: "Najstarsze",
    name: "Nazwa",
    size: "Rozmiar",
    folder: "Folder",
  },
  group: "Grupuj",
  groups: {
    none: "Wcale",
    day: "Dzień",
    place: "Miejsce",
    folder: "Folder",
  },
  suggestions: "Podpowiedzi",
  recent: "Ostatnie wyszukiwanie",
  clearRecent: "Wyczyść ostatnie wyszukiwania",
  editSaved: "Edytuj zapisane wyszukiwania",
  kinds: {
    recent: "Ostatnie",
    saved: "Zapisane",
    folder: "Folder",
    place: "Miejsce",
    camera: "Aparat",
    tag: "Tag",
    album: "Album",
    month: "Miesiąc",
    year: "Rok",
    thing: "Na zdjęciach",
  },
  save: "Zapisz wyszukiwanie",
  saved: (name) => `Zapisano jako „${name}”. Zawsze jest aktualne.`,
  rename: "Zmień nazwę",
  searchRemoved: (name) => `„${name}” nie jest już zapisane.`,
  undo: "Cofnij",
  savedSearches: "Zapisane wyszukiwania",
  nameOfSearch: "Nazwa wyszukiwania",
  show: (name) => `Pokaż ${name}`,
  removeSearch: (name) => `Usuń ${name}`,
  notSaved: "Nie udało się zapisać wyszukiwania",
  allPhotos: "Zdjęcia",
  fewer: "Mniej",
  more: "Więcej",
  line: "Ile zdjęć uznać za pasujące",
  understood: "Zrozumiano jako",
  word: "Słowo?",
  asWord: (part) => `Szukaj „${part}” na zdjęciach`,
  without: (label) => `Szukaj bez „${label}”`,
  chip: ({ kind, value, negated, must, weight }, days) => {
    const [least, most] = value.split("/").map(Number);
    const size = kind === "bytes" ? bytes : (/** @type {number} */ n) => `${short(n / 1e6)} Mpx`;
    const named = {
      words: must
        ? `musi pokazywać: ${value}`
        : weight === 1
          ? value
          : `${value} × ${short(weight)}`,
      name: `nazwa: ${value}`,
      folder: `w: ${value}`,
      kind: value,
      camera: `aparat: ${value}`,
      date: days,
      yearly: `${days}, każdego roku`,
      orientation:
        { landscape: "poziome", portrait: "pionowe", square: "kwadratowe" }[value] ?? value,
      pixels: most ? `najwyżej ${size(most)}` : `co najmniej ${size(least ?? 0)}`,
      bytes: most ? `najwyżej ${size(most)}` : `co najmniej ${size(least ?? 0)}`,
      tag: `tag: ${value}`,
      album: `album: ${value}`,
      favourite: "ulubione",
      place: `w pobliżu: ${value}`,
      country: `w: ${value}`,
      category: search.categories?.[value] ?? value,
      similar: `jak ${value}`,
    }[kind];
    return negated ? `nie ${named}` : (named ?? value);
  },
  found: (count, strong) => [
    strong(whole(count)),
    plural(count, { one: " zdjęcie", few: " zdjęcia", many: " zdjęć", other: " zdjęcia" }),
  ],
  matches: (matches, total, strong) => [
    strong(whole(matches)),
    ` z ${plural(total, { one: "# zdjęcia", few: "# zdjęć", many: "# zdjęć", other: "# zdjęcia" })} `,
    plural(matches, { one: "pasuje", few: "pasują", many: "pasuje", other: "pasuje" }),
  ],
  noMatch: (words) =>
    words ? `Nic wyraźnie nie pasuje do „${words}”.` : "Nic wyraźnie nie pasuje.",
  closest: "Oto najbliższe.",
  builtInDoesNotKnow: (words) =>
    words
      ? `Wbudowane wyszukiwanie nie zna „${words}”.`
      : "Wbudowane wyszukiwanie nie wie, co to jest.",
  downloadBetter: "Pobierz lepsze",
  modelDoesNotKnow: (words) =>
    words ? `Ten model nie zna „${words}”.` : "Ten model nie wie, co to jest.",
  spoken: {
    nothingFits: "Żadne zdjęcia nie pasują do tych filtrów",
    nothingThere: "Nie ma jeszcze zdjęć",
    all: (total) => photoCount(total),
    noMatch: (total) =>
      `Nic wyraźnie nie pasuje wśród ${plural(total, { one: "# zdjęcia", few: "# zdjęć", many: "# zdjęć", other: "# zdjęcia" })}. Oto najbliższe.`,
    matches: (matches, total) =>
      `${plural(matches, { one: "# prawdopodobne trafienie", few: "# prawdopodobne trafienia", many: "# prawdopodobnych trafień", other: "# prawdopodobnego trafienia" })} wśród ${plural(total, { one: "# zdjęcia", few: "# zdjęć", many: "# zdjęć", other: "# zdjęcia" })}.`,
  },
};

/** @type {Said["filters"]} */
export const filters = {
  title: "Filtry",
  clear: "Wyczyść filtry",
  remove: "Usuń",
  removeThis: (facet, chosen) => `Usuń filtr ${facet}: ${chosen}`,
  chosen: (facet, chosen) => `${facet}: ${chosen}`,
  andOthers: (first, others) => (others ? `${first} +${whole(others)}` : first),
  facets: {
    favourite: "Ulubione",
    album: "Album",
    tag: "Tag",
    hidden: "Ukryte",
    folder: "Folder",
    date: "Data",
    kind: "Rodzaj",
    size: "Rozmiar",
    pixels: "Obraz",
    bytes: "Plik",
    camera: "Aparat",
    orientation: "Orientacja",
    place: "Miejsce",
  },
  any: {
    favourite: "Wszystkie zdjęcia",
    hidden: "Bez ukrytych zdjęć",
    folder: "Wszystkie foldery",
    date: "Dowolny czas",
    pixels: "Dowolny rozmiar",
    bytes: "Dowolny rozmiar",
    place: "Wszędzie",
  },
  anything: "Wszystko",
  values: {
    favourite: {
      yes: "Ulubione",
      no: "Inne",
    },
    album: {
      "": "W żadnym albumie",
    },
    tag: {
      "": "Bez tagu",
    },
    hidden: {
      yes: "Ukryte zdjęcia",
      no: "Także ukryte zdjęcia",
    },
    orientation: {
      landscape: "Poziome",
      portrait: "Pionowe",
      square: "Kwadratowe",
    },
    place: {
      located: "Z miejscem",
      unlocated: "Bez miejsca",
    },
  },
  units: {
    pixels: (count) => `${short(count / 1e6)} Mpx`,
    bytes,
  },
  from: "Od",
  to: "Do",
  since: (day) => `Od ${day}`,
  until: (day) => `Do ${day}`,
  between: (first, last) => `${first} – ${last}`,
  monthsOf: (year) => `Miesiące roku ${year}`,
  monthWith: (date, count) => `${month(date)}, ${whole(count)}`,
  under: (size) => `Poniżej ${size}`,
  andMore: (size) => `${size} i więcej`,
  range: (least, most) => `${least} do ${most}`,
  within: (kilometres) => `W promieniu ${short(kilometres)} km`,
  around: (place) => `Okolice: ${place}`,
  area: "Obszar na mapie",
};

/** @type {Said["map"]} */
export const map = {
  title: "Mapa",
  couldNotOpen: "Nie udało się otworzyć mapy",
  keys: "Mapa twoich zdjęć. Strzałki ją przesuwają, plus i minus przybliżają i oddalają.",
  nearer: "Bliżej",
  farther: "Dalej",
  all: "Pokaż wszystkie miejsca",
  draw: "Narysuj ramkę",
  drawHow: "Przeciągnij ramkę wokół miejsc, o które chodzi.",
  here: (count) =>
    count ? `${photoCount(count)} w tej części mapy` : "W tej części mapy nie ma zdjęć.",
  show: "Pokaż te zdjęcia",
  noOutlines: "Nie udało się wczytać granic państw. Sprawdź połączenie i otwórz mapę ponownie.",
  source: "Granice: Natural Earth. Miejscowości: GeoNames.",
  failed: "Nie udało się pokazać mapy",
  photos: (count) => photoCount(count),
};

/** @type {Said["photos"]} */
export const photos = {
  byName: "Według nazwy",
  byPicture: "Według tego, co widać na zdjęciu",
  lessLikely: "Mniej prawdopodobne",
  nowhere: "Bez miejsca",
  likely: (name, likely) => `${name}, prawdopodobieństwo ${likely}`,
  cosine: (score) => `Podobieństwo cosinusowe ${fixed(score, 4)}`,
  favourite: "Ulubione",
  albums: "Albumy",
  tags: "Tagi",
  select: (name) => `Zaznacz ${name}`,
  selectThis: "Zaznacz (spacja)",
  isSelected: (name) => `Zaznaczono: ${name}`,
  moreLikeThis: "Więcej podobnych",
  notLikeThis: "Nie takie jak to",
  moreLike: (name) => `Więcej podobnych do ${name}`,
  stackOf: (count) =>
    plural(count, {
      one: "Stos: # zdjęcie",
      few: "Stos: # zdjęcia, pokaż lub zwiń",
      many: "Stos: # zdjęć, pokaż lub zwiń",
      other: "Stos: # zdjęcia, pokaż lub zwiń",
    }),
  photo: "Zdjęcie",
  photoDetails: "Szczegóły zdjęcia",
  photoDetailsKey: "Szczegóły zdjęcia (i)",
  slideshow: "Pokaz slajdów",
  slideshowKey: "Pokaz slajdów (s)",
  timeline: "Miesiąc",
  tileSize: "Rozmiar zdjęć",
  tileSizeKey: "Rozmiar zdjęć (Ctrl i kółko)",
  placeOf: (at, total) => `${whole(at)} z ${whole(total)}`,
  openForFullSize: "Otwórz folder ponownie, aby zobaczyć je w pełnym rozmiarze.",
  openFolder: (folder) => `Otwórz „${folder}”`,
  folder: "Folder",
  taken: "Zrobione",
  changed: "Zmienione",
  size: "Rozmiar",
  file: "Plik",
  length: "Długość",
  beside: "Razem z",
  camera: "Aparat",
  lens: "Obiektyw",
  exposure: "Ekspozycja",
  exposureOf: ({ aperture, exposure, iso, focal_length }) =>
    [
      aperture && `ƒ/${short(aperture)}`,
      exposure && `${exposure < 0.3 ? `1/${whole(1 / exposure)}` : short(exposure)} s`,
      iso && `ISO ${iso}`,
      focal_length && `${short(focal_length)} mm`,
    ]
      .filter(Boolean)
      .join(" · "),
  incomplete: "Ten plik jest ucięty. Zdjęcie pokazano tak daleko, jak sięga.",
  place: "Miejsce",
  match: "Dopasowanie",
  megapixels: (count) => `${short(count / 1e6)} Mpx`,
  dimensions: (width, height) => {
    const megapixels = (width * height) / 1e6;
    const large = megapixels >= 0.95 ? ` · ${short(megapixels)} Mpx` : "";
    return `${whole(width)} × ${whole(height)}${large}`;
  },
  matchOf: (confidence, score) => `${confidence} · cosinus ${fixed(score, 4)}`,
  coordinates: (latitude, longitude) => {
    const north = `${fixed(Math.abs(latitude), 4)}° ${latitude < 0 ? "S" : "N"}`;
    const east = `${fixed(Math.abs(longitude), 4)}° ${longitude < 0 ? "W" : "E"}`;
    return `${north}, ${east}`;
  },
  nearHere: "Zdjęcia z okolicy",
  download: "Pobierz",
  headline: "Znajdź każde zdjęcie, opisując je",
  invitation: "Wybierz folder i opisz, czego szukasz: właściwe zdjęcia pojawią się na początku.",
  orDrop: "albo upuść folder lub zdjęcia w dowolnym miejscu tej strony",
  privacy: "Twoje zdjęcia nigdy nie opuszczają tego urządzenia.",
  nothingToShow: "Brak zdjęć do pokazania",
  nothingReadable:
    "Nie udało się otworzyć żadnego z plików; lista pominiętych plików mówi dlaczego.",
  notIndexedYet: (model) => `${model} nie zindeksował jeszcze zdjęć z Twoich folderów.`,
};

/** @type {Said["acting"]} */
export const acting = {
  title: "Zaznaczone zdjęcia",
  job: "Zapisywanie zdjęć",
  actions: "Z zaznaczonymi zdjęciami",
  selected: (count) =>
    plural(count, {
      one: "zaznaczone",
      few: "zaznaczone",
      many: "zaznaczonych",
      other: "zaznaczonego",
    }),
  announced: (count) =>
    plural(count, {
      one: "Zaznaczono # zdjęcie",
      few: "Zaznaczono # zdjęcia",
      many: "Zaznaczono # zdjęć",
      other: "Zaznaczono # zdjęcia",
    }),
  announcedNone: "Nie zaznaczono zdjęć",
  clear: "Wyczyść zaznaczenie",
  clearKey: "Wyczyść zaznaczenie (Esc)",
  all: (count) => `Zaznacz wszystkie (${whole(count)})`,
  allKey: "Zaznacz wszystko (Ctrl+A)",
  save: "Zapisz",
  copyInto: "Kopiuj do folderu…",
  zip: "Pobierz jako ZIP",
  zipName: "Zdjęcia.zip",
  list: "Zapisz listę (CSV)",
  paths: "Kopiuj ścieżki",
  share: "Udostępnij",
  likeThese: "Więcej takich",
  more: "Więcej",
  favourite: "Ulubione",
  noFavourite: "Usuń z ulubionych",
  toAlbum: "Album",
  giveTag: "Tag",
  album: {
    newName: "Dodaj",
    newNameHint: "Nowy album",
  },
  tag: {
    newName: "Dodaj",
    newNameHint: "Nowy tag",
  },
  hide: "Ukryj w wynikach",
  unhide: "Pokazuj znów w wynikach",
  marks: {
    title: "Albumy i tagi",
    edit: "Zmień nazwy lub usuń albumy i tagi",
    none: "Jeszcze ich nie ma. Zaznacz zdjęcia, aby je utworzyć.",
    nameOf: (name) => `Nazwa: „${name}”`,
    show: (name) => `Pokaż „${name}”`,
    remove: (name) => `Usuń „${name}”`,
    removed: (name) => `Usunięto „${name}”. Zdjęcia pozostają.`,
    findMore: (name) => `Znajdź więcej dla „${name}”`,
    couldNotChange: "Nie udało się zmienić albumów i tagów",
  },
  likely: {
    title: (name) => `Więcej zdjęć, które mogą pasować do „${name}”`,
    about: "Dotknij zdjęcia, które nie pasuje; nie zostanie już zaproponowane.",
    found: (count, name) =>
      plural(count, {
        one: `Jeszcze # zdjęcie może pasować do „${name}”.`,
        few: `Jeszcze # zdjęcia mogą pasować do „${name}”.`,
        many: `Jeszcze # zdjęć może pasować do „${name}”.`,
        other: `Jeszcze # zdjęcia może pasować do „${name}”.`,
      }),
    look: "Zobacz",
    add: (count) =>
      plural(count, {
        one: "Dodaj # zdjęcie",
        few: "Dodaj # zdjęcia",
        many: "Dodaj # zdjęć",
        other: "Dodaj # zdjęcia",
      }),
    none: "Żadne z nich",
    nothing: (name) => `Żadne inne zdjęcie nie przypomina tych z „${name}”.`,
  },
  stacks: {
    title: "Podobne zdjęcia",
    about:
      "Kopie i zdjęcia zrobione jedno po drugim. Z każdej grupy zostaje największe i najostrzejsze; inne wybierzesz kliknięciem. Żaden plik nie jest usuwany.",
    found: (stacks, others) =>
      `${plural(stacks, { one: "# grupa", few: "# grupy", many: "# grup", other: "# grupy" })}, ${plural(others, { one: "# zdjęcie poza najlepszym", few: "# zdjęcia poza najlepszymi", many: "# zdjęć poza najlepszymi", other: "# zdjęcia poza najlepszymi" })}`,
    none: "Żadne zdjęcia nie są prawie takie same.",
    copies: "Kopie jednego pliku",
    burst: "Zrobione jedno po drugim",
    keep: (at) => `Zachowaj zdjęcie ${whole(at)}`,
    kept: "Zachowane",
    more: "Pokaż więcej",
    hide: "Ukryj pozostałe",
    select: "Zaznacz pozostałe",
    looking: "Szukanie podobnych zdjęć",
    review: "Przejrzyj podobne zdjęcia",
    folds: "Pokazuj jedno zdjęcie z każdej grupy",
    couldNotLook: "Nie udało się wyszukać podobnych zdjęć",
  },
  forget: "Wyjmij z Photoseek",
  forgotten: (count) =>
    plural(count, {
      one: "Wyjęto # zdjęcie. Plik zostaje na swoim miejscu.",
      few: "Wyjęto # zdjęcia. Pliki zostają na swoim miejscu.",
      many: "Wyjęto # zdjęć. Pliki zostają na swoim miejscu.",
      other: "Wyjęto # zdjęcia. Pliki zostają na swoim miejscu.",
    }),
  couldNotForget: "Nie udało się wyjąć zdjęć",
  couldNotBringBack: "Nie udało się przywrócić zdjęć",
  couldNotMark: "Nie udało się tego zapisać",
  marked: (kind, on, count, name) => {
    const many = photoCount(count);
    if (kind === "favourite")
      return on ? `Dodano do ulubionych: ${many}.` : `Usunięto z ulubionych: ${many}.`;
    if (kind === "hidden") return on ? `Ukryto: ${many}.` : `Znów widoczne: ${many}.`;
    return on ? `Dodano do „${name}”: ${many}.` : `Usunięto z „${name}”: ${many}.`;
  },
  copying: (folder) => `Kopiowanie do „${folder}”`,
  zipping: "Tworzenie pliku ZIP",
  copied: (count, folder, skipped) => {
    const done = plural(count, {
      one: `Skopiowano # zdjęcie do „${folder}”.`,
      few: `Skopiowano # zdjęcia do „${folder}”.`,
      many: `Skopiowano # zdjęć do „${folder}”.`,
      other: `Skopiowano # zdjęcia do „${folder}”.`,
    });
    return skipped
      ? `${done} ${plural(skipped, { one: "Pominięto #.", few: "Pominięto #.", many: "Pominięto #.", other: "Pominięto #." })}`
      : done;
  },
  zipped: (count) =>
    plural(count, {
      one: "Zapisano # zdjęcie.",
      few: "Zapisano # zdjęcia.",
      many: "Zapisano # zdjęć.",
      other: "Zapisano # zdjęcia.",
    }),
  copiedPaths: (count) =>
    plural(count, {
      one: "Skopiowano # ścieżkę",
      few: "Skopiowano # ścieżki",
      many: "Skopiowano # ścieżek",
      other: "Skopiowano # ścieżki",
    }),
  unread: (count) =>
    plural(count, {
      one: "Nie udało się odczytać #: otwórz najpierw folder.",
      few: "Nie udało się odczytać #: otwórz najpierw folder.",
      many: "Nie udało się odczytać #: otwórz najpierw folder.",
      other: "Nie udało się odczytać #: otwórz najpierw folder.",
    }),
  couldNotSave: "Nie udało się zapisać zdjęć",
  couldNotShare: "Tych zdjęć nie można stąd udostępnić",
  couldNotCopyPaths: "Nie udało się skopiować ścieżek",
  isThere: (name) => `„${name}” już tam jest`,
  whatNow: "Zachować oba, zastąpić istniejące czy pominąć to zdjęcie?",
  forAll: "Tak samo dla wszystkich pozostałych",
  ways: {
    both: "Zachowaj oba",
    replace: "Zastąp",
    skip: "Pomiń",
  },
};

/** @type {Said["folders"]} */
export const folders = {
  add: "Dodaj folder",
  addTitle: "Dodaj folder ze zdjęciami",
  addA: "Dodaj folder",
  choose: "Wybierz folder",
  trySamples: "Wypróbuj na przykładowych zdjęciach",
  samples: "Przykładowe zdjęcia",
  samplesComing: "Wczytywanie przykładowych zdjęć…",
  samplesDidNotCome:
    "Nie udało się wczytać przykładowych zdjęć. Sprawdź połączenie i spróbuj ponownie.",
  areSamples: "To są przykładowe zdjęcia.",
  removeSamples: "Usuń je",
  folderOfPhotos: "Folder ze zdjęciami",
  chosenFiles: "Wybrane pliki",
  droppedFiles: "Upuszczone pliki",
  dropPhoto: "Upuść zdjęcie, aby znaleźć podobne",
  dropFolders: "Upuść foldery lub zdjęcia, aby w nich szukać",
  refused:
    "Nie wybrano folderu. Pulpitu, folderu Pobrane i folderu domowego nie można udostępnić w całości: wybierz Obrazy albo podfolder.",
  mayNotRead: (name) => `Przeglądarka nie może otworzyć „${name}”.`,
  couldNotRead: (name) => `Nie udało się zindeksować „${name}”`,
  couldNotChange: (name) => `Nie udało się zmienić „${name}”`,
  progress: "Indeksowanie zdjęć",
  photosIndexed: "Zdjęcia zindeksowane",
  stopped: "Zatrzymano. Postęp jest zapisany; otwórz folder ponownie, aby kontynuować.",
  waitingForTab: "Czekanie na inną kartę",
  paused: (name) => `Wstrzymano w „${name}”`,
  walking: (name) => `Przeglądanie „${name}”`,
  indexing: (name) => `Indeksowanie „${name}”`,
  indexingBy: (model, name) => `${model} indeksuje „${name}”`,
  isNext: (name) => `Indeksuje zdjęcia dla tej biblioteki. „${name}” jest następny.`,
  filesFound: (count) =>
    plural(count, {
      one: "Znaleziono # plik",
      few: "Znaleziono # pliki",
      many: "Znaleziono # plików",
      other: "Znaleziono # pliku",
    }),
  startsSoon: "Zacznie się, gdy tylko będzie gotowe",
  waiting: (count) =>
    plural(count, {
      one: "# folder czeka",
      few: "# foldery czekają",
      many: "# folderów czeka",
      other: "# folderu czeka",
    }),
  continuesByItself: "Ruszy dalej, gdy tylko będzie miejsce.",
  modelsOnDevice: "Modele na tym urządzeniu",
  done: (done, total, strong) => [strong(whole(done)), ` z ${whole(total)}`],
  rate: (files) =>
    files >= 1
      ? `${short(Number(files.toPrecision(2)))} na sekundę`
      : `${short(Number((files * 60).toPrecision(2)))} na minutę`,
  report: (name, report) => {
    const parts = /** @type {[number, string][]} */ ([
      [report.added, "nowe"],
      [report.changed, "zmienione"],
      [report.moved, "przeniesione"],
      [report.back, "przywrócone"],
      [report.unchanged, "już zindeksowane"],
      [report.gone, "nie ma już"],
      [report.forgotten, "usunięte"],
      [report.undecided, "brakuje"],
      [report.skipped, "pominięte"],
    ]);
    const found = parts.filter(([count]) => count > 0);
    const said = found.map(([count, what]) => `${whole(count)} ${what}`);
    return `${name}: ${said.join(", ") || "nie znaleziono zdjęć"}.`;
  },
  interrupted: (name) => `„${name}” nie zindeksowano do końca`,
  tabClosed: "Karta, która go indeksowała, została zamknięta.",
  progressSaved: (count) => `Postęp jest zapisany: ${photoCount(count)}.`,
  browserAsks: "Przeglądarka zapyta, zanim otworzy resztę.",
  chooseForRest: "Wybierz folder ponownie, aby zindeksować resztę.",
  chooseAgain: "Wybierz ponownie",
  leave: "Zostaw",
  missing: (name, missing, all) =>
    missing < all
      ? `${whole(missing)} z ${plural(all, { one: "# zdjęcia", few: "# zdjęć", many: "# zdjęć", other: "# zdjęcia" })} nie ma już w „${name}”`
      : `${plural(missing, { one: "# zdjęcia", few: "# zdjęć", many: "# zdjęć", other: "# zdjęcia" })} nie ma już w „${name}”`,
  missingAdvice: (count) =>
    `Jeśli dysk lub karta nie są podłączone, podłącz je i sprawdź ponownie. Dopóki nie zdecydujesz, ${plural(count, { one: "można je tu nadal znaleźć", few: "można je tu nadal znaleźć", many: "można je tu nadal znaleźć", other: "można je tu nadal znaleźć" })}.`,
  keep: (count) =>
    plural(count, {
      one: "Zachowaj je",
      few: "Zachowaj je",
      many: "Zachowaj je",
      other: "Zachowaj je",
    }),
  lookAgain: "Sprawdź ponownie",
  removeMissing: (count) => `Usuń ${photoCount(count)}`,
  lookForNew: "Szukaj nowych zdjęć",
  openAgain: "Otwórz ponownie",
  remove: "Usuń",
  removeThis: (name) => `Usuń ${name}`,
  inFolder: (count) => photoCount(count),
  fromThumbnails: (count) => `${photoCount(count)}, wyszukiwanie w miniaturach`,
  title: "Foldery",
  none: "Nie ma jeszcze folderów.",
  removeAll: "Usuń wszystkie",
  removeAllTitle: "Usunąć wszystkie foldery?",
  removeAllText:
    "Photoseek zapomni Twoje zdjęcia: indeks wyszukiwania i miniatury. Same zdjęcia zostaną, jak są. Wszystko można przywrócić, dopóki nie zamkniesz tej strony.",
  removeAllYes: "Usuń wszystkie foldery",
  removed: (name) => `Folderu „${name}” nie ma już w Photoseek.`,
  removedAll: "Wszystkie foldery usunięto z Photoseek.",
  couldNotRemove: "Niczego nie udało się usunąć",
  undo: "Cofnij",
  quoted: (name) => `„${name}”`,
  names: (names) => names.map((name) => `„${name}”`).join(", "),
  couldNotBringBack: (names) => `Nie udało się przywrócić: ${names}`,
  forgottenOnClose: "Usunięto; zostanie zapomniane po zamknięciu tej strony",
  bringBack: "Przywróć",
  openForModel: "Otwórz foldery ponownie, aby ten model mógł je raz zindeksować.",
  damaged: (count) =>
    `Część biblioteki była uszkodzona: do ponownego zindeksowania ${photoCount(count)}.`,
  openForDamaged: "Otwórz w tym celu swoje foldery.",
  listFailed: "Nie udało się wczytać listy",
  skippedFiles: (count) =>
    plural(count, {
      one: "# pominięty plik",
      few: "# pominięte pliki",
      many: "# pominiętych plików",
      other: "# pominiętego pliku",
    }),
  filterByName: "Filtruj według nazwy lub przyczyny",
  filter: "Filtruj",
  lookInto: "Zajrzyj także do środka",
  looksInto: "Z koszem i folderami innych programów.",
  leaveOut: "Pomiń je",
  nothingSkipped: "Wszystkie pliki są zindeksowane.",
  nothingFits: "Żadne pliki nie pasują do tego filtra.",
  showMore: (count) => `Pokaż więcej z ${whole(count)}`,
  skippedGroups: {
    "not-an-image": "To nie zdjęcia",
    forgotten: "Wyjęte przez Ciebie",
    broken: "Uszkodzone",
    "too-large": "Za duże",
    unsupported: "Formaty, których nie można jeszcze otworzyć",
    unreadable: "Nie udało się otworzyć",
    empty: "Puste pliki",
  },
};

/** @type {Said["models"]} */
export const models = {
  model: "Model",
  title: "Modele",
  all: "Wszystkie modele",
  preparing: "Przygotowywanie…",
  names: {
    mini: "Wbudowany (podstawowy)",
  },
  summaries: {
    mini: "Działa od razu i offline. Zna codzienne sceny, ludzi, zwierzęta i rzeczy.",
    "Xenova/clip-vit-base-patch32": "Polecany. Rozumie swobodne opisy niemal wszystkiego.",
    "Xenova/clip-vit-base-patch16":
      "Widzi mniejsze szczegóły niż B/32; cztery razy więcej pracy na każde zdjęcie.",
    "Xenova/siglip-base-patch16-224":
      "Dokładniejszy w tym, co jest na zdjęciu; więcej do pobrania.",
    "Xenova/mobileclip_s0": "Najmniejszy i najszybszy, który rozumie swobodne opisy.",
    "Xenova/mobileclip_s2": "Szybki na telefonach i prawie tak dobry jak większe modele CLIP.",
    "onnx-community/siglip2-base-patch16-224-ONNX":
      "Najdokładniejszy na liście, w wielu językach; najwięcej do pobrania.",
    "Xenova/siglip-base-patch16-256-multilingual": "Do opisów w innych językach niż angielski.",
  },
  fromElsewhere: (host) => ({
    title: `Pobierać modele z ${host}?`,
    text: `Otwarty link bierze modele wyszukiwania z ${host}, a nie ze zwykłego miejsca. Kontynuuj, jeśli mu ufasz; Anuluj pozwala pracować bez niego. Tak czy inaczej Twoje zdjęcia zostają na tym urządzeniu.`,
  }),
  builtIn: "wbudowany",
  onThisSite: "na tej stronie",
  from: {
    "built-in": "",
    site: "",
    hub: "z huggingface.co",
    url: "spod swojego adresu",
    files: "z Twoich plików",
  },
  dimensions: (count) =>
    plural(count, { one: "# wymiar", few: "# wymiary", many: "# wymiarów", other: "# wymiaru" }),
  toDownload: "do pobrania",
  downloadOf: (size) => `${bytes(size)} do pobrania`,
  downloaded: "pobrany",
  manyLanguages: "wiele języków",
  better: (name, size) => `Lepsze wyszukiwanie: pobierz ${name}${size && ` (${size})`}`,
  betterHere: (name) => `Lepsze wyszukiwanie: użyj ${name}`,
  knowsEnglish: "Wbudowane wyszukiwanie rozumie tylko angielskie słowa.",
  searchInMine: (size) =>
    `Pobierz model wyszukiwania dla polskiego i innych języków${size && ` (${size})`}`,
  graphicsCard: "na karcie graficznej",
  threads: (count) =>
    plural(count, { one: "# wątek", few: "# wątki", many: "# wątków", other: "# wątku" }),
  runsOn: "Działa na",
  automatic: "Automatycznie",
  onGraphicsCard: "Karta graficzna (WebGPU)",
  onProcessor: "Procesor",
  cannotRunThere: "Model nie może teraz działać gdzie indziej",
  cannotBeUsed: "Nie można użyć tego modelu",
  downloading: "Pobieranie modelu",
  downloadingThis: (model) => `Pobieranie: ${model}`,
  pausedThis: (model) => `Wstrzymano: ${model}`,
  pause: "Wstrzymaj",
  modelDownloaded: "Model pobrany",
  loaded: (loaded, total, strong) => [
    strong(bytes(loaded)),
    total === null ? "" : ` z ${bytes(total)}`,
  ],
  perSecond: (rate) => `${bytes(rate)}/s`,
  parts: (parts) => {
    /** @type {Record<string, string>} */
    const names = {
      text: "część od słów",
      vision: "część od zdjęć",
      settings: "ustawienia",
    };
    return list(parts.map((part) => names[part] ?? part));
  },
  useFromMemory: "Używaj z pamięci",
  removeTitle: (model) => `Usunąć ${model}?`,
  removeText: (size) =>
    `Zwolni to ${bytes(size)} na tym urządzeniu. Aby znów szukać z tym modelem, trzeba go będzie pobrać ponownie.`,
  removeYes: "Usuń model",
  removeAlso: "Zapomnij też jego indeks wyszukiwania Twoich zdjęć",
  couldNotRemove: (model) => `Nie udało się usunąć ${model}`,
  ready: (model) => `${model} jest gotowy i od teraz odpowiada.`,
  gettingReady: (model, answering, strong) => [
    strong(`${model} się przygotowuje.`),
    ` ${answering} odpowiada, dopóki Twoje zdjęcia nie zostaną zindeksowane.`,
  ],
  indexedOf: (done, total) => `Zindeksowano ${whole(done)} z ${whole(total)}.`,
  searchAtOnce: "Szukaj w tym, co jest",
  stayWith: (model) => `Zostań przy ${model}`,
  onDevice: (count, size) =>
    `${plural(count, { one: "# model", few: "# modele", many: "# modeli", other: "# modelu" })} na tym urządzeniu, ${bytes(size)}`,
  onlyBuiltIn: "Na tym urządzeniu jest tylko wbudowany model",
  another: "Inny model: jego nazwa na huggingface.co albo adres jego folderu",
  anotherName: "Xenova/clip-vit-base-patch32",
  lookUp: "Sprawdź",
  lookingUp: "Sprawdzanie…",
  withoutInternet: "Bez internetu: upuść tutaj folder lub pliki modelu albo",
  chooseFolder: "wybierz folder",
  chooseFiles: "wybierz pliki",
  checkingFiles: "Sprawdzanie plików…",
  myModel: "mój model",
  inUseBadge: "w użyciu",
  inUse: "W użyciu",
  use: "Użyj",
  precisionOf: (model) => `Precyzja: ${model}`,
  askingSize: "Pytanie o rozmiar",
  removeThis: (model) => `Usuń ${model} z tego urządzenia`,
  removeFromDevice: "Usuń z tego urządzenia",
  chooseAnother: "Najpierw wybierz inny model",
  storedSize: (size) => `${bytes(size)} na tym urządzeniu`,
  precision: (precision, size) => `${precision} · ${bytes(size)}`,
  precisionHere: (precision, size) => `${precision} · ${bytes(size)}, tutaj`,
};

/** @type {Said["library"]} */
export const library = {
  title: "Biblioteka",
  about: "Biblioteka: foldery, model i pamięć",
  photos: (count) =>
    plural(count, { one: "zdjęcie", few: "zdjęcia", many: "zdjęć", other: "zdjęcia" }),
  skipped: (count) =>
    plural(count, {
      one: "# pominięty",
      few: "# pominięte",
      many: "# pominiętych",
      other: "# pominiętego",
    }),
  storage: "Pamięć",
  notKnownYet: "Jeszcze nie wiadomo",
  used: (size, free, strong) => [strong(bytes(size)), ` na tym urządzeniu, ${bytes(free)} wolne`],
  usedInMemory: (size, strong) => [strong(bytes(size)), " w pamięci"],
  goneOnClose: "Zniknie po zamknięciu tej strony.",
  facts: "Dane o zdjęciach",
  thumbnails: "Miniatury",
  vectors: "Indeks wyszukiwania",
  models: "Modele",
  page: "Sam Photoseek",
  kept: "Przeglądarka przechowuje to, dopóki tego nie usuniesz.",
  mayBeCleared: "Przeglądarka może to usunąć, gdy zabraknie miejsca.",
  notPromised:
    "Więcej nie chciała obiecać; robi to dla stron zainstalowanych lub dodanych do zakładek.",
  keep: "Zachowaj te dane",
  offline: "Gotowe do pracy offline.",
  version: (version) => `Photoseek ${version}`,
  exchange: "Eksport i import",
  exchangeCard: "Eksport lub import",
  exchangeAbout:
    "Twój indeks wyszukiwania w jednym pliku: dla innego urządzenia lub innego programu. Samych zdjęć w nim nie ma.",
  export: "Eksportuj",
  exportList: "Lista jako CSV",
  import: "Importuj",
  exportedLibrary: "Wyeksportowana biblioteka",
  couldNotExport: "Nie udało się wyeksportować biblioteki",
  couldNotList: "Nie udało się wyeksportować listy",
  couldNotImport: (file) => `Nie zaimportowano „${file}”`,
  unchanged: "Zatrzymano. Twoja biblioteka jest taka jak przedtem.",
  stages: {
    writing: "Eksportowanie biblioteki",
    checking: "Sprawdzanie pliku",
    adding: "Importowanie biblioteki",
  },
  starting: "Rozpoczynanie…",
  bytesDone: (done, total, strong) => [strong(bytes(done)), ` z ${bytes(total)}`],
  photosDone: (done, total, strong) => [
    strong(whole(done)),
    ` z ${plural(total, { one: "# zdjęcia", few: "# zdjęć", many: "# zdjęć", other: "# zdjęcia" })}`,
  ],
  exported: (count) => `Wyeksportowano: ${photoCount(count)}.`,
  imported: (report) => {
    const parts = /** @type {[number, string][]} */ ([
      [report.added, "dodane"],
      [report.replaced, "nowsze"],
      [report.kept, "już są"],
    ]);
    const found = parts.filter(([count]) => count > 0);
    const said = found.map(([count, what]) => `${whole(count)} ${what}`);
    const closed = report.folders.length
      ? " Otwórz ich foldery, aby zobaczyć je w pełnym rozmiarze."
      : "";
    return `Zaimportowano: ${said.join(", ") || "brak zdjęć w pliku"}.${closed}`;
  },
  forgets: "Photoseek zapomni wszystko, gdy zamkniesz tę stronę.",
  worksFromMemory: "Do tego czasu działa z pamięci.",
  forgetsWhy: {
    "left-alone":
      "Biblioteka się nie otworzyła i zostaje, jak jest. Odśwież stronę, aby spróbować ponownie.",
    "site-data-blocked":
      "Twoja przeglądarka nie pozwala tej stronie niczego przechowywać, jak w oknie prywatnym lub przy zablokowanych danych witryn.",
    "no-database":
      "Twoja przeglądarka nie mogła otworzyć swojej bazy danych. Biblioteka z wcześniejszych wizyt nie przepadła: uruchom przeglądarkę ponownie, aby do niej wrócić.",
  },
};

/** @type {Said["client"]} */
export const client = {
  vectorLength: (id, length, dimensions) =>
    `Wektor ${id} ma liczb: ${length}, a nie ${dimensions}.`,
  pictureKinds:
    "Obraz to Blob, File, ArrayBuffer, tablica typowana, ImageBitmap, ImageData, URL lub URI danych.",
  notGiven: (address, status) => `Nie udało się wczytać ${address}: HTTP ${status}.`,
  noCanvas: "Ta przeglądarka nie udostępnia płótna 2d.",
};

/**
 * What is asked of a host: a file of a model, the list of its files, or a part of the page.
 * @param {Parameters} wanted
 */
const wanted = ({ file, model }) => {
  if (!model) return `${file}, część strony`;
  return file ? `${file} (${model})` : `lista plików ${model}`;
};

/** @param {Parameters} parameters */
const host = ({ host: name }) => name ?? "Ta witryna";

/** @param {Parameters} parameters The part of a model that a tower is. */
const tower = ({ part }) => (part === "vision" ? "część od zdjęć" : "część od słów");

const byHand =
  "Pliki, do których masz prawo, można tam pobrać ręcznie, a potem upuścić na „Wszystkie modele” albo położyć obok strony w models/.";

/** @param {string} doing */
const doing = (doing) => `Photoseek ${doing}. Anuluj to albo poczekaj, aż skończy.`;

/** @type {Said["errors"]} */
export const errors = {
  internal:
    "Wewnątrz Photoseek coś poszło nie tak. To, co zapisano, jest bezpieczne; odśwież stronę, aby kontynuować.",
  cancelled: "Anulowano.",
  closed: "Silnik został zamknięty.",
  "engine-died": "Silnik się zatrzymał. Uruchom go ponownie, aby kontynuować.",
  "engine-died.hung": "Silnik przestał odpowiadać. Uruchom go ponownie, aby kontynuować.",
  "boot-failed.unknown":
    "Nie udało się wczytać silnika. Sprawdź połączenie, a potem uruchom go ponownie.",
  "boot-failed.no-webassembly":
    "Ta przeglądarka nie uruchamia WebAssembly, z którego zbudowany jest Photoseek. Włącz je ponownie (tryb blokady je wyłącza) albo użyj innej przeglądarki.",
  "boot-failed.wasm-forbidden":
    "Zasady bezpieczeństwa witryny zabraniają WebAssembly. Kto ją prowadzi, musi dodać 'wasm-unsafe-eval' do script-src.",
  "boot-failed.no-module-workers":
    "Ta przeglądarka jest za stara dla Photoseek. Zaktualizuj ją albo użyj aktualnej wersji Chrome, Edge, Firefox lub Safari.",
  "boot-failed.missing": ({ part }) =>
    `Na tej witrynie brakuje części Photoseek: ${part}. Spróbuj później albo powiedz temu, kto ją prowadzi.`,
  "boot-failed.blocked": ({ part }) =>
    `Nie udało się wczytać części Photoseek: ${part}. Sprawdź połączenie i czy nie blokuje jej rozszerzenie lub zapora; potem uruchom ponownie.`,
  "boot-failed.stalled": ({ part }) =>
    `Część Photoseek nie dociera: ${part}. Sprawdź połączenie, a potem uruchom ponownie.`,
  "boot-failed.stuck":
    "Photoseek nie rusza dalej, choć wszystkie jego części są na miejscu. Uruchom go ponownie; jeśli to nie pomoże, odśwież stronę.",

  // Files that are skipped
  "not-an-image.ending": "To nie obraz, sądząc po końcówce nazwy.",
  "not-an-image.system": "Folder systemu, kosza lub innego programu, do którego się nie zagląda.",
  "not-an-image.content": "Plik nie zawiera obrazu.",
  "not-an-image.array": ({ dtype, shape }) =>
    `Tablica pikseli musi być typu uint8 o kształcie (height, width), (height, width, 3) lub (height, width, 4); ta jest typu ${dtype} o kształcie ${shape}.`,
  forgotten:
    "To zdjęcie zostało przez Ciebie wyjęte. Usuń jego folder i dodaj go ponownie, aby je odzyskać.",
  "broken.data": ({ format }) =>
    format ? `Dane ${format} są uszkodzone lub ucięte.` : "Dane obrazu są uszkodzone lub ucięte.",
  "broken.slow": ({ format }) => `Otwieranie danych ${format} trwa zbyt długo.`,
  "broken.headers": "Nagłówki pliku nie mają końca.",
  "broken.shorter": "Plik jest krótszy niż był.",
  "broken.no-pixels": "Obraz nie ma pikseli.",
  "broken.not-prepared": "Nie udało się przygotować obrazu.",
  "too-large.memory": "Brakuje pamięci na ten obraz.",
  "too-large.pixels": ({ width, height }) =>
    `${whole(width)} × ${whole(height)} pikseli to więcej, niż można tu otworzyć.`,
  "too-large.file": ({ bytes: size }) => `${bytes(size)} to więcej, niż można tu otworzyć.`,
  "unsupported.here": ({ format }) => `Obrazów ${format} nie można tu otworzyć.`,
  "unsupported.browser": ({ format }) =>
    format === "HEIC"
      ? "Ta przeglądarka nie otwiera zdjęć HEIC; Safari otwiera, można też użyć kopii zapisanej jako JPEG."
      : `Ta przeglądarka nie otwiera obrazów ${format}.`,
  "unsupported.film": ({ format }) => `Ta przeglądarka nie odtwarza filmów ${format}.`,
  "unsupported.drawing": ({ format }) => `Pliki ${format} to rysunki, nie zdjęcia.`,
  "unsupported.no-preview": ({ format }) =>
    `Ten plik ${format ?? "RAW"} nie zawiera podglądu, który można pokazać.`,
  "unsupported.kind": ({ format }) => `Obrazów ${format} tego rodzaju nie można tu otworzyć.`,
  "too-large.one-piece": ({ format }) =>
    `${format} ma piksele w jednym kawałku, który jest za duży.`,
  unreadable: "Przeglądarka nie mogła otworzyć pliku. Wybierz go ponownie.",
  "unreadable.file": ({ file }) => `Nie udało się otworzyć ${file}.`,
  "unreadable.moved": "Tego zdjęcia nie ma już tam, gdzie było.",
  empty: "Plik jest pusty.",
  companion: ({ photo }) => `Należy do ${photo}.`,

  // Folders and the library
  "folder-unavailable.folder":
    "Folderu nie można już otworzyć. Wybierz go ponownie, aby kontynuować.",
  "folder-unavailable.photo": "Otwórz folder ponownie, aby zobaczyć to zdjęcie w pełnym rozmiarze.",
  "folder-refused": "Wybierz folder albo upuść zdjęcia na stronę.",
  "folder-refused.inside": ({ folder, inner }) =>
    `„${inner}” jest w „${folder}”, a ten jest w Twojej bibliotece. Otwórz „${folder}” ponownie, aby poszukać nowych zdjęć.`,
  "not-found.folder": "Tego folderu nie ma w bibliotece.",
  "not-found.search": "To wyszukiwanie nie jest już zapisane.",
  "not-found.photo": "Tego zdjęcia nie ma już w bibliotece.",
  "not-found.photo-not-indexed": "Tego zdjęcia nie zindeksowano używanym modelem.",
  "not-found.removed": "Tego, co usunięto podczas wcześniejszej wizyty, nie można przywrócić.",
  "not-found.place-taken": ({ folder }) =>
    `„${folder}” jest znów w bibliotece; jego miejsce jest zajęte.`,
  "store-full":
    "Dysk albo miejsce, które ta przeglądarka daje witrynie, jest pełne. Nic z tego, co zindeksowano, nie przepadło. Usuń niepotrzebne pliki albo modele z Photoseek.",
  "store-full.import":
    "Na dysku, albo w tym, co ta przeglądarka daje witrynie, nie ma miejsca na tę bibliotekę. Niczego nie zaimportowano; zwolnij miejsce i zaimportuj ją ponownie.",
  "store-failed":
    "Nie można było użyć bazy danych przeglądarki. Zamknij inne karty Photoseek i odśwież; w oknie prywatnym zezwól na dane witryn.",
  "store-failed.behind":
    "Bibliotekę trzeba wczytać ponownie, zanim będzie można ją zmienić. Spróbuj jeszcze raz.",
  "library-silent.blocked":
    "Trzyma ją inna karta ze starszym Photoseek i nie ustępuje. Zamknij pozostałe karty Photoseek: wtedy ta ruszy sama. Nic nie przepadło.",
  "library-silent.no-answer":
    "Baza danych przeglądarki nie odpowiada. Zamknij pozostałe karty Photoseek albo uruchom przeglądarkę ponownie. Nic nie przepadło.",
  "store-closed":
    "Przeglądarka zamknęła bazę danych Photoseek, jak to robi przy usuwaniu danych witryn. Spróbuj jeszcze raz; jeśli się powtórzy, uruchom przeglądarkę ponownie.",
  "page-outdated":
    "Nowsza wersja Photoseek zapisała Twoją bibliotekę. Zamknij wszystkie karty Photoseek i otwórz go ponownie, aby dostać tę wersję; nic nie przepadło.",
  "page-replaced":
    "Nowsza wersja Photoseek jest otwarta w innej karcie i przejęła Twoją bibliotekę. Odśwież tę stronę, aby z nią kontynuować; nic nie przepadło.",
  "busy.other-tab": "Photoseek indeksuje w innej karcie. Spróbuj ponownie, gdy skończy.",
  "busy.model-in-use": ({ model, title }) =>
    `${models.names?.[model] ?? title} jest w użyciu. Najpierw wybierz inny model.`,
  "busy.model-in-use-elsewhere": ({ model, title }) =>
    `${models.names?.[model] ?? title} jest w użyciu w innej karcie. Wybierz tam inny model albo zamknij tę kartę i spróbuj ponownie.`,
  "busy.index-open": ({ index }) =>
    `Indeks „${index}” jest otwarty gdzie indziej. Najpierw zamknij go tam.`,
  "busy.indexing": doing("indeksuje folder"),
  "busy.changing-folder": doing("zmienia folder"),
  "busy.removing-folder": doing("usuwa folder"),
  "busy.removing-folders": doing("usuwa foldery"),
  "busy.bringing-back": doing("przywraca foldery"),
  "busy.exporting": doing("eksportuje bibliotekę"),
  "busy.exporting-list": doing("eksportuje listę zdjęć"),
  "busy.importing": doing("importuje bibliotekę"),
  "busy.removing-photos": doing("usuwa zdjęcia"),
  "busy.changing-model": doing("zmienia model"),
  "busy.changing-backend": doing("zmienia miejsce, w którym działa model"),
  "busy.removing-model": doing("usuwa model"),

  // Exported libraries
  "not-an-export.other-safetensors":
    "To plik safetensors, ale nie wyeksportowana biblioteka Photoseek.",
  "not-an-export.not-whole":
    "To nie jest wyeksportowana biblioteka albo tylko jej początek. Wybierz plik wyeksportowany przez Photoseek, w całości.",
  "export-damaged":
    "Ten plik jest uszkodzony. Niczego nie zaimportowano; wyeksportuj bibliotekę jeszcze raz albo skopiuj plik ponownie.",
  "export-too-new":
    "Ten plik zapisała nowsza wersja Photoseek. Odśwież stronę, aby ją dostać, i zaimportuj plik ponownie.",
  "export-of-other-model.other-model": ({ title, model, precision, ...used }) =>
    `Tę bibliotekę zrobiono z modelem ${title} (${model}, ${precision}). Photoseek używa teraz ${used.used_title} (${used.used_model}, ${used.used_precision}). Wybierz tamten model i zaimportuj plik ponownie. Niczego nie zaimportowano.`,
  "export-of-other-model.other-version": ({ title, model, precision }) =>
    `Tę bibliotekę zrobiono z modelem ${title} (${model}, ${precision}). Używany model nazywa się tak samo, ale to inna jego wersja i ich liczb nie można porównywać. Wyeksportuj bibliotekę jeszcze raz tam, gdzie wersje są te same. Niczego nie zaimportowano.`,

  // Getting models
  "hub-unreachable.host": (parameters) =>
    `${host(parameters)} nie odpowiada, więc nie udało się wczytać: ${wanted(parameters)}. Sprawdź połączenie i spróbuj ponownie; model można też dodać z plików.`,
  "hub-unreachable.address": ({ address }) =>
    `Pod adresem ${address} nikt nie odpowiada, albo nie odpowiada stronom innych witryn. Sprawdź adres i połączenie; kto prowadzi ten serwer, może dopuścić inne źródła (CORS).`,
  "hub-busy": (parameters) =>
    `${host(parameters)} ma teraz za dużo próśb, by dać: ${wanted(parameters)}. Spróbuj ponownie ${parameters.seconds ? plural(parameters.seconds, { one: "za # sekundę", few: "za # sekundy", many: "za # sekund", other: "za # sekundy" }) : "za kilka minut"}.`,
  "hub-failed": (parameters) =>
    `${host(parameters)} ma własne kłopoty i nie może teraz dać: ${wanted(parameters)}. To, co już przyszło, jest zachowane; spróbuj później.`,
  "model-refused.private": (parameters) =>
    `${host(parameters)} nie daje tego każdemu: ${wanted(parameters)}. Nie ma modelu o tej nazwie albo jest prywatny. Sprawdź nazwę. ${byHand}`,
  "model-refused.gated": (parameters) =>
    `${host(parameters)} daje to tylko zalogowanym, którzy przyjęli warunki właściciela: ${wanted(parameters)}. ${byHand}`,
  "model-refused.forbidden": (parameters) =>
    `${host(parameters)} odmawia: ${wanted(parameters)}. Nie przepuszcza tego właściciel albo sieć. Spróbuj w innej sieci. ${byHand}`,
  "model-not-found.file": (parameters) =>
    `${host(parameters)} nie ma tego: ${wanted(parameters)}. Sprawdź nazwę i wersję albo wybierz inny model.`,
  "model-not-found.address": ({ address }) =>
    `Pod adresem ${address} nie ma modelu: żaden z jego plików tam nie odpowiada. Chodzi o adres folderu, w którym jest config.json.`,
  "web-page-instead": (parameters) =>
    `Zamiast tego przyszła strona WWW: ${wanted(parameters)}. Adres jest zły albo sieć chce najpierw logowania. Otwórz dowolną inną witrynę, aby to zobaczyć, i spróbuj ponownie.`,
  "model-damaged.other-bytes": (parameters) =>
    `Przyszły inne bajty, niż podano: ${wanted(parameters)}. Wyrzucono je i nic uszkodzonego nie zostało; spróbuj ponownie, a jeśli się powtórzy, sprawdź, co stoi między tym urządzeniem a siecią.`,
  "model-damaged.too-large": (parameters) =>
    `Większe niż jakikolwiek taki plik: ${wanted(parameters)}. Wyrzucono je.`,
  "model-changed":
    "Photoseek zaktualizowano na tej witrynie, gdy strona była otwarta. Odśwież stronę.",
  "model-damaged.other-part": (parameters) =>
    `Serwer przysłał inną część, niż proszono: ${wanted(parameters)}. Spróbuj ponownie.`,
  "model-damaged.other-size": (parameters) =>
    `To nie ten plik, który podano: ${wanted(parameters)} ma bajtów ${whole(parameters.size)}, a nie ${whole(parameters.listed)}. Niczego z niego nie zachowano; spróbuj ponownie albo wybierz inny model.`,
  "download-cut": (parameters) =>
    `Połączenie raz po raz się zrywa podczas pobierania: ${wanted(parameters)}. To, co przyszło, jest zachowane; spróbuj ponownie, gdy sieć będzie lepsza.`,
  "download-cancelled": ({ model }) =>
    `Pobieranie modelu ${model} zatrzymano. Postęp jest zapisany i następnym razem ruszy od tego miejsca.`,
  "no-room-for-model.full":
    "Na tym urządzeniu nie ma miejsca, by zachować model. Zwolnij miejsce albo używaj modelu z pamięci: wtedy działa teraz, a przy następnej wizycie zostanie pobrany ponownie.",
  "no-room-for-model.refused":
    "Ta przeglądarka odmawia zachowania modelu. Zwolnij miejsce albo używaj modelu z pamięci: wtedy działa teraz, a przy następnej wizycie zostanie pobrany ponownie.",
  "model-unavailable.not-given": (parameters) =>
    `${host(parameters)} nie daje: ${wanted(parameters)}. Spróbuj później.`,
  "model-unavailable.no-hub": ({ hub }) =>
    `${hub} nie odpowiada tak jak huggingface.co. Sprawdź adres.`,
  "model-unavailable.no-built-in": "Tę witrynę postawiono bez wbudowanego modelu.",
  "model-unavailable.files-not-kept": ({ title }) =>
    `„${title}” pochodził z Twoich plików i ta przeglądarka już go nie przechowuje. Dodaj go jeszcze raz w „Wszystkie modele” albo użyj innego modelu.`,
  "model-unavailable.file-not-kept": ({ file, model }) =>
    `Ta przeglądarka nie przechowuje już ${file} modelu ${model}. Dodaj model ze swoich plików jeszcze raz.`,
  "model-unavailable.not-stored": ({ file, model }) =>
    `Ta przeglądarka nie zachowała ${file} modelu ${model}. Spróbuj ponownie.`,
  "model-unavailable.file-unreadable": ({ file }) =>
    `Nie udało się otworzyć ${file}. Wybierz pliki jeszcze raz.`,

  // What models are made of
  "bad-model-name.name": ({ text }) =>
    `„${text}” nie jest nazwą modelu. Wpisz nazwę taką jak Xenova/clip-vit-base-patch32 albo adres folderu, w którym są config.json i onnx/.`,
  "bad-model-name.address": ({ text }) => `„${text}” nie jest adresem.`,
  "model-unsupported.no-files": ({ model }) =>
    `${model} nie ma żadnego z plików, których potrzebuje Photoseek: config.json, tokenizer.json i dwóch sieci w onnx/. Poszukaj kopii przekształconej dla transformers.js.`,
  "model-unsupported.no-tower": ({ model, part }) =>
    part === "vision"
      ? `${model} nie ma sieci od zdjęć (onnx/vision_model*.onnx), więc żadnych nie znajdzie. Wybierz model z obiema, na przykład Xenova/clip-vit-base-patch32.`
      : `${model} nie ma sieci od słów (onnx/text_model*.onnx), więc żadnych nie rozumie. Wybierz model z obiema, na przykład Xenova/clip-vit-base-patch32.`,
  "model-unsupported.missing-files": ({ model, files }) =>
    `${model} nie ma tego, czego potrzebuje Photoseek: ${list(files)}.`,
  "model-unsupported.file-too-large": ({ model, file, size }) =>
    `${model}: ${file} ma mieć bajtów ${whole(size)}, więcej niż jakikolwiek taki plik.`,
  "model-unsupported.split-weights": ({ model }) =>
    `${model} trzyma wagi swoich sieci w osobnych plikach (.onnx_data), których Photoseek nie umie wczytać.`,
  "model-unsupported.no-precision": ({ model, suffixes }) =>
    `${model} nie ma precyzji, w której byłyby obie sieci, w rozmiarze, jaki przeglądarka może wczytać (szuka się: ${suffixes.join(", ")}).`,
  "model-unsupported.precision": ({ model, precision, there }) =>
    `${model} nie ma wersji ${precision}; są ${there.join(", ")}.`,
  "model-unsupported.no-config": ({ name }) =>
    `„${name}” nie zawiera config.json, więc nie jest modelem. Wybierz folder, do którego pobrano model, z config.json, tokenizer.json i onnx/ w środku.`,
  "model-unsupported.not-json": (parameters) =>
    `Nie do użycia, bo to nie JSON: ${wanted(parameters)}.`,
  "model-unsupported.kind": ({ model, kind, known }) =>
    `${model} to model typu „${kind}”; Photoseek potrzebuje modelu do słów i zdjęć (${known.join(", ")}).`,
  "model-unsupported.field": ({ model, file, field }) =>
    `${model}: ${file} nie podaje użytecznej wartości ${field}.`,
  "model-unsupported.no-room-for-text": ({ model }) =>
    `${model}: tokenizer_config.json nie zostawia miejsca na tekst.`,
  "model-unsupported.preprocessor": ({ model }) =>
    `${model}: preprocessor_config.json żąda czegoś, czego Photoseek nie umie.`,
  "model-unsupported.processor": ({ model, processor, known }) =>
    `${model} przygotowuje obrazy przez ${processor}, którego Photoseek nie zna; zna ${list(known)}.`,
  "model-unsupported.tokenizer": ({ model }) =>
    `${model} ma tokenizator nieznanego rodzaju: słów nie da się zamienić na liczby. Wybierz inny model.`,
  "model-unsupported.padding": ({ token }) =>
    `Tokenizator modelu nie ma znaku wypełnienia ${token}.`,
  "model-unsupported.outputs": ({ model, needed, there, ...parameters }) =>
    `${model} ma inne wyjścia, niż potrzebuje Photoseek: ${tower(parameters)} daje ${there.join(", ")}, a nie ${needed}.`,
  "model-closed": ({ model }) => `${model} zamknięto podczas pracy.`,
  "model-unsupported.shape": ({ model, shape, dimensions, ...parameters }) =>
    `${model} ma inne wyjścia, niż mówi jego config.json: ${tower(parameters)} daje tablice o kształcie ${shape}, a nie o ${plural(dimensions, { one: "# wymiarze", few: "# wymiarach", many: "# wymiarach", other: "# wymiaru" })}.`,
  "inference-failed.not-loaded": ({ file, model }) =>
    `Nie udało się wczytać ${file} modelu ${model}: plik może być uszkodzony albo potrzebować więcej pamięci, niż daje ta przeglądarka.`,
  "inference-failed.not-run": ({ model }) =>
    `${model} zawiódł. Spróbuj ponownie; jeśli znów zawiedzie, wybierz mniejszy model.`,

  // Other people's code
  "bad-request.method": ({ method }) => `Nie ma metody „${method}”.`,
  "bad-request.parameters": ({ method, missing }) => `${method} wymaga ${missing.join(", ")}.`,
  "bad-request.filter": ({ fields }) => `Nie ma filtra na ${fields.join(", ")}.`,
  "bad-request.values": ({ field, known }) => `Filtr na ${field} przyjmuje ${known.join(", ")}.`,
  "bad-request.whole-numbers": ({ fields }) => `${fields.join(" i ")} to liczby całkowite.`,
  "bad-request.mark": ({ kind }) =>
    `„${kind}” nie można tak powiedzieć o zdjęciu: albumy i tagi mają nazwę, a nic innego jej nie ma.`,
  "bad-request.date": ({ text }) => `„${text}” nie jest datą. Napisz 2022, 2022-07 lub 2022-07-14.`,
  "bad-request.order": ({ known }) => `Zdjęcia można porządkować według ${known.join(", ")}.`,
  "bad-request.group": ({ known }) => `Zdjęcia można grupować według ${known.join(", ")}.`,
  "bad-request.view": "Zapisane wyszukiwanie o coś pyta, w najwyżej 8000 znaków.",
  "bad-request.least": "Za dopasowanie uznaje się pewność między 0 a 1.",
  "bad-request.circle": "Okrąg to szerokość, długość i promień w kilometrach.",
  "bad-request.box": "Prostokąt to jego południe, zachód, północ i wschód w stopniach.",
  "bad-request.dimensions": "Indeks potrzebuje modelu albo liczby wymiarów.",
  "bad-request.vectors": ({ rows, dimensions, numbers }) =>
    `Wiersze tego indeksu (${rows}) wymagają wektorów o długości ${dimensions}; przyszło liczb: ${numbers}.`,
  "bad-request.shape": ({ rows, dimensions, shape }) =>
    `Wiersze tego indeksu (${rows}) wymagają wektorów o kształcie (${rows}, ${dimensions}); te mają kształt ${shape}.`,
  "bad-request.not-numbers": "Wektor zawiera coś, co nie jest liczbą.",
  "bad-request.model-closed": "Ten model zamknięto.",
  "bad-request.index-closed": "Ten indeks zamknięto.",
  "bad-request.comparisons": ({ field, unknown, known }) =>
    `Filtr na „${field}” pyta o ${unknown.join(", ")}; są ${known.join(", ")}.`,
  "bad-request.metadata-count": ({ ids }) =>
    `Identyfikatory (${ids}) wymagają tyle samo rekordów metadanych.`,
  "bad-request.id-twice": "Identyfikator występuje dwa razy w tym, co ma być dodane.",
  "bad-request.other-vectors": ({ there, given }) =>
    `Ten indeks zawiera wektory ${there}, a nie ${given}. Nadaj nowemu inną nazwę albo opróżnij stary.`,
  "bad-request.metadata": "Metadane muszą dać się zapisać w JSON.",
};
