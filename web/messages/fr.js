/** What the page says, in French. */
import { bytes, fixed, list, month, plural, short, whole } from "./formats.js";

/** @typedef {Required<import("./languages.js").Translation>} Said */
/** @typedef {import("./en.js").Parameters} Parameters */

/** @param {number} count */
const photoCount = (count) =>
  plural(count, { one: "# photo", many: "# de photos", other: "# photos" });

/** @type {Said["shell"]} */
export const shell = {
  keys: {
    title: "Touches",
    rows: {
      search: ["Rechercher", "/"],
      walk: ["De photo en photo", "←", "→", "↑", "↓"],
      ends: ["La première et la dernière photo", "Début", "Fin"],
      open: ["Ouvrir la photo", "Entrée"],
      select: ["Sélectionner la photo", "Espace"],
      stretch: ["Sélectionner de photo en photo", "Maj", "←→↑↓"],
      all: ["Tout sélectionner", "Ctrl", "A"],
      facts: ["Détails, quand une photo est ouverte", "I"],
      favourite: ["Favori, quand une photo est ouverte", "F"],
      slideshow: ["Diaporama, quand une photo est ouverte", "S"],
      leave: ["Fermer ou annuler", "Échap"],
      help: ["Ces touches", "?"],
    },
  },
  name: "Photoseek",
  titled: (view) => `${view} – Photoseek`,
  description: "Trouvez vos photos en les décrivant. Tout se passe sur votre appareil.",
  needsJavaScript: "Photoseek a besoin de JavaScript : il regarde vos photos dans cette page.",
  skipToPhotos: "Aller aux photos",
  glance: "En un coup d’œil",
  cancel: "Annuler",
  close: "Fermer",
  done: "Terminé",
  ok: "OK",
  tryAgain: "Réessayer",
  continue: "Continuer",
  restart: "Redémarrer",
  startedAgain: (how) =>
    how === "hung"
      ? "Photoseek ne répondait plus. Il a dû redémarrer et reprend là où il en était."
      : "Photoseek a dû redémarrer et reprend là où il en était.",
  reload: "Recharger",
  settings: {
    title: "Réglages",
    theme: "Apparence",
    themes: { system: "Comme le système", light: "Claire", dark: "Sombre" },
    details: "Afficher les détails",
    detailsAbout: "La certitude de chaque résultat et les données des modèles.",
  },
  about: {
    open: "À propos",
    title: "À propos de Photoseek",
    privacy: "Vos photos restent ici",
    privacyText:
      "Les photos, les noms et les recherches ne quittent jamais cet appareil. Inutile de nous croire sur parole : ouvrez le panneau réseau de votre navigateur et voyez ce qui est envoyé.",
    licenses: "Licences",
    licensesText:
      "Photoseek est un logiciel libre, construit avec le travail de beaucoup d’autres.",
    licensesLink: "Toutes les licences",
  },
  language: "Langue",
  languageLater: "La page changera de langue quand elle sera rechargée.",
  stopping: "Arrêt en cours…",
  gettingReady: "Préparation…",
  boot: ({ stage, model = "", loaded = 0, reason = "" }) => {
    if (stage === "silent") return `${errors[`library-silent.${reason}`]}`;
    if (stage === "blocked")
      return "Fermez les autres onglets de Photoseek : ils retiennent votre photothèque.";
    if (stage === "library") return "Ouverture de votre photothèque…";
    if (stage === "settings")
      return `Téléchargement des réglages de ${models.names?.[model] ?? model} : ${bytes(loaded)}`;
    return "Préparation…";
  },
  timeLeft: (seconds) => {
    if (seconds < 10) return "encore quelques secondes";
    if (seconds < 55) return `encore ${whole(Math.ceil(seconds / 5) * 5)} s`;
    if (seconds < 3570) return `encore ${whole(Math.round(seconds / 60))} min`;
    const minutes = Math.round(seconds / 60);
    return `encore ${whole(Math.floor(minutes / 60))} h ${whole(minutes % 60)} min`;
  },
  couldNotStart: "Photoseek n’a pas pu démarrer",
  libraryDoesNotOpen: "Votre photothèque ne s’ouvre pas",
  withoutLibrary: "Continuer sans elle",
  stopped: "Photoseek s’est arrêté",
  older: "Cette page est d’une version plus ancienne",
  useBuiltIn: "Utiliser le modèle intégré",
  technicalDetails: "Détails techniques",
  copyDiagnostics: "Copier le diagnostic",
  diagnosticsAbout: "Versions, nombres et dernières erreurs, sans noms de photos ni de dossiers",
  diagnosticsCopied: "Copié dans le presse-papiers",
  diagnosticsSaved: "Enregistré comme fichier",
  somethingWrong: "Un problème est survenu.",
  install: {
    offer: "Photoseek peut être une application de cet appareil, avec sa fenêtre et son icône.",
    yes: "Installer",
    sharedLost: "Ce qui a été partagé n’est pas arrivé. Reste-t-il de la place sur cet appareil ?",
  },
  newVersion: "Une nouvelle version est disponible.",
  firstAid: {
    notArriving:
      "Une partie de Photoseek n’arrive pas. Vérifiez la connexion, puis rechargez la page.",
    notLoaded:
      "Une partie de Photoseek n’a pas pu être chargée. Vérifiez la connexion, et si une extension ou un pare-feu la bloque ; puis rechargez la page.",
    notSupported:
      "Photoseek ne fonctionne pas dans ce navigateur. Mettez-le à jour, ou utilisez une version actuelle de Chrome, Edge, Firefox ou Safari.",
    openedAsFile:
      "Cette page a été ouverte comme fichier, et les navigateurs n’exécutent ses parties que depuis un serveur web. Dans le dossier du code de Photoseek, « python3 build.py serve » en démarre un.",
  },
};

/** @type {Said["search"]} */
export const search = {
  describe: "Décrivez une photo",
  addWords: "Ajoutez des mots",
  byPhoto: "Rechercher avec une photo",
  photoToSearchBy: "Photo à utiliser pour la recherche",
  clear: "Effacer",
  clearSearch: "Effacer la recherche",
  failed: "Cette recherche n’a pas fonctionné",
  pastedPhoto: "photo collée",
  andMore: (count) => `+${whole(count)}`,
  andOthers: (name, others) =>
    plural(others, {
      one: `${name} et # autre`,
      many: `${name} et # d’autres`,
      other: `${name} et # autres`,
    }),
  firstOf: (count) =>
    plural(count, {
      one: "Recherche d’après cette photo.",
      many: "Recherche d’après la première de # de photos.",
      other: "Recherche d’après la première de # photos.",
    }),
  photosLike: (name) => `Photos comme ${name}`,
  withoutPhoto: "Rechercher sans cette photo",
  removePhoto: "Retirer",
  titleLike: (name) => `Comme ${name}`,
  titleLikePhoto: "Comme une photo",
  photoLost: "La photo de votre recherche n’est pas conservée ici. Choisissez-la à nouveau.",
  examples: "Exemples",
  waysIn: "Entrées dans la photothèque",
  onThisDay: "Ce jour-là",
  categories: {
    people: "Personnes",
    pets: "Animaux de compagnie",
    food: "Nourriture",
    documents: "Documents et captures d’écran",
    nature: "Nature",
    city: "Ville",
    vehicles: "Véhicules",
    indoor: "Intérieur",
    night: "Nuit",
  },
  tryThese: "Essayez",
  things: [
    "golden retriever",
    "a cup of espresso",
    "seashore",
    "butterfly",
    "bridge",
    "pizza",
    "sports car",
  ],
  nothingFits: "Aucune photo ne correspond à ces filtres.",
  arrange: "Trier et grouper",
  sort: "Trier",
  orders: {
    best: "Meilleurs résultats",
    newest: "Plus récentes",
    oldest: "Plus anciennes",
    name: "Nom",
    size: "Taille",
    folder: "Dossier",
  },
  group: "Regrouper",
  groups: {
    none: "Rien",
    day: "Jour",
    place: "Lieu",
    folder: "Dossier",
  },
  suggestions: "Suggestions",
  recent: "Recherche récente",
  clearRecent: "Effacer les recherches récentes",
  editSaved: "Modifier les recherches enregistrées",
  kinds: {
    recent: "Récente",
    saved: "Enregistrée",
    folder: "Dossier",
    place: "Lieu",
    camera: "Appareil photo",
    tag: "Tag",
    album: "Album",
    month: "Mois",
    year: "Année",
    thing: "Dans les images",
  },
  save: "Enregistrer la recherche",
  saved: (name) => `Enregistrée sous « ${name} ». Elle est toujours à jour.`,
  rename: "Renommer",
  searchRemoved: (name) => `« ${name} » n’est plus enregistrée.`,
  undo: "Annuler",
  savedSearches: "Recherches enregistrées",
  nameOfSearch: "Nom de la recherche",
  show: (name) => `Afficher ${name}`,
  removeSearch: (name) => `Retirer ${name}`,
  notSaved: "La recherche n’a pas pu être enregistrée",
  allPhotos: "Photos",
  fewer: "Moins",
  more: "Plus",
  line: "Combien de photos comptent comme résultats",
  understood: "Compris comme",
  word: "Mot ?",
  asWord: (part) => `Rechercher plutôt « ${part} » dans les images`,
  without: (label) => `Rechercher sans « ${label} »`,
  chip: ({ kind, value, negated, must, weight }, days) => {
    const [least, most] = value.split("/").map(Number);
    const size = kind === "bytes" ? bytes : (/** @type {number} */ n) => `${short(n / 1e6)} MP`;
    const named = {
      words: must ? `doit montrer ${value}` : weight === 1 ? value : `${value} × ${short(weight)}`,
      name: `nommé ${value}`,
      folder: `dans ${value}`,
      kind: value,
      camera: `appareil ${value}`,
      date: days,
      yearly: `${days}, chaque année`,
      orientation: { landscape: "paysage", portrait: "portrait", square: "carré" }[value] ?? value,
      pixels: most ? `au plus ${size(most)}` : `au moins ${size(least ?? 0)}`,
      bytes: most ? `au plus ${size(most)}` : `au moins ${size(least ?? 0)}`,
      tag: `tag ${value}`,
      album: `album ${value}`,
      favourite: "favoris",
      place: `près de ${value}`,
      country: `en ${value}`,
      category: search.categories?.[value] ?? value,
      similar: `comme ${value}`,
    }[kind];
    return negated ? `pas ${named}` : (named ?? value);
  },
  found: (count, strong) => [
    strong(whole(count)),
    plural(count, { one: " photo", many: " de photos", other: " photos" }),
  ],
  matches: (matches, total, strong) => [
    strong(whole(matches)),
    ` sur ${photoCount(total)} `,
    plural(matches, { one: "correspond", many: "correspondent", other: "correspondent" }),
  ],
  noMatch: (words) => (words ? `Aucun résultat net pour « ${words} ».` : "Aucun résultat net."),
  closest: "Voici les plus proches.",
  builtInDoesNotKnow: (words) =>
    words
      ? `La recherche intégrée ne connaît pas « ${words} ».`
      : "La recherche intégrée ne sait pas ce que c’est.",
  downloadBetter: "En télécharger une meilleure",
  modelDoesNotKnow: (words) =>
    words ? `Ce modèle ne connaît pas « ${words} ».` : "Ce modèle ne sait pas ce que c’est.",
  spoken: {
    nothingFits: "Aucune photo ne correspond à ces filtres",
    nothingThere: "Pas encore de photos",
    all: (total) => photoCount(total),
    noMatch: (total) => `Aucun résultat net parmi ${photoCount(total)}. Voici les plus proches.`,
    matches: (matches, total) =>
      `${plural(matches, { one: "# résultat probable", many: "# de résultats probables", other: "# résultats probables" })} parmi ${photoCount(total)}.`,
  },
};

/** @type {Said["filters"]} */
export const filters = {
  title: "Filtres",
  clear: "Effacer les filtres",
  remove: "Retirer",
  removeThis: (facet, chosen) => `Retirer le filtre ${facet} : ${chosen}`,
  chosen: (facet, chosen) => `${facet}: ${chosen}`,
  andOthers: (first, others) => (others ? `${first} +${whole(others)}` : first),
  facets: {
    favourite: "Favoris",
    album: "Album",
    tag: "Tag",
    hidden: "Masquées",
    folder: "Dossier",
    date: "Date",
    kind: "Type",
    size: "Taille",
    pixels: "Image",
    bytes: "Fichier",
    camera: "Appareil photo",
    orientation: "Orientation",
    place: "Lieu",
  },
  any: {
    favourite: "Toutes les photos",
    hidden: "Sans les photos masquées",
    folder: "Tous les dossiers",
    date: "Toutes les dates",
    pixels: "Toutes les tailles",
    bytes: "Toutes les tailles",
    place: "Partout",
  },
  anything: "Tout",
  values: {
    favourite: {
      yes: "Favoris",
      no: "Autres",
    },
    album: {
      "": "Dans aucun album",
    },
    tag: {
      "": "Sans tag",
    },
    hidden: {
      yes: "Photos masquées",
      no: "Aussi les photos masquées",
    },
    orientation: {
      landscape: "Paysage",
      portrait: "Portrait",
      square: "Carré",
    },
    place: {
      located: "Avec un lieu",
      unlocated: "Sans lieu",
    },
  },
  units: {
    pixels: (count) => `${short(count / 1e6)} Mpx`,
    bytes,
  },
  from: "Du",
  to: "Au",
  since: (day) => `Depuis le ${day}`,
  until: (day) => `Jusqu’au ${day}`,
  between: (first, last) => `${first} – ${last}`,
  monthsOf: (year) => `Mois de ${year}`,
  monthWith: (date, count) => `${month(date)}, ${whole(count)}`,
  under: (size) => `Moins de ${size}`,
  andMore: (size) => `${size} et plus`,
  range: (least, most) => `${least} à ${most}`,
  within: (kilometres) => `À moins de ${short(kilometres)} km`,
  around: (place) => `Autour de ${place}`,
  area: "Zone de la carte",
};

/** @type {Said["map"]} */
export const map = {
  title: "Carte",
  couldNotOpen: "La carte n’a pas pu être ouverte",
  keys: "Carte de vos photos. Les flèches la déplacent ; plus et moins rapprochent et éloignent.",
  nearer: "Plus près",
  farther: "Plus loin",
  all: "Afficher tous les lieux",
  draw: "Tracer un cadre",
  drawHow: "Tracez un cadre autour des lieux voulus.",
  here: (count) =>
    count
      ? `${photoCount(count)} dans cette partie de la carte`
      : "Aucune photo dans cette partie de la carte.",
  show: "Afficher ces photos",
  noOutlines:
    "Les contours des pays n’ont pas pu être chargés. Vérifiez la connexion, puis rouvrez la carte.",
  source: "Contours : Natural Earth. Villes : GeoNames.",
  failed: "La carte n’a pas pu être affichée",
  photos: (count) => photoCount(count),
};

/** @type {Said["photos"]} */
export const photos = {
  byName: "Par nom",
  byPicture: "D’après ce que montre l’image",
  lessLikely: "Moins probable",
  nowhere: "Sans lieu",
  likely: (name, likely) => `${name}, probable à ${likely}`,
  cosine: (score) => `Similarité cosinus ${fixed(score, 4)}`,
  favourite: "Favori",
  albums: "Albums",
  tags: "Tags",
  select: (name) => `Sélectionner ${name}`,
  selectThis: "Sélectionner (espace)",
  isSelected: (name) => `Sélectionnée : ${name}`,
  moreLikeThis: "Plus de ce genre",
  notLikeThis: "Pas comme celle-ci",
  moreLike: (name) => `Plus comme ${name}`,
  stackOf: (count) =>
    plural(count, {
      one: "Pile de # photo",
      many: "Pile de # de photos : afficher ou replier",
      other: "Pile de # photos : afficher ou replier",
    }),
  photo: "Photo",
  photoDetails: "Détails de la photo",
  photoDetailsKey: "Détails de la photo (i)",
  slideshow: "Diaporama",
  slideshowKey: "Diaporama (s)",
  timeline: "Mois",
  tileSize: "Taille des photos",
  tileSizeKey: "Taille des photos (Ctrl et la molette)",
  placeOf: (at, total) => `${whole(at)} sur ${whole(total)}`,
  openForFullSize: "Ouvrez à nouveau le dossier pour la voir en taille réelle.",
  openFolder: (folder) => `Ouvrir « ${folder} »`,
  folder: "Dossier",
  taken: "Prise le",
  changed: "Modifiée le",
  size: "Taille",
  file: "Fichier",
  length: "Durée",
  beside: "Avec",
  camera: "Appareil photo",
  lens: "Objectif",
  exposure: "Exposition",
  exposureOf: ({ aperture, exposure, iso, focal_length }) =>
    [
      aperture && `ƒ/${short(aperture)}`,
      exposure && `${exposure < 0.3 ? `1/${whole(1 / exposure)}` : short(exposure)} s`,
      iso && `ISO ${iso}`,
      focal_length && `${short(focal_length)} mm`,
    ]
      .filter(Boolean)
      .join(" · "),
  incomplete: "Ce fichier est tronqué. La photo est montrée aussi loin qu’elle va.",
  place: "Lieu",
  match: "Résultat",
  megapixels: (count) => `${short(count / 1e6)} Mpx`,
  dimensions: (width, height) => {
    const megapixels = (width * height) / 1e6;
    const large = megapixels >= 0.95 ? ` · ${short(megapixels)} Mpx` : "";
    return `${whole(width)} × ${whole(height)}${large}`;
  },
  matchOf: (confidence, score) => `${confidence} · cosinus ${fixed(score, 4)}`,
  coordinates: (latitude, longitude) => {
    const north = `${fixed(Math.abs(latitude), 4)}° ${latitude < 0 ? "S" : "N"}`;
    const east = `${fixed(Math.abs(longitude), 4)}° ${longitude < 0 ? "O" : "E"}`;
    return `${north}, ${east}`;
  },
  nearHere: "Photos à proximité",
  download: "Télécharger",
  headline: "Trouvez n’importe quelle photo en la décrivant",
  invitation:
    "Choisissez un dossier et décrivez ce que vous cherchez : les bonnes photos arrivent en premier.",
  orDrop: "ou déposez un dossier ou des photos n’importe où sur cette page",
  privacy: "Vos photos ne quittent jamais cet appareil.",
  nothingToShow: "Aucune photo à afficher",
  nothingReadable:
    "Aucun des fichiers n’a pu être ouvert ; la liste des fichiers ignorés dit pourquoi.",
  notIndexedYet: (model) => `${model} n’a pas encore indexé de photos de vos dossiers.`,
};

/** @type {Said["acting"]} */
export const acting = {
  title: "Photos sélectionnées",
  job: "Enregistrement des photos",
  actions: "Avec les photos sélectionnées",
  selected: (count) =>
    plural(count, { one: "sélectionnée", many: "sélectionnées", other: "sélectionnées" }),
  announced: (count) =>
    plural(count, {
      one: "# photo sélectionnée",
      many: "# de photos sélectionnées",
      other: "# photos sélectionnées",
    }),
  announcedNone: "Aucune photo sélectionnée",
  clear: "Annuler la sélection",
  clearKey: "Annuler la sélection (Échap)",
  all: (count) => `Sélectionner les ${whole(count)}`,
  allKey: "Tout sélectionner (Ctrl+A)",
  save: "Enregistrer",
  copyInto: "Copier dans un dossier…",
  zip: "Télécharger en ZIP",
  zipName: "Mes photos.zip",
  list: "Enregistrer une liste (CSV)",
  paths: "Copier les chemins",
  share: "Partager",
  likeThese: "Plus de ce genre",
  more: "Plus",
  favourite: "Favori",
  noFavourite: "Retirer des favoris",
  toAlbum: "Album",
  giveTag: "Tag",
  album: {
    newName: "Ajouter",
    newNameHint: "Nouvel album",
  },
  tag: {
    newName: "Ajouter",
    newNameHint: "Nouveau tag",
  },
  hide: "Masquer dans les résultats",
  unhide: "Afficher de nouveau dans les résultats",
  marks: {
    title: "Albums et tags",
    edit: "Renommer ou retirer des albums et des tags",
    none: "Il n’y en a pas encore. Sélectionnez des photos pour en créer.",
    nameOf: (name) => `Nom de « ${name} »`,
    show: (name) => `Afficher « ${name} »`,
    remove: (name) => `Retirer « ${name} »`,
    removed: (name) => `« ${name} » a été retiré. Ses photos restent.`,
    findMore: (name) => `Trouver plus de photos pour « ${name} »`,
    couldNotChange: "Les albums et les tags n’ont pas pu être modifiés",
  },
  likely: {
    title: (name) => `D’autres qui pourraient être « ${name} »`,
    about: "Touchez une photo qui ne convient pas ; elle ne sera plus proposée.",
    found: (count, name) =>
      plural(count, {
        one: `# autre photo pourrait être « ${name} ».`,
        many: `# d’autres photos pourraient être « ${name} ».`,
        other: `# autres photos pourraient être « ${name} ».`,
      }),
    look: "Regarder",
    add: (count) =>
      plural(count, {
        one: "Ajouter # photo",
        many: "Ajouter # de photos",
        other: "Ajouter # photos",
      }),
    none: "Aucune de celles-ci",
    nothing: (name) => `Aucune autre photo ne ressemble à celles de « ${name} ».`,
  },
  stacks: {
    title: "Photos similaires",
    about:
      "Copies et photos prises à la suite. La plus grande et la plus nette de chaque groupe est gardée ; choisissez-en d’autres d’un clic. Aucun fichier n’est supprimé.",
    found: (stacks, others) =>
      `${plural(stacks, { one: "# groupe", many: "# de groupes", other: "# groupes" })}, ${plural(others, { one: "# photo en plus de la meilleure", many: "# de photos en plus des meilleures", other: "# photos en plus des meilleures" })}`,
    none: "Aucune photo n’est presque identique.",
    copies: "Copies d’un fichier",
    burst: "Prises à la suite",
    keep: (at) => `Garder la photo ${whole(at)}`,
    kept: "Gardée",
    more: "Afficher plus",
    hide: "Masquer les autres",
    select: "Sélectionner les autres",
    looking: "Recherche de photos similaires",
    review: "Examiner les photos similaires",
    folds: "Afficher une photo de chaque groupe",
    couldNotLook: "Les photos similaires n’ont pas pu être cherchées",
  },
  forget: "Sortir de Photoseek",
  forgotten: (count) =>
    plural(count, {
      one: "# photo sortie. Le fichier reste où il est.",
      many: "# de photos sorties. Les fichiers restent où ils sont.",
      other: "# photos sorties. Les fichiers restent où ils sont.",
    }),
  couldNotForget: "Les photos n’ont pas pu être sorties",
  couldNotBringBack: "Les photos n’ont pas pu être récupérées",
  couldNotMark: "Cela n’a pas pu être enregistré",
  marked: (kind, on, count, name) => {
    const many = photoCount(count);
    if (kind === "favourite")
      return on ? `Ajout aux favoris : ${many}.` : `Retrait des favoris : ${many}.`;
    if (kind === "hidden") return on ? `Masqué : ${many}.` : `De nouveau visible : ${many}.`;
    return on ? `Ajout à « ${name} » : ${many}.` : `Retrait de « ${name} » : ${many}.`;
  },
  copying: (folder) => `Copie dans « ${folder} »`,
  zipping: "Création d’un ZIP",
  copied: (count, folder, skipped) => {
    const done = plural(count, {
      one: `# photo copiée dans « ${folder} ».`,
      many: `# de photos copiées dans « ${folder} ».`,
      other: `# photos copiées dans « ${folder} ».`,
    });
    return skipped
      ? `${done} ${plural(skipped, { one: "# ignorée.", many: "# d’ignorées.", other: "# ignorées." })}`
      : done;
  },
  zipped: (count) =>
    plural(count, {
      one: "# photo enregistrée.",
      many: "# de photos enregistrées.",
      other: "# photos enregistrées.",
    }),
  copiedPaths: (count) =>
    plural(count, {
      one: "# chemin copié",
      many: "# de chemins copiés",
      other: "# chemins copiés",
    }),
  unread: (count) =>
    plural(count, {
      one: "# n’a pas pu être lue : ouvrez d’abord son dossier.",
      many: "# n’ont pas pu être lues : ouvrez d’abord leur dossier.",
      other: "# n’ont pas pu être lues : ouvrez d’abord leur dossier.",
    }),
  couldNotSave: "Les photos n’ont pas pu être enregistrées",
  couldNotShare: "Ces photos ne peuvent pas être partagées d’ici",
  couldNotCopyPaths: "Les chemins n’ont pas pu être copiés",
  isThere: (name) => `« ${name} » existe déjà`,
  whatNow: "Garder les deux, remplacer celle qui existe ou ignorer cette photo ?",
  forAll: "De même pour toutes les autres",
  ways: {
    both: "Garder les deux",
    replace: "Remplacer",
    skip: "Ignorer",
  },
};

/** @type {Said["folders"]} */
export const folders = {
  add: "Ajouter un dossier",
  addTitle: "Ajouter un dossier de photos",
  addA: "Ajouter un dossier",
  choose: "Choisir un dossier",
  trySamples: "Essayer avec des photos d’exemple",
  samples: "Photos d’exemple",
  samplesComing: "Chargement des photos d’exemple…",
  samplesDidNotCome:
    "Les photos d’exemple n’ont pas pu être chargées. Vérifiez la connexion et réessayez.",
  areSamples: "Ce sont des photos d’exemple.",
  removeSamples: "Les retirer",
  folderOfPhotos: "Dossier de photos",
  chosenFiles: "Fichiers choisis",
  droppedFiles: "Fichiers déposés",
  dropPhoto: "Déposez une photo pour en trouver d’autres qui lui ressemblent",
  dropFolders: "Déposez des dossiers ou des photos pour y chercher",
  refused:
    "Aucun dossier choisi. Le bureau, les téléchargements et le dossier personnel ne peuvent pas être partagés en entier : choisissez Images ou un sous-dossier.",
  mayNotRead: (name) => `Le navigateur n’a pas le droit d’ouvrir « ${name} ».`,
  couldNotRead: (name) => `« ${name} » n’a pas pu être indexé`,
  couldNotChange: (name) => `« ${name} » n’a pas pu être modifié`,
  progress: "Indexation des photos",
  photosIndexed: "Photos indexées",
  stopped: "Arrêté. La progression est enregistrée ; ouvrez à nouveau le dossier pour continuer.",
  waitingForTab: "En attente d’un autre onglet",
  paused: (name) => `En pause dans « ${name} »`,
  walking: (name) => `Parcours de « ${name} »`,
  indexing: (name) => `Indexation de « ${name} »`,
  indexingBy: (model, name) => `${model} indexe « ${name} »`,
  isNext: (name) => `Il indexe des photos pour cette photothèque. « ${name} » est le suivant.`,
  filesFound: (count) =>
    plural(count, {
      one: "# fichier trouvé",
      many: "# de fichiers trouvés",
      other: "# fichiers trouvés",
    }),
  startsSoon: "Commence dès que tout est prêt",
  waiting: (count) =>
    plural(count, {
      one: "# dossier en attente",
      many: "# de dossiers en attente",
      other: "# dossiers en attente",
    }),
  continuesByItself: "Reprend dès qu’il y a de la place.",
  modelsOnDevice: "Modèles sur cet appareil",
  done: (done, total, strong) => [strong(whole(done)), ` sur ${whole(total)}`],
  rate: (files) =>
    files >= 1
      ? `${short(Number(files.toPrecision(2)))} par seconde`
      : `${short(Number((files * 60).toPrecision(2)))} par minute`,
  report: (name, report) => {
    const parts = /** @type {[number, string][]} */ ([
      [report.added, "nouvelles"],
      [report.changed, "modifiées"],
      [report.moved, "déplacées"],
      [report.back, "retrouvées"],
      [report.unchanged, "déjà indexées"],
      [report.gone, "disparues"],
      [report.forgotten, "retirées"],
      [report.undecided, "manquantes"],
      [report.skipped, "ignorées"],
    ]);
    const found = parts.filter(([count]) => count > 0);
    const said = found.map(([count, what]) => `${whole(count)} ${what}`);
    return `${name} : ${said.join(", ") || "aucune photo trouvée"}.`;
  },
  interrupted: (name) => `« ${name} » n’est pas indexé jusqu’au bout`,
  tabClosed: "L’onglet qui l’indexait a été fermé.",
  progressSaved: (count) => `La progression est enregistrée : ${photoCount(count)}.`,
  browserAsks: "Le navigateur demande avant d’ouvrir le reste.",
  chooseForRest: "Choisissez à nouveau le dossier pour indexer le reste.",
  chooseAgain: "Le choisir à nouveau",
  leave: "Laisser ainsi",
  missing: (name, missing, all) =>
    missing < all
      ? `${whole(missing)} sur ${photoCount(all)} ${plural(missing, { one: "n’est", many: "ne sont", other: "ne sont" })} plus dans « ${name} »`
      : `${photoCount(missing)} ${plural(missing, { one: "n’est", many: "ne sont", other: "ne sont" })} plus dans « ${name} »`,
  missingAdvice: (count) =>
    `Si un disque ou une carte n’est pas branché, branchez-le et regardez à nouveau. Tant que vous n’avez pas décidé, ${plural(count, { one: "elle reste trouvable", many: "elles restent trouvables", other: "elles restent trouvables" })} ici.`,
  keep: (count) => plural(count, { one: "La garder", many: "Les garder", other: "Les garder" }),
  lookAgain: "Regarder à nouveau",
  removeMissing: (count) => `Retirer ${photoCount(count)}`,
  lookForNew: "Chercher de nouvelles photos",
  openAgain: "Ouvrir à nouveau",
  remove: "Retirer",
  removeThis: (name) => `Retirer ${name}`,
  inFolder: (count) => photoCount(count),
  fromThumbnails: (count) => `${photoCount(count)}, recherche dans les miniatures`,
  title: "Dossiers",
  none: "Pas encore de dossier.",
  removeAll: "Tout retirer",
  removeAllTitle: "Retirer tous les dossiers ?",
  removeAllText:
    "Photoseek oublie vos photos : l’index de recherche et les miniatures. Les photos elles-mêmes restent comme elles sont. Vous pouvez tout récupérer jusqu’à ce que vous fermiez cette page.",
  removeAllYes: "Retirer tous les dossiers",
  removed: (name) => `« ${name} » n’est plus dans Photoseek.`,
  removedAll: "Tous les dossiers sont retirés de Photoseek.",
  couldNotRemove: "Rien n’a pu être retiré",
  undo: "Annuler",
  quoted: (name) => `« ${name} »`,
  names: (names) => names.map((name) => `« ${name} »`).join(", "),
  couldNotBringBack: (names) => `Impossible de récupérer ${names}`,
  forgottenOnClose: "Retiré, et oublié quand vous fermerez cette page",
  bringBack: "Récupérer",
  openForModel: "Ouvrez à nouveau vos dossiers pour que ce modèle les indexe une fois.",
  damaged: (count) =>
    `Une partie de la photothèque était endommagée : ${photoCount(count)} à indexer de nouveau.`,
  openForDamaged: "Ouvrez vos dossiers pour cela.",
  listFailed: "La liste n’a pas pu être chargée",
  skippedFiles: (count) =>
    plural(count, {
      one: "# fichier ignoré",
      many: "# de fichiers ignorés",
      other: "# fichiers ignorés",
    }),
  filterByName: "Filtrer par nom ou par raison",
  filter: "Filtrer",
  lookInto: "Regarder aussi dedans",
  looksInto: "Avec la corbeille et les dossiers d’autres programmes.",
  leaveOut: "Les laisser de côté",
  nothingSkipped: "Tous les fichiers sont indexés.",
  nothingFits: "Aucun fichier ne correspond à ce filtre.",
  showMore: (count) => `Afficher plus sur ${whole(count)}`,
  skippedGroups: {
    "not-an-image": "Pas des photos",
    forgotten: "Sortis par vous",
    broken: "Endommagés",
    "too-large": "Trop grands",
    unsupported: "Formats qui ne peuvent pas encore être ouverts",
    unreadable: "N’ont pas pu être ouverts",
    empty: "Fichiers vides",
  },
};

/** @type {Said["models"]} */
export const models = {
  model: "Modèle",
  title: "Modèles",
  all: "Tous les modèles",
  preparing: "Préparation…",
  names: {
    mini: "Intégré (simple)",
  },
  summaries: {
    mini: "Fonctionne tout de suite et hors ligne. Connaît les scènes du quotidien, les gens, les animaux et les objets.",
    "Xenova/clip-vit-base-patch32": "Recommandé. Comprend des descriptions libres de presque tout.",
    "Xenova/clip-vit-base-patch16":
      "Voit de plus petits détails que B/32 ; quatre fois plus de travail par photo.",
    "Xenova/siglip-base-patch16-224":
      "Plus précis sur le contenu de l’image ; téléchargement plus lourd.",
    "Xenova/mobileclip_s0": "Le plus petit et le plus rapide qui comprend des descriptions libres.",
    "Xenova/mobileclip_s2":
      "Rapide sur téléphone, et à peu près aussi bon que les grands modèles CLIP.",
    "onnx-community/siglip2-base-patch16-224-ONNX":
      "Le plus juste de la liste, dans de nombreuses langues ; le plus gros téléchargement.",
    "Xenova/siglip-base-patch16-256-multilingual":
      "Pour des descriptions dans d’autres langues que l’anglais.",
  },
  fromElsewhere: (host) => ({
    title: `Obtenir les modèles de ${host} ?`,
    text: `Le lien que vous avez suivi prend ses modèles de recherche sur ${host}, et non à l’endroit habituel. Continuez si vous lui faites confiance ; Annuler poursuit sans lui. Dans tous les cas, vos photos restent sur cet appareil.`,
  }),
  builtIn: "intégré",
  onThisSite: "sur ce site",
  from: {
    "built-in": "",
    site: "",
    hub: "de huggingface.co",
    url: "de son adresse",
    files: "de vos fichiers",
  },
  dimensions: (count) =>
    plural(count, { one: "# dimension", many: "# de dimensions", other: "# dimensions" }),
  toDownload: "à télécharger",
  downloadOf: (size) => `${bytes(size)} à télécharger`,
  downloaded: "téléchargé",
  manyLanguages: "de nombreuses langues",
  better: (name, size) => `Meilleure recherche : télécharger ${name}${size && ` (${size})`}`,
  betterHere: (name) => `Meilleure recherche : utiliser ${name}`,
  knowsEnglish: "La recherche intégrée ne comprend que des mots anglais.",
  searchInMine: (size) =>
    `Télécharger un modèle de recherche pour le français et d’autres langues${size && ` (${size})`}`,
  graphicsCard: "sur la carte graphique",
  threads: (count) => plural(count, { one: "# thread", many: "# de threads", other: "# threads" }),
  runsOn: "Fonctionne sur",
  automatic: "Automatique",
  onGraphicsCard: "Carte graphique (WebGPU)",
  onProcessor: "Processeur",
  cannotRunThere: "Le modèle ne peut pas fonctionner ailleurs maintenant",
  cannotBeUsed: "Ce modèle ne peut pas être utilisé",
  downloading: "Téléchargement d’un modèle",
  downloadingThis: (model) => `Téléchargement de ${model}`,
  pausedThis: (model) => `En pause : ${model}`,
  pause: "Pause",
  modelDownloaded: "Modèle téléchargé",
  loaded: (loaded, total, strong) => [
    strong(bytes(loaded)),
    total === null ? "" : ` sur ${bytes(total)}`,
  ],
  perSecond: (rate) => `${bytes(rate)}/s`,
  parts: (parts) => {
    /** @type {Record<string, string>} */
    const names = {
      text: "la partie pour les mots",
      vision: "la partie pour les photos",
      settings: "réglages",
    };
    return list(parts.map((part) => names[part] ?? part));
  },
  useFromMemory: "L’utiliser en mémoire",
  removeTitle: (model) => `Retirer ${model} ?`,
  removeText: (size) =>
    `Cela libère ${bytes(size)} sur cet appareil. Pour chercher à nouveau avec ce modèle, il faudra le télécharger encore une fois.`,
  removeYes: "Retirer le modèle",
  removeAlso: "Oublier aussi son index de recherche de vos photos",
  couldNotRemove: (model) => `${model} n’a pas pu être retiré`,
  ready: (model) => `${model} est prêt et répond à partir de maintenant.`,
  gettingReady: (model, answering, strong) => [
    strong(`${model} se prépare.`),
    ` ${answering} répond jusqu’à ce qu’il ait indexé vos photos.`,
  ],
  indexedOf: (done, total) => `${whole(done)} sur ${whole(total)} sont indexées.`,
  searchAtOnce: "Chercher avec ce qui est là",
  stayWith: (model) => `Rester avec ${model}`,
  onDevice: (count, size) =>
    `${plural(count, { one: "# modèle", many: "# de modèles", other: "# modèles" })} sur cet appareil, ${bytes(size)}`,
  onlyBuiltIn: "Seul le modèle intégré est sur cet appareil",
  another: "Un autre modèle : son nom sur huggingface.co, ou l’adresse de son dossier",
  anotherName: "Xenova/clip-vit-base-patch32",
  lookUp: "Consulter",
  lookingUp: "Consultation…",
  withoutInternet: "Sans internet : déposez ici le dossier ou les fichiers d’un modèle, ou",
  chooseFolder: "choisissez un dossier",
  chooseFiles: "choisissez des fichiers",
  checkingFiles: "Vérification des fichiers…",
  myModel: "mon modèle",
  inUseBadge: "utilisé",
  inUse: "Utilisé",
  use: "Utiliser",
  precisionOf: (model) => `Précision de ${model}`,
  askingSize: "Demande de sa taille",
  removeThis: (model) => `Retirer ${model} de cet appareil`,
  removeFromDevice: "Retirer de cet appareil",
  chooseAnother: "Choisissez d’abord un autre modèle",
  storedSize: (size) => `${bytes(size)} sur cet appareil`,
  precision: (precision, size) => `${precision} · ${bytes(size)}`,
  precisionHere: (precision, size) => `${precision} · ${bytes(size)}, ici`,
};

/** @type {Said["library"]} */
export const library = {
  title: "Photothèque",
  about: "Photothèque : dossiers, modèle et stockage",
  photos: (count) => plural(count, { one: "photo", many: "de photos", other: "photos" }),
  skipped: (count) => plural(count, { one: "# ignoré", many: "# d’ignorés", other: "# ignorés" }),
  storage: "Stockage",
  notKnownYet: "Pas encore connu",
  used: (size, free, strong) => [strong(bytes(size)), ` sur cet appareil, ${bytes(free)} libres`],
  usedInMemory: (size, strong) => [strong(bytes(size)), " en mémoire"],
  goneOnClose: "Disparaît quand vous fermez cette page.",
  facts: "Informations sur vos photos",
  thumbnails: "Miniatures",
  vectors: "Index de recherche",
  models: "Modèles",
  page: "Photoseek lui-même",
  kept: "Le navigateur le garde jusqu’à ce que vous le retiriez.",
  mayBeCleared: "Le navigateur peut l’effacer quand l’espace vient à manquer.",
  notPromised:
    "Il n’a pas voulu promettre plus ; il le fait pour les pages installées ou ajoutées aux favoris.",
  keep: "Conserver ces données",
  offline: "Prêt à fonctionner hors ligne.",
  version: (version) => `Photoseek ${version}`,
  exchange: "Exporter et importer",
  exchangeCard: "Exporter ou importer",
  exchangeAbout:
    "Votre index de recherche en un fichier : pour un autre appareil ou un autre programme. Les photos elles-mêmes n’y sont pas.",
  export: "Exporter",
  exportList: "Liste en CSV",
  import: "Importer",
  exportedLibrary: "Photothèque exportée",
  couldNotExport: "La photothèque n’a pas pu être exportée",
  couldNotList: "La liste n’a pas pu être exportée",
  couldNotImport: (file) => `« ${file} » n’a pas été importé`,
  unchanged: "Arrêté. Votre photothèque est comme avant.",
  stages: {
    writing: "Exportation de votre photothèque",
    checking: "Vérification du fichier",
    adding: "Importation de la photothèque",
  },
  starting: "Démarrage…",
  bytesDone: (done, total, strong) => [strong(bytes(done)), ` sur ${bytes(total)}`],
  photosDone: (done, total, strong) => [strong(whole(done)), ` sur ${photoCount(total)}`],
  exported: (count) => `Exportation terminée : ${photoCount(count)}.`,
  imported: (report) => {
    const parts = /** @type {[number, string][]} */ ([
      [report.added, "ajoutées"],
      [report.replaced, "plus récentes"],
      [report.kept, "déjà là"],
    ]);
    const found = parts.filter(([count]) => count > 0);
    const said = found.map(([count, what]) => `${whole(count)} ${what}`);
    const closed = report.folders.length
      ? " Ouvrez leurs dossiers pour les voir en taille réelle."
      : "";
    return `Importation : ${said.join(", ") || "aucune photo dans le fichier"}.${closed}`;
  },
  forgets: "Photoseek oubliera tout quand vous fermerez cette page.",
  worksFromMemory: "Jusque-là, il travaille en mémoire.",
  forgetsWhy: {
    "left-alone":
      "Votre photothèque ne s’est pas ouverte et reste comme elle est. Rechargez la page pour réessayer.",
    "site-data-blocked":
      "Votre navigateur ne laisse cette page rien conserver, comme dans une fenêtre privée ou quand les données de sites sont bloquées.",
    "no-database":
      "Votre navigateur n’a pas pu ouvrir sa base de données. Une photothèque de visites précédentes n’est pas perdue : redémarrez le navigateur pour la retrouver.",
  },
};

/** @type {Said["client"]} */
export const client = {
  vectorLength: (id, length, dimensions) =>
    `Le vecteur de ${id} a ${length} nombres, et non ${dimensions}.`,
  pictureKinds:
    "Une image est un Blob, File, ArrayBuffer, tableau typé, ImageBitmap, ImageData, une URL ou une URI de données.",
  notGiven: (address, status) => `${address} n’a pas pu être chargé : HTTP ${status}.`,
  noCanvas: "Ce navigateur ne fournit pas de canevas 2d.",
};

/**
 * What is asked of a host: a file of a model, the list of its files, or a part of the page.
 * @param {Parameters} wanted
 */
const wanted = ({ file, model }) => {
  if (!model) return `${file}, une partie de la page`;
  return file ? `${file} de ${model}` : `la liste des fichiers de ${model}`;
};

/** @param {Parameters} parameters */
const host = ({ host: name }) => name ?? "Ce site";

/** @param {Parameters} parameters The part of a model that a tower is. */
const tower = ({ part }) =>
  part === "vision" ? "la partie pour les photos" : "la partie pour les mots";

const byHand =
  "Les fichiers auxquels vous avez droit peuvent y être téléchargés à la main, puis déposés sur « Tous les modèles » ou placés à côté de la page sous models/.";

/** @param {string} doing */
const doing = (doing) =>
  `Photoseek est en train ${doing}. Annulez cela, ou attendez que ce soit terminé.`;

/** @type {Said["errors"]} */
export const errors = {
  internal:
    "Un problème est survenu dans Photoseek. Ce qui est enregistré est en sécurité ; rechargez la page pour continuer.",
  cancelled: "Annulé.",
  closed: "Le moteur a été fermé.",
  "engine-died": "Le moteur s’est arrêté. Redémarrez-le pour continuer.",
  "engine-died.hung": "Le moteur ne répond plus. Redémarrez-le pour continuer.",
  "boot-failed.unknown":
    "Le moteur n’a pas pu être chargé. Vérifiez la connexion, puis redémarrez-le.",
  "boot-failed.no-webassembly":
    "Ce navigateur n’exécute pas WebAssembly, dont Photoseek est fait. Réactivez-le (le mode Isolement le désactive), ou utilisez un autre navigateur.",
  "boot-failed.wasm-forbidden":
    "La politique de sécurité du site interdit WebAssembly. La personne qui gère le site doit ajouter 'wasm-unsafe-eval' à script-src.",
  "boot-failed.no-module-workers":
    "Ce navigateur est trop ancien pour Photoseek. Mettez-le à jour, ou utilisez une version actuelle de Chrome, Edge, Firefox ou Safari.",
  "boot-failed.missing": ({ part }) =>
    `Une partie de Photoseek manque sur ce site : ${part}. Réessayez plus tard, ou prévenez la personne qui gère le site.`,
  "boot-failed.blocked": ({ part }) =>
    `Une partie de Photoseek n’a pas pu être chargée : ${part}. Vérifiez la connexion, et si une extension ou un pare-feu la bloque ; puis redémarrez.`,
  "boot-failed.stalled": ({ part }) =>
    `Une partie de Photoseek n’arrive pas : ${part}. Vérifiez la connexion, puis redémarrez.`,
  "boot-failed.stuck":
    "Photoseek n’avance plus, bien que toutes ses parties soient là. Redémarrez-le ; si cela n’aide pas, rechargez la page.",

  // Files that are skipped
  "not-an-image.ending": "Pas une image, d’après la fin de son nom.",
  "not-an-image.system":
    "Un dossier du système, d’une corbeille ou d’un autre programme, qui n’est pas parcouru.",
  "not-an-image.content": "Le fichier ne contient pas d’image.",
  "not-an-image.array": ({ dtype, shape }) =>
    `Un tableau de pixels doit être uint8 de forme (height, width), (height, width, 3) ou (height, width, 4) ; celui-ci est ${dtype} de forme ${shape}.`,
  forgotten:
    "Vous avez sorti cette photo. Retirez son dossier et ajoutez-le à nouveau pour la récupérer.",
  "broken.data": ({ format }) =>
    format
      ? `Les données ${format} sont endommagées ou tronquées.`
      : "Les données de l’image sont endommagées ou tronquées.",
  "broken.slow": ({ format }) => `Les données ${format} sont trop longues à ouvrir.`,
  "broken.headers": "Les en-têtes du fichier n’ont pas de fin.",
  "broken.shorter": "Le fichier est plus court qu’avant.",
  "broken.no-pixels": "L’image n’a pas de pixels.",
  "broken.not-prepared": "L’image n’a pas pu être préparée.",
  "too-large.memory": "Il n’y a pas assez de mémoire pour cette image.",
  "too-large.pixels": ({ width, height }) =>
    `${whole(width)} × ${whole(height)} pixels, c’est plus que ce qui peut être ouvert ici.`,
  "too-large.file": ({ bytes: size }) =>
    `${bytes(size)}, c’est plus que ce qui peut être ouvert ici.`,
  "unsupported.here": ({ format }) => `Les images ${format} ne peuvent pas être ouvertes ici.`,
  "unsupported.browser": ({ format }) =>
    format === "HEIC"
      ? "Ce navigateur ne peut pas ouvrir les photos HEIC ; Safari le peut, ou utilisez une copie enregistrée en JPEG."
      : `Ce navigateur ne peut pas ouvrir les images ${format}.`,
  "unsupported.film": ({ format }) => `Ce navigateur ne peut pas lire les vidéos ${format}.`,
  "unsupported.drawing": ({ format }) => `Les fichiers ${format} sont des dessins, pas des photos.`,
  "unsupported.no-preview": ({ format }) =>
    `Ce fichier ${format ?? "RAW"} ne contient pas d’aperçu à montrer.`,
  "unsupported.kind": ({ format }) =>
    `Les images ${format} de ce type ne peuvent pas être ouvertes ici.`,
  "too-large.one-piece": ({ format }) =>
    `Le ${format} a ses pixels en un seul morceau, qui est trop grand.`,
  unreadable: "Le navigateur n’a pas pu ouvrir le fichier. Choisissez-le à nouveau.",
  "unreadable.file": ({ file }) => `${file} n’a pas pu être ouvert.`,
  "unreadable.moved": "Cette photo n’est plus là où elle était.",
  empty: "Le fichier est vide.",
  companion: ({ photo }) => `Il va avec ${photo}.`,

  // Folders and the library
  "folder-unavailable.folder":
    "Le dossier ne peut plus être ouvert. Choisissez-le à nouveau pour continuer.",
  "folder-unavailable.photo": "Ouvrez à nouveau le dossier pour voir cette photo en taille réelle.",
  "folder-refused": "Choisissez un dossier, ou déposez des photos sur la page.",
  "folder-refused.inside": ({ folder, inner }) =>
    `« ${inner} » est dans « ${folder} », qui est dans votre photothèque. Ouvrez à nouveau « ${folder} » pour chercher de nouvelles photos.`,
  "not-found.folder": "Ce dossier n’est pas dans la photothèque.",
  "not-found.search": "Cette recherche n’est plus enregistrée.",
  "not-found.photo": "Cette photo n’est plus dans la photothèque.",
  "not-found.photo-not-indexed": "Cette photo n’a pas été indexée avec le modèle utilisé.",
  "not-found.removed":
    "Ce qui a été retiré lors d’une visite précédente ne peut pas être récupéré.",
  "not-found.place-taken": ({ folder }) =>
    `« ${folder} » est de nouveau dans la photothèque ; sa place est prise.`,
  "store-full":
    "Le disque, ou l’espace que ce navigateur donne à un site, est plein. Rien de ce qui a été indexé n’est perdu. Supprimez des fichiers dont vous n’avez pas besoin, ou des modèles de Photoseek.",
  "store-full.import":
    "Il n’y a pas de place pour cette photothèque sur le disque, ou dans ce que ce navigateur donne à un site. Rien n’a été importé ; libérez de l’espace, puis importez-la à nouveau.",
  "store-failed":
    "La base de données du navigateur n’a pas pu être utilisée. Fermez les autres onglets de Photoseek et rechargez ; dans une fenêtre privée, autorisez les données de sites.",
  "store-failed.behind":
    "La photothèque doit être rechargée avant de pouvoir être modifiée. Essayez encore une fois.",
  "library-silent.blocked":
    "Un autre onglet, avec un Photoseek plus ancien, la retient et ne cède pas la place. Fermez les autres onglets de Photoseek : celui-ci continuera alors tout seul. Rien n’est perdu.",
  "library-silent.no-answer":
    "La base de données du navigateur ne répond pas. Fermez les autres onglets de Photoseek, ou redémarrez le navigateur. Rien n’est perdu.",
  "store-closed":
    "Le navigateur a fermé la base de données de Photoseek, comme il le fait quand les données de sites sont effacées. Essayez encore une fois ; si cela se reproduit, redémarrez le navigateur.",
  "page-outdated":
    "Une version plus récente de Photoseek a écrit votre photothèque. Fermez tous les onglets de Photoseek et rouvrez-le pour obtenir cette version ; rien n’est perdu.",
  "page-replaced":
    "Une version plus récente de Photoseek est ouverte dans un autre onglet et a repris votre photothèque. Rechargez cette page pour continuer avec elle ; rien n’est perdu.",
  "busy.other-tab": "Photoseek indexe dans un autre onglet. Réessayez quand ce sera terminé.",
  "busy.model-in-use": ({ model, title }) =>
    `${models.names?.[model] ?? title} est utilisé. Choisissez d’abord un autre modèle.`,
  "busy.model-in-use-elsewhere": ({ model, title }) =>
    `${models.names?.[model] ?? title} est utilisé dans un autre onglet. Choisissez-y un autre modèle, ou fermez cet onglet, et réessayez.`,
  "busy.index-open": ({ index }) =>
    `L’index « ${index} » est ouvert ailleurs. Fermez-le d’abord là-bas.`,
  "busy.indexing": doing("d’indexer un dossier"),
  "busy.changing-folder": doing("de modifier un dossier"),
  "busy.removing-folder": doing("de retirer un dossier"),
  "busy.removing-folders": doing("de retirer les dossiers"),
  "busy.bringing-back": doing("de récupérer des dossiers"),
  "busy.exporting": doing("d’exporter la photothèque"),
  "busy.exporting-list": doing("d’exporter la liste des photos"),
  "busy.importing": doing("d’importer une photothèque"),
  "busy.removing-photos": doing("de retirer des photos"),
  "busy.changing-model": doing("de changer de modèle"),
  "busy.changing-backend": doing("de changer l’endroit où le modèle fonctionne"),
  "busy.removing-model": doing("de retirer un modèle"),

  // Exported libraries
  "not-an-export.other-safetensors":
    "C’est un fichier safetensors, mais pas une photothèque exportée de Photoseek.",
  "not-an-export.not-whole":
    "Ce n’est pas une photothèque exportée, ou seulement son début. Choisissez un fichier que Photoseek a exporté, en entier.",
  "export-damaged":
    "Ce fichier est endommagé. Rien n’a été importé ; exportez la photothèque encore une fois, ou copiez le fichier à nouveau.",
  "export-too-new":
    "Une version plus récente de Photoseek a écrit ce fichier. Rechargez la page pour l’obtenir, puis importez le fichier à nouveau.",
  "export-of-other-model.other-model": ({ title, model, precision, ...used }) =>
    `Cette photothèque a été faite avec ${title} (${model}, ${precision}). Photoseek utilise maintenant ${used.used_title} (${used.used_model}, ${used.used_precision}). Choisissez le premier modèle, puis importez le fichier à nouveau. Rien n’a été importé.`,
  "export-of-other-model.other-version": ({ title, model, precision }) =>
    `Cette photothèque a été faite avec ${title} (${model}, ${precision}). Le modèle utilisé porte le même nom, mais c’en est une autre version, et leurs nombres ne peuvent pas être comparés. Exportez la photothèque encore une fois là où les versions sont les mêmes. Rien n’a été importé.`,

  // Getting models
  "hub-unreachable.host": (parameters) =>
    `${host(parameters)} ne répond pas ; impossible de charger ${wanted(parameters)}. Vérifiez la connexion, puis réessayez ; un modèle peut aussi être ajouté à partir de fichiers.`,
  "hub-unreachable.address": ({ address }) =>
    `Personne ne répond à ${address}, ou pas aux pages d’autres sites. Vérifiez l’adresse et la connexion ; la personne qui gère ce serveur peut autoriser d’autres origines (CORS).`,
  "hub-busy": (parameters) =>
    `${host(parameters)} a reçu trop de demandes pour donner ${wanted(parameters)} maintenant. Réessayez ${parameters.seconds ? plural(parameters.seconds, { one: "dans # seconde", many: "dans # de secondes", other: "dans # secondes" }) : "dans quelques minutes"}.`,
  "hub-failed": (parameters) =>
    `${host(parameters)} a lui-même des difficultés et ne peut pas donner ${wanted(parameters)} pour l’instant. Ce qui est déjà arrivé est conservé ; réessayez plus tard.`,
  "model-refused.private": (parameters) =>
    `${host(parameters)} ne donne pas ${wanted(parameters)} à tout le monde : aucun modèle ne porte ce nom, ou il est privé. Vérifiez le nom. ${byHand}`,
  "model-refused.gated": (parameters) =>
    `${host(parameters)} ne donne ${wanted(parameters)} qu’aux personnes connectées qui ont accepté les conditions de son propriétaire. ${byHand}`,
  "model-refused.forbidden": (parameters) =>
    `${host(parameters)} a refusé ${wanted(parameters)} : son propriétaire, ou le réseau, ne le laisse pas passer. Essayez un autre réseau. ${byHand}`,
  "model-not-found.file": (parameters) =>
    `${host(parameters)} n’a pas ${wanted(parameters)}. Vérifiez le nom et la révision, ou choisissez un autre modèle.`,
  "model-not-found.address": ({ address }) =>
    `Il n’y a pas de modèle à ${address} : aucun de ses fichiers n’y répond. L’adresse est celle du dossier qui contient config.json.`,
  "web-page-instead": (parameters) =>
    `Une page web est venue à la place de ${wanted(parameters)} : l’adresse est fausse, ou le réseau veut d’abord une connexion. Ouvrez un autre site pour voir, puis réessayez.`,
  "model-damaged.other-bytes": (parameters) =>
    `D’autres octets que prévu sont arrivés pour ${wanted(parameters)}. Ils ont été jetés, et rien de cassé ne reste ; réessayez et, si cela se reproduit, regardez ce qui se trouve entre cet appareil et le réseau.`,
  "model-damaged.too-large": (parameters) =>
    `Plus grand que tout fichier de ce genre : ${wanted(parameters)}. Il a été jeté.`,
  "model-changed":
    "Photoseek a été mis à jour sur ce site pendant que la page était ouverte. Rechargez la page.",
  "model-damaged.other-part": (parameters) =>
    `Le serveur a envoyé une autre partie que celle demandée : ${wanted(parameters)}. Réessayez.`,
  "model-damaged.other-size": (parameters) =>
    `Ce n’est pas le fichier annoncé : ${wanted(parameters)} a ${whole(parameters.size)} octets, et non ${whole(parameters.listed)}. Rien n’en a été gardé ; réessayez, ou choisissez un autre modèle.`,
  "download-cut": (parameters) =>
    `La connexion se coupe sans cesse pendant l’arrivée de ${wanted(parameters)}. Ce qui est arrivé est conservé ; réessayez quand le réseau ira mieux.`,
  "download-cancelled": ({ model }) =>
    `Le téléchargement de ${model} a été arrêté. La progression est enregistrée, et il reprendra de là la prochaine fois.`,
  "no-room-for-model.full":
    "Il n’y a pas de place sur cet appareil pour conserver le modèle. Faites de la place, ou utilisez le modèle en mémoire : il fonctionne alors maintenant, et sera téléchargé à nouveau à la prochaine visite.",
  "no-room-for-model.refused":
    "Ce navigateur refuse de conserver le modèle. Faites de la place, ou utilisez le modèle en mémoire : il fonctionne alors maintenant, et sera téléchargé à nouveau à la prochaine visite.",
  "model-unavailable.not-given": (parameters) =>
    `${host(parameters)} n’a pas donné ${wanted(parameters)}. Réessayez plus tard.`,
  "model-unavailable.no-hub": ({ hub }) =>
    `${hub} ne répond pas comme huggingface.co. Vérifiez son adresse.`,
  "model-unavailable.no-built-in": "Ce site a été mis en place sans son modèle intégré.",
  "model-unavailable.files-not-kept": ({ title }) =>
    `« ${title} » venait de vos fichiers, et ce navigateur ne le conserve plus. Ajoutez-le encore une fois sous « Tous les modèles », ou utilisez un autre modèle.`,
  "model-unavailable.file-not-kept": ({ file, model }) =>
    `${file} de ${model} n’est plus conservé par ce navigateur. Ajoutez à nouveau le modèle à partir de vos fichiers.`,
  "model-unavailable.not-stored": ({ file, model }) =>
    `${file} de ${model} n’a pas été conservé par ce navigateur. Réessayez.`,
  "model-unavailable.file-unreadable": ({ file }) =>
    `${file} n’a pas pu être ouvert. Choisissez les fichiers encore une fois.`,

  // What models are made of
  "bad-model-name.name": ({ text }) =>
    `« ${text} » ne désigne aucun modèle. Saisissez un nom comme Xenova/clip-vit-base-patch32, ou l’adresse d’un dossier qui contient config.json et onnx/.`,
  "bad-model-name.address": ({ text }) => `« ${text} » n’est pas une adresse.`,
  "model-unsupported.no-files": ({ model }) =>
    `${model} n’a aucun des fichiers dont Photoseek a besoin : config.json, tokenizer.json et les deux réseaux sous onnx/. Cherchez une copie convertie pour transformers.js.`,
  "model-unsupported.no-tower": ({ model, part }) =>
    part === "vision"
      ? `${model} n’a pas de réseau pour les photos (onnx/vision_model*.onnx), il n’en trouve donc aucune. Choisissez un modèle qui a les deux, comme Xenova/clip-vit-base-patch32.`
      : `${model} n’a pas de réseau pour les mots (onnx/text_model*.onnx), il n’en comprend donc aucun. Choisissez un modèle qui a les deux, comme Xenova/clip-vit-base-patch32.`,
  "model-unsupported.missing-files": ({ model, files }) =>
    `Il manque à ${model} ce dont Photoseek a besoin : ${list(files)}.`,
  "model-unsupported.file-too-large": ({ model, file, size }) =>
    `${model} : ${file} aurait ${whole(size)} octets, ce qui est plus que tout fichier de ce genre.`,
  "model-unsupported.split-weights": ({ model }) =>
    `${model} garde les poids de ses réseaux dans des fichiers à part (.onnx_data), que Photoseek ne peut pas charger.`,
  "model-unsupported.no-precision": ({ model, suffixes }) =>
    `${model} n’existe dans aucune précision où les deux réseaux sont là et d’une taille qu’un navigateur peut charger (${suffixes.join(", ")} sont recherchés).`,
  "model-unsupported.precision": ({ model, precision, there }) =>
    `${model} n’existe pas en ${precision} ; il existe en ${there.join(", ")}.`,
  "model-unsupported.no-config": ({ name }) =>
    `« ${name} » ne contient pas de config.json, ce n’est donc pas un modèle. Choisissez le dossier dans lequel un modèle a été téléchargé, avec config.json, tokenizer.json et onnx/.`,
  "model-unsupported.not-json": (parameters) =>
    `Inutilisable, car ce n’est pas du JSON : ${wanted(parameters)}.`,
  "model-unsupported.kind": ({ model, kind, known }) =>
    `${model} est un modèle de type « ${kind} » ; Photoseek en veut un pour les mots et les photos (${known.join(", ")}).`,
  "model-unsupported.field": ({ model, file, field }) =>
    `${model} : ${file} ne donne pas de ${field} utilisable.`,
  "model-unsupported.no-room-for-text": ({ model }) =>
    `${model} : tokenizer_config.json ne laisse pas de place pour un texte.`,
  "model-unsupported.preprocessor": ({ model }) =>
    `${model} : preprocessor_config.json demande ce que Photoseek ne sait pas faire.`,
  "model-unsupported.processor": ({ model, processor, known }) =>
    `${model} prépare ses images avec ${processor}, que Photoseek ne connaît pas ; il connaît ${list(known)}.`,
  "model-unsupported.tokenizer": ({ model }) =>
    `${model} a un analyseur de mots d’un type inconnu : les mots ne peuvent pas être changés en nombres. Choisissez un autre modèle.`,
  "model-unsupported.padding": ({ token }) =>
    `L’analyseur de mots du modèle n’a pas de signe de remplissage ${token}.`,
  "model-unsupported.outputs": ({ model, needed, there, ...parameters }) =>
    `${model} a d’autres sorties que celles dont Photoseek a besoin : ${tower(parameters)} donne ${there.join(", ")}, et non ${needed}.`,
  "model-closed": ({ model }) => `${model} a été fermé pendant qu’il travaillait.`,
  "model-unsupported.shape": ({ model, shape, dimensions, ...parameters }) =>
    `${model} a d’autres sorties que ne le dit config.json : ${tower(parameters)} donne des tableaux de forme ${shape}, et non de ${plural(dimensions, { one: "# dimension", many: "# de dimensions", other: "# dimensions" })}.`,
  "inference-failed.not-loaded": ({ file, model }) =>
    `${file} de ${model} n’a pas pu être chargé : il est peut-être endommagé, ou demande plus de mémoire que ce navigateur n’en donne.`,
  "inference-failed.not-run": ({ model }) =>
    `${model} a échoué. Réessayez ; s’il échoue encore, choisissez un modèle plus petit.`,

  // Other people's code
  "bad-request.method": ({ method }) => `Il n’y a pas de méthode « ${method} ».`,
  "bad-request.parameters": ({ method, missing }) => `${method} a besoin de ${missing.join(", ")}.`,
  "bad-request.filter": ({ fields }) => `Il n’y a pas de filtre sur ${fields.join(", ")}.`,
  "bad-request.values": ({ field, known }) => `Le filtre sur ${field} accepte ${known.join(", ")}.`,
  "bad-request.whole-numbers": ({ fields }) => `${fields.join(" et ")} sont des nombres entiers.`,
  "bad-request.mark": ({ kind }) =>
    `« ${kind} » ne peut pas se dire ainsi d’une photo : les albums et les tags ont un nom, et rien d’autre n’en a.`,
  "bad-request.date": ({ text }) =>
    `« ${text} » n’est pas une date. Écrivez 2022, 2022-07 ou 2022-07-14.`,
  "bad-request.order": ({ known }) => `Les photos peuvent être triées par ${known.join(", ")}.`,
  "bad-request.group": ({ known }) => `Les photos peuvent être regroupées par ${known.join(", ")}.`,
  "bad-request.view": "Une recherche enregistrée demande quelque chose, en 8 000 lettres au plus.",
  "bad-request.least": "Ce qui compte comme résultat est une confiance entre 0 et 1.",
  "bad-request.circle": "Un cercle est une latitude, une longitude et un rayon en kilomètres.",
  "bad-request.box": "Un rectangle est son sud, son ouest, son nord et son est en degrés.",
  "bad-request.dimensions": "Un index a besoin d’un modèle, ou du nombre de dimensions.",
  "bad-request.vectors": ({ rows, dimensions, numbers }) =>
    `${rows} lignes de cet index ont besoin de vecteurs de ${dimensions} nombres chacune ; ${numbers} nombres sont arrivés.`,
  "bad-request.shape": ({ rows, dimensions, shape }) =>
    `${rows} lignes de cet index ont besoin de vecteurs de forme (${rows}, ${dimensions}) ; ceux-ci sont de forme ${shape}.`,
  "bad-request.not-numbers": "Un vecteur contient ce qui n’est pas un nombre.",
  "bad-request.model-closed": "Ce modèle a été fermé.",
  "bad-request.index-closed": "Cet index a été fermé.",
  "bad-request.comparisons": ({ field, unknown, known }) =>
    `Le filtre sur « ${field} » demande ${unknown.join(", ")} ; il existe ${known.join(", ")}.`,
  "bad-request.metadata-count": ({ ids }) =>
    `${ids} identifiants ont besoin d’autant de métadonnées.`,
  "bad-request.id-twice": "Un identifiant figure deux fois dans ce qui doit être ajouté.",
  "bad-request.other-vectors": ({ there, given }) =>
    `Cet index contient des vecteurs de ${there}, et non de ${given}. Donnez un autre nom au nouveau, ou videz l’ancien.`,
  "bad-request.metadata": "Les métadonnées doivent pouvoir s’écrire en JSON.",
};
