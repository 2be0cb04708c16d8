/** What the page says, in Portuguese. */
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
      search: ["Pesquisar", "/"],
      walk: ["De foto em foto", "←", "→", "↑", "↓"],
      ends: ["A primeira e a última foto", "Home", "End"],
      open: ["Abrir a foto", "Enter"],
      select: ["Selecionar a foto", "Espaço"],
      stretch: ["Selecionar de foto em foto", "Shift", "←→↑↓"],
      all: ["Selecionar tudo", "Ctrl", "A"],
      facts: ["Detalhes, com uma foto aberta", "I"],
      favourite: ["Favorita, com uma foto aberta", "F"],
      slideshow: ["Apresentação, com uma foto aberta", "S"],
      leave: ["Fechar ou limpar", "Esc"],
      help: ["Estas teclas", "?"],
    },
  },
  name: "Photoseek",
  titled: (view) => `${view} – Photoseek`,
  description: "Encontre suas fotos descrevendo-as. Tudo acontece no seu dispositivo.",
  needsJavaScript: "O Photoseek precisa de JavaScript: ele olha suas fotos dentro desta página.",
  skipToPhotos: "Ir para as fotos",
  glance: "Visão geral",
  cancel: "Cancelar",
  close: "Fechar",
  done: "Concluído",
  ok: "OK",
  tryAgain: "Tentar de novo",
  continue: "Continuar",
  restart: "Reiniciar",
  startedAgain: (how) =>
    how === "hung"
      ? "O Photoseek parou de responder. Ele teve de reiniciar e continua de onde estava."
      : "O Photoseek teve de reiniciar e continua de onde estava.",
  reload: "Recarregar",
  settings: {
    title: "Configurações",
    theme: "Aparência",
    themes: { system: "Como o sistema", light: "Clara", dark: "Escura" },
    details: "Mostrar detalhes",
    detailsAbout: "A certeza de cada resultado e os dados dos modelos.",
  },
  about: {
    open: "Sobre",
    title: "Sobre o Photoseek",
    privacy: "Suas fotos ficam aqui",
    privacyText:
      "Fotos, nomes e buscas nunca saem deste dispositivo. Você não precisa acreditar em nós: abra o painel de rede do navegador e veja o que é enviado.",
    licenses: "Licenças",
    licensesText: "O Photoseek é software livre, feito com o trabalho de muitas outras pessoas.",
    licensesLink: "Todas as licenças",
  },
  language: "Idioma",
  languageLater: "A página muda de idioma quando for carregada de novo.",
  stopping: "Parando…",
  gettingReady: "Preparando…",
  boot: ({ stage, model = "", loaded = 0, reason = "" }) => {
    if (stage === "silent") return `${errors[`library-silent.${reason}`]}`;
    if (stage === "blocked")
      return "Feche as outras abas do Photoseek: elas estão segurando sua biblioteca.";
    if (stage === "library") return "Abrindo sua biblioteca…";
    if (stage === "settings")
      return `Baixando as configurações de ${models.names?.[model] ?? model}: ${bytes(loaded)}`;
    return "Preparando…";
  },
  timeLeft: (seconds) => {
    if (seconds < 10) return "faltam alguns segundos";
    if (seconds < 55) return `faltam ${whole(Math.ceil(seconds / 5) * 5)} s`;
    if (seconds < 3570) return `faltam ${whole(Math.round(seconds / 60))} min`;
    const minutes = Math.round(seconds / 60);
    return `faltam ${whole(Math.floor(minutes / 60))} h ${whole(minutes % 60)} min`;
  },
  couldNotStart: "O Photoseek não conseguiu iniciar",
  libraryDoesNotOpen: "Sua biblioteca não abre",
  withoutLibrary: "Continuar sem ela",
  stopped: "O Photoseek parou",
  older: "Esta página é de uma versão mais antiga",
  useBuiltIn: "Usar o modelo integrado",
  technicalDetails: "Detalhes técnicos",
  copyDiagnostics: "Copiar diagnóstico",
  diagnosticsAbout: "Versões, contagens e os últimos erros, sem nomes de fotos nem de pastas",
  diagnosticsCopied: "Copiado para a área de transferência",
  diagnosticsSaved: "Salvo como arquivo",
  somethingWrong: "Algo deu errado.",
  install: {
    offer: "O Photoseek pode ser uma aplicação deste dispositivo, com janela e ícone próprios.",
    yes: "Instalar",
    sharedLost: "O que foi compartilhado não chegou. Ainda há espaço neste dispositivo?",
  },
  newVersion: "Há uma nova versão disponível.",
  firstAid: {
    notArriving: "Uma parte do Photoseek não chega. Verifique a conexão e recarregue a página.",
    notLoaded:
      "Não foi possível carregar uma parte do Photoseek. Verifique a conexão e se uma extensão ou um firewall a bloqueia; depois recarregue a página.",
    notSupported:
      "O Photoseek não funciona neste navegador. Atualize-o ou use uma versão atual do Chrome, Edge, Firefox ou Safari.",
    openedAsFile:
      "Esta página foi aberta como arquivo, e os navegadores só executam as partes dela a partir de um servidor web. Na pasta do código do Photoseek, “python3 build.py serve” inicia um.",
  },
};

/** @type {Said["search"]} */
export const search = {
  describe: "Descreva uma foto",
  addWords: "Acrescente palavras",
  byPhoto: "Pesquisar com uma foto",
  photoToSearchBy: "Foto para pesquisar",
  clear: "Limpar",
  clearSearch: "Limpar a pesquisa",
  failed: "Esta pesquisa não funcionou",
  pastedPhoto: "foto colada",
  andMore: (count) => `+${whole(count)}`,
  andOthers: (name, others) =>
    plural(others, {
      one: `${name} e mais #`,
      many: `${name} e mais #`,
      other: `${name} e mais #`,
    }),
  firstOf: (count) =>
    plural(count, {
      one: "Pesquisa por esta foto.",
      many: "Pesquisa pela primeira de # de fotos.",
      other: "Pesquisa pela primeira de # fotos.",
    }),
  photosLike: (name) => `Fotos como ${name}`,
  withoutPhoto: "Pesquisar sem esta foto",
  removePhoto: "Remover",
  titleLike: (name) => `Como ${name}`,
  titleLikePhoto: "Como uma foto",
  photoLost: "A foto usada na pesquisa não fica guardada aqui. Escolha-a de novo.",
  examples: "Exemplos",
  waysIn: "Entradas da biblioteca",
  onThisDay: "Neste dia",
  categories: {
    people: "Pessoas",
    pets: "Animais de estimação",
    food: "Comida",
    documents: "Documentos e capturas de tela",
    nature: "Natureza",
    city: "Cidade",
    vehicles: "Veículos",
    indoor: "Ambientes internos",
    night: "Noite",
  },
  tryThese: "Experimente",
  things: [
    "golden retriever",
    "a cup of espresso",
    "seashore",
    "butterfly",
    "bridge",
    "pizza",
    "sports car",
  ],
  nothingFits: "Nenhuma foto corresponde a estes filtros.",
  arrange: "Ordenar e agrupar",
  sort: "Ordenar",
  orders: {
    best: "Melhores resultados",
    newest: "Mais recentes",
    oldest: "Mais antigas",
    name: "Nome",
    size: "Tamanho",
    folder: "Pasta",
  },
  group: "Agrupar",
  groups: {
    none: "Nada",
    day: "Dia",
    place: "Lugar",
    folder: "Pasta",
  },
  suggestions: "Sugestões",
  recent: "Pesquisa recente",
  clearRecent: "Limpar pesquisas recentes",
  editSaved: "Editar pesquisas salvas",
  kinds: {
    recent: "Recente",
    saved: "Salva",
    folder: "Pasta",
    place: "Lugar",
    camera: "Câmera",
    tag: "Marcador",
    album: "Álbum",
    month: "Mês",
    year: "Ano",
    thing: "Nas imagens",
  },
  save: "Salvar pesquisa",
  saved: (name) => `Salva como “${name}”. Está sempre atualizada.`,
  rename: "Renomear",
  searchRemoved: (name) => `“${name}” não está mais salva.`,
  undo: "Desfazer",
  savedSearches: "Pesquisas salvas",
  nameOfSearch: "Nome da pesquisa",
  show: (name) => `Mostrar ${name}`,
  removeSearch: (name) => `Remover ${name}`,
  notSaved: "Não foi possível salvar a pesquisa",
  allPhotos: "Fotos",
  fewer: "Menos",
  more: "Mais",
  line: "Quantas fotos contam como resultado",
  understood: "Entendido como",
  word: "Palavra?",
  asWord: (part) => `Procurar “${part}” nas imagens`,
  without: (label) => `Pesquisar sem “${label}”`,
  chip: ({ kind, value, negated, must, weight }, days) => {
    const [least, most] = value.split("/").map(Number);
    const size = kind === "bytes" ? bytes : (/** @type {number} */ n) => `${short(n / 1e6)} MP`;
    const named = {
      words: must ? `deve mostrar ${value}` : weight === 1 ? value : `${value} × ${short(weight)}`,
      name: `chamada ${value}`,
      folder: `em ${value}`,
      kind: value,
      camera: `câmera ${value}`,
      date: days,
      yearly: `${days}, qualquer ano`,
      orientation:
        { landscape: "horizontal", portrait: "vertical", square: "quadrada" }[value] ?? value,
      pixels: most ? `no máximo ${size(most)}` : `no mínimo ${size(least ?? 0)}`,
      bytes: most ? `no máximo ${size(most)}` : `no mínimo ${size(least ?? 0)}`,
      tag: `marcador ${value}`,
      album: `álbum ${value}`,
      favourite: "favoritas",
      place: `perto de ${value}`,
      country: `em ${value}`,
      category: search.categories?.[value] ?? value,
      similar: `como ${value}`,
    }[kind];
    return negated ? `não: ${named}` : (named ?? value);
  },
  found: (count, strong) => [
    strong(whole(count)),
    plural(count, { one: " foto", many: " de fotos", other: " fotos" }),
  ],
  matches: (matches, total, strong) => [
    strong(whole(matches)),
    ` de ${photoCount(total)} `,
    plural(matches, { one: "corresponde", many: "correspondem", other: "correspondem" }),
  ],
  noMatch: (words) =>
    words ? `Nenhum resultado claro para “${words}”.` : "Nenhum resultado claro.",
  closest: "Aqui estão as mais próximas.",
  builtInDoesNotKnow: (words) =>
    words
      ? `A pesquisa integrada não conhece “${words}”.`
      : "A pesquisa integrada não sabe o que é isto.",
  downloadBetter: "Baixar uma melhor",
  modelDoesNotKnow: (words) =>
    words ? `Este modelo não conhece “${words}”.` : "Este modelo não sabe o que é isto.",
  spoken: {
    nothingFits: "Nenhuma foto corresponde a estes filtros",
    nothingThere: "Ainda não há fotos",
    all: (total) => photoCount(total),
    noMatch: (total) =>
      `Nenhum resultado claro entre ${photoCount(total)}. Aqui estão as mais próximas.`,
    matches: (matches, total) =>
      `${plural(matches, { one: "# resultado provável", many: "# de resultados prováveis", other: "# resultados prováveis" })} entre ${photoCount(total)}.`,
  },
};

/** @type {Said["filters"]} */
export const filters = {
  title: "Filtros",
  clear: "Limpar filtros",
  remove: "Remover",
  removeThis: (facet, chosen) => `Remover o filtro ${facet}: ${chosen}`,
  chosen: (facet, chosen) => `${facet}: ${chosen}`,
  andOthers: (first, others) => (others ? `${first} +${whole(others)}` : first),
  facets: {
    favourite: "Favoritas",
    album: "Álbum",
    tag: "Marcador",
    hidden: "Ocultas",
    folder: "Pasta",
    date: "Data",
    kind: "Tipo",
    size: "Tamanho",
    pixels: "Imagem",
    bytes: "Arquivo",
    camera: "Câmera",
    orientation: "Orientação",
    place: "Lugar",
  },
  any: {
    favourite: "Todas as fotos",
    hidden: "Sem fotos ocultas",
    folder: "Todas as pastas",
    date: "Qualquer data",
    pixels: "Qualquer tamanho",
    bytes: "Qualquer tamanho",
    place: "Qualquer lugar",
  },
  anything: "Tudo",
  values: {
    favourite: {
      yes: "Favoritas",
      no: "Outras",
    },
    album: {
      "": "Em nenhum álbum",
    },
    tag: {
      "": "Sem marcador",
    },
    hidden: {
      yes: "Fotos ocultas",
      no: "Também fotos ocultas",
    },
    orientation: {
      landscape: "Paisagem",
      portrait: "Retrato",
      square: "Quadrada",
    },
    place: {
      located: "Com lugar",
      unlocated: "Sem lugar",
    },
  },
  units: {
    pixels: (count) => `${short(count / 1e6)} MP`,
    bytes,
  },
  from: "De",
  to: "Até",
  since: (day) => `Desde ${day}`,
  until: (day) => `Até ${day}`,
  between: (first, last) => `${first} – ${last}`,
  monthsOf: (year) => `Meses de ${year}`,
  monthWith: (date, count) => `${month(date)}, ${whole(count)}`,
  under: (size) => `Menos de ${size}`,
  andMore: (size) => `${size} ou mais`,
  range: (least, most) => `${least} a ${most}`,
  within: (kilometres) => `Num raio de ${short(kilometres)} km`,
  around: (place) => `Perto de ${place}`,
  area: "Área do mapa",
};

/** @type {Said["map"]} */
export const map = {
  title: "Mapa",
  couldNotOpen: "O mapa não pôde ser aberto",
  keys: "Mapa das suas fotos. As setas movem-no; mais e menos aproximam e afastam.",
  nearer: "Aproximar",
  farther: "Afastar",
  all: "Mostrar todos os lugares",
  draw: "Desenhar um retângulo",
  drawHow: "Arraste um retângulo à volta dos lugares que procura.",
  here: (count) =>
    count ? `${photoCount(count)} nesta parte do mapa` : "Não há fotos nesta parte do mapa.",
  show: "Mostrar estas fotos",
  noOutlines:
    "Não foi possível carregar os contornos dos países. Verifique a ligação e abra o mapa de novo.",
  source: "Contornos: Natural Earth. Localidades: GeoNames.",
  failed: "Não foi possível mostrar o mapa",
  photos: (count) => photoCount(count),
};

/** @type {Said["photos"]} */
export const photos = {
  byName: "Pelo nome",
  byPicture: "Pelo que a imagem mostra",
  lessLikely: "Menos prováveis",
  nowhere: "Sem lugar",
  likely: (name, likely) => `${name}, probabilidade de ${likely}`,
  cosine: (score) => `Similaridade de cosseno ${fixed(score, 4)}`,
  favourite: "Favorita",
  albums: "Álbuns",
  tags: "Marcadores",
  select: (name) => `Selecionar ${name}`,
  selectThis: "Selecionar (espaço)",
  isSelected: (name) => `Selecionada: ${name}`,
  moreLikeThis: "Mais como esta",
  notLikeThis: "Não como esta",
  moreLike: (name) => `Mais como ${name}`,
  stackOf: (count) =>
    plural(count, {
      one: "Grupo de # foto",
      many: "Grupo de # de fotos: mostrar ou recolher",
      other: "Grupo de # fotos: mostrar ou recolher",
    }),
  photo: "Foto",
  photoDetails: "Detalhes da foto",
  photoDetailsKey: "Detalhes da foto (i)",
  slideshow: "Apresentação",
  slideshowKey: "Apresentação (s)",
  timeline: "Mês",
  tileSize: "Tamanho das fotos",
  tileSizeKey: "Tamanho das fotos (Ctrl e a roda)",
  placeOf: (at, total) => `${whole(at)} de ${whole(total)}`,
  openForFullSize: "Abra a pasta de novo para vê-la em tamanho real.",
  openFolder: (folder) => `Abrir “${folder}”`,
  folder: "Pasta",
  taken: "Tirada em",
  changed: "Alterada em",
  size: "Tamanho",
  file: "Arquivo",
  length: "Duração",
  beside: "Junto com",
  camera: "Câmera",
  lens: "Lente",
  exposure: "Exposição",
  exposureOf: ({ aperture, exposure, iso, focal_length }) =>
    [
      aperture && `ƒ/${short(aperture)}`,
      exposure && `${exposure < 0.3 ? `1/${whole(1 / exposure)}` : short(exposure)} s`,
      iso && `ISO ${iso}`,
      focal_length && `${short(focal_length)} mm`,
    ]
      .filter(Boolean)
      .join(" · "),
  incomplete: "Este arquivo está cortado. A foto é mostrada até onde vai.",
  place: "Lugar",
  match: "Resultado",
  megapixels: (count) => `${short(count / 1e6)} MP`,
  dimensions: (width, height) => {
    const megapixels = (width * height) / 1e6;
    const large = megapixels >= 0.95 ? ` · ${short(megapixels)} MP` : "";
    return `${whole(width)} × ${whole(height)}${large}`;
  },
  matchOf: (confidence, score) => `${confidence} · cosseno ${fixed(score, 4)}`,
  coordinates: (latitude, longitude) => {
    const north = `${fixed(Math.abs(latitude), 4)}° ${latitude < 0 ? "S" : "N"}`;
    const east = `${fixed(Math.abs(longitude), 4)}° ${longitude < 0 ? "O" : "L"}`;
    return `${north}, ${east}`;
  },
  nearHere: "Fotos perto daqui",
  download: "Baixar",
  headline: "Encontre qualquer foto descrevendo-a",
  invitation: "Escolha uma pasta e descreva o que procura: as fotos certas aparecem primeiro.",
  orDrop: "ou solte uma pasta ou fotos em qualquer lugar desta página",
  privacy: "Suas fotos nunca saem deste dispositivo.",
  nothingToShow: "Nenhuma foto para mostrar",
  nothingReadable:
    "Nenhum dos arquivos pôde ser aberto; a lista de arquivos ignorados diz por quê.",
  notIndexedYet: (model) => `${model} ainda não indexou fotos das suas pastas.`,
};

/** @type {Said["acting"]} */
export const acting = {
  title: "Fotos selecionadas",
  job: "Salvando fotos",
  actions: "Com as fotos selecionadas",
  selected: (count) =>
    plural(count, { one: "selecionada", many: "selecionadas", other: "selecionadas" }),
  announced: (count) =>
    plural(count, {
      one: "# foto selecionada",
      many: "# de fotos selecionadas",
      other: "# fotos selecionadas",
    }),
  announcedNone: "Nenhuma foto selecionada",
  clear: "Limpar a seleção",
  clearKey: "Limpar a seleção (Esc)",
  all: (count) => `Selecionar todas as ${whole(count)}`,
  allKey: "Selecionar tudo (Ctrl+A)",
  save: "Salvar",
  copyInto: "Copiar para uma pasta…",
  zip: "Baixar como ZIP",
  zipName: "Fotos.zip",
  list: "Salvar uma lista (CSV)",
  paths: "Copiar os caminhos",
  share: "Compartilhar",
  likeThese: "Mais como estas",
  more: "Mais",
  favourite: "Favorita",
  noFavourite: "Remover das favoritas",
  toAlbum: "Álbum",
  giveTag: "Marcador",
  album: {
    newName: "Adicionar",
    newNameHint: "Novo álbum",
  },
  tag: {
    newName: "Adicionar",
    newNameHint: "Novo marcador",
  },
  hide: "Ocultar nos resultados",
  unhide: "Mostrar de novo nos resultados",
  marks: {
    title: "Álbuns e etiquetas",
    edit: "Mudar o nome ou remover álbuns e etiquetas",
    none: "Ainda não há nenhum. Selecione fotos para criar.",
    nameOf: (name) => `Nome de “${name}”`,
    show: (name) => `Mostrar “${name}”`,
    remove: (name) => `Remover “${name}”`,
    removed: (name) => `“${name}” foi removido. As fotos continuam.`,
    findMore: (name) => `Procurar mais para “${name}”`,
    couldNotChange: "Não foi possível mudar os álbuns e as etiquetas",
  },
  likely: {
    title: (name) => `Outras que podem ser “${name}”`,
    about: "Toque numa foto que não seja; ela não será sugerida de novo.",
    found: (count, name) =>
      plural(count, {
        one: `Mais # foto pode ser “${name}”.`,
        many: `Mais # de fotos podem ser “${name}”.`,
        other: `Mais # fotos podem ser “${name}”.`,
      }),
    look: "Ver",
    add: (count) =>
      plural(count, {
        one: "Adicionar # foto",
        many: "Adicionar # de fotos",
        other: "Adicionar # fotos",
      }),
    none: "Nenhuma destas",
    nothing: (name) => `Nenhuma outra foto se parece com as de “${name}”.`,
  },
  stacks: {
    title: "Fotos parecidas",
    about:
      "Cópias e fotos tiradas em sequência. De cada grupo fica a maior e mais nítida; escolha outras com um clique. Nenhum arquivo é apagado.",
    found: (stacks, others) =>
      `${plural(stacks, { one: "# grupo", many: "# de grupos", other: "# grupos" })}, ${plural(others, { one: "# foto além da melhor", many: "# de fotos além das melhores", other: "# fotos além das melhores" })}`,
    none: "Nenhuma foto é quase igual a outra.",
    copies: "Cópias de um arquivo",
    burst: "Tiradas em sequência",
    keep: (at) => `Manter a foto ${whole(at)}`,
    kept: "Mantida",
    more: "Mostrar mais",
    hide: "Ocultar as outras",
    select: "Selecionar as outras",
    looking: "Procurando fotos parecidas",
    review: "Revisar fotos parecidas",
    folds: "Mostrar uma foto de cada grupo",
    couldNotLook: "Não foi possível procurar fotos parecidas",
  },
  forget: "Tirar do Photoseek",
  forgotten: (count) =>
    plural(count, {
      one: "# foto retirada. O arquivo fica onde está.",
      many: "# de fotos retiradas. Os arquivos ficam onde estão.",
      other: "# fotos retiradas. Os arquivos ficam onde estão.",
    }),
  couldNotForget: "Não foi possível tirar as fotos",
  couldNotBringBack: "Não foi possível trazer as fotos de volta",
  couldNotMark: "Não foi possível guardar isto",
  marked: (kind, on, count, name) => {
    const many = photoCount(count);
    if (kind === "favourite")
      return on ? `Adicionado às favoritas: ${many}.` : `Removido das favoritas: ${many}.`;
    if (kind === "hidden") return on ? `Ocultado: ${many}.` : `Visível de novo: ${many}.`;
    return on ? `Adicionado a “${name}”: ${many}.` : `Removido de “${name}”: ${many}.`;
  },
  copying: (folder) => `Copiando para “${folder}”`,
  zipping: "Criando um ZIP",
  copied: (count, folder, skipped) => {
    const done = plural(count, {
      one: `# foto copiada para “${folder}”.`,
      many: `# de fotos copiadas para “${folder}”.`,
      other: `# fotos copiadas para “${folder}”.`,
    });
    return skipped
      ? `${done} ${plural(skipped, { one: "# ignorada.", many: "# de ignoradas.", other: "# ignoradas." })}`
      : done;
  },
  zipped: (count) =>
    plural(count, { one: "# foto salva.", many: "# de fotos salvas.", other: "# fotos salvas." }),
  copiedPaths: (count) =>
    plural(count, {
      one: "# caminho copiado",
      many: "# de caminhos copiados",
      other: "# caminhos copiados",
    }),
  unread: (count) =>
    plural(count, {
      one: "# não pôde ser lida: abra a pasta dela primeiro.",
      many: "# não puderam ser lidas: abra a pasta delas primeiro.",
      other: "# não puderam ser lidas: abra a pasta delas primeiro.",
    }),
  couldNotSave: "Não foi possível salvar as fotos",
  couldNotShare: "Estas fotos não podem ser compartilhadas daqui",
  couldNotCopyPaths: "Não foi possível copiar os caminhos",
  isThere: (name) => `“${name}” já existe`,
  whatNow: "Manter as duas, substituir a que existe ou ignorar esta foto?",
  forAll: "O mesmo para todas as outras",
  ways: {
    both: "Manter as duas",
    replace: "Substituir",
    skip: "Ignorar",
  },
};

/** @type {Said["folders"]} */
export const folders = {
  add: "Adicionar pasta",
  addTitle: "Adicionar uma pasta de fotos",
  addA: "Adicionar uma pasta",
  choose: "Escolher uma pasta",
  trySamples: "Experimentar com fotos de exemplo",
  samples: "Fotos de exemplo",
  samplesComing: "Carregando fotos de exemplo…",
  samplesDidNotCome:
    "Não foi possível carregar as fotos de exemplo. Verifique a conexão e tente de novo.",
  areSamples: "Estas são fotos de exemplo.",
  removeSamples: "Removê-las",
  folderOfPhotos: "Pasta de fotos",
  chosenFiles: "Arquivos escolhidos",
  droppedFiles: "Arquivos soltos",
  dropPhoto: "Solte uma foto para encontrar outras parecidas",
  dropFolders: "Solte pastas ou fotos para pesquisar nelas",
  refused:
    "Nenhuma pasta escolhida. A área de trabalho, os downloads e a pasta pessoal não podem ser compartilhados inteiros: escolha Imagens ou uma subpasta.",
  mayNotRead: (name) => `O navegador não pode abrir “${name}”.`,
  couldNotRead: (name) => `Não foi possível indexar “${name}”`,
  couldNotChange: (name) => `Não foi possível alterar “${name}”`,
  progress: "Indexando fotos",
  photosIndexed: "Fotos indexadas",
  stopped: "Parado. O progresso está salvo; abra a pasta de novo para continuar.",
  waitingForTab: "Esperando outra aba",
  paused: (name) => `Em pausa em “${name}”`,
  walking: (name) => `Percorrendo “${name}”`,
  indexing: (name) => `Indexando “${name}”`,
  indexingBy: (model, name) => `${model} está indexando “${name}”`,
  isNext: (name) => `Ela indexa fotos para esta biblioteca. “${name}” é a próxima.`,
  filesFound: (count) =>
    plural(count, {
      one: "# arquivo encontrado",
      many: "# de arquivos encontrados",
      other: "# arquivos encontrados",
    }),
  startsSoon: "Começa assim que estiver pronto",
  waiting: (count) =>
    plural(count, {
      one: "# pasta esperando",
      many: "# de pastas esperando",
      other: "# pastas esperando",
    }),
  continuesByItself: "Continua assim que houver espaço.",
  modelsOnDevice: "Modelos neste dispositivo",
  done: (done, total, strong) => [strong(whole(done)), ` de ${whole(total)}`],
  rate: (files) =>
    files >= 1
      ? `${short(Number(files.toPrecision(2)))} por segundo`
      : `${short(Number((files * 60).toPrecision(2)))} por minuto`,
  report: (name, report) => {
    const parts = /** @type {[number, string][]} */ ([
      [report.added, "novas"],
      [report.changed, "alteradas"],
      [report.moved, "movidas"],
      [report.back, "de volta"],
      [report.unchanged, "já indexadas"],
      [report.gone, "não estão mais lá"],
      [report.forgotten, "removidas"],
      [report.undecided, "faltando"],
      [report.skipped, "ignoradas"],
    ]);
    const found = parts.filter(([count]) => count > 0);
    const said = found.map(([count, what]) => `${whole(count)} ${what}`);
    return `${name}: ${said.join(", ") || "nenhuma foto encontrada"}.`;
  },
  interrupted: (name) => `“${name}” não foi indexada até o fim`,
  tabClosed: "A aba que a estava indexando foi fechada.",
  progressSaved: (count) => `O progresso está salvo: ${photoCount(count)}.`,
  browserAsks: "O navegador pergunta antes de abrir o resto.",
  chooseForRest: "Escolha a pasta de novo para indexar o resto.",
  chooseAgain: "Escolher de novo",
  leave: "Deixar assim",
  missing: (name, missing, all) =>
    missing < all
      ? `${whole(missing)} de ${photoCount(all)} não ${plural(missing, { one: "está", many: "estão", other: "estão" })} mais em “${name}”`
      : `${photoCount(missing)} não ${plural(missing, { one: "está", many: "estão", other: "estão" })} mais em “${name}”`,
  missingAdvice: (count) =>
    `Se uma unidade ou um cartão não estiver conectado, conecte e olhe de novo. Até você decidir, ${plural(count, { one: "ela ainda pode ser encontrada", many: "elas ainda podem ser encontradas", other: "elas ainda podem ser encontradas" })} aqui.`,
  keep: (count) => plural(count, { one: "Manter", many: "Manter todas", other: "Manter todas" }),
  lookAgain: "Olhar de novo",
  removeMissing: (count) => `Remover ${photoCount(count)}`,
  lookForNew: "Procurar fotos novas",
  openAgain: "Abrir de novo",
  remove: "Remover",
  removeThis: (name) => `Remover ${name}`,
  inFolder: (count) => photoCount(count),
  fromThumbnails: (count) => `${photoCount(count)}, pesquisáveis pelas miniaturas`,
  title: "Pastas",
  none: "Nenhuma pasta ainda.",
  removeAll: "Remover todas",
  removeAllTitle: "Remover todas as pastas?",
  removeAllText:
    "O Photoseek esquece suas fotos: o índice de pesquisa e as miniaturas. As fotos em si ficam como estão. Você pode trazer tudo de volta até fechar esta página.",
  removeAllYes: "Remover todas as pastas",
  removed: (name) => `“${name}” não está mais no Photoseek.`,
  removedAll: "Todas as pastas foram removidas do Photoseek.",
  couldNotRemove: "Nada pôde ser removido",
  undo: "Desfazer",
  quoted: (name) => `“${name}”`,
  names: (names) => names.map((name) => `“${name}”`).join(", "),
  couldNotBringBack: (names) => `Não foi possível trazer de volta ${names}`,
  forgottenOnClose: "Removida, e esquecida quando você fechar esta página",
  bringBack: "Trazer de volta",
  openForModel: "Abra suas pastas de novo, para que este modelo possa indexá-las uma vez.",
  damaged: (count) =>
    `Uma parte da biblioteca estava danificada: é preciso indexar de novo ${photoCount(count)}.`,
  openForDamaged: "Abra suas pastas para isso.",
  listFailed: "Não foi possível carregar a lista",
  skippedFiles: (count) =>
    plural(count, {
      one: "# arquivo ignorado",
      many: "# de arquivos ignorados",
      other: "# arquivos ignorados",
    }),
  filterByName: "Filtrar por nome ou motivo",
  filter: "Filtrar",
  lookInto: "Olhar dentro também",
  looksInto: "Com a lixeira e pastas de outros programas.",
  leaveOut: "Deixar de fora",
  nothingSkipped: "Todos os arquivos estão indexados.",
  nothingFits: "Nenhum arquivo corresponde a este filtro.",
  showMore: (count) => `Mostrar mais de ${whole(count)}`,
  skippedGroups: {
    "not-an-image": "Não são fotos",
    forgotten: "Retirados por você",
    broken: "Danificados",
    "too-large": "Grandes demais",
    unsupported: "Formatos que ainda não podem ser abertos",
    unreadable: "Não puderam ser abertos",
    empty: "Arquivos vazios",
  },
};

/** @type {Said["models"]} */
export const models = {
  model: "Modelo",
  title: "Modelos",
  all: "Todos os modelos",
  preparing: "Preparando…",
  names: {
    mini: "Integrado (básico)",
  },
  summaries: {
    mini: "Funciona na hora e sem conexão. Conhece cenas do dia a dia, pessoas, animais e coisas.",
    "Xenova/clip-vit-base-patch32": "Recomendado. Entende descrições livres de quase tudo.",
    "Xenova/clip-vit-base-patch16":
      "Vê detalhes menores que o B/32; quatro vezes mais trabalho por foto.",
    "Xenova/siglip-base-patch16-224": "Mais preciso sobre o que está na imagem; download maior.",
    "Xenova/mobileclip_s0": "O menor e mais rápido que entende descrições livres.",
    "Xenova/mobileclip_s2": "Rápido em celulares e quase tão bom quanto os modelos CLIP maiores.",
    "onnx-community/siglip2-base-patch16-224-ONNX":
      "O mais preciso da lista, em muitos idiomas; o maior download.",
    "Xenova/siglip-base-patch16-256-multilingual":
      "Para descrições em idiomas diferentes do inglês.",
  },
  fromElsewhere: (host) => ({
    title: `Obter modelos de ${host}?`,
    text: `O link que você seguiu pega os modelos de pesquisa de ${host}, e não do lugar habitual. Continue se confia nele; Cancelar segue sem ele. De qualquer forma, suas fotos ficam neste dispositivo.`,
  }),
  builtIn: "integrado",
  onThisSite: "neste site",
  from: {
    "built-in": "",
    site: "",
    hub: "de huggingface.co",
    url: "do endereço dele",
    files: "dos seus arquivos",
  },
  dimensions: (count) =>
    plural(count, { one: "# dimensão", many: "# de dimensões", other: "# dimensões" }),
  toDownload: "download",
  downloadOf: (size) => `download de ${bytes(size)}`,
  downloaded: "baixado",
  manyLanguages: "muitos idiomas",
  better: (name, size) => `Pesquisa melhor: baixar ${name}${size && ` (${size})`}`,
  betterHere: (name) => `Pesquisa melhor: usar ${name}`,
  knowsEnglish: "A pesquisa integrada só entende palavras em inglês.",
  searchInMine: (size) =>
    `Baixar um modelo de pesquisa para português e outros idiomas${size && ` (${size})`}`,
  graphicsCard: "na placa de vídeo",
  threads: (count) => plural(count, { one: "# thread", many: "# de threads", other: "# threads" }),
  runsOn: "Roda em",
  automatic: "Automático",
  onGraphicsCard: "Placa de vídeo (WebGPU)",
  onProcessor: "Processador",
  cannotRunThere: "O modelo não pode rodar em outro lugar agora",
  cannotBeUsed: "Este modelo não pode ser usado",
  downloading: "Baixando um modelo",
  downloadingThis: (model) => `Baixando ${model}`,
  pausedThis: (model) => `Em pausa: ${model}`,
  pause: "Pausar",
  modelDownloaded: "Modelo baixado",
  loaded: (loaded, total, strong) => [
    strong(bytes(loaded)),
    total === null ? "" : ` de ${bytes(total)}`,
  ],
  perSecond: (rate) => `${bytes(rate)}/s`,
  parts: (parts) => {
    /** @type {Record<string, string>} */
    const names = {
      text: "a parte das palavras",
      vision: "a parte das fotos",
      settings: "configurações",
    };
    return list(parts.map((part) => names[part] ?? part));
  },
  useFromMemory: "Usar da memória",
  removeTitle: (model) => `Remover ${model}?`,
  removeText: (size) =>
    `Isso libera ${bytes(size)} neste dispositivo. Para pesquisar de novo com este modelo, será preciso baixá-lo outra vez.`,
  removeYes: "Remover o modelo",
  removeAlso: "Esquecer também o índice de pesquisa das suas fotos",
  couldNotRemove: (model) => `Não foi possível remover ${model}`,
  ready: (model) => `${model} está pronto e responde a partir de agora.`,
  gettingReady: (model, answering, strong) => [
    strong(`${model} está sendo preparado.`),
    ` ${answering} responde até que ele tenha indexado suas fotos.`,
  ],
  indexedOf: (done, total) => `${whole(done)} de ${whole(total)} estão indexadas.`,
  searchAtOnce: "Pesquisar com o que já há",
  stayWith: (model) => `Ficar com ${model}`,
  onDevice: (count, size) =>
    `${plural(count, { one: "# modelo", many: "# de modelos", other: "# modelos" })} neste dispositivo, ${bytes(size)}`,
  onlyBuiltIn: "Só o modelo integrado está neste dispositivo",
  another: "Outro modelo: o nome dele em huggingface.co ou o endereço da pasta",
  anotherName: "Xenova/clip-vit-base-patch32",
  lookUp: "Consultar",
  lookingUp: "Consultando…",
  withoutInternet: "Sem internet: solte aqui a pasta ou os arquivos de um modelo, ou",
  chooseFolder: "escolha uma pasta",
  chooseFiles: "escolha arquivos",
  checkingFiles: "Verificando os arquivos…",
  myModel: "meu modelo",
  inUseBadge: "em uso",
  inUse: "Em uso",
  use: "Usar",
  precisionOf: (model) => `Precisão de ${model}`,
  askingSize: "Perguntando o tamanho",
  removeThis: (model) => `Remover ${model} deste dispositivo`,
  removeFromDevice: "Remover deste dispositivo",
  chooseAnother: "Escolha outro modelo primeiro",
  storedSize: (size) => `${bytes(size)} neste dispositivo`,
  precision: (precision, size) => `${precision} · ${bytes(size)}`,
  precisionHere: (precision, size) => `${precision} · ${bytes(size)}, aqui`,
};

/** @type {Said["library"]} */
export const library = {
  title: "Biblioteca",
  about: "Biblioteca: pastas, modelo e armazenamento",
  photos: (count) => plural(count, { one: "foto", many: "de fotos", other: "fotos" }),
  skipped: (count) =>
    plural(count, { one: "# ignorado", many: "# de ignorados", other: "# ignorados" }),
  storage: "Armazenamento",
  notKnownYet: "Ainda não se sabe",
  used: (size, free, strong) => [strong(bytes(size)), ` neste dispositivo, ${bytes(free)} livres`],
  usedInMemory: (size, strong) => [strong(bytes(size)), " na memória"],
  goneOnClose: "Some quando você fechar esta página.",
  facts: "Dados das suas fotos",
  thumbnails: "Miniaturas",
  vectors: "Índice de pesquisa",
  models: "Modelos",
  page: "O próprio Photoseek",
  kept: "O navegador guarda até que você remova.",
  mayBeCleared: "O navegador pode apagar quando faltar espaço.",
  notPromised:
    "Ele não quis prometer mais; promete para páginas instaladas ou salvas nos favoritos.",
  keep: "Manter estes dados",
  offline: "Pronto para funcionar sem conexão.",
  version: (version) => `Photoseek ${version}`,
  exchange: "Exportar e importar",
  exchangeCard: "Exportar ou importar",
  exchangeAbout:
    "Seu índice de pesquisa em um arquivo: para outro dispositivo ou outro programa. As fotos em si não estão nele.",
  export: "Exportar",
  exportList: "Lista em CSV",
  import: "Importar",
  exportedLibrary: "Biblioteca exportada",
  couldNotExport: "Não foi possível exportar a biblioteca",
  couldNotList: "Não foi possível exportar a lista",
  couldNotImport: (file) => `“${file}” não foi importado`,
  unchanged: "Parado. Sua biblioteca está como antes.",
  stages: {
    writing: "Exportando sua biblioteca",
    checking: "Verificando o arquivo",
    adding: "Importando a biblioteca",
  },
  starting: "Começando…",
  bytesDone: (done, total, strong) => [strong(bytes(done)), ` de ${bytes(total)}`],
  photosDone: (done, total, strong) => [strong(whole(done)), ` de ${photoCount(total)}`],
  exported: (count) => `Exportação concluída: ${photoCount(count)}.`,
  imported: (report) => {
    const parts = /** @type {[number, string][]} */ ([
      [report.added, "adicionadas"],
      [report.replaced, "mais novas"],
      [report.kept, "já estavam lá"],
    ]);
    const found = parts.filter(([count]) => count > 0);
    const said = found.map(([count, what]) => `${whole(count)} ${what}`);
    const closed = report.folders.length ? " Abra as pastas para vê-las em tamanho real." : "";
    return `Importado: ${said.join(", ") || "nenhuma foto no arquivo"}.${closed}`;
  },
  forgets: "O Photoseek vai esquecer tudo quando você fechar esta página.",
  worksFromMemory: "Até lá, funciona da memória.",
  forgetsWhy: {
    "left-alone":
      "Sua biblioteca não abriu e fica como está. Recarregue a página para tentar de novo.",
    "site-data-blocked":
      "Seu navegador não deixa esta página guardar nada, como em uma janela anônima ou com dados de sites bloqueados.",
    "no-database":
      "Seu navegador não conseguiu abrir o banco de dados. Uma biblioteca de visitas anteriores não está perdida: reinicie o navegador para voltar a ela.",
  },
};

/** @type {Said["client"]} */
export const client = {
  vectorLength: (id, length, dimensions) =>
    `O vetor de ${id} tem ${length} números, e não ${dimensions}.`,
  pictureKinds:
    "Uma imagem é um Blob, File, ArrayBuffer, array tipado, ImageBitmap, ImageData, URL ou URI de dados.",
  notGiven: (address, status) => `Não foi possível carregar ${address}: HTTP ${status}.`,
  noCanvas: "Este navegador não oferece um canvas 2d.",
};

/**
 * What is asked of a host: a file of a model, the list of its files, or a part of the page.
 * @param {Parameters} wanted
 */
const wanted = ({ file, model }) => {
  if (!model) return `${file}, uma parte da página`;
  return file ? `${file} de ${model}` : `a lista de arquivos de ${model}`;
};

/** @param {Parameters} parameters */
const host = ({ host: name }) => name ?? "Este site";

/** @param {Parameters} parameters The part of a model that a tower is. */
const tower = ({ part }) => (part === "vision" ? "a parte das fotos" : "a parte das palavras");

const byHand =
  "Os arquivos a que você tem direito podem ser baixados lá à mão e depois soltos em “Todos os modelos”, ou postos ao lado da página em models/.";

/** @param {string} doing */
const doing = (doing) => `O Photoseek está ${doing}. Cancele isso ou espere até terminar.`;

/** @type {Said["errors"]} */
export const errors = {
  internal:
    "Algo deu errado dentro do Photoseek. O que está guardado está seguro; recarregue a página para continuar.",
  cancelled: "Cancelado.",
  closed: "O motor foi fechado.",
  "engine-died": "O motor parou. Reinicie-o para continuar.",
  "engine-died.hung": "O motor não responde mais. Reinicie-o para continuar.",
  "boot-failed.unknown": "Não foi possível carregar o motor. Verifique a conexão e reinicie-o.",
  "boot-failed.no-webassembly":
    "Este navegador não executa WebAssembly, de que o Photoseek é feito. Ative-o de novo (o Modo de Bloqueio o desativa) ou use outro navegador.",
  "boot-failed.wasm-forbidden":
    "A política de segurança do site proíbe WebAssembly. Quem administra o site precisa acrescentar 'wasm-unsafe-eval' a script-src.",
  "boot-failed.no-module-workers":
    "Este navegador é antigo demais para o Photoseek. Atualize-o ou use uma versão atual do Chrome, Edge, Firefox ou Safari.",
  "boot-failed.missing": ({ part }) =>
    `Falta uma parte do Photoseek neste site: ${part}. Tente mais tarde ou avise quem administra o site.`,
  "boot-failed.blocked": ({ part }) =>
    `Não foi possível carregar uma parte do Photoseek: ${part}. Verifique a conexão e se uma extensão ou um firewall a bloqueia; depois reinicie.`,
  "boot-failed.stalled": ({ part }) =>
    `Uma parte do Photoseek não chega: ${part}. Verifique a conexão e reinicie.`,
  "boot-failed.stuck":
    "O Photoseek não avança, embora todas as partes estejam lá. Reinicie-o; se não ajudar, recarregue a página.",

  // Files that are skipped
  "not-an-image.ending": "Não é uma imagem, pelo final do nome.",
  "not-an-image.system":
    "Uma pasta do sistema, de uma lixeira ou de outro programa, na qual não se olha.",
  "not-an-image.content": "O arquivo não contém nenhuma imagem.",
  "not-an-image.array": ({ dtype, shape }) =>
    `Um array de pixels precisa ser uint8 com a forma (height, width), (height, width, 3) ou (height, width, 4); este é ${dtype} com a forma ${shape}.`,
  forgotten: "Você tirou esta foto. Remova a pasta dela e adicione-a de novo para tê-la de volta.",
  "broken.data": ({ format }) =>
    format
      ? `Os dados ${format} estão danificados ou cortados.`
      : "Os dados da imagem estão danificados ou cortados.",
  "broken.slow": ({ format }) => `Os dados ${format} demoram demais para abrir.`,
  "broken.headers": "Os cabeçalhos do arquivo não têm fim.",
  "broken.shorter": "O arquivo está menor do que era.",
  "broken.no-pixels": "A imagem não tem pixels.",
  "broken.not-prepared": "Não foi possível preparar a imagem.",
  "too-large.memory": "Não há memória suficiente para esta imagem.",
  "too-large.pixels": ({ width, height }) =>
    `${whole(width)} × ${whole(height)} pixels são mais do que se pode abrir aqui.`,
  "too-large.file": ({ bytes: size }) => `${bytes(size)} são mais do que se pode abrir aqui.`,
  "unsupported.here": ({ format }) => `Imagens ${format} não podem ser abertas aqui.`,
  "unsupported.browser": ({ format }) =>
    format === "HEIC"
      ? "Este navegador não consegue abrir fotos HEIC; o Safari consegue, ou use uma cópia salva como JPEG."
      : `Este navegador não consegue abrir imagens ${format}.`,
  "unsupported.film": ({ format }) => `Este navegador não consegue reproduzir vídeos ${format}.`,
  "unsupported.drawing": ({ format }) => `Arquivos ${format} são desenhos, não fotos.`,
  "unsupported.no-preview": ({ format }) =>
    `Este arquivo ${format ?? "RAW"} não contém uma prévia que possa ser mostrada.`,
  "unsupported.kind": ({ format }) => `Imagens ${format} deste tipo não podem ser abertas aqui.`,
  "too-large.one-piece": ({ format }) =>
    `O ${format} tem os pixels em um só pedaço, que é grande demais.`,
  unreadable: "O navegador não conseguiu abrir o arquivo. Escolha-o de novo.",
  "unreadable.file": ({ file }) => `Não foi possível abrir ${file}.`,
  "unreadable.moved": "Esta foto não está mais onde estava.",
  empty: "O arquivo está vazio.",
  companion: ({ photo }) => `Ele pertence a ${photo}.`,

  // Folders and the library
  "folder-unavailable.folder":
    "A pasta não pode mais ser aberta. Escolha-a de novo para continuar.",
  "folder-unavailable.photo": "Abra a pasta de novo para ver esta foto em tamanho real.",
  "folder-refused": "Escolha uma pasta ou solte fotos na página.",
  "folder-refused.inside": ({ folder, inner }) =>
    `“${inner}” está dentro de “${folder}”, que está na sua biblioteca. Abra “${folder}” de novo para procurar fotos novas.`,
  "not-found.folder": "Esta pasta não está na biblioteca.",
  "not-found.search": "Esta pesquisa não está mais salva.",
  "not-found.photo": "Esta foto não está mais na biblioteca.",
  "not-found.photo-not-indexed": "Esta foto não foi indexada com o modelo em uso.",
  "not-found.removed": "O que foi removido em uma visita anterior não pode ser trazido de volta.",
  "not-found.place-taken": ({ folder }) =>
    `“${folder}” está de novo na biblioteca; o lugar dela está ocupado.`,
  "store-full":
    "O disco, ou o espaço que este navegador dá a um site, está cheio. Nada do que foi indexado se perdeu. Apague arquivos de que não precisa ou modelos do Photoseek.",
  "store-full.import":
    "Não há espaço para esta biblioteca no disco ou no que este navegador dá a um site. Nada foi importado; libere espaço e importe-a de novo.",
  "store-failed":
    "Não foi possível usar o banco de dados do navegador. Feche as outras abas do Photoseek e recarregue; em uma janela anônima, permita dados de sites.",
  "store-failed.behind":
    "A biblioteca precisa ser carregada de novo antes de ser alterada. Tente mais uma vez.",
  "library-silent.blocked":
    "Outra aba com um Photoseek mais antigo a segura e não abre caminho. Feche as outras abas do Photoseek: então esta continua sozinha. Nada se perdeu.",
  "library-silent.no-answer":
    "O banco de dados do navegador não responde. Feche as outras abas do Photoseek ou reinicie o navegador. Nada se perdeu.",
  "store-closed":
    "O navegador fechou o banco de dados do Photoseek, como faz quando os dados de sites são apagados. Tente mais uma vez; se acontecer de novo, reinicie o navegador.",
  "page-outdated":
    "Uma versão mais nova do Photoseek gravou sua biblioteca. Feche todas as abas do Photoseek e abra-o de novo para ter essa versão; nada se perdeu.",
  "page-replaced":
    "Uma versão mais nova do Photoseek está aberta em outra aba e assumiu sua biblioteca. Recarregue esta página para continuar com ela; nada se perdeu.",
  "busy.other-tab": "O Photoseek está indexando em outra aba. Tente de novo quando terminar.",
  "busy.model-in-use": ({ model, title }) =>
    `${models.names?.[model] ?? title} está em uso. Escolha outro modelo primeiro.`,
  "busy.model-in-use-elsewhere": ({ model, title }) =>
    `${models.names?.[model] ?? title} está em uso em outra aba. Escolha outro modelo lá, ou feche essa aba, e tente de novo.`,
  "busy.index-open": ({ index }) =>
    `O índice “${index}” está aberto em outro lugar. Feche-o lá primeiro.`,
  "busy.indexing": doing("indexando uma pasta"),
  "busy.changing-folder": doing("alterando uma pasta"),
  "busy.removing-folder": doing("removendo uma pasta"),
  "busy.removing-folders": doing("removendo as pastas"),
  "busy.bringing-back": doing("trazendo pastas de volta"),
  "busy.exporting": doing("exportando a biblioteca"),
  "busy.exporting-list": doing("exportando a lista de fotos"),
  "busy.importing": doing("importando uma biblioteca"),
  "busy.removing-photos": doing("removendo fotos"),
  "busy.changing-model": doing("trocando de modelo"),
  "busy.changing-backend": doing("mudando onde o modelo roda"),
  "busy.removing-model": doing("removendo um modelo"),

  // Exported libraries
  "not-an-export.other-safetensors":
    "Este é um arquivo safetensors, mas não uma biblioteca exportada do Photoseek.",
  "not-an-export.not-whole":
    "Isto não é uma biblioteca exportada, ou é só o começo dela. Escolha um arquivo que o Photoseek exportou, inteiro.",
  "export-damaged":
    "Este arquivo está danificado. Nada foi importado; exporte a biblioteca mais uma vez ou copie o arquivo de novo.",
  "export-too-new":
    "Uma versão mais nova do Photoseek gravou este arquivo. Recarregue a página para tê-la e importe o arquivo de novo.",
  "export-of-other-model.other-model": ({ title, model, precision, ...used }) =>
    `Esta biblioteca foi feita com ${title} (${model}, ${precision}). O Photoseek usa agora ${used.used_title} (${used.used_model}, ${used.used_precision}). Escolha aquele modelo e importe o arquivo de novo. Nada foi importado.`,
  "export-of-other-model.other-version": ({ title, model, precision }) =>
    `Esta biblioteca foi feita com ${title} (${model}, ${precision}). O modelo em uso tem o mesmo nome, mas é outra versão dele, e os números não podem ser comparados. Exporte a biblioteca mais uma vez onde as versões forem iguais. Nada foi importado.`,

  // Getting models
  "hub-unreachable.host": (parameters) =>
    `${host(parameters)} não responde, então não foi possível carregar ${wanted(parameters)}. Verifique a conexão e tente de novo; um modelo também pode ser adicionado de arquivos.`,
  "hub-unreachable.address": ({ address }) =>
    `Ninguém responde em ${address}, ou não a páginas de outros sites. Verifique o endereço e a conexão; quem administra esse servidor pode permitir outras origens (CORS).`,
  "hub-busy": (parameters) =>
    `${host(parameters)} recebeu pedidos demais para dar agora ${wanted(parameters)}. Tente de novo ${parameters.seconds ? plural(parameters.seconds, { one: "em # segundo", many: "em # de segundos", other: "em # segundos" }) : "em alguns minutos"}.`,
  "hub-failed": (parameters) =>
    `${host(parameters)} está com problemas próprios e não pode dar ${wanted(parameters)} neste momento. O que já chegou fica guardado; tente mais tarde.`,
  "model-refused.private": (parameters) =>
    `${host(parameters)} não dá ${wanted(parameters)} a todos: não há modelo com esse nome, ou ele é privado. Verifique o nome. ${byHand}`,
  "model-refused.gated": (parameters) =>
    `${host(parameters)} só dá ${wanted(parameters)} a quem entrou na conta e aceitou os termos do dono. ${byHand}`,
  "model-refused.forbidden": (parameters) =>
    `${host(parameters)} recusou ${wanted(parameters)}: o dono, ou a rede, não deixa passar. Tente outra rede. ${byHand}`,
  "model-not-found.file": (parameters) =>
    `${host(parameters)} não tem ${wanted(parameters)}. Verifique o nome e a revisão, ou escolha outro modelo.`,
  "model-not-found.address": ({ address }) =>
    `Não há modelo em ${address}: nenhum dos arquivos dele responde lá. O endereço é o da pasta que contém config.json.`,
  "web-page-instead": (parameters) =>
    `Veio uma página web no lugar de ${wanted(parameters)}: o endereço está errado, ou a rede quer um login antes. Abra qualquer outro site para ver e tente de novo.`,
  "model-damaged.other-bytes": (parameters) =>
    `Chegaram bytes diferentes dos anunciados: ${wanted(parameters)}. Foram jogados fora, e nada quebrado ficou; tente de novo e, se acontecer outra vez, veja o que há entre este computador e a rede.`,
  "model-damaged.too-large": (parameters) =>
    `Maior do que qualquer arquivo assim: ${wanted(parameters)}. Foi jogado fora.`,
  "model-changed":
    "O Photoseek foi atualizado neste site enquanto a página estava aberta. Recarregue a página.",
  "model-damaged.other-part": (parameters) =>
    `O servidor enviou uma parte diferente da pedida: ${wanted(parameters)}. Tente de novo.`,
  "model-damaged.other-size": (parameters) =>
    `Não é o arquivo anunciado: ${wanted(parameters)} tem ${whole(parameters.size)} bytes, e não ${whole(parameters.listed)}. Nada dele foi guardado; tente de novo ou escolha outro modelo.`,
  "download-cut": (parameters) =>
    `A conexão cai repetidamente enquanto chega ${wanted(parameters)}. O que chegou fica guardado; tente de novo quando a rede estiver melhor.`,
  "download-cancelled": ({ model }) =>
    `O download de ${model} foi interrompido. O progresso está salvo e continua dali na próxima vez.`,
  "no-room-for-model.full":
    "Não há espaço neste dispositivo para guardar o modelo. Libere espaço ou use o modelo da memória: assim funciona agora e é baixado de novo na próxima visita.",
  "no-room-for-model.refused":
    "Este navegador se recusa a guardar o modelo. Libere espaço ou use o modelo da memória: assim funciona agora e é baixado de novo na próxima visita.",
  "model-unavailable.not-given": (parameters) =>
    `${host(parameters)} não deu ${wanted(parameters)}. Tente mais tarde.`,
  "model-unavailable.no-hub": ({ hub }) =>
    `${hub} não responde como huggingface.co. Verifique o endereço.`,
  "model-unavailable.no-built-in": "Este site foi posto no ar sem o modelo integrado.",
  "model-unavailable.files-not-kept": ({ title }) =>
    `“${title}” veio dos seus arquivos, e este navegador não o guarda mais. Adicione-o de novo em “Todos os modelos” ou use outro modelo.`,
  "model-unavailable.file-not-kept": ({ file, model }) =>
    `${file} de ${model} não está mais guardado neste navegador. Adicione o modelo dos seus arquivos mais uma vez.`,
  "model-unavailable.not-stored": ({ file, model }) =>
    `${file} de ${model} não foi guardado por este navegador. Tente de novo.`,
  "model-unavailable.file-unreadable": ({ file }) =>
    `Não foi possível abrir ${file}. Escolha os arquivos mais uma vez.`,

  // What models are made of
  "bad-model-name.name": ({ text }) =>
    `“${text}” não é nome de modelo. Digite um nome como Xenova/clip-vit-base-patch32 ou o endereço de uma pasta que contenha config.json e onnx/.`,
  "bad-model-name.address": ({ text }) => `“${text}” não é um endereço.`,
  "model-unsupported.no-files": ({ model }) =>
    `${model} não tem nenhum dos arquivos de que o Photoseek precisa: config.json, tokenizer.json e as duas redes em onnx/. Procure uma cópia convertida para transformers.js.`,
  "model-unsupported.no-tower": ({ model, part }) =>
    part === "vision"
      ? `${model} não tem rede para fotos (onnx/vision_model*.onnx), então não encontra nenhuma. Escolha um modelo com as duas, como Xenova/clip-vit-base-patch32.`
      : `${model} não tem rede para palavras (onnx/text_model*.onnx), então não entende nenhuma. Escolha um modelo com as duas, como Xenova/clip-vit-base-patch32.`,
  "model-unsupported.missing-files": ({ model, files }) =>
    `Falta a ${model} o que o Photoseek precisa: ${list(files)}.`,
  "model-unsupported.file-too-large": ({ model, file, size }) =>
    `${model}: consta que ${file} tem ${whole(size)} bytes, mais do que qualquer arquivo assim.`,
  "model-unsupported.split-weights": ({ model }) =>
    `${model} guarda os pesos das redes em arquivos separados (.onnx_data), que o Photoseek não consegue carregar.`,
  "model-unsupported.no-precision": ({ model, suffixes }) =>
    `${model} não existe em nenhuma precisão em que as duas redes estejam presentes e num tamanho que um navegador consiga carregar (procura-se ${suffixes.join(", ")}).`,
  "model-unsupported.precision": ({ model, precision, there }) =>
    `${model} não existe em ${precision}; existe em ${there.join(", ")}.`,
  "model-unsupported.no-config": ({ name }) =>
    `“${name}” não contém config.json, então não é um modelo. Escolha a pasta em que um modelo foi baixado, com config.json, tokenizer.json e onnx/ dentro.`,
  "model-unsupported.not-json": (parameters) =>
    `Não pode ser usado, porque não é JSON: ${wanted(parameters)}.`,
  "model-unsupported.kind": ({ model, kind, known }) =>
    `${model} é um modelo do tipo “${kind}”; o Photoseek precisa de um para palavras e fotos (${known.join(", ")}).`,
  "model-unsupported.field": ({ model, file, field }) =>
    `${model}: ${file} não dá um valor útil de ${field}.`,
  "model-unsupported.no-room-for-text": ({ model }) =>
    `${model}: tokenizer_config.json não deixa espaço para um texto.`,
  "model-unsupported.preprocessor": ({ model }) =>
    `${model}: preprocessor_config.json pede o que o Photoseek não sabe fazer.`,
  "model-unsupported.processor": ({ model, processor, known }) =>
    `${model} prepara as imagens com ${processor}, que o Photoseek não conhece; ele conhece ${list(known)}.`,
  "model-unsupported.tokenizer": ({ model }) =>
    `${model} tem um tokenizador de tipo desconhecido: as palavras não podem virar números. Escolha outro modelo.`,
  "model-unsupported.padding": ({ token }) =>
    `O tokenizador do modelo não tem o símbolo de preenchimento ${token}.`,
  "model-unsupported.outputs": ({ model, needed, there, ...parameters }) =>
    `${model} tem saídas diferentes das que o Photoseek precisa: ${tower(parameters)} dá ${there.join(", ")}, e não ${needed}.`,
  "model-closed": ({ model }) => `${model} foi fechado enquanto trabalhava.`,
  "model-unsupported.shape": ({ model, shape, dimensions, ...parameters }) =>
    `${model} tem saídas diferentes das que config.json diz: ${tower(parameters)} dá arrays de forma ${shape}, e não de ${plural(dimensions, { one: "# dimensão", many: "# de dimensões", other: "# dimensões" })}.`,
  "inference-failed.not-loaded": ({ file, model }) =>
    `Não foi possível carregar ${file} de ${model}: pode estar danificado ou precisar de mais memória do que este navegador dá.`,
  "inference-failed.not-run": ({ model }) =>
    `${model} falhou. Tente de novo; se falhar outra vez, escolha um modelo menor.`,

  // Other people's code
  "bad-request.method": ({ method }) => `Não existe o método “${method}”.`,
  "bad-request.parameters": ({ method, missing }) => `${method} precisa de ${missing.join(", ")}.`,
  "bad-request.filter": ({ fields }) => `Não há filtro para ${fields.join(", ")}.`,
  "bad-request.values": ({ field, known }) => `O filtro de ${field} aceita ${known.join(", ")}.`,
  "bad-request.whole-numbers": ({ fields }) => `${fields.join(" e ")} são números inteiros.`,
  "bad-request.mark": ({ kind }) =>
    `“${kind}” não se pode dizer assim de uma foto: álbuns e marcadores têm nome, e nada mais tem.`,
  "bad-request.date": ({ text }) =>
    `“${text}” não é uma data. Escreva 2022, 2022-07 ou 2022-07-14.`,
  "bad-request.order": ({ known }) => `As fotos podem ser ordenadas por ${known.join(", ")}.`,
  "bad-request.group": ({ known }) => `As fotos podem ser agrupadas por ${known.join(", ")}.`,
  "bad-request.view": "Uma pesquisa salva pergunta algo, em no máximo 8.000 letras.",
  "bad-request.least": "O que conta como resultado é uma confiança entre 0 e 1.",
  "bad-request.circle": "Um círculo é uma latitude, uma longitude e um raio em quilômetros.",
  "bad-request.box": "Um retângulo é o seu sul, oeste, norte e leste em graus.",
  "bad-request.dimensions": "Um índice precisa de um modelo ou do número de dimensões.",
  "bad-request.vectors": ({ rows, dimensions, numbers }) =>
    `${rows} linhas deste índice precisam de vetores de ${dimensions} números cada; chegaram ${numbers} números.`,
  "bad-request.shape": ({ rows, dimensions, shape }) =>
    `${rows} linhas deste índice precisam de vetores de forma (${rows}, ${dimensions}); estes são de forma ${shape}.`,
  "bad-request.not-numbers": "Um vetor contém algo que não é número.",
  "bad-request.model-closed": "Este modelo foi fechado.",
  "bad-request.index-closed": "Este índice foi fechado.",
  "bad-request.comparisons": ({ field, unknown, known }) =>
    `O filtro de “${field}” pede ${unknown.join(", ")}; existem ${known.join(", ")}.`,
  "bad-request.metadata-count": ({ ids }) =>
    `${ids} identificadores precisam do mesmo número de registros de metadados.`,
  "bad-request.id-twice": "Um identificador aparece duas vezes no que vai ser adicionado.",
  "bad-request.other-vectors": ({ there, given }) =>
    `Este índice contém vetores de ${there}, e não de ${given}. Dê outro nome ao novo ou esvazie o antigo.`,
  "bad-request.metadata": "Os metadados precisam ser algo que JSON possa dizer.",
};
