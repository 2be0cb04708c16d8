/** What the page says, in Spanish. */
import { bytes, fixed, list, month, plural, short, whole } from "./formats.js";

/** @typedef {Required<import("./languages.js").Translation>} Said */
/** @typedef {import("./en.js").Parameters} Parameters */

/** @param {number} count */
const photoCount = (count) =>
  plural(count, { one: "# foto", many: "# de fotos", other: "# fotos" });

/** @type {Said["shell"]} */
export const shell = {
  keys: {
    title: "Teclas",
    rows: {
      search: ["Buscar", "/"],
      walk: ["De foto en foto", "←", "→", "↑", "↓"],
      ends: ["A la primera y la última foto", "Inicio", "Fin"],
      open: ["Abrir la foto", "Intro"],
      select: ["Seleccionar la foto", "Espacio"],
      stretch: ["Seleccionar de foto en foto", "Mayús", "←→↑↓"],
      all: ["Seleccionar todo", "Ctrl", "A"],
      facts: ["Detalles, con una foto abierta", "I"],
      favourite: ["Favorita, con una foto abierta", "F"],
      slideshow: ["Presentación, con una foto abierta", "S"],
      leave: ["Cerrar o anular", "Esc"],
      help: ["Estas teclas", "?"],
    },
  },
  name: "Photoseek",
  titled: (view) => `${view} – Photoseek`,
  description: "Encuentra tus fotos describiéndolas. Todo ocurre en tu dispositivo.",
  needsJavaScript: "Photoseek necesita JavaScript: mira tus fotos dentro de esta página.",
  skipToPhotos: "Ir a las fotos",
  glance: "De un vistazo",
  cancel: "Cancelar",
  close: "Cerrar",
  done: "Listo",
  ok: "Aceptar",
  tryAgain: "Intentar de nuevo",
  continue: "Continuar",
  restart: "Reiniciar",
  startedAgain: (how) =>
    how === "hung"
      ? "Photoseek dejó de responder. Tuvo que reiniciarse y sigue donde estaba."
      : "Photoseek tuvo que reiniciarse y sigue donde estaba.",
  reload: "Recargar",
  settings: {
    title: "Ajustes",
    theme: "Apariencia",
    themes: { system: "Como el sistema", light: "Clara", dark: "Oscura" },
    details: "Mostrar detalles",
    detailsAbout: "La seguridad de cada coincidencia y los datos de los modelos.",
  },
  about: {
    open: "Acerca de",
    title: "Acerca de Photoseek",
    privacy: "Tus fotos se quedan aquí",
    privacyText:
      "Las fotos, los nombres y las búsquedas nunca salen de este dispositivo. No hace falta que nos creas: abre el panel de red de tu navegador y mira qué se envía.",
    licenses: "Licencias",
    licensesText: "Photoseek es software libre, hecho con el trabajo de muchas otras personas.",
    licensesLink: "Todas las licencias",
  },
  language: "Idioma",
  languageLater: "La página cambia de idioma cuando se vuelve a cargar.",
  stopping: "Deteniendo…",
  gettingReady: "Preparando…",
  boot: ({ stage, model = "", loaded = 0, reason = "" }) => {
    if (stage === "silent") return `${errors[`library-silent.${reason}`]}`;
    if (stage === "blocked")
      return "Cierra las demás pestañas de Photoseek: retienen tu biblioteca.";
    if (stage === "library") return "Abriendo tu biblioteca…";
    if (stage === "settings")
      return `Descargando los ajustes de ${models.names?.[model] ?? model}: ${bytes(loaded)}`;
    return "Preparando…";
  },
  timeLeft: (seconds) => {
    if (seconds < 10) return "quedan unos segundos";
    if (seconds < 55) return `quedan ${whole(Math.ceil(seconds / 5) * 5)} s`;
    if (seconds < 3570) return `quedan ${whole(Math.round(seconds / 60))} min`;
    const minutes = Math.round(seconds / 60);
    return `quedan ${whole(Math.floor(minutes / 60))} h ${whole(minutes % 60)} min`;
  },
  couldNotStart: "Photoseek no pudo iniciarse",
  libraryDoesNotOpen: "Tu biblioteca no se abre",
  withoutLibrary: "Continuar sin ella",
  stopped: "Photoseek se ha detenido",
  older: "Esta página es de una versión anterior",
  useBuiltIn: "Usar el modelo integrado",
  technicalDetails: "Detalles técnicos",
  copyDiagnostics: "Copiar diagnóstico",
  diagnosticsAbout:
    "Versiones, recuentos y los últimos errores, sin nombres de fotos ni de carpetas",
  diagnosticsCopied: "Copiado en el portapapeles",
  diagnosticsSaved: "Guardado como archivo",
  somethingWrong: "Algo salió mal.",
  install: {
    offer:
      "Photoseek puede ser una aplicación de este dispositivo, con su propia ventana y su propio icono.",
    yes: "Instalar",
    sharedLost: "Lo compartido no ha llegado. ¿Queda espacio en este dispositivo?",
  },
  newVersion: "Hay una versión nueva.",
  firstAid: {
    notArriving: "Una parte de Photoseek no llega. Comprueba la conexión y recarga la página.",
    notLoaded:
      "No se pudo cargar una parte de Photoseek. Comprueba la conexión y si la bloquea una extensión o un cortafuegos; después recarga la página.",
    notSupported:
      "Photoseek no funciona en este navegador. Actualízalo o usa una versión actual de Chrome, Edge, Firefox o Safari.",
    openedAsFile:
      "Esta página se abrió como archivo, y los navegadores solo ejecutan sus partes desde un servidor web. En la carpeta del código de Photoseek, «python3 build.py serve» inicia uno.",
  },
};

/** @type {Said["search"]} */
export const search = {
  describe: "Describe una foto",
  addWords: "Añade palabras",
  byPhoto: "Buscar con una foto",
  photoToSearchBy: "Foto con la que buscar",
  clear: "Borrar",
  clearSearch: "Borrar la búsqueda",
  failed: "Esta búsqueda no funcionó",
  pastedPhoto: "foto pegada",
  andMore: (count) => `+${whole(count)}`,
  andOthers: (name, others) =>
    plural(others, { one: `${name} y # más`, many: `${name} y # más`, other: `${name} y # más` }),
  firstOf: (count) =>
    plural(count, {
      one: "Se busca por esta foto.",
      many: "Se busca por la primera de # de fotos.",
      other: "Se busca por la primera de # fotos.",
    }),
  photosLike: (name) => `Fotos como ${name}`,
  withoutPhoto: "Buscar sin esta foto",
  removePhoto: "Quitar",
  titleLike: (name) => `Como ${name}`,
  titleLikePhoto: "Como una foto",
  photoLost: "La foto con la que buscabas no se guarda aquí. Elígela otra vez.",
  examples: "Ejemplos",
  waysIn: "Entradas a la biblioteca",
  onThisDay: "Tal día como hoy",
  categories: {
    people: "Personas",
    pets: "Mascotas",
    food: "Comida",
    documents: "Documentos y capturas de pantalla",
    nature: "Naturaleza",
    city: "Ciudad",
    vehicles: "Vehículos",
    indoor: "Interiores",
    night: "Noche",
  },
  tryThese: "Prueba con",
  things: [
    "golden retriever",
    "a cup of espresso",
    "seashore",
    "butterfly",
    "bridge",
    "pizza",
    "sports car",
  ],
  nothingFits: "Ninguna foto cumple estos filtros.",
  arrange: "Ordenar y agrupar",
  sort: "Ordenar",
  orders: {
    best: "Mejores coincidencias",
    newest: "Más recientes",
    oldest: "Más antiguas",
    name: "Nombre",
    size: "Tamaño",
    folder: "Carpeta",
  },
  group: "Agrupar",
  groups: {
    none: "Nada",
    day: "Día",
    place: "Lugar",
    folder: "Carpeta",
  },
  suggestions: "Sugerencias",
  recent: "Búsqueda reciente",
  clearRecent: "Borrar las búsquedas recientes",
  editSaved: "Editar las búsquedas guardadas",
  kinds: {
    recent: "Reciente",
    saved: "Guardada",
    folder: "Carpeta",
    place: "Lugar",
    camera: "Cámara",
    tag: "Etiqueta",
    album: "Álbum",
    month: "Mes",
    year: "Año",
    thing: "En las imágenes",
  },
  save: "Guardar búsqueda",
  saved: (name) => `Guardada como «${name}». Siempre está al día.`,
  rename: "Cambiar el nombre",
  searchRemoved: (name) => `«${name}» ya no está guardada.`,
  undo: "Deshacer",
  savedSearches: "Búsquedas guardadas",
  nameOfSearch: "Nombre de la búsqueda",
  show: (name) => `Mostrar ${name}`,
  removeSearch: (name) => `Quitar ${name}`,
  notSaved: "No se pudo guardar la búsqueda",
  allPhotos: "Fotos",
  fewer: "Menos",
  more: "Más",
  line: "Cuántas fotos cuentan como coincidencia",
  understood: "Entendido como",
  word: "¿Palabra?",
  asWord: (part) => `Buscar «${part}» en las imágenes`,
  without: (label) => `Buscar sin «${label}»`,
  chip: ({ kind, value, negated, must, weight }, days) => {
    const [least, most] = value.split("/").map(Number);
    const size = kind === "bytes" ? bytes : (/** @type {number} */ n) => `${short(n / 1e6)} MP`;
    const named = {
      words: must ? `debe mostrar ${value}` : weight === 1 ? value : `${value} × ${short(weight)}`,
      name: `se llama ${value}`,
      folder: `en ${value}`,
      kind: value,
      camera: `cámara ${value}`,
      date: days,
      yearly: `${days}, cualquier año`,
      orientation:
        { landscape: "horizontal", portrait: "vertical", square: "cuadrada" }[value] ?? value,
      pixels: most ? `como máximo ${size(most)}` : `al menos ${size(least ?? 0)}`,
      bytes: most ? `como máximo ${size(most)}` : `al menos ${size(least ?? 0)}`,
      tag: `etiqueta ${value}`,
      album: `álbum ${value}`,
      favourite: "favoritas",
      place: `cerca de ${value}`,
      country: `en ${value}`,
      category: search.categories?.[value] ?? value,
      similar: `como ${value}`,
    }[kind];
    return negated ? `no: ${named}` : (named ?? value);
  },
  found: (count, strong) => [
    strong(whole(count)),
    plural(count, { one: " foto", many: " de fotos", other: " fotos" }),
  ],
  matches: (matches, total, strong) => [
    strong(whole(matches)),
    ` de ${photoCount(total)} `,
    plural(matches, { one: "coincide", many: "coinciden", other: "coinciden" }),
  ],
  noMatch: (words) =>
    words ? `Ninguna coincidencia clara con «${words}».` : "Ninguna coincidencia clara.",
  closest: "Estas son las más parecidas.",
  builtInDoesNotKnow: (words) =>
    words
      ? `La búsqueda integrada no conoce «${words}».`
      : "La búsqueda integrada no sabe qué es esto.",
  downloadBetter: "Descargar una mejor",
  modelDoesNotKnow: (words) =>
    words ? `Este modelo no conoce «${words}».` : "Este modelo no sabe qué es esto.",
  spoken: {
    nothingFits: "Ninguna foto cumple estos filtros",
    nothingThere: "Todavía no hay fotos",
    all: (total) => photoCount(total),
    noMatch: (total) =>
      `Ninguna coincidencia clara entre ${photoCount(total)}. Estas son las más parecidas.`,
    matches: (matches, total) =>
      `${plural(matches, { one: "# coincidencia probable", many: "# de coincidencias probables", other: "# coincidencias probables" })} entre ${photoCount(total)}.`,
  },
};

/** @type {Said["filters"]} */
export const filters = {
  title: "Filtros",
  clear: "Borrar filtros",
  remove: "Quitar",
  removeThis: (facet, chosen) => `Quitar el filtro ${facet}: ${chosen}`,
  chosen: (facet, chosen) => `${facet}: ${chosen}`,
  andOthers: (first, others) => (others ? `${first} +${whole(others)}` : first),
  facets: {
    favourite: "Favoritas",
    album: "Álbum",
    tag: "Etiqueta",
    hidden: "Ocultas",
    folder: "Carpeta",
    date: "Fecha",
    kind: "Tipo",
    size: "Tamaño",
    pixels: "Imagen",
    bytes: "Archivo",
    camera: "Cámara",
    orientation: "Orientación",
    place: "Lugar",
  },
  any: {
    favourite: "Todas las fotos",
    hidden: "Sin fotos ocultas",
    folder: "Todas las carpetas",
    date: "Cualquier fecha",
    pixels: "Cualquier tamaño",
    bytes: "Cualquier tamaño",
    place: "Cualquier lugar",
  },
  anything: "Todo",
  values: {
    favourite: {
      yes: "Favoritas",
      no: "Otras",
    },
    album: {
      "": "En ningún álbum",
    },
    tag: {
      "": "Sin etiqueta",
    },
    hidden: {
      yes: "Fotos ocultas",
      no: "También fotos ocultas",
    },
    orientation: {
      landscape: "Horizontal",
      portrait: "Vertical",
      square: "Cuadrada",
    },
    place: {
      located: "Con lugar",
      unlocated: "Sin lugar",
    },
  },
  units: {
    pixels: (count) => `${short(count / 1e6)} MP`,
    bytes,
  },
  from: "Desde",
  to: "Hasta",
  since: (day) => `Desde ${day}`,
  until: (day) => `Hasta ${day}`,
  between: (first, last) => `${first} – ${last}`,
  monthsOf: (year) => `Meses de ${year}`,
  monthWith: (date, count) => `${month(date)}, ${whole(count)}`,
  under: (size) => `Menos de ${size}`,
  andMore: (size) => `${size} o más`,
  range: (least, most) => `De ${least} a ${most}`,
  within: (kilometres) => `A menos de ${short(kilometres)} km`,
  around: (place) => `Alrededor de ${place}`,
  area: "Zona del mapa",
};

/** @type {Said["map"]} */
export const map = {
  title: "Mapa",
  couldNotOpen: "No se pudo abrir el mapa",
  keys: "Mapa de tus fotos. Las flechas lo mueven; más y menos acercan y alejan.",
  nearer: "Acercar",
  farther: "Alejar",
  all: "Mostrar todos los lugares",
  draw: "Dibujar un recuadro",
  drawHow: "Arrastra un recuadro alrededor de los lugares que buscas.",
  here: (count) =>
    count ? `${photoCount(count)} en esta parte del mapa` : "No hay fotos en esta parte del mapa.",
  show: "Mostrar estas fotos",
  noOutlines:
    "No se han podido cargar los contornos de los países. Comprueba la conexión y vuelve a abrir el mapa.",
  source: "Contornos: Natural Earth. Poblaciones: GeoNames.",
  failed: "No se ha podido mostrar el mapa",
  photos: (count) => photoCount(count),
};

/** @type {Said["photos"]} */
export const photos = {
  byName: "Por el nombre",
  byPicture: "Por lo que muestra la imagen",
  lessLikely: "Menos probables",
  nowhere: "Sin lugar",
  likely: (name, likely) => `${name}, probabilidad: ${likely}`,
  cosine: (score) => `Similitud del coseno: ${fixed(score, 4)}`,
  favourite: "Favorita",
  albums: "Álbumes",
  tags: "Etiquetas",
  select: (name) => `Seleccionar ${name}`,
  selectThis: "Seleccionar (espacio)",
  isSelected: (name) => `Seleccionada: ${name}`,
  moreLikeThis: "Más como esta",
  notLikeThis: "No como esta",
  moreLike: (name) => `Más como ${name}`,
  stackOf: (count) =>
    plural(count, {
      one: "Grupo de # foto",
      many: "Grupo de # de fotos: mostrar o plegar",
      other: "Grupo de # fotos: mostrar o plegar",
    }),
  photo: "Foto",
  photoDetails: "Detalles de la foto",
  photoDetailsKey: "Detalles de la foto (i)",
  slideshow: "Presentación",
  slideshowKey: "Presentación (s)",
  timeline: "Mes",
  tileSize: "Tamaño de las fotos",
  tileSizeKey: "Tamaño de las fotos (Ctrl y la rueda)",
  placeOf: (at, total) => `${whole(at)} de ${whole(total)}`,
  openForFullSize: "Abre la carpeta de nuevo para verla a tamaño completo.",
  openFolder: (folder) => `Abrir «${folder}»`,
  folder: "Carpeta",
  taken: "Tomada",
  changed: "Modificada",
  size: "Tamaño",
  file: "Archivo",
  length: "Duración",
  beside: "Junto con",
  camera: "Cámara",
  lens: "Objetivo",
  exposure: "Exposición",
  exposureOf: ({ aperture, exposure, iso, focal_length }) =>
    [
      aperture && `ƒ/${short(aperture)}`,
      exposure && `${exposure < 0.3 ? `1/${whole(1 / exposure)}` : short(exposure)} s`,
      iso && `ISO ${iso}`,
      focal_length && `${short(focal_length)} mm`,
    ]
      .filter(Boolean)
      .join(" · "),
  incomplete: "Este archivo está cortado. La foto se muestra hasta donde llega.",
  place: "Lugar",
  match: "Coincidencia",
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
  nearHere: "Fotos cerca de aquí",
  download: "Descargar",
  headline: "Encuentra cualquier foto describiéndola",
  invitation: "Elige una carpeta y describe lo que buscas: las fotos acertadas aparecen primero.",
  orDrop: "o arrastra una carpeta o fotos a cualquier parte de esta página",
  privacy: "Tus fotos nunca salen de este dispositivo.",
  nothingToShow: "No hay fotos que mostrar",
  nothingReadable:
    "No se pudo abrir ninguno de los archivos; la lista de archivos omitidos dice por qué.",
  notIndexedYet: (model) => `${model} todavía no ha indexado fotos de tus carpetas.`,
};

/** @type {Said["acting"]} */
export const acting = {
  title: "Fotos seleccionadas",
  job: "Guardando fotos",
  actions: "Con las fotos seleccionadas",
  selected: (count) =>
    plural(count, { one: "seleccionada", many: "seleccionadas", other: "seleccionadas" }),
  announced: (count) =>
    plural(count, {
      one: "# foto seleccionada",
      many: "# de fotos seleccionadas",
      other: "# fotos seleccionadas",
    }),
  announcedNone: "Ninguna foto seleccionada",
  clear: "Anular la selección",
  clearKey: "Anular la selección (Esc)",
  all: (count) => `Seleccionar las ${whole(count)}`,
  allKey: "Seleccionar todo (Ctrl+A)",
  save: "Guardar",
  copyInto: "Copiar en una carpeta…",
  zip: "Descargar como ZIP",
  zipName: "Fotos.zip",
  list: "Guardar una lista (CSV)",
  paths: "Copiar las rutas",
  share: "Compartir",
  likeThese: "Más como estas",
  more: "Más",
  favourite: "Favorita",
  noFavourite: "Quitar de favoritas",
  toAlbum: "Álbum",
  giveTag: "Etiqueta",
  album: {
    newName: "Añadir",
    newNameHint: "Álbum nuevo",
  },
  tag: {
    newName: "Añadir",
    newNameHint: "Etiqueta nueva",
  },
  hide: "Ocultar en los resultados",
  unhide: "Mostrar de nuevo en los resultados",
  marks: {
    title: "Álbumes y etiquetas",
    edit: "Renombrar o quitar álbumes y etiquetas",
    none: "Aún no hay ninguno. Selecciona fotos para crearlos.",
    nameOf: (name) => `Nombre de «${name}»`,
    show: (name) => `Mostrar «${name}»`,
    remove: (name) => `Quitar «${name}»`,
    removed: (name) => `Se quitó «${name}». Sus fotos siguen ahí.`,
    findMore: (name) => `Buscar más para «${name}»`,
    couldNotChange: "No se pudieron cambiar los álbumes y etiquetas",
  },
  likely: {
    title: (name) => `Más que podrían ser «${name}»`,
    about: "Toca una foto que no lo sea; no se volverá a proponer.",
    found: (count, name) =>
      plural(count, {
        one: `# foto más podría ser «${name}».`,
        many: `# de fotos más podrían ser «${name}».`,
        other: `# fotos más podrían ser «${name}».`,
      }),
    look: "Ver",
    add: (count) =>
      plural(count, { one: "Añadir # foto", many: "Añadir # de fotos", other: "Añadir # fotos" }),
    none: "Ninguna de estas",
    nothing: (name) => `Ninguna otra foto se parece a las de «${name}».`,
  },
  stacks: {
    title: "Fotos similares",
    about:
      "Copias y fotos tomadas seguidas. De cada una se conserva la más grande y nítida; elige otras con un clic. No se borra ningún archivo.",
    found: (stacks, others) =>
      `${plural(stacks, { one: "# grupo", many: "# de grupos", other: "# grupos" })}, ${plural(others, { one: "# foto además de la mejor", many: "# de fotos además de las mejores", other: "# fotos además de las mejores" })}`,
    none: "No hay fotos casi iguales.",
    copies: "Copias de un archivo",
    burst: "Tomadas seguidas",
    keep: (at) => `Conservar la foto ${whole(at)}`,
    kept: "Conservada",
    more: "Mostrar más",
    hide: "Ocultar las demás",
    select: "Seleccionar las demás",
    looking: "Buscando fotos similares",
    review: "Revisar fotos similares",
    folds: "Mostrar una foto de cada grupo",
    couldNotLook: "No se pudieron buscar fotos similares",
  },
  forget: "Sacar de Photoseek",
  forgotten: (count) =>
    plural(count, {
      one: "# foto sacada. El archivo se queda donde está.",
      many: "# de fotos sacadas. Los archivos se quedan donde están.",
      other: "# fotos sacadas. Los archivos se quedan donde están.",
    }),
  couldNotForget: "No se pudieron sacar las fotos",
  couldNotBringBack: "No se pudieron recuperar las fotos",
  couldNotMark: "Esto no se pudo guardar",
  marked: (kind, on, count, name) => {
    const many = photoCount(count);
    if (kind === "favourite")
      return on ? `Añadido a favoritas: ${many}.` : `Quitado de favoritas: ${many}.`;
    if (kind === "hidden") return on ? `Oculto: ${many}.` : `Visible de nuevo: ${many}.`;
    return on ? `Añadido a «${name}»: ${many}.` : `Quitado de «${name}»: ${many}.`;
  },
  copying: (folder) => `Copiando en «${folder}»`,
  zipping: "Creando un ZIP",
  copied: (count, folder, skipped) => {
    const done = plural(count, {
      one: `# foto copiada en «${folder}».`,
      many: `# de fotos copiadas en «${folder}».`,
      other: `# fotos copiadas en «${folder}».`,
    });
    return skipped
      ? `${done} ${plural(skipped, { one: "# omitida.", many: "# de omitidas.", other: "# omitidas." })}`
      : done;
  },
  zipped: (count) =>
    plural(count, {
      one: "# foto guardada.",
      many: "# de fotos guardadas.",
      other: "# fotos guardadas.",
    }),
  copiedPaths: (count) =>
    plural(count, {
      one: "# ruta copiada",
      many: "# de rutas copiadas",
      other: "# rutas copiadas",
    }),
  unread: (count) =>
    plural(count, {
      one: "# no se pudo leer: abre antes su carpeta.",
      many: "# no se pudieron leer: abre antes su carpeta.",
      other: "# no se pudieron leer: abre antes su carpeta.",
    }),
  couldNotSave: "No se pudieron guardar las fotos",
  couldNotShare: "Estas fotos no se pueden compartir desde aquí",
  couldNotCopyPaths: "No se pudieron copiar las rutas",
  isThere: (name) => `«${name}» ya existe`,
  whatNow: "¿Conservar ambas, sustituir la que hay u omitir esta foto?",
  forAll: "Lo mismo para todas las demás",
  ways: {
    both: "Conservar ambas",
    replace: "Sustituir",
    skip: "Omitir",
  },
};

/** @type {Said["folders"]} */
export const folders = {
  add: "Añadir carpeta",
  addTitle: "Añadir una carpeta de fotos",
  addA: "Añadir una carpeta",
  choose: "Elegir una carpeta",
  trySamples: "Probar con fotos de ejemplo",
  samples: "Fotos de ejemplo",
  samplesComing: "Cargando fotos de ejemplo…",
  samplesDidNotCome:
    "No se pudieron cargar las fotos de ejemplo. Comprueba la conexión e inténtalo de nuevo.",
  areSamples: "Estas son fotos de ejemplo.",
  removeSamples: "Quitarlas",
  folderOfPhotos: "Carpeta de fotos",
  chosenFiles: "Archivos elegidos",
  droppedFiles: "Archivos soltados",
  dropPhoto: "Suelta una foto para encontrar otras parecidas",
  dropFolders: "Suelta carpetas o fotos para buscar en ellas",
  refused:
    "No se eligió ninguna carpeta. El escritorio, Descargas y la carpeta personal no se pueden compartir enteros: elige Imágenes o una subcarpeta.",
  mayNotRead: (name) => `El navegador no puede abrir «${name}».`,
  couldNotRead: (name) => `No se pudo indexar «${name}»`,
  couldNotChange: (name) => `No se pudo cambiar «${name}»`,
  progress: "Indexando fotos",
  photosIndexed: "Fotos indexadas",
  stopped: "Detenido. El progreso está guardado; abre la carpeta de nuevo para continuar.",
  waitingForTab: "Esperando a otra pestaña",
  paused: (name) => `En pausa en «${name}»`,
  walking: (name) => `Revisando «${name}»`,
  indexing: (name) => `Indexando «${name}»`,
  indexingBy: (model, name) => `${model} está indexando «${name}»`,
  isNext: (name) => `Indexa fotos para esta biblioteca. «${name}» es la siguiente.`,
  filesFound: (count) =>
    plural(count, {
      one: "# archivo encontrado",
      many: "# de archivos encontrados",
      other: "# archivos encontrados",
    }),
  startsSoon: "Empieza en cuanto esté listo",
  waiting: (count) =>
    plural(count, {
      one: "# carpeta en espera",
      many: "# de carpetas en espera",
      other: "# carpetas en espera",
    }),
  continuesByItself: "Continúa en cuanto haya espacio.",
  modelsOnDevice: "Modelos en este dispositivo",
  done: (done, total, strong) => [strong(whole(done)), ` de ${whole(total)}`],
  rate: (files) =>
    files >= 1
      ? `${short(Number(files.toPrecision(2)))} por segundo`
      : `${short(Number((files * 60).toPrecision(2)))} por minuto`,
  report: (name, report) => {
    const parts = /** @type {[number, string][]} */ ([
      [report.added, "nuevas"],
      [report.changed, "modificadas"],
      [report.moved, "movidas"],
      [report.back, "recuperadas"],
      [report.unchanged, "ya indexadas"],
      [report.gone, "ya no están"],
      [report.forgotten, "quitadas"],
      [report.undecided, "faltan"],
      [report.skipped, "omitidas"],
    ]);
    const found = parts.filter(([count]) => count > 0);
    const said = found.map(([count, what]) => `${whole(count)} ${what}`);
    return `${name}: ${said.join(", ") || "no se encontraron fotos"}.`;
  },
  interrupted: (name) => `«${name}» no se indexó hasta el final`,
  tabClosed: "Se cerró la pestaña que la estaba indexando.",
  progressSaved: (count) => `El progreso está guardado: ${photoCount(count)}.`,
  browserAsks: "El navegador pregunta antes de abrir el resto.",
  chooseForRest: "Elige la carpeta de nuevo para indexar el resto.",
  chooseAgain: "Elegirla de nuevo",
  leave: "Dejarlo así",
  missing: (name, missing, all) =>
    missing < all
      ? `${whole(missing)} de ${photoCount(all)} ya no ${plural(missing, { one: "está", many: "están", other: "están" })} en «${name}»`
      : `${photoCount(missing)} ya no ${plural(missing, { one: "está", many: "están", other: "están" })} en «${name}»`,
  missingAdvice: (count) =>
    `Si hay una unidad o una tarjeta sin conectar, conéctala y mira otra vez. Hasta que decidas, ${plural(count, { one: "se puede encontrar", many: "se pueden encontrar", other: "se pueden encontrar" })} aquí.`,
  keep: (count) =>
    plural(count, { one: "Conservarla", many: "Conservarlas", other: "Conservarlas" }),
  lookAgain: "Mirar otra vez",
  removeMissing: (count) => `Quitar ${photoCount(count)}`,
  lookForNew: "Buscar fotos nuevas",
  openAgain: "Abrir de nuevo",
  remove: "Quitar",
  removeThis: (name) => `Quitar ${name}`,
  inFolder: (count) => photoCount(count),
  fromThumbnails: (count) => `${photoCount(count)}, se buscan en las miniaturas`,
  title: "Carpetas",
  none: "Todavía no hay carpetas.",
  removeAll: "Quitar todas",
  removeAllTitle: "¿Quitar todas las carpetas?",
  removeAllText:
    "Photoseek olvida tus fotos: el índice de búsqueda y las miniaturas. Las fotos se quedan como están. Puedes recuperarlo todo hasta que cierres esta página.",
  removeAllYes: "Quitar todas las carpetas",
  removed: (name) => `«${name}» ya no está en Photoseek.`,
  removedAll: "Se quitaron todas las carpetas de Photoseek.",
  couldNotRemove: "No se pudo quitar nada",
  undo: "Deshacer",
  quoted: (name) => `«${name}»`,
  names: (names) => names.map((name) => `«${name}»`).join(", "),
  couldNotBringBack: (names) => `No se pudo recuperar: ${names}`,
  forgottenOnClose: "Quitada; se olvida cuando cierres esta página",
  bringBack: "Recuperar",
  openForModel: "Abre tus carpetas de nuevo para que este modelo las indexe una vez.",
  damaged: (count) =>
    `Una parte de la biblioteca estaba dañada: hay que indexar de nuevo ${photoCount(count)}.`,
  openForDamaged: "Abre tus carpetas para ello.",
  listFailed: "No se pudo cargar la lista",
  skippedFiles: (count) =>
    plural(count, {
      one: "# archivo omitido",
      many: "# de archivos omitidos",
      other: "# archivos omitidos",
    }),
  filterByName: "Filtrar por nombre o motivo",
  filter: "Filtrar",
  lookInto: "Mirar también dentro",
  looksInto: "Con la papelera y carpetas de otros programas.",
  leaveOut: "Dejarlas fuera",
  nothingSkipped: "Todos los archivos están indexados.",
  nothingFits: "Ningún archivo cumple este filtro.",
  showMore: (count) => `Mostrar más de ${whole(count)}`,
  skippedGroups: {
    "not-an-image": "No son fotos",
    forgotten: "Sacados por ti",
    broken: "Dañados",
    "too-large": "Demasiado grandes",
    unsupported: "Formatos que aún no se pueden abrir",
    unreadable: "No se pudieron abrir",
    empty: "Archivos vacíos",
  },
};

/** @type {Said["models"]} */
export const models = {
  model: "Modelo",
  title: "Modelos",
  all: "Todos los modelos",
  preparing: "Preparando…",
  names: {
    mini: "Integrado (básico)",
  },
  summaries: {
    mini: "Funciona al instante y sin conexión. Conoce escenas cotidianas, personas, animales y cosas.",
    "Xenova/clip-vit-base-patch32": "Recomendado. Entiende descripciones libres de casi todo.",
    "Xenova/clip-vit-base-patch16":
      "Ve detalles más pequeños que B/32; cuatro veces más trabajo por foto.",
    "Xenova/siglip-base-patch16-224": "Más preciso sobre lo que hay en la imagen; descarga mayor.",
    "Xenova/mobileclip_s0": "El más pequeño y rápido que entiende descripciones libres.",
    "Xenova/mobileclip_s2": "Rápido en teléfonos y casi tan bueno como los modelos CLIP grandes.",
    "onnx-community/siglip2-base-patch16-224-ONNX":
      "El más exacto de la lista, en muchos idiomas; la descarga más grande.",
    "Xenova/siglip-base-patch16-256-multilingual":
      "Para descripciones en idiomas distintos del inglés.",
  },
  fromElsewhere: (host) => ({
    title: `¿Obtener modelos de ${host}?`,
    text: `El enlace que seguiste toma sus modelos de búsqueda de ${host} y no del lugar habitual. Continúa si confías en él; Cancelar sigue sin él. En cualquier caso, tus fotos se quedan en este dispositivo.`,
  }),
  builtIn: "integrado",
  onThisSite: "en este sitio",
  from: {
    "built-in": "",
    site: "",
    hub: "de huggingface.co",
    url: "de su dirección",
    files: "de tus archivos",
  },
  dimensions: (count) =>
    plural(count, { one: "# dimensión", many: "# de dimensiones", other: "# dimensiones" }),
  toDownload: "descarga",
  downloadOf: (size) => `descarga de ${bytes(size)}`,
  downloaded: "descargado",
  manyLanguages: "muchos idiomas",
  better: (name, size) => `Mejor búsqueda: descargar ${name}${size && ` (${size})`}`,
  betterHere: (name) => `Mejor búsqueda: usar ${name}`,
  knowsEnglish: "La búsqueda integrada solo entiende palabras en inglés.",
  searchInMine: (size) =>
    `Descargar un modelo de búsqueda para español y otros idiomas${size && ` (${size})`}`,
  graphicsCard: "en la tarjeta gráfica",
  threads: (count) => plural(count, { one: "# hilo", many: "# de hilos", other: "# hilos" }),
  runsOn: "Se ejecuta en",
  automatic: "Automático",
  onGraphicsCard: "Tarjeta gráfica (WebGPU)",
  onProcessor: "Procesador",
  cannotRunThere: "Ahora el modelo no puede ejecutarse en otro lugar",
  cannotBeUsed: "Este modelo no se puede usar",
  downloading: "Descargando un modelo",
  downloadingThis: (model) => `Descargando ${model}`,
  pausedThis: (model) => `En pausa: ${model}`,
  pause: "Pausar",
  modelDownloaded: "Modelo descargado",
  loaded: (loaded, total, strong) => [
    strong(bytes(loaded)),
    total === null ? "" : ` de ${bytes(total)}`,
  ],
  perSecond: (rate) => `${bytes(rate)}/s`,
  parts: (parts) => {
    /** @type {Record<string, string>} */
    const names = {
      text: "la parte de las palabras",
      vision: "la parte de las fotos",
      settings: "ajustes",
    };
    return list(parts.map((part) => names[part] ?? part));
  },
  useFromMemory: "Usarlo desde la memoria",
  removeTitle: (model) => `¿Quitar ${model}?`,
  removeText: (size) =>
    `Libera ${bytes(size)} en este dispositivo. Para volver a buscar con este modelo, habrá que descargarlo otra vez.`,
  removeYes: "Quitar el modelo",
  removeAlso: "Olvidar también su índice de búsqueda de tus fotos",
  couldNotRemove: (model) => `No se pudo quitar ${model}`,
  ready: (model) => `${model} está listo y responde a partir de ahora.`,
  gettingReady: (model, answering, strong) => [
    strong(`${model} se está preparando.`),
    ` ${answering} responde hasta que haya indexado tus fotos.`,
  ],
  indexedOf: (done, total) => `${whole(done)} de ${whole(total)} están indexadas.`,
  searchAtOnce: "Buscar con lo que hay",
  stayWith: (model) => `Seguir con ${model}`,
  onDevice: (count, size) =>
    `${plural(count, { one: "# modelo", many: "# de modelos", other: "# modelos" })} en este dispositivo, ${bytes(size)}`,
  onlyBuiltIn: "Solo el modelo integrado está en este dispositivo",
  another: "Otro modelo: su nombre en huggingface.co o la dirección de su carpeta",
  anotherName: "Xenova/clip-vit-base-patch32",
  lookUp: "Consultar",
  lookingUp: "Consultando…",
  withoutInternet: "Sin internet: suelta aquí la carpeta o los archivos de un modelo, o",
  chooseFolder: "elige una carpeta",
  chooseFiles: "elige archivos",
  checkingFiles: "Comprobando los archivos…",
  myModel: "mi modelo",
  inUseBadge: "en uso",
  inUse: "En uso",
  use: "Usar",
  precisionOf: (model) => `Precisión de ${model}`,
  askingSize: "Preguntando su tamaño",
  removeThis: (model) => `Quitar ${model} de este dispositivo`,
  removeFromDevice: "Quitar de este dispositivo",
  chooseAnother: "Elige primero otro modelo",
  storedSize: (size) => `${bytes(size)} en este dispositivo`,
  precision: (precision, size) => `${precision} · ${bytes(size)}`,
  precisionHere: (precision, size) => `${precision} · ${bytes(size)}, aquí`,
};

/** @type {Said["library"]} */
export const library = {
  title: "Biblioteca",
  about: "Biblioteca: carpetas, modelo y almacenamiento",
  photos: (count) => plural(count, { one: "foto", many: "de fotos", other: "fotos" }),
  skipped: (count) =>
    plural(count, { one: "# omitido", many: "# de omitidos", other: "# omitidos" }),
  storage: "Almacenamiento",
  notKnownYet: "Aún no se sabe",
  used: (size, free, strong) => [
    strong(bytes(size)),
    ` en este dispositivo, ${bytes(free)} libres`,
  ],
  usedInMemory: (size, strong) => [strong(bytes(size)), " en memoria"],
  goneOnClose: "Desaparece cuando cierres esta página.",
  facts: "Datos de tus fotos",
  thumbnails: "Miniaturas",
  vectors: "Índice de búsqueda",
  models: "Modelos",
  page: "Photoseek mismo",
  kept: "El navegador lo guarda hasta que lo quites.",
  mayBeCleared: "El navegador puede borrarlo cuando falte espacio.",
  notPromised: "No quiso prometer más; lo hace con páginas instaladas o guardadas en marcadores.",
  keep: "Conservar estos datos",
  offline: "Listo para funcionar sin conexión.",
  version: (version) => `Photoseek ${version}`,
  exchange: "Exportar e importar",
  exchangeCard: "Exportar o importar",
  exchangeAbout:
    "Tu índice de búsqueda en un archivo: para otro dispositivo u otro programa. Las fotos no van dentro.",
  export: "Exportar",
  exportList: "Lista en CSV",
  import: "Importar",
  exportedLibrary: "Biblioteca exportada",
  couldNotExport: "No se pudo exportar la biblioteca",
  couldNotList: "No se pudo exportar la lista",
  couldNotImport: (file) => `No se importó «${file}»`,
  unchanged: "Detenido. Tu biblioteca está como antes.",
  stages: {
    writing: "Exportando tu biblioteca",
    checking: "Comprobando el archivo",
    adding: "Importando la biblioteca",
  },
  starting: "Empezando…",
  bytesDone: (done, total, strong) => [strong(bytes(done)), ` de ${bytes(total)}`],
  photosDone: (done, total, strong) => [strong(whole(done)), ` de ${photoCount(total)}`],
  exported: (count) => `Exportado: ${photoCount(count)}.`,
  imported: (report) => {
    const parts = /** @type {[number, string][]} */ ([
      [report.added, "añadidas"],
      [report.replaced, "más recientes"],
      [report.kept, "ya estaban"],
    ]);
    const found = parts.filter(([count]) => count > 0);
    const said = found.map(([count, what]) => `${whole(count)} ${what}`);
    const closed = report.folders.length ? " Abre sus carpetas para verlas a tamaño completo." : "";
    return `Importado: ${said.join(", ") || "no hay fotos en el archivo"}.${closed}`;
  },
  forgets: "Photoseek lo olvidará todo cuando cierres esta página.",
  worksFromMemory: "Hasta entonces funciona desde la memoria.",
  forgetsWhy: {
    "left-alone":
      "Tu biblioteca no se abrió y se deja como está. Recarga la página para intentarlo de nuevo.",
    "site-data-blocked":
      "Tu navegador no deja que esta página guarde nada, como en una ventana privada o con los datos de sitios bloqueados.",
    "no-database":
      "Tu navegador no pudo abrir su base de datos. Una biblioteca de visitas anteriores no se ha perdido: reinicia el navegador para recuperarla.",
  },
};

/** @type {Said["client"]} */
export const client = {
  vectorLength: (id, length, dimensions) =>
    `El vector de ${id} tiene ${length} números, no ${dimensions}.`,
  pictureKinds:
    "Una imagen es un Blob, File, ArrayBuffer, array tipado, ImageBitmap, ImageData, URL o URI de datos.",
  notGiven: (address, status) => `No se pudo cargar ${address}: HTTP ${status}.`,
  noCanvas: "Este navegador no ofrece un lienzo 2d.",
};

/**
 * What is asked of a host: a file of a model, the list of its files, or a part of the page.
 * @param {Parameters} wanted
 */
const wanted = ({ file, model }) => {
  if (!model) return `${file}, una parte de la página`;
  return file ? `${file} de ${model}` : `la lista de archivos de ${model}`;
};

/** @param {Parameters} parameters */
const host = ({ host: name }) => name ?? "Este sitio";

/** @param {Parameters} parameters The part of a model that a tower is. */
const tower = ({ part }) =>
  part === "vision" ? "la parte de las fotos" : "la parte de las palabras";

const byHand =
  "Los archivos a los que tengas derecho se pueden descargar allí a mano y soltar después en «Todos los modelos», o poner junto a la página en models/.";

/** @param {string} doing */
const doing = (doing) => `Photoseek está ${doing}. Cancélalo o espera a que termine.`;

/** @type {Said["errors"]} */
export const errors = {
  internal:
    "Algo salió mal dentro de Photoseek. Lo guardado está a salvo; recarga la página para continuar.",
  cancelled: "Cancelado.",
  closed: "El motor se cerró.",
  "engine-died": "El motor se ha detenido. Reinícialo para continuar.",
  "engine-died.hung": "El motor ya no responde. Reinícialo para continuar.",
  "boot-failed.unknown": "No se pudo cargar el motor. Comprueba la conexión y reinícialo.",
  "boot-failed.no-webassembly":
    "Este navegador no ejecuta WebAssembly, de lo que está hecho Photoseek. Actívalo de nuevo (el modo de aislamiento lo desactiva) o usa otro navegador.",
  "boot-failed.wasm-forbidden":
    "La política de seguridad del sitio prohíbe WebAssembly. Quien lo administra tiene que añadir 'wasm-unsafe-eval' a script-src.",
  "boot-failed.no-module-workers":
    "Este navegador es demasiado antiguo para Photoseek. Actualízalo o usa una versión actual de Chrome, Edge, Firefox o Safari.",
  "boot-failed.missing": ({ part }) =>
    `Falta una parte de Photoseek en este sitio: ${part}. Inténtalo más tarde o avisa a quien lo administra.`,
  "boot-failed.blocked": ({ part }) =>
    `No se pudo cargar una parte de Photoseek: ${part}. Comprueba la conexión y si la bloquea una extensión o un cortafuegos; después reinicia.`,
  "boot-failed.stalled": ({ part }) =>
    `Una parte de Photoseek no llega: ${part}. Comprueba la conexión y reinicia.`,
  "boot-failed.stuck":
    "Photoseek no avanza, aunque todas sus partes están ahí. Reinícialo; si no sirve, recarga la página.",

  // Files that are skipped
  "not-an-image.ending": "No es una imagen, por la terminación de su nombre.",
  "not-an-image.system":
    "Una carpeta del sistema, de una papelera o de otro programa, en la que no se mira.",
  "not-an-image.content": "El archivo no contiene ninguna imagen.",
  "not-an-image.array": ({ dtype, shape }) =>
    `Un array de píxeles debe ser uint8 con la forma (height, width), (height, width, 3) o (height, width, 4); este es ${dtype} con la forma ${shape}.`,
  forgotten: "Sacaste esta foto. Quita su carpeta y añádela de nuevo para recuperarla.",
  "broken.data": ({ format }) =>
    format
      ? `Los datos ${format} están dañados o cortados.`
      : "Los datos de la imagen están dañados o cortados.",
  "broken.slow": ({ format }) => `Los datos ${format} tardan demasiado en abrirse.`,
  "broken.headers": "Las cabeceras del archivo no terminan nunca.",
  "broken.shorter": "El archivo es más corto que antes.",
  "broken.no-pixels": "La imagen no tiene píxeles.",
  "broken.not-prepared": "No se pudo preparar la imagen.",
  "too-large.memory": "No hay memoria suficiente para esta imagen.",
  "too-large.pixels": ({ width, height }) =>
    `${whole(width)} × ${whole(height)} píxeles son más de los que se pueden abrir aquí.`,
  "too-large.file": ({ bytes: size }) => `${bytes(size)} son más de lo que se puede abrir aquí.`,
  "unsupported.here": ({ format }) => `Las imágenes ${format} no se pueden abrir aquí.`,
  "unsupported.browser": ({ format }) =>
    format === "HEIC"
      ? "Este navegador no puede abrir fotos HEIC; Safari sí, o usa una copia guardada como JPEG."
      : `Este navegador no puede abrir imágenes ${format}.`,
  "unsupported.film": ({ format }) => `Este navegador no puede reproducir vídeos ${format}.`,
  "unsupported.drawing": ({ format }) => `Los archivos ${format} son dibujos, no fotos.`,
  "unsupported.no-preview": ({ format }) =>
    `Este archivo ${format ?? "RAW"} no contiene una vista previa que se pueda mostrar.`,
  "unsupported.kind": ({ format }) =>
    `Las imágenes ${format} de este tipo no se pueden abrir aquí.`,
  "too-large.one-piece": ({ format }) =>
    `El ${format} tiene sus píxeles en una sola pieza demasiado grande.`,
  unreadable: "El navegador no pudo abrir el archivo. Elígelo de nuevo.",
  "unreadable.file": ({ file }) => `No se pudo abrir ${file}.`,
  "unreadable.moved": "Esta foto ya no está donde estaba.",
  empty: "El archivo está vacío.",
  companion: ({ photo }) => `Pertenece a ${photo}.`,

  // Folders and the library
  "folder-unavailable.folder": "La carpeta ya no se puede abrir. Elígela de nuevo para continuar.",
  "folder-unavailable.photo": "Abre la carpeta de nuevo para ver esta foto a tamaño completo.",
  "folder-refused": "Elige una carpeta o arrastra fotos a la página.",
  "folder-refused.inside": ({ folder, inner }) =>
    `«${inner}» está dentro de «${folder}», que está en tu biblioteca. Abre «${folder}» de nuevo para buscar fotos nuevas.`,
  "not-found.folder": "Esta carpeta no está en la biblioteca.",
  "not-found.search": "Esta búsqueda ya no está guardada.",
  "not-found.photo": "Esta foto ya no está en la biblioteca.",
  "not-found.photo-not-indexed": "Esta foto no se ha indexado con el modelo en uso.",
  "not-found.removed": "Lo que se quitó en una visita anterior no se puede recuperar.",
  "not-found.place-taken": ({ folder }) =>
    `«${folder}» está otra vez en la biblioteca; su lugar está ocupado.`,
  "store-full":
    "El disco, o el espacio que este navegador da a un sitio, está lleno. No se pierde nada de lo indexado. Borra archivos que no necesites o modelos de Photoseek.",
  "store-full.import":
    "No hay espacio para esta biblioteca en el disco o en lo que este navegador da a un sitio. No se importó nada; libera espacio e impórtala de nuevo.",
  "store-failed":
    "No se pudo usar la base de datos del navegador. Cierra las demás pestañas de Photoseek y recarga; en una ventana privada, permite los datos de sitios.",
  "store-failed.behind":
    "Hay que cargar la biblioteca de nuevo antes de poder cambiarla. Inténtalo otra vez.",
  "library-silent.blocked":
    "Otra pestaña con un Photoseek anterior la retiene y no cede el paso. Cierra las demás pestañas de Photoseek: entonces esta sigue sola. No se pierde nada.",
  "library-silent.no-answer":
    "La base de datos del navegador no responde. Cierra las demás pestañas de Photoseek o reinicia el navegador. No se pierde nada.",
  "store-closed":
    "El navegador cerró la base de datos de Photoseek, como hace al borrar los datos de un sitio. Inténtalo otra vez; si vuelve a pasar, reinicia el navegador.",
  "page-outdated":
    "Una versión más reciente de Photoseek escribió tu biblioteca. Cierra todas las pestañas de Photoseek y ábrelo de nuevo para tener esa versión; no se pierde nada.",
  "page-replaced":
    "Una versión más reciente de Photoseek está abierta en otra pestaña y se hizo cargo de tu biblioteca. Recarga esta página para seguir con ella; no se pierde nada.",
  "busy.other-tab": "Photoseek está indexando en otra pestaña. Inténtalo de nuevo cuando termine.",
  "busy.model-in-use": ({ model, title }) =>
    `${models.names?.[model] ?? title} está en uso. Elige primero otro modelo.`,
  "busy.model-in-use-elsewhere": ({ model, title }) =>
    `${models.names?.[model] ?? title} está en uso en otra pestaña. Elige allí otro modelo, o cierra esa pestaña, e inténtalo de nuevo.`,
  "busy.index-open": ({ index }) =>
    `El índice «${index}» está abierto en otro lugar. Ciérralo primero allí.`,
  "busy.indexing": doing("indexando una carpeta"),
  "busy.changing-folder": doing("cambiando una carpeta"),
  "busy.removing-folder": doing("quitando una carpeta"),
  "busy.removing-folders": doing("quitando las carpetas"),
  "busy.bringing-back": doing("recuperando carpetas"),
  "busy.exporting": doing("exportando la biblioteca"),
  "busy.exporting-list": doing("exportando la lista de fotos"),
  "busy.importing": doing("importando una biblioteca"),
  "busy.removing-photos": doing("quitando fotos"),
  "busy.changing-model": doing("cambiando de modelo"),
  "busy.changing-backend": doing("cambiando dónde se ejecuta el modelo"),
  "busy.removing-model": doing("quitando un modelo"),

  // Exported libraries
  "not-an-export.other-safetensors":
    "Es un archivo safetensors, pero no una biblioteca exportada de Photoseek.",
  "not-an-export.not-whole":
    "No es una biblioteca exportada, o es solo su comienzo. Elige un archivo que Photoseek haya exportado, entero.",
  "export-damaged":
    "Este archivo está dañado. No se importó nada; exporta la biblioteca otra vez o copia el archivo de nuevo.",
  "export-too-new":
    "Una versión más reciente de Photoseek escribió este archivo. Recarga la página para tenerla e importa el archivo de nuevo.",
  "export-of-other-model.other-model": ({ title, model, precision, ...used }) =>
    `Esta biblioteca se hizo con ${title} (${model}, ${precision}). Photoseek usa ahora ${used.used_title} (${used.used_model}, ${used.used_precision}). Elige aquel modelo e importa el archivo de nuevo. No se importó nada.`,
  "export-of-other-model.other-version": ({ title, model, precision }) =>
    `Esta biblioteca se hizo con ${title} (${model}, ${precision}). El modelo en uso se llama igual, pero es otra versión, y sus números no se pueden comparar. Exporta la biblioteca otra vez donde las versiones sean iguales. No se importó nada.`,

  // Getting models
  "hub-unreachable.host": (parameters) =>
    `${host(parameters)} no responde, así que no se pudo cargar ${wanted(parameters)}. Comprueba la conexión e inténtalo de nuevo; un modelo también se puede añadir desde archivos.`,
  "hub-unreachable.address": ({ address }) =>
    `Nadie responde en ${address}, o no a páginas de otros sitios. Comprueba la dirección y la conexión; quien administra ese servidor puede permitir otros orígenes (CORS).`,
  "hub-busy": (parameters) =>
    `${host(parameters)} ha recibido demasiadas peticiones para dar ahora ${wanted(parameters)}. Inténtalo de nuevo ${parameters.seconds ? plural(parameters.seconds, { one: "en # segundo", many: "en # de segundos", other: "en # segundos" }) : "en unos minutos"}.`,
  "hub-failed": (parameters) =>
    `${host(parameters)} tiene problemas propios y no puede dar ${wanted(parameters)} ahora mismo. Lo que ya llegó se conserva; inténtalo más tarde.`,
  "model-refused.private": (parameters) =>
    `${host(parameters)} no da ${wanted(parameters)} a todo el mundo: no hay ningún modelo con ese nombre, o es privado. Comprueba el nombre. ${byHand}`,
  "model-refused.gated": (parameters) =>
    `${host(parameters)} da ${wanted(parameters)} solo a quienes han iniciado sesión y aceptado las condiciones de su dueño. ${byHand}`,
  "model-refused.forbidden": (parameters) =>
    `${host(parameters)} rechazó ${wanted(parameters)}: su dueño o la red no lo deja pasar. Prueba con otra red. ${byHand}`,
  "model-not-found.file": (parameters) =>
    `${host(parameters)} no tiene ${wanted(parameters)}. Comprueba el nombre y la revisión, o elige otro modelo.`,
  "model-not-found.address": ({ address }) =>
    `No hay ningún modelo en ${address}: ninguno de sus archivos responde allí. La dirección es la de la carpeta que contiene config.json.`,
  "web-page-instead": (parameters) =>
    `En lugar de ${wanted(parameters)} llegó una página web: la dirección está mal, o la red pide antes iniciar sesión. Abre cualquier otro sitio para verlo e inténtalo de nuevo.`,
  "model-damaged.other-bytes": (parameters) =>
    `Los bytes que llegaron no son los anunciados: ${wanted(parameters)}. Se descartaron y no queda nada roto; inténtalo de nuevo y, si vuelve a pasar, mira qué hay entre este equipo y la red.`,
  "model-damaged.too-large": (parameters) =>
    `Es más grande que cualquier archivo así: ${wanted(parameters)}. Se descartó.`,
  "model-changed":
    "Photoseek se actualizó en este sitio mientras la página estaba abierta. Recarga la página.",
  "model-damaged.other-part": (parameters) =>
    `El servidor envió una parte distinta de la pedida: ${wanted(parameters)}. Inténtalo de nuevo.`,
  "model-damaged.other-size": (parameters) =>
    `No es el archivo anunciado: ${wanted(parameters)} tiene ${whole(parameters.size)} bytes, no ${whole(parameters.listed)}. No se conservó nada; inténtalo de nuevo o elige otro modelo.`,
  "download-cut": (parameters) =>
    `La conexión se corta una y otra vez mientras llega ${wanted(parameters)}. Lo que llegó se conserva; inténtalo cuando la red vaya mejor.`,
  "download-cancelled": ({ model }) =>
    `La descarga de ${model} se detuvo. El progreso está guardado y la próxima vez sigue desde ahí.`,
  "no-room-for-model.full":
    "No hay sitio en este dispositivo para guardar el modelo. Haz sitio o usa el modelo desde la memoria: así funciona ahora y se descarga de nuevo en la próxima visita.",
  "no-room-for-model.refused":
    "Este navegador se niega a guardar el modelo. Haz sitio o usa el modelo desde la memoria: así funciona ahora y se descarga de nuevo en la próxima visita.",
  "model-unavailable.not-given": (parameters) =>
    `${host(parameters)} no dio ${wanted(parameters)}. Inténtalo más tarde.`,
  "model-unavailable.no-hub": ({ hub }) =>
    `${hub} no responde como huggingface.co. Comprueba su dirección.`,
  "model-unavailable.no-built-in": "Este sitio se instaló sin su modelo integrado.",
  "model-unavailable.files-not-kept": ({ title }) =>
    `«${title}» vino de tus archivos y este navegador ya no lo guarda. Añádelo otra vez en «Todos los modelos» o usa otro modelo.`,
  "model-unavailable.file-not-kept": ({ file, model }) =>
    `Este navegador ya no guarda ${file} de ${model}. Añade el modelo otra vez desde tus archivos.`,
  "model-unavailable.not-stored": ({ file, model }) =>
    `Este navegador no guardó ${file} de ${model}. Inténtalo de nuevo.`,
  "model-unavailable.file-unreadable": ({ file }) =>
    `No se pudo abrir ${file}. Elige los archivos otra vez.`,

  // What models are made of
  "bad-model-name.name": ({ text }) =>
    `«${text}» no nombra ningún modelo. Escribe un nombre como Xenova/clip-vit-base-patch32 o la dirección de una carpeta que contenga config.json y onnx/.`,
  "bad-model-name.address": ({ text }) => `«${text}» no es una dirección.`,
  "model-unsupported.no-files": ({ model }) =>
    `${model} no tiene ninguno de los archivos que Photoseek necesita: config.json, tokenizer.json y las dos redes en onnx/. Busca una copia convertida para transformers.js.`,
  "model-unsupported.no-tower": ({ model, part }) =>
    part === "vision"
      ? `${model} no tiene red para fotos (onnx/vision_model*.onnx), así que no encuentra ninguna. Elige un modelo con ambas, como Xenova/clip-vit-base-patch32.`
      : `${model} no tiene red para palabras (onnx/text_model*.onnx), así que no entiende ninguna. Elige un modelo con ambas, como Xenova/clip-vit-base-patch32.`,
  "model-unsupported.missing-files": ({ model, files }) =>
    `A ${model} le falta lo que Photoseek necesita: ${list(files)}.`,
  "model-unsupported.file-too-large": ({ model, file, size }) =>
    `${model}: se dice que ${file} tiene ${whole(size)} bytes, más que cualquier archivo así.`,
  "model-unsupported.split-weights": ({ model }) =>
    `${model} guarda los pesos de sus redes en archivos aparte (.onnx_data), que Photoseek no puede cargar.`,
  "model-unsupported.no-precision": ({ model, suffixes }) =>
    `${model} no existe en ninguna precisión en la que estén ambas redes con un tamaño que un navegador pueda cargar (se buscan ${suffixes.join(", ")}).`,
  "model-unsupported.precision": ({ model, precision, there }) =>
    `${model} no está en ${precision}; está en ${there.join(", ")}.`,
  "model-unsupported.no-config": ({ name }) =>
    `«${name}» no contiene config.json, así que no es un modelo. Elige la carpeta en la que se descargó un modelo, con config.json, tokenizer.json y onnx/ dentro.`,
  "model-unsupported.not-json": (parameters) =>
    `No se puede usar, porque no es JSON: ${wanted(parameters)}.`,
  "model-unsupported.kind": ({ model, kind, known }) =>
    `${model} es un modelo de tipo «${kind}»; Photoseek necesita uno para palabras y fotos (${known.join(", ")}).`,
  "model-unsupported.field": ({ model, file, field }) =>
    `${model}: ${file} no da un valor útil de ${field}.`,
  "model-unsupported.no-room-for-text": ({ model }) =>
    `${model}: tokenizer_config.json no deja sitio para un texto.`,
  "model-unsupported.preprocessor": ({ model }) =>
    `${model}: preprocessor_config.json pide algo que Photoseek no sabe hacer.`,
  "model-unsupported.processor": ({ model, processor, known }) =>
    `${model} prepara sus imágenes con ${processor}, que Photoseek no conoce; conoce ${list(known)}.`,
  "model-unsupported.tokenizer": ({ model }) =>
    `${model} tiene un tokenizador de tipo desconocido: las palabras no se pueden convertir en números. Elige otro modelo.`,
  "model-unsupported.padding": ({ token }) =>
    `El tokenizador del modelo no tiene el símbolo de relleno ${token}.`,
  "model-unsupported.outputs": ({ model, needed, there, ...parameters }) =>
    `${model} tiene otras salidas de las que Photoseek necesita: ${tower(parameters)} da ${there.join(", ")}, y no ${needed}.`,
  "model-closed": ({ model }) => `${model} se cerró mientras trabajaba.`,
  "model-unsupported.shape": ({ model, shape, dimensions, ...parameters }) =>
    `${model} tiene otras salidas de las que dice config.json: ${tower(parameters)} da arrays de forma ${shape}, y no de ${plural(dimensions, { one: "# dimensión", many: "# de dimensiones", other: "# dimensiones" })}.`,
  "inference-failed.not-loaded": ({ file, model }) =>
    `No se pudo cargar ${file} de ${model}: puede estar dañado o necesitar más memoria de la que da este navegador.`,
  "inference-failed.not-run": ({ model }) =>
    `${model} ha fallado. Inténtalo de nuevo; si vuelve a fallar, elige un modelo más pequeño.`,

  // Other people's code
  "bad-request.method": ({ method }) => `No existe el método «${method}».`,
  "bad-request.parameters": ({ method, missing }) => `${method} necesita ${missing.join(", ")}.`,
  "bad-request.filter": ({ fields }) => `No hay filtro para ${fields.join(", ")}.`,
  "bad-request.values": ({ field, known }) => `El filtro de ${field} admite ${known.join(", ")}.`,
  "bad-request.whole-numbers": ({ fields }) => `${fields.join(" y ")} son números enteros.`,
  "bad-request.mark": ({ kind }) =>
    `«${kind}» no se puede decir así de una foto: los álbumes y las etiquetas tienen nombre, y nada más lo tiene.`,
  "bad-request.date": ({ text }) =>
    `«${text}» no es una fecha. Escribe 2022, 2022-07 o 2022-07-14.`,
  "bad-request.order": ({ known }) => `Las fotos se pueden ordenar por ${known.join(", ")}.`,
  "bad-request.group": ({ known }) => `Las fotos se pueden agrupar por ${known.join(", ")}.`,
  "bad-request.view": "Una búsqueda guardada pregunta algo, en 8.000 letras como máximo.",
  "bad-request.least": "Lo que cuenta como coincidencia es una confianza entre 0 y 1.",
  "bad-request.circle": "Un círculo es una latitud, una longitud y un radio en kilómetros.",
  "bad-request.box": "Un rectángulo es su sur, oeste, norte y este en grados.",
  "bad-request.dimensions": "Un índice necesita un modelo o el número de dimensiones.",
  "bad-request.vectors": ({ rows, dimensions, numbers }) =>
    `${rows} filas de este índice necesitan vectores de ${dimensions} números cada una; llegaron ${numbers} números.`,
  "bad-request.shape": ({ rows, dimensions, shape }) =>
    `${rows} filas de este índice necesitan vectores de forma (${rows}, ${dimensions}); estos son de forma ${shape}.`,
  "bad-request.not-numbers": "Un vector contiene algo que no es un número.",
  "bad-request.model-closed": "Este modelo se cerró.",
  "bad-request.index-closed": "Este índice se cerró.",
  "bad-request.comparisons": ({ field, unknown, known }) =>
    `El filtro de «${field}» pide ${unknown.join(", ")}; existen ${known.join(", ")}.`,
  "bad-request.metadata-count": ({ ids }) =>
    `${ids} identificadores necesitan otros tantos registros de metadatos.`,
  "bad-request.id-twice": "Un identificador aparece dos veces en lo que se va a añadir.",
  "bad-request.other-vectors": ({ there, given }) =>
    `Este índice contiene vectores de ${there}, no de ${given}. Da otro nombre al nuevo o vacía el anterior.`,
  "bad-request.metadata": "Los metadatos deben poder expresarse en JSON.",
};
