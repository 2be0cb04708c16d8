/** What the page says, in Korean. */
import { bytes, fixed, list, month, plural, short, whole } from "./formats.js";

/** @typedef {Required<import("./languages.js").Translation>} Said */
/** @typedef {import("./en.js").Parameters} Parameters */

/** @param {number} count */
const photoCount = (count) => plural(count, { other: "사진 #장" });

/** @type {Said["shell"]} */
export const shell = {
  keys: {
    title: "단축키",
    rows: {
      search: ["검색", "/"],
      walk: ["사진 사이 이동", "←", "→", "↑", "↓"],
      ends: ["첫 사진과 마지막 사진", "Home", "End"],
      open: ["사진 열기", "Enter"],
      select: ["사진 선택", "스페이스바"],
      stretch: ["사진을 이어서 선택", "Shift", "←→↑↓"],
      all: ["모두 선택", "Ctrl", "A"],
      facts: ["사진 정보 (사진이 열려 있을 때)", "I"],
      favourite: ["즐겨찾기 (사진이 열려 있을 때)", "F"],
      slideshow: ["슬라이드쇼 (사진이 열려 있을 때)", "S"],
      leave: ["닫기 또는 해제", "Esc"],
      help: ["이 단축키", "?"],
    },
  },
  name: "Photoseek",
  titled: (view) => `${view} – Photoseek`,
  description: "설명만으로 사진을 찾으세요. 모든 작업은 내 기기에서 이루어집니다.",
  needsJavaScript: "Photoseek에는 JavaScript가 필요합니다. 사진을 이 페이지 안에서 살펴봅니다.",
  skipToPhotos: "사진으로 건너뛰기",
  glance: "한눈에 보기",
  cancel: "취소",
  close: "닫기",
  done: "완료",
  ok: "확인",
  tryAgain: "다시 시도",
  continue: "계속",
  restart: "다시 시작",
  startedAgain: (how) =>
    how === "hung"
      ? "Photoseek가 응답하지 않아 다시 시작했으며, 하던 곳에서 계속합니다."
      : "Photoseek가 다시 시작했으며, 하던 곳에서 계속합니다.",
  reload: "새로고침",
  settings: {
    title: "설정",
    theme: "화면 모드",
    themes: { system: "시스템과 같게", light: "밝게", dark: "어둡게" },
    details: "자세한 정보 보기",
    detailsAbout: "각 결과의 확실성과 모델의 정보입니다.",
  },
  about: {
    open: "정보",
    title: "Photoseek 정보",
    privacy: "사진은 여기에 남습니다",
    privacyText:
      "사진, 이름, 검색어는 절대 이 기기를 떠나지 않습니다. 말로만 믿지 마세요. 브라우저의 네트워크 패널을 열어 무엇이 전송되는지 확인할 수 있습니다.",
    licenses: "라이선스",
    licensesText: "Photoseek은 자유 소프트웨어이며, 많은 사람의 작업 위에 만들어졌습니다.",
    licensesLink: "모든 라이선스",
  },
  language: "언어",
  languageLater: "페이지를 새로고침하면 언어가 바뀝니다.",
  stopping: "중지하는 중…",
  gettingReady: "준비하는 중…",
  boot: ({ stage, model = "", loaded = 0, reason = "" }) => {
    if (stage === "silent") return `${errors[`library-silent.${reason}`]}`;
    if (stage === "blocked")
      return "Photoseek의 다른 탭을 닫아 주세요. 라이브러리를 사용하고 있습니다.";
    if (stage === "library") return "라이브러리를 여는 중…";
    if (stage === "settings")
      return `${models.names?.[model] ?? model} 설정을 내려받는 중: ${bytes(loaded)}`;
    return "준비하는 중…";
  },
  timeLeft: (seconds) => {
    if (seconds < 10) return "몇 초 남음";
    if (seconds < 55) return `${whole(Math.ceil(seconds / 5) * 5)}초 남음`;
    if (seconds < 3570) return `${whole(Math.round(seconds / 60))}분 남음`;
    const minutes = Math.round(seconds / 60);
    return `${whole(Math.floor(minutes / 60))}시간 ${whole(minutes % 60)}분 남음`;
  },
  couldNotStart: "Photoseek를 시작할 수 없습니다",
  libraryDoesNotOpen: "라이브러리가 열리지 않습니다",
  withoutLibrary: "라이브러리 없이 계속",
  stopped: "Photoseek가 멈췄습니다",
  older: "이 페이지는 이전 버전입니다",
  useBuiltIn: "내장 모델 사용",
  technicalDetails: "기술 정보",
  copyDiagnostics: "진단 정보 복사",
  diagnosticsAbout: "버전, 개수, 최근 오류. 사진이나 폴더 이름은 들어 있지 않음",
  diagnosticsCopied: "클립보드에 복사됨",
  diagnosticsSaved: "파일로 저장됨",
  somethingWrong: "문제가 발생했습니다.",
  install: {
    offer: "Photoseek을 이 기기의 앱으로 설치하면 전용 창과 아이콘으로 쓸 수 있습니다.",
    yes: "설치",
    sharedLost: "공유한 내용이 도착하지 않았습니다. 이 기기에 공간이 남아 있나요?",
  },
  newVersion: "새 버전이 있습니다.",
  firstAid: {
    notArriving:
      "Photoseek의 일부가 도착하지 않습니다. 연결을 확인한 다음 페이지를 새로고침하세요.",
    notLoaded:
      "Photoseek의 일부를 불러올 수 없습니다. 연결 상태와 확장 프로그램이나 방화벽이 차단하는지 확인한 다음 페이지를 새로고침하세요.",
    notSupported:
      "이 브라우저에서는 Photoseek가 실행되지 않습니다. 브라우저를 업데이트하거나 최신 Chrome, Edge, Firefox, Safari를 사용하세요.",
    openedAsFile:
      "이 페이지는 파일로 열렸는데, 브라우저는 웹 서버에서만 각 부분을 실행합니다. Photoseek 소스 폴더에서 “python3 build.py serve”를 실행하면 서버가 시작됩니다.",
  },
};

/** @type {Said["search"]} */
export const search = {
  describe: "사진을 설명해 보세요",
  addWords: "단어 추가",
  byPhoto: "사진으로 검색",
  photoToSearchBy: "검색에 쓸 사진",
  clear: "지우기",
  clearSearch: "검색 지우기",
  failed: "이 검색은 실패했습니다",
  pastedPhoto: "붙여넣은 사진",
  andMore: (count) => `+${whole(count)}`,
  andOthers: (name, others) => plural(others, { other: `${name} 외 #장` }),
  firstOf: (count) => plural(count, { other: "사진 #장 가운데 첫 번째로 검색합니다." }),
  photosLike: (name) => `${name}와 비슷한 사진`,
  withoutPhoto: "이 사진 없이 검색",
  removePhoto: "제거",
  titleLike: (name) => `${name}와 비슷하게`,
  titleLikePhoto: "사진과 비슷하게",
  photoLost: "검색에 쓴 사진은 여기에 보관되지 않습니다. 다시 선택하세요.",
  examples: "예시",
  waysIn: "라이브러리 둘러보기",
  onThisDay: "과거의 오늘",
  categories: {
    people: "인물",
    pets: "반려동물",
    food: "음식",
    documents: "문서와 스크린샷",
    nature: "자연",
    city: "도시",
    vehicles: "탈것",
    indoor: "실내",
    night: "밤",
  },
  tryThese: "추천",
  things: [
    "golden retriever",
    "a cup of espresso",
    "seashore",
    "butterfly",
    "bridge",
    "pizza",
    "sports car",
  ],
  nothingFits: "이 필터에 맞는 사진이 없습니다.",
  arrange: "정렬 및 그룹",
  sort: "정렬",
  orders: {
    best: "정확도순",
    newest: "최신순",
    oldest: "오래된순",
    name: "이름",
    size: "크기",
    folder: "폴더",
  },
  group: "그룹",
  groups: {
    none: "없음",
    day: "날짜",
    place: "장소",
    folder: "폴더",
  },
  suggestions: "추천 검색어",
  recent: "최근 검색",
  clearRecent: "최근 검색 지우기",
  editSaved: "저장한 검색 편집",
  kinds: {
    recent: "최근",
    saved: "저장됨",
    folder: "폴더",
    place: "장소",
    camera: "카메라",
    tag: "태그",
    album: "앨범",
    month: "월",
    year: "연도",
    thing: "사진 속 내용",
  },
  save: "검색 저장",
  saved: (name) => `“${name}”(으)로 저장했습니다. 항상 최신 상태입니다.`,
  rename: "이름 바꾸기",
  searchRemoved: (name) => `“${name}”은(는) 더 이상 저장되어 있지 않습니다.`,
  undo: "실행 취소",
  savedSearches: "저장한 검색",
  nameOfSearch: "검색 이름",
  show: (name) => `${name} 표시`,
  removeSearch: (name) => `${name} 제거`,
  notSaved: "검색을 저장할 수 없습니다",
  allPhotos: "사진",
  fewer: "적게",
  more: "많이",
  line: "일치하는 것으로 볼 사진의 수",
  understood: "이해한 내용",
  word: "단어로?",
  asWord: (part) => `대신 사진 속에서 “${part}” 검색`,
  without: (label) => `“${label}” 없이 검색`,
  chip: ({ kind, value, negated, must, weight }, days) => {
    const [least, most] = value.split("/").map(Number);
    const size = kind === "bytes" ? bytes : (/** @type {number} */ n) => `${short(n / 1e6)} MP`;
    const named = {
      words: must ? `${value} 필수` : weight === 1 ? value : `${value} × ${short(weight)}`,
      name: `이름 ${value}`,
      folder: `${value} 안`,
      kind: value,
      camera: `카메라 ${value}`,
      date: days,
      yearly: `매년 ${days}`,
      orientation: { landscape: "가로", portrait: "세로", square: "정사각형" }[value] ?? value,
      pixels: most ? `${size(most)} 이하` : `${size(least ?? 0)} 이상`,
      bytes: most ? `${size(most)} 이하` : `${size(least ?? 0)} 이상`,
      tag: `태그 ${value}`,
      album: `앨범 ${value}`,
      favourite: "즐겨찾기",
      place: `${value} 근처`,
      country: `${value}에서`,
      category: search.categories?.[value] ?? value,
      similar: `${value}와 비슷하게`,
    }[kind];
    return negated ? `${named} 제외` : (named ?? value);
  },
  found: (count, strong) => [strong(whole(count)), plural(count, { other: "장의 사진" })],
  matches: (matches, total, strong) => [strong(whole(matches)), ` / ${photoCount(total)} `, "일치"],
  noMatch: (words) =>
    words
      ? `“${words}”에 뚜렷하게 일치하는 사진이 없습니다.`
      : "뚜렷하게 일치하는 사진이 없습니다.",
  closest: "가장 가까운 사진입니다.",
  builtInDoesNotKnow: (words) =>
    words ? `내장 검색은 “${words}”을(를) 모릅니다.` : "내장 검색은 이것이 무엇인지 모릅니다.",
  downloadBetter: "더 나은 모델 내려받기",
  modelDoesNotKnow: (words) =>
    words ? `이 모델은 “${words}”을(를) 모릅니다.` : "이 모델은 이것이 무엇인지 모릅니다.",
  spoken: {
    nothingFits: "이 필터에 맞는 사진이 없습니다",
    nothingThere: "아직 사진이 없습니다",
    all: (total) => photoCount(total),
    noMatch: (total) =>
      `${photoCount(total)} 중 뚜렷하게 일치하는 것이 없습니다. 가장 가까운 사진입니다.`,
    matches: (matches, total) =>
      `${photoCount(total)} 중 ${plural(matches, { other: "#장이 일치하는 것 같습니다" })}.`,
  },
};

/** @type {Said["filters"]} */
export const filters = {
  title: "필터",
  clear: "필터 지우기",
  remove: "제거",
  removeThis: (facet, chosen) => `필터 제거 ${facet}: ${chosen}`,
  chosen: (facet, chosen) => `${facet}: ${chosen}`,
  andOthers: (first, others) => (others ? `${first} +${whole(others)}` : first),
  facets: {
    favourite: "즐겨찾기",
    album: "앨범",
    tag: "태그",
    hidden: "숨김",
    folder: "폴더",
    date: "날짜",
    kind: "종류",
    size: "크기",
    pixels: "이미지",
    bytes: "파일",
    camera: "카메라",
    orientation: "방향",
    place: "장소",
  },
  any: {
    favourite: "모든 사진",
    hidden: "숨긴 사진 제외",
    folder: "모든 폴더",
    date: "모든 기간",
    pixels: "모든 크기",
    bytes: "모든 크기",
    place: "모든 장소",
  },
  anything: "전체",
  values: {
    favourite: {
      yes: "즐겨찾기",
      no: "기타",
    },
    album: {
      "": "앨범 없음",
    },
    tag: {
      "": "태그 없음",
    },
    hidden: {
      yes: "숨긴 사진",
      no: "숨긴 사진도",
    },
    orientation: {
      landscape: "가로",
      portrait: "세로",
      square: "정사각형",
    },
    place: {
      located: "장소 있음",
      unlocated: "장소 없음",
    },
  },
  units: {
    pixels: (count) => `${short(count / 1e6)} MP`,
    bytes,
  },
  from: "시작",
  to: "끝",
  since: (day) => `${day}부터`,
  until: (day) => `${day}까지`,
  between: (first, last) => `${first} – ${last}`,
  monthsOf: (year) => `${year}년의 달`,
  monthWith: (date, count) => `${month(date)}, ${whole(count)}`,
  under: (size) => `${size} 미만`,
  andMore: (size) => `${size} 이상`,
  range: (least, most) => `${least}~${most}`,
  within: (kilometres) => `${short(kilometres)}km 이내`,
  around: (place) => `${place} 주변`,
  area: "지도 위의 영역",
};

/** @type {Said["map"]} */
export const map = {
  title: "지도",
  couldNotOpen: "지도를 열 수 없습니다",
  keys: "사진 지도입니다. 화살표 키로 움직이고, 더하기와 빼기로 확대하고 축소합니다.",
  nearer: "확대",
  farther: "축소",
  all: "모든 장소 보기",
  draw: "영역 그리기",
  drawHow: "찾는 장소를 끌어서 둘러싸세요.",
  here: (count) =>
    count ? `지도의 이 부분에 ${photoCount(count)}` : "지도의 이 부분에는 사진이 없습니다.",
  show: "이 사진들 보기",
  noOutlines: "나라의 윤곽을 불러오지 못했습니다. 연결을 확인한 다음 지도를 다시 여세요.",
  source: "윤곽: Natural Earth. 도시: GeoNames.",
  failed: "지도를 표시하지 못했습니다",
  photos: (count) => photoCount(count),
};

/** @type {Said["photos"]} */
export const photos = {
  byName: "이름으로",
  byPicture: "사진 내용으로",
  lessLikely: "가능성 낮음",
  nowhere: "장소 없음",
  likely: (name, likely) => `${name}, 가능성 ${likely}`,
  cosine: (score) => `코사인 유사도 ${fixed(score, 4)}`,
  favourite: "즐겨찾기",
  albums: "앨범",
  tags: "태그",
  select: (name) => `${name} 선택`,
  selectThis: "선택 (스페이스바)",
  isSelected: (name) => `선택됨: ${name}`,
  moreLikeThis: "비슷한 사진 더 보기",
  notLikeThis: "이런 사진 말고",
  moreLike: (name) => `${name}와 비슷한 사진 더 보기`,
  stackOf: (count) => plural(count, { other: "사진 #장 묶음: 펼치기 또는 접기" }),
  photo: "사진",
  photoDetails: "사진 정보",
  photoDetailsKey: "사진 정보 (i)",
  slideshow: "슬라이드쇼",
  slideshowKey: "슬라이드쇼 (s)",
  timeline: "월",
  tileSize: "사진 크기",
  tileSizeKey: "사진 크기 (Ctrl과 휠)",
  placeOf: (at, total) => `${whole(total)}장 중 ${whole(at)}번째`,
  openForFullSize: "폴더를 다시 열면 원본 크기로 볼 수 있습니다.",
  openFolder: (folder) => `“${folder}” 열기`,
  folder: "폴더",
  taken: "촬영 날짜",
  changed: "수정 날짜",
  size: "크기",
  file: "파일",
  length: "길이",
  beside: "함께 있는 파일",
  camera: "카메라",
  lens: "렌즈",
  exposure: "노출",
  exposureOf: ({ aperture, exposure, iso, focal_length }) =>
    [
      aperture && `ƒ/${short(aperture)}`,
      exposure && `${exposure < 0.3 ? `1/${whole(1 / exposure)}` : short(exposure)} s`,
      iso && `ISO ${iso}`,
      focal_length && `${short(focal_length)} mm`,
    ]
      .filter(Boolean)
      .join(" · "),
  incomplete: "이 파일은 잘려 있습니다. 사진을 있는 데까지만 보여 줍니다.",
  place: "장소",
  match: "일치도",
  megapixels: (count) => `${short(count / 1e6)} MP`,
  dimensions: (width, height) => {
    const megapixels = (width * height) / 1e6;
    const large = megapixels >= 0.95 ? ` · ${short(megapixels)} MP` : "";
    return `${whole(width)} × ${whole(height)}${large}`;
  },
  matchOf: (confidence, score) => `${confidence} · 코사인 ${fixed(score, 4)}`,
  coordinates: (latitude, longitude) => {
    const north = `${latitude < 0 ? "남위" : "북위"} ${fixed(Math.abs(latitude), 4)}°`;
    const east = `${longitude < 0 ? "서경" : "동경"} ${fixed(Math.abs(longitude), 4)}°`;
    return `${north}, ${east}`;
  },
  nearHere: "이 근처의 사진",
  download: "다운로드",
  headline: "설명만으로 어떤 사진이든 찾기",
  invitation: "폴더를 선택하고 찾는 것을 설명하면 알맞은 사진이 맨 앞에 나옵니다.",
  orDrop: "또는 폴더나 사진을 이 페이지 아무 곳에나 끌어다 놓으세요",
  privacy: "사진은 절대 이 기기를 떠나지 않습니다.",
  nothingToShow: "표시할 사진이 없음",
  nothingReadable: "열 수 있는 파일이 없습니다. 건너뛴 파일 목록에 이유가 있습니다.",
  notIndexedYet: (model) => `${model} 모델은 아직 폴더의 사진을 색인하지 않았습니다.`,
};

/** @type {Said["acting"]} */
export const acting = {
  title: "선택한 사진",
  job: "사진 저장 중",
  actions: "선택한 사진으로",
  selected: (count) => plural(count, { other: "장 선택됨" }),
  announced: (count) => plural(count, { other: "사진 #장 선택됨" }),
  announcedNone: "선택한 사진 없음",
  clear: "선택 해제",
  clearKey: "선택 해제 (Esc)",
  all: (count) => `${whole(count)}장 모두 선택`,
  allKey: "모두 선택 (Ctrl+A)",
  save: "저장",
  copyInto: "폴더에 복사…",
  zip: "ZIP으로 다운로드",
  zipName: "사진.zip",
  list: "목록 저장 (CSV)",
  paths: "경로 복사",
  share: "공유",
  likeThese: "비슷한 사진 더 보기",
  more: "더 보기",
  favourite: "즐겨찾기",
  noFavourite: "즐겨찾기 해제",
  toAlbum: "앨범",
  giveTag: "태그",
  album: {
    newName: "추가",
    newNameHint: "새 앨범",
  },
  tag: {
    newName: "추가",
    newNameHint: "새 태그",
  },
  hide: "결과에서 숨기기",
  unhide: "결과에 다시 표시",
  marks: {
    title: "앨범과 태그",
    edit: "앨범과 태그 이름 바꾸기 또는 제거",
    none: "아직 없습니다. 사진을 선택해서 만드세요.",
    nameOf: (name) => `‘${name}’의 이름`,
    show: (name) => `‘${name}’ 보기`,
    remove: (name) => `‘${name}’ 제거`,
    removed: (name) => `‘${name}’을(를) 제거했습니다. 사진은 그대로 있습니다.`,
    findMore: (name) => `‘${name}’ 사진 더 찾기`,
    couldNotChange: "앨범과 태그를 변경하지 못했습니다",
  },
  likely: {
    title: (name) => `‘${name}’일 수 있는 사진`,
    about: "아닌 사진을 누르면 다시 제안하지 않습니다.",
    found: (count, name) => plural(count, { other: `‘${name}’일 수 있는 사진이 #장 더 있습니다.` }),
    look: "보기",
    add: (count) => plural(count, { other: "사진 #장 추가" }),
    none: "모두 아님",
    nothing: (name) => `‘${name}’ 사진과 비슷한 다른 사진이 없습니다.`,
  },
  stacks: {
    title: "비슷한 사진",
    about:
      "사본과 연달아 찍은 사진입니다. 그룹마다 가장 크고 선명한 사진을 유지하며, 클릭하여 다른 사진을 고를 수 있습니다. 파일은 삭제되지 않습니다.",
    found: (stacks, others) =>
      `${plural(stacks, { other: "그룹 #개" })}, 가장 좋은 사진 외 ${plural(others, { other: "#장" })}`,
    none: "거의 같은 사진이 없습니다.",
    copies: "같은 파일의 사본",
    burst: "연달아 찍음",
    keep: (at) => `사진 ${whole(at)} 유지`,
    kept: "유지됨",
    more: "더 보기",
    hide: "나머지 숨기기",
    select: "나머지 선택",
    looking: "비슷한 사진 찾는 중",
    review: "비슷한 사진 검토",
    folds: "그룹마다 사진 한 장만 표시",
    couldNotLook: "비슷한 사진을 찾을 수 없습니다",
  },
  forget: "Photoseek에서 빼기",
  forgotten: (count) => plural(count, { other: "사진 #장을 뺐습니다. 파일은 그대로 있습니다." }),
  couldNotForget: "사진을 뺄 수 없습니다",
  couldNotBringBack: "사진을 되돌릴 수 없습니다",
  couldNotMark: "저장할 수 없습니다",
  marked: (kind, on, count, name) => {
    const many = photoCount(count);
    if (kind === "favourite")
      return on ? `${many}을 즐겨찾기에 추가했습니다.` : `${many}을 즐겨찾기에서 뺐습니다.`;
    if (kind === "hidden") return on ? `${many}을 숨겼습니다.` : `${many}을 다시 표시합니다.`;
    return on ? `${many}을 “${name}”에 추가했습니다.` : `${many}을 “${name}”에서 뺐습니다.`;
  },
  copying: (folder) => `“${folder}”에 복사하는 중`,
  zipping: "ZIP 만드는 중",
  copied: (count, folder, skipped) => {
    const done = plural(count, { other: `사진 #장을 “${folder}”에 복사했습니다.` });
    return skipped ? `${done} ${plural(skipped, { other: "#장을 건너뛰었습니다." })}` : done;
  },
  zipped: (count) => plural(count, { other: "사진 #장을 저장했습니다." }),
  copiedPaths: (count) => plural(count, { other: "경로 #개 복사됨" }),
  unread: (count) => plural(count, { other: "#장을 읽을 수 없습니다. 먼저 폴더를 여세요." }),
  couldNotSave: "사진을 저장할 수 없습니다",
  couldNotShare: "이 사진들은 여기에서 공유할 수 없습니다",
  couldNotCopyPaths: "경로를 복사할 수 없습니다",
  isThere: (name) => `“${name}”이(가) 이미 있습니다`,
  whatNow: "둘 다 유지할까요, 있는 것을 바꿀까요, 이 사진을 건너뛸까요?",
  forAll: "나머지도 모두 똑같이",
  ways: {
    both: "둘 다 유지",
    replace: "바꾸기",
    skip: "건너뛰기",
  },
};

/** @type {Said["folders"]} */
export const folders = {
  add: "폴더 추가",
  addTitle: "사진 폴더 추가",
  addA: "폴더 추가",
  choose: "폴더 선택",
  trySamples: "샘플 사진으로 체험하기",
  samples: "샘플 사진",
  samplesComing: "샘플 사진을 불러오는 중…",
  samplesDidNotCome: "샘플 사진을 불러올 수 없습니다. 연결을 확인하고 다시 시도하세요.",
  areSamples: "샘플 사진입니다.",
  removeSamples: "제거",
  folderOfPhotos: "사진 폴더",
  chosenFiles: "선택한 파일",
  droppedFiles: "끌어다 놓은 파일",
  dropPhoto: "사진을 놓으면 비슷한 사진을 찾습니다",
  dropFolders: "폴더나 사진을 놓으면 그 안에서 검색합니다",
  refused:
    "선택한 폴더가 없습니다. 바탕화면, 다운로드, 홈 폴더는 통째로 공유할 수 없습니다. ‘사진’이나 하위 폴더를 선택하세요.",
  mayNotRead: (name) => `브라우저가 “${name}”을(를) 열 수 없습니다.`,
  couldNotRead: (name) => `“${name}”을(를) 색인할 수 없습니다`,
  couldNotChange: (name) => `“${name}”을(를) 변경할 수 없습니다`,
  progress: "사진 색인 중",
  photosIndexed: "사진 색인 완료",
  stopped: "중지했습니다. 진행 상황은 저장되었습니다. 계속하려면 폴더를 다시 여세요.",
  waitingForTab: "다른 탭을 기다리는 중",
  paused: (name) => `“${name}”에서 일시중지됨`,
  walking: (name) => `“${name}” 살펴보는 중`,
  indexing: (name) => `“${name}” 색인 중`,
  indexingBy: (model, name) => `${model} 모델이 “${name}”을(를) 색인하는 중`,
  isNext: (name) => `그 탭이 이 라이브러리의 사진을 색인하고 있습니다. 다음은 “${name}”입니다.`,
  filesFound: (count) => plural(count, { other: "파일 #개 찾음" }),
  startsSoon: "준비되는 대로 시작합니다",
  waiting: (count) => plural(count, { other: "폴더 #개 대기 중" }),
  continuesByItself: "공간이 생기는 대로 계속합니다.",
  modelsOnDevice: "이 기기의 모델",
  done: (done, total, strong) => [strong(whole(done)), ` / ${whole(total)}`],
  rate: (files) =>
    files >= 1
      ? `초당 ${short(Number(files.toPrecision(2)))}장`
      : `분당 ${short(Number((files * 60).toPrecision(2)))}장`,
  report: (name, report) => {
    const parts = /** @type {[number, string][]} */ ([
      [report.added, "장 새로 추가"],
      [report.changed, "장 변경"],
      [report.moved, "장 이동"],
      [report.back, "장 복구"],
      [report.unchanged, "장 이미 색인됨"],
      [report.gone, "장 사라짐"],
      [report.forgotten, "장 제거"],
      [report.undecided, "장 없음"],
      [report.skipped, "개 건너뜀"],
    ]);
    const found = parts.filter(([count]) => count > 0);
    const said = found.map(([count, what]) => `${whole(count)} ${what}`);
    return `${name}: ${said.join(", ") || "사진을 찾지 못함"}.`;
  },
  interrupted: (name) => `“${name}” 색인이 끝나지 않았습니다`,
  tabClosed: "색인하던 탭이 닫혔습니다.",
  progressSaved: (count) => `진행 상황 저장됨: ${photoCount(count)}.`,
  browserAsks: "나머지를 열기 전에 브라우저가 물어봅니다.",
  chooseForRest: "나머지를 색인하려면 폴더를 다시 선택하세요.",
  chooseAgain: "다시 선택",
  leave: "그대로 두기",
  missing: (name, missing, all) =>
    missing < all
      ? `“${name}”의 ${photoCount(all)} 중 ${plural(missing, { other: "#장" })}이 더 이상 없습니다`
      : `${photoCount(missing)}이 더 이상 “${name}”에 없습니다`,
  missingAdvice: (count) =>
    `드라이브나 카드가 연결되어 있지 않다면 연결하고 다시 확인하세요. 결정하기 전까지는 ${plural(count, { other: "이 사진들" })}을 여기에서 계속 찾을 수 있습니다.`,
  keep: (count) => plural(count, { other: "유지" }),
  lookAgain: "다시 확인",
  removeMissing: (count) => `${photoCount(count)} 제거`,
  lookForNew: "새 사진 찾기",
  openAgain: "다시 열기",
  remove: "제거",
  removeThis: (name) => `${name} 제거`,
  inFolder: (count) => photoCount(count),
  fromThumbnails: (count) => `${photoCount(count)}, 미리보기 이미지로 검색 가능`,
  title: "폴더",
  none: "아직 폴더가 없습니다.",
  removeAll: "모두 제거",
  removeAllTitle: "모든 폴더를 제거할까요?",
  removeAllText:
    "Photoseek가 사진의 검색 색인과 미리보기 이미지를 잊습니다. 사진 자체는 그대로 있습니다. 이 페이지를 닫기 전까지 모두 되돌릴 수 있습니다.",
  removeAllYes: "모든 폴더 제거",
  removed: (name) => `“${name}”은(는) 이제 Photoseek에 없습니다.`,
  removedAll: "모든 폴더가 Photoseek에서 제거되었습니다.",
  couldNotRemove: "아무것도 제거할 수 없었습니다",
  undo: "실행 취소",
  quoted: (name) => `“${name}”`,
  names: (names) => names.map((name) => `“${name}”`).join(", "),
  couldNotBringBack: (names) => `${names}을(를) 되돌릴 수 없습니다`,
  forgottenOnClose: "제거됨. 이 페이지를 닫으면 잊습니다",
  bringBack: "되돌리기",
  openForModel: "이 모델이 한 번 색인할 수 있도록 폴더를 다시 여세요.",
  damaged: (count) =>
    `라이브러리의 일부가 손상되었습니다. ${photoCount(count)}을 다시 색인해야 합니다.`,
  openForDamaged: "이를 위해 폴더를 여세요.",
  listFailed: "목록을 불러올 수 없습니다",
  skippedFiles: (count) => plural(count, { other: "건너뛴 파일 #개" }),
  filterByName: "이름이나 이유로 필터링",
  filter: "필터",
  lookInto: "안쪽도 보기",
  looksInto: "휴지통과 다른 프로그램의 폴더 포함.",
  leaveOut: "제외하기",
  nothingSkipped: "모든 파일이 색인되었습니다.",
  nothingFits: "이 필터에 맞는 파일이 없습니다.",
  showMore: (count) => `${whole(count)}개 중 더 보기`,
  skippedGroups: {
    "not-an-image": "사진이 아님",
    forgotten: "직접 뺀 파일",
    broken: "손상됨",
    "too-large": "너무 큼",
    unsupported: "아직 열 수 없는 형식",
    unreadable: "열 수 없음",
    empty: "빈 파일",
  },
};

/** @type {Said["models"]} */
export const models = {
  model: "모델",
  title: "모델",
  all: "모든 모델",
  preparing: "준비하는 중…",
  names: {
    mini: "내장 (기본)",
  },
  summaries: {
    mini: "바로, 오프라인에서도 작동합니다. 일상적인 장면, 사람, 동물, 사물을 압니다.",
    "Xenova/clip-vit-base-patch32": "추천. 거의 모든 것에 대한 자유로운 설명을 이해합니다.",
    "Xenova/clip-vit-base-patch16": "B/32보다 작은 세부까지 봅니다. 사진마다 계산량은 네 배입니다.",
    "Xenova/siglip-base-patch16-224":
      "사진 속 내용을 더 정확히 파악합니다. 내려받을 용량이 더 큽니다.",
    "Xenova/mobileclip_s0": "자유로운 설명을 이해하는 모델 중 가장 작고 빠릅니다.",
    "Xenova/mobileclip_s2": "휴대전화에서 빠르고, 큰 CLIP 모델과 비슷하게 좋습니다.",
    "onnx-community/siglip2-base-patch16-224-ONNX":
      "목록에서 가장 정확하며 여러 언어를 이해합니다. 내려받을 용량이 가장 큽니다.",
    "Xenova/siglip-base-patch16-256-multilingual": "영어가 아닌 언어로 설명할 때.",
  },
  fromElsewhere: (host) => ({
    title: `${host}에서 모델을 가져올까요?`,
    text: `열어 본 링크는 검색 모델을 평소 위치가 아니라 ${host}에서 가져옵니다. 신뢰한다면 계속하세요. ‘취소’를 누르면 없이 진행합니다. 어느 쪽이든 사진은 이 기기에 남습니다.`,
  }),
  builtIn: "내장",
  onThisSite: "이 사이트에 있음",
  from: {
    "built-in": "",
    site: "",
    hub: "huggingface.co에서",
    url: "해당 주소에서",
    files: "내 파일에서",
  },
  dimensions: (count) => plural(count, { other: "#차원" }),
  toDownload: "내려받기 필요",
  downloadOf: (size) => `${bytes(size)} 내려받기`,
  downloaded: "내려받음",
  manyLanguages: "여러 언어",
  better: (name, size) => `더 나은 검색: ${name} 내려받기${size && ` (${size})`}`,
  betterHere: (name) => `더 나은 검색: ${name} 사용`,
  knowsEnglish: "내장 검색은 영어 단어만 이해합니다.",
  searchInMine: (size) =>
    `한국어 등 여러 언어를 이해하는 검색 모델 내려받기${size && ` (${size})`}`,
  graphicsCard: "그래픽 카드 사용",
  threads: (count) => plural(count, { other: "스레드 #개" }),
  runsOn: "실행 위치",
  automatic: "자동",
  onGraphicsCard: "그래픽 카드 (WebGPU)",
  onProcessor: "프로세서",
  cannotRunThere: "지금은 모델을 다른 곳에서 실행할 수 없습니다",
  cannotBeUsed: "이 모델은 사용할 수 없습니다",
  downloading: "모델 내려받는 중",
  downloadingThis: (model) => `${model} 내려받는 중`,
  pausedThis: (model) => `일시중지됨: ${model}`,
  pause: "일시중지",
  modelDownloaded: "모델을 내려받음",
  loaded: (loaded, total, strong) => [
    strong(bytes(loaded)),
    total === null ? "" : ` / ${bytes(total)}`,
  ],
  perSecond: (rate) => `${bytes(rate)}/s`,
  parts: (parts) => {
    /** @type {Record<string, string>} */
    const names = {
      text: "단어 부분",
      vision: "사진 부분",
      settings: "설정",
    };
    return list(parts.map((part) => names[part] ?? part));
  },
  useFromMemory: "메모리에서 사용",
  removeTitle: (model) => `${model} 모델을 제거할까요?`,
  removeText: (size) =>
    `이 기기에서 ${bytes(size)}를 확보합니다. 이 모델로 다시 검색하려면 다시 내려받아야 합니다.`,
  removeYes: "모델 제거",
  removeAlso: "내 사진의 검색 색인도 잊기",
  couldNotRemove: (model) => `${model} 모델을 제거할 수 없습니다`,
  ready: (model) => `${model} 모델이 준비되었으며 이제부터 답합니다.`,
  gettingReady: (model, answering, strong) => [
    strong(`${model} 모델을 준비하고 있습니다.`),
    ` 사진 색인이 끝날 때까지 ${answering} 모델이 답합니다.`,
  ],
  indexedOf: (done, total) => `${whole(total)}장 중 ${whole(done)}장 색인됨.`,
  searchAtOnce: "있는 것으로 검색",
  stayWith: (model) => `${model} 계속 사용`,
  onDevice: (count, size) => `이 기기에 ${plural(count, { other: "모델 #개" })}, ${bytes(size)}`,
  onlyBuiltIn: "이 기기에는 내장 모델만 있습니다",
  another: "다른 모델: huggingface.co의 이름 또는 폴더 주소",
  anotherName: "Xenova/clip-vit-base-patch32",
  lookUp: "찾아보기",
  lookingUp: "찾아보는 중…",
  withoutInternet: "인터넷이 없을 때: 모델의 폴더나 파일을 여기에 놓거나",
  chooseFolder: "폴더 선택",
  chooseFiles: "파일 선택",
  checkingFiles: "파일을 확인하는 중…",
  myModel: "내 모델",
  inUseBadge: "사용 중",
  inUse: "사용 중",
  use: "사용",
  precisionOf: (model) => `${model} 정밀도`,
  askingSize: "크기를 묻는 중",
  removeThis: (model) => `이 기기에서 ${model} 제거`,
  removeFromDevice: "이 기기에서 제거",
  chooseAnother: "먼저 다른 모델을 선택하세요",
  storedSize: (size) => `이 기기에 ${bytes(size)}`,
  precision: (precision, size) => `${precision} · ${bytes(size)}`,
  precisionHere: (precision, size) => `${precision} · ${bytes(size)}, 있음`,
};

/** @type {Said["library"]} */
export const library = {
  title: "라이브러리",
  about: "라이브러리: 폴더, 모델, 저장 공간",
  photos: (count) => plural(count, { other: "장의 사진" }),
  skipped: (count) => plural(count, { other: "#개 건너뜀" }),
  storage: "저장 공간",
  notKnownYet: "아직 알 수 없음",
  used: (size, free, strong) => [strong(bytes(size)), ` 이 기기에서 사용, ${bytes(free)} 남음`],
  usedInMemory: (size, strong) => [strong(bytes(size)), " 메모리에서 사용"],
  goneOnClose: "이 페이지를 닫으면 사라집니다.",
  facts: "사진 정보",
  thumbnails: "미리보기 이미지",
  vectors: "검색 색인",
  models: "모델",
  page: "Photoseek 자체",
  kept: "제거할 때까지 브라우저가 보관합니다.",
  mayBeCleared: "공간이 부족하면 브라우저가 지울 수 있습니다.",
  notPromised: "그 이상은 약속하지 않았습니다. 설치했거나 북마크한 페이지에는 약속합니다.",
  keep: "이 데이터 보관",
  offline: "오프라인으로 사용할 준비가 되었습니다.",
  version: (version) => `Photoseek ${version}`,
  exchange: "내보내기와 가져오기",
  exchangeCard: "내보내기 또는 가져오기",
  exchangeAbout:
    "검색 색인을 파일 하나로: 다른 기기나 다른 프로그램에서 쓸 수 있습니다. 사진 자체는 들어 있지 않습니다.",
  export: "내보내기",
  exportList: "CSV 목록",
  import: "가져오기",
  exportedLibrary: "내보낸 라이브러리",
  couldNotExport: "라이브러리를 내보낼 수 없습니다",
  couldNotList: "목록을 내보낼 수 없습니다",
  couldNotImport: (file) => `“${file}”을(를) 가져오지 않았습니다`,
  unchanged: "중지했습니다. 라이브러리는 이전 그대로입니다.",
  stages: {
    writing: "라이브러리를 내보내는 중",
    checking: "파일을 확인하는 중",
    adding: "라이브러리를 가져오는 중",
  },
  starting: "시작하는 중…",
  bytesDone: (done, total, strong) => [strong(bytes(done)), ` / ${bytes(total)}`],
  photosDone: (done, total, strong) => [strong(whole(done)), ` / ${photoCount(total)}`],
  exported: (count) => `${photoCount(count)}을 내보냈습니다.`,
  imported: (report) => {
    const parts = /** @type {[number, string][]} */ ([
      [report.added, "장 추가"],
      [report.replaced, "장 갱신"],
      [report.kept, "장 이미 있음"],
    ]);
    const found = parts.filter(([count]) => count > 0);
    const said = found.map(([count, what]) => `${whole(count)} ${what}`);
    const closed = report.folders.length ? " 폴더를 열면 원본 크기로 볼 수 있습니다." : "";
    return `가져옴: ${said.join(", ") || "파일에 사진이 없음"}.${closed}`;
  },
  forgets: "이 페이지를 닫으면 Photoseek가 모두 잊습니다.",
  worksFromMemory: "그때까지는 메모리에서 작동합니다.",
  forgetsWhy: {
    "left-alone":
      "라이브러리가 열리지 않아 그대로 두었습니다. 페이지를 새로고침하여 다시 시도하세요.",
    "site-data-blocked":
      "비공개 창이거나 사이트 데이터가 차단된 경우처럼, 브라우저가 이 페이지에 아무것도 보관하지 못하게 합니다.",
    "no-database":
      "브라우저가 데이터베이스를 열 수 없었습니다. 이전 방문의 라이브러리는 사라지지 않았습니다. 브라우저를 다시 시작하면 돌아옵니다.",
  },
};

/** @type {Said["client"]} */
export const client = {
  vectorLength: (id, length, dimensions) =>
    `${id}의 벡터에는 수가 ${dimensions}개가 아니라 ${length}개 있습니다.`,
  pictureKinds:
    "이미지는 Blob, File, ArrayBuffer, 형식화 배열, ImageBitmap, ImageData, URL 또는 데이터 URI입니다.",
  notGiven: (address, status) => `${address} 주소를 불러올 수 없습니다: HTTP ${status}.`,
  noCanvas: "이 브라우저는 2d 캔버스를 제공하지 않습니다.",
};

/**
 * What is asked of a host: a file of a model, the list of its files, or a part of the page.
 * @param {Parameters} wanted
 */
const wanted = ({ file, model }) => {
  if (!model) return `페이지의 일부인 ${file}`;
  return file ? `${model} 모델의 ${file}` : `${model} 모델의 파일 목록`;
};

/** @param {Parameters} parameters */
const host = ({ host: name }) => name ?? "이 사이트";

/** @param {Parameters} parameters The part of a model that a tower is. */
const tower = ({ part }) => (part === "vision" ? "사진 부분" : "단어 부분");

const byHand =
  "받을 수 있는 파일이라면 그곳에서 직접 내려받아 ‘모든 모델’에 끌어다 놓거나, 페이지 옆의 models/에 둘 수 있습니다.";

/** @param {string} doing */
const doing = (doing) => `Photoseek가 ${doing} 중입니다. 취소하거나 끝날 때까지 기다리세요.`;

/** @type {Said["errors"]} */
export const errors = {
  internal:
    "Photoseek 내부에서 문제가 발생했습니다. 저장된 것은 안전합니다. 계속하려면 페이지를 새로고침하세요.",
  cancelled: "취소되었습니다.",
  closed: "엔진이 닫혔습니다.",
  "engine-died": "엔진이 멈췄습니다. 계속하려면 다시 시작하세요.",
  "engine-died.hung": "엔진이 더 이상 응답하지 않습니다. 계속하려면 다시 시작하세요.",
  "boot-failed.unknown": "엔진을 불러올 수 없습니다. 연결을 확인한 다음 다시 시작하세요.",
  "boot-failed.no-webassembly":
    "이 브라우저는 Photoseek에 필요한 WebAssembly를 실행하지 않습니다. 다시 켜거나(잠금 모드에서는 꺼집니다) 다른 브라우저를 사용하세요.",
  "boot-failed.wasm-forbidden":
    "사이트의 보안 정책이 WebAssembly를 금지합니다. 사이트 운영자가 script-src에 'wasm-unsafe-eval'을 추가해야 합니다.",
  "boot-failed.no-module-workers":
    "이 브라우저는 Photoseek에 너무 오래되었습니다. 업데이트하거나 최신 Chrome, Edge, Firefox, Safari를 사용하세요.",
  "boot-failed.missing": ({ part }) =>
    `이 사이트에 Photoseek의 일부가 없습니다: ${part}. 나중에 다시 시도하거나 사이트 운영자에게 알려 주세요.`,
  "boot-failed.blocked": ({ part }) =>
    `Photoseek의 일부를 불러올 수 없습니다: ${part}. 연결 상태와 확장 프로그램이나 방화벽이 차단하는지 확인한 다음 다시 시작하세요.`,
  "boot-failed.stalled": ({ part }) =>
    `Photoseek의 일부가 도착하지 않습니다: ${part}. 연결을 확인한 다음 다시 시작하세요.`,
  "boot-failed.stuck":
    "모든 부분이 있는데도 Photoseek가 더 나아가지 못합니다. 다시 시작하세요. 그래도 안 되면 페이지를 새로고침하세요.",

  // Files that are skipped
  "not-an-image.ending": "확장자로 보아 이미지가 아닙니다.",
  "not-an-image.system": "시스템, 휴지통 또는 다른 프로그램의 폴더라서 안을 보지 않습니다.",
  "not-an-image.content": "파일에 이미지가 없습니다.",
  "not-an-image.array": ({ dtype, shape }) =>
    `픽셀 배열은 uint8이고 형상이 (height, width), (height, width, 3) 또는 (height, width, 4)여야 합니다. 이 배열은 ${dtype}, 형상은 ${shape}입니다.`,
  forgotten: "이 사진은 직접 뺀 것입니다. 되돌리려면 폴더를 제거한 다음 다시 추가하세요.",
  "broken.data": ({ format }) =>
    format
      ? `${format} 데이터가 손상되었거나 잘렸습니다.`
      : "이미지 데이터가 손상되었거나 잘렸습니다.",
  "broken.slow": ({ format }) => `${format} 데이터를 여는 데 너무 오래 걸립니다.`,
  "broken.headers": "파일의 헤더가 끝이 없습니다.",
  "broken.shorter": "파일이 이전보다 짧습니다.",
  "broken.no-pixels": "이미지에 픽셀이 없습니다.",
  "broken.not-prepared": "이미지를 준비할 수 없습니다.",
  "too-large.memory": "이 이미지를 처리할 메모리가 부족합니다.",
  "too-large.pixels": ({ width, height }) =>
    `${whole(width)} × ${whole(height)}픽셀은 여기에서 열 수 있는 크기를 넘습니다.`,
  "too-large.file": ({ bytes: size }) => `${bytes(size)}는 여기에서 열 수 있는 크기를 넘습니다.`,
  "unsupported.here": ({ format }) => `${format} 이미지는 여기에서 열 수 없습니다.`,
  "unsupported.browser": ({ format }) =>
    format === "HEIC"
      ? "이 브라우저는 HEIC 사진을 열 수 없습니다. Safari는 열 수 있으며, JPEG로 저장한 사본도 됩니다."
      : `이 브라우저는 ${format} 이미지를 열 수 없습니다.`,
  "unsupported.film": ({ format }) => `이 브라우저는 ${format} 동영상을 재생할 수 없습니다.`,
  "unsupported.drawing": ({ format }) => `${format} 파일은 사진이 아니라 도면입니다.`,
  "unsupported.no-preview": ({ format }) =>
    `이 ${format ?? "RAW"} 파일에는 표시할 수 있는 미리보기가 없습니다.`,
  "unsupported.kind": ({ format }) => `이런 종류의 ${format} 이미지는 여기에서 열 수 없습니다.`,
  "too-large.one-piece": ({ format }) =>
    `이 ${format}은(는) 픽셀이 한 덩어리로 되어 있어 너무 큽니다.`,
  unreadable: "브라우저가 파일을 열 수 없습니다. 다시 선택하세요.",
  "unreadable.file": ({ file }) => `${file} 파일을 열 수 없습니다.`,
  "unreadable.moved": "이 사진은 더 이상 원래 자리에 없습니다.",
  empty: "파일이 비어 있습니다.",
  companion: ({ photo }) => `${photo}에 딸린 파일입니다.`,

  // Folders and the library
  "folder-unavailable.folder": "폴더를 더 이상 열 수 없습니다. 계속하려면 다시 선택하세요.",
  "folder-unavailable.photo": "이 사진을 원본 크기로 보려면 폴더를 다시 여세요.",
  "folder-refused": "폴더를 선택하거나 사진을 페이지에 놓으세요.",
  "folder-refused.inside": ({ folder, inner }) =>
    `“${inner}”은(는) 라이브러리에 있는 “${folder}” 안에 있습니다. 새 사진을 찾으려면 “${folder}”을(를) 다시 여세요.`,
  "not-found.folder": "이 폴더는 라이브러리에 없습니다.",
  "not-found.search": "이 검색은 더 이상 저장되어 있지 않습니다.",
  "not-found.photo": "이 사진은 더 이상 라이브러리에 없습니다.",
  "not-found.photo-not-indexed": "이 사진은 사용 중인 모델로 색인되지 않았습니다.",
  "not-found.removed": "이전 방문에서 제거한 것은 되돌릴 수 없습니다.",
  "not-found.place-taken": ({ folder }) =>
    `“${folder}”이(가) 다시 라이브러리에 있어 자리가 차 있습니다.`,
  "store-full":
    "디스크 또는 브라우저가 사이트에 주는 공간이 가득 찼습니다. 색인된 것은 사라지지 않습니다. 필요 없는 파일이나 Photoseek의 모델을 삭제하세요.",
  "store-full.import":
    "디스크 또는 브라우저가 사이트에 주는 공간에 이 라이브러리를 넣을 자리가 없습니다. 가져온 것은 없습니다. 공간을 확보한 다음 다시 가져오세요.",
  "store-failed":
    "브라우저의 데이터베이스를 사용할 수 없습니다. Photoseek의 다른 탭을 닫고 새로고침하세요. 비공개 창에서는 사이트 데이터를 허용하세요.",
  "store-failed.behind": "변경하기 전에 라이브러리를 다시 불러와야 합니다. 한 번 더 시도하세요.",
  "library-silent.blocked":
    "이전 Photoseek를 연 다른 탭이 붙잡고 비켜 주지 않습니다. Photoseek의 다른 탭을 닫으면 여기서 저절로 계속됩니다. 사라진 것은 없습니다.",
  "library-silent.no-answer":
    "브라우저의 데이터베이스가 응답하지 않습니다. Photoseek의 다른 탭을 닫거나 브라우저를 다시 시작하세요. 사라진 것은 없습니다.",
  "store-closed":
    "사이트 데이터를 지울 때처럼 브라우저가 Photoseek의 데이터베이스를 닫았습니다. 한 번 더 시도하고, 다시 일어나면 브라우저를 다시 시작하세요.",
  "page-outdated":
    "더 새로운 버전의 Photoseek가 라이브러리를 기록했습니다. Photoseek 탭을 모두 닫고 다시 열면 그 버전이 됩니다. 사라진 것은 없습니다.",
  "page-replaced":
    "더 새로운 버전의 Photoseek가 다른 탭에 열려 라이브러리를 넘겨받았습니다. 그것으로 계속하려면 이 페이지를 새로고침하세요. 사라진 것은 없습니다.",
  "busy.other-tab": "Photoseek가 다른 탭에서 색인 중입니다. 끝나면 다시 시도하세요.",
  "busy.model-in-use": ({ model, title }) =>
    `${models.names?.[model] ?? title} 모델은 사용 중입니다. 먼저 다른 모델을 선택하세요.`,
  "busy.model-in-use-elsewhere": ({ model, title }) =>
    `${models.names?.[model] ?? title} 모델은 다른 탭에서 사용 중입니다. 그곳에서 다른 모델을 선택하거나 그 탭을 닫은 다음 다시 시도하세요.`,
  "busy.index-open": ({ index }) =>
    `색인 “${index}”이(가) 다른 곳에 열려 있습니다. 먼저 그곳에서 닫으세요.`,
  "busy.indexing": doing("폴더를 색인하는"),
  "busy.changing-folder": doing("폴더를 변경하는"),
  "busy.removing-folder": doing("폴더를 제거하는"),
  "busy.removing-folders": doing("모든 폴더를 제거하는"),
  "busy.bringing-back": doing("폴더를 되돌리는"),
  "busy.exporting": doing("라이브러리를 내보내는"),
  "busy.exporting-list": doing("사진 목록을 내보내는"),
  "busy.importing": doing("라이브러리를 가져오는"),
  "busy.removing-photos": doing("사진을 제거하는"),
  "busy.changing-model": doing("모델을 바꾸는"),
  "busy.changing-backend": doing("모델의 실행 위치를 바꾸는"),
  "busy.removing-model": doing("모델을 제거하는"),

  // Exported libraries
  "not-an-export.other-safetensors":
    "safetensors 파일이지만 Photoseek에서 내보낸 라이브러리가 아닙니다.",
  "not-an-export.not-whole":
    "내보낸 라이브러리가 아니거나 그 앞부분뿐입니다. Photoseek가 내보낸 온전한 파일을 선택하세요.",
  "export-damaged":
    "이 파일은 손상되었습니다. 가져온 것은 없습니다. 라이브러리를 다시 내보내거나 파일을 다시 복사하세요.",
  "export-too-new":
    "더 새로운 버전의 Photoseek가 이 파일을 기록했습니다. 페이지를 새로고침하여 새 버전을 받은 다음 파일을 다시 가져오세요.",
  "export-of-other-model.other-model": ({ title, model, precision, ...used }) =>
    `이 라이브러리는 ${title}(${model}, ${precision})(으)로 만들었습니다. Photoseek는 지금 ${used.used_title}(${used.used_model}, ${used.used_precision})을(를) 사용합니다. 앞의 모델을 선택한 다음 파일을 다시 가져오세요. 가져온 것은 없습니다.`,
  "export-of-other-model.other-version": ({ title, model, precision }) =>
    `이 라이브러리는 ${title}(${model}, ${precision})(으)로 만들었습니다. 사용 중인 모델은 이름이 같지만 버전이 달라 수치를 비교할 수 없습니다. 버전이 같은 곳에서 라이브러리를 다시 내보내세요. 가져온 것은 없습니다.`,

  // Getting models
  "hub-unreachable.host": (parameters) =>
    `${host(parameters)}에서 응답이 없어 불러올 수 없습니다: ${wanted(parameters)}. 연결을 확인한 다음 다시 시도하세요. 모델은 파일에서도 추가할 수 있습니다.`,
  "hub-unreachable.address": ({ address }) =>
    `${address}에서 응답이 없거나 다른 사이트의 페이지에는 응답하지 않습니다. 주소와 연결을 확인하세요. 그 서버의 운영자는 다른 출처를 허용할 수 있습니다(CORS).`,
  "hub-busy": (parameters) =>
    `${host(parameters)}에 요청이 너무 많아 지금은 받을 수 없습니다: ${wanted(parameters)}. ${parameters.seconds ? plural(parameters.seconds, { other: "#초 후에" }) : "몇 분 후에"} 다시 시도하세요.`,
  "hub-failed": (parameters) =>
    `${host(parameters)}에 문제가 있어 지금은 받을 수 없습니다: ${wanted(parameters)}. 지금까지 받은 것은 보관됩니다. 나중에 다시 시도하세요.`,
  "model-refused.private": (parameters) =>
    `${host(parameters)}에서 누구에게나 주지는 않습니다: ${wanted(parameters)}. 이런 이름의 모델이 없거나 비공개입니다. 이름을 확인하세요. ${byHand}`,
  "model-refused.gated": (parameters) =>
    `${host(parameters)}에서 로그인하고 소유자의 조건에 동의한 사람에게만 줍니다: ${wanted(parameters)}. ${byHand}`,
  "model-refused.forbidden": (parameters) =>
    `${host(parameters)}에서 거부했습니다: ${wanted(parameters)}. 소유자나 네트워크가 통과시키지 않습니다. 다른 네트워크를 사용해 보세요. ${byHand}`,
  "model-not-found.file": (parameters) =>
    `${host(parameters)}에 없습니다: ${wanted(parameters)}. 이름과 리비전을 확인하거나 다른 모델을 선택하세요.`,
  "model-not-found.address": ({ address }) =>
    `${address}에 모델이 없습니다. 파일을 하나도 찾을 수 없습니다. config.json이 있는 폴더의 주소여야 합니다.`,
  "web-page-instead": (parameters) =>
    `파일 대신 웹 페이지가 왔습니다: ${wanted(parameters)}. 주소가 틀렸거나 네트워크가 먼저 로그인을 요구합니다. 다른 사이트를 열어 확인한 다음 다시 시도하세요.`,
  "model-damaged.other-bytes": (parameters) =>
    `목록과 다른 내용이 도착했습니다: ${wanted(parameters)}. 버렸으므로 손상된 것은 남아 있지 않습니다. 다시 시도하고, 또 일어나면 이 기기와 네트워크 사이에 무엇이 있는지 확인하세요.`,
  "model-damaged.too-large": (parameters) =>
    `이런 파일로는 너무 큽니다: ${wanted(parameters)}. 버렸습니다.`,
  "model-changed":
    "페이지가 열려 있는 동안 이 사이트의 Photoseek가 업데이트되었습니다. 페이지를 새로고침하세요.",
  "model-damaged.other-part": (parameters) =>
    `서버가 요청한 것과 다른 부분을 보냈습니다: ${wanted(parameters)}. 다시 시도하세요.`,
  "model-damaged.other-size": (parameters) =>
    `목록에 있던 파일이 아닙니다: ${wanted(parameters)}. ${whole(parameters.listed)}바이트가 아니라 ${whole(parameters.size)}바이트입니다. 보관된 것은 없습니다. 다시 시도하거나 다른 모델을 선택하세요.`,
  "download-cut": (parameters) =>
    `받는 동안 연결이 계속 끊깁니다: ${wanted(parameters)}. 받은 것은 보관됩니다. 네트워크가 나아지면 다시 시도하세요.`,
  "download-cancelled": ({ model }) =>
    `${model} 모델의 내려받기를 중지했습니다. 진행 상황이 저장되어 다음에 거기서 계속합니다.`,
  "no-room-for-model.full":
    "이 기기에 모델을 보관할 공간이 없습니다. 공간을 확보하거나 메모리에서 사용하세요. 그러면 지금 쓸 수 있고, 다음 방문 때 다시 내려받습니다.",
  "no-room-for-model.refused":
    "이 브라우저가 모델 보관을 거부합니다. 공간을 확보하거나 메모리에서 사용하세요. 그러면 지금 쓸 수 있고, 다음 방문 때 다시 내려받습니다.",
  "model-unavailable.not-given": (parameters) =>
    `${host(parameters)}에서 주지 않았습니다: ${wanted(parameters)}. 나중에 다시 시도하세요.`,
  "model-unavailable.no-hub": ({ hub }) =>
    `${hub}에서 huggingface.co처럼 응답하지 않습니다. 주소를 확인하세요.`,
  "model-unavailable.no-built-in": "이 사이트는 내장 모델 없이 설치되었습니다.",
  "model-unavailable.files-not-kept": ({ title }) =>
    `“${title}” 모델은 내 파일에서 왔으며 이 브라우저에 더 이상 보관되어 있지 않습니다. ‘모든 모델’에서 다시 추가하거나 다른 모델을 사용하세요.`,
  "model-unavailable.file-not-kept": ({ file, model }) =>
    `${model} 모델의 ${file}은(는) 이 브라우저에 더 이상 보관되어 있지 않습니다. 내 파일에서 모델을 다시 추가하세요.`,
  "model-unavailable.not-stored": ({ file, model }) =>
    `${model} 모델의 ${file}은(는) 이 브라우저에 보관되지 않았습니다. 다시 시도하세요.`,
  "model-unavailable.file-unreadable": ({ file }) =>
    `${file} 파일을 열 수 없습니다. 파일을 다시 선택하세요.`,

  // What models are made of
  "bad-model-name.name": ({ text }) =>
    `“${text}”은(는) 모델 이름이 아닙니다. Xenova/clip-vit-base-patch32 같은 이름이나 config.json과 onnx/가 있는 폴더의 주소를 입력하세요.`,
  "bad-model-name.address": ({ text }) => `“${text}”은(는) 주소가 아닙니다.`,
  "model-unsupported.no-files": ({ model }) =>
    `${model} 모델에는 Photoseek에 필요한 파일이 없습니다: config.json, tokenizer.json, onnx/의 두 네트워크. transformers.js용으로 변환된 사본을 찾아보세요.`,
  "model-unsupported.no-tower": ({ model, part }) =>
    part === "vision"
      ? `${model} 모델에는 사진용 네트워크(onnx/vision_model*.onnx)가 없어 사진을 찾지 못합니다. Xenova/clip-vit-base-patch32처럼 둘 다 있는 모델을 선택하세요.`
      : `${model} 모델에는 단어용 네트워크(onnx/text_model*.onnx)가 없어 단어를 이해하지 못합니다. Xenova/clip-vit-base-patch32처럼 둘 다 있는 모델을 선택하세요.`,
  "model-unsupported.missing-files": ({ model, files }) =>
    `${model} 모델에 Photoseek에 필요한 것이 없습니다: ${list(files)}.`,
  "model-unsupported.file-too-large": ({ model, file, size }) =>
    `${model}: ${file} 크기가 ${whole(size)}바이트라는데, 이런 파일로는 너무 큽니다.`,
  "model-unsupported.split-weights": ({ model }) =>
    `${model} 모델은 네트워크의 가중치를 별도 파일(.onnx_data)에 두는데, Photoseek는 이를 불러올 수 없습니다.`,
  "model-unsupported.no-precision": ({ model, suffixes }) =>
    `${model} 모델에는 두 네트워크가 모두 있고 브라우저가 불러올 수 있는 크기의 정밀도가 없습니다(찾은 것: ${suffixes.join(", ")}).`,
  "model-unsupported.precision": ({ model, precision, there }) =>
    `${model} 모델에는 ${precision}이(가) 없고 ${there.join(", ")}이(가) 있습니다.`,
  "model-unsupported.no-config": ({ name }) =>
    `“${name}”에는 config.json이 없어 모델이 아닙니다. 모델을 내려받은, config.json, tokenizer.json, onnx/가 있는 폴더를 선택하세요.`,
  "model-unsupported.not-json": (parameters) =>
    `JSON이 아니라서 사용할 수 없습니다: ${wanted(parameters)}.`,
  "model-unsupported.kind": ({ model, kind, known }) =>
    `${model} 모델은 “${kind}” 유형입니다. Photoseek에는 단어와 사진용 모델이 필요합니다(${known.join(", ")}).`,
  "model-unsupported.field": ({ model, file, field }) =>
    `${model}: ${file}에 쓸 수 있는 ${field} 값이 없습니다.`,
  "model-unsupported.no-room-for-text": ({ model }) =>
    `${model}: tokenizer_config.json에 글이 들어갈 자리가 없습니다.`,
  "model-unsupported.preprocessor": ({ model }) =>
    `${model}: preprocessor_config.json이 Photoseek가 할 수 없는 것을 요구합니다.`,
  "model-unsupported.processor": ({ model, processor, known }) =>
    `${model} 모델은 이미지를 ${processor}(으)로 준비하는데 Photoseek는 이를 모릅니다. 아는 것은 ${list(known)}입니다.`,
  "model-unsupported.tokenizer": ({ model }) =>
    `${model} 모델의 토크나이저는 알 수 없는 종류여서 단어를 숫자로 바꿀 수 없습니다. 다른 모델을 선택하세요.`,
  "model-unsupported.padding": ({ token }) =>
    `모델의 토크나이저에 채움 토큰 ${token}이(가) 없습니다.`,
  "model-unsupported.outputs": ({ model, needed, there, ...parameters }) =>
    `${model} 모델의 출력이 Photoseek에 필요한 것과 다릅니다. ${tower(parameters)}의 출력은 ${needed}이(가) 아니라 ${there.join(", ")}입니다.`,
  "model-closed": ({ model }) => `${model} 모델이 작업 중에 닫혔습니다.`,
  "model-unsupported.shape": ({ model, shape, dimensions, ...parameters }) =>
    `${model} 모델의 출력이 config.json의 내용과 다릅니다. ${tower(parameters)}의 출력은 ${plural(dimensions, { other: "#차원" })}이 아니라 형상이 ${shape}인 배열입니다.`,
  "inference-failed.not-loaded": ({ file, model }) =>
    `${model} 모델의 ${file}을(를) 불러올 수 없습니다. 손상되었거나 이 브라우저가 주는 것보다 많은 메모리가 필요할 수 있습니다.`,
  "inference-failed.not-run": ({ model }) =>
    `${model} 모델이 실패했습니다. 다시 시도하고, 또 실패하면 더 작은 모델을 선택하세요.`,

  // Other people's code
  "bad-request.method": ({ method }) => `“${method}” 메서드가 없습니다.`,
  "bad-request.parameters": ({ method, missing }) =>
    `${method}에는 ${missing.join(", ")}이(가) 필요합니다.`,
  "bad-request.filter": ({ fields }) => `${fields.join(", ")}에 대한 필터가 없습니다.`,
  "bad-request.values": ({ field, known }) => `${field} 필터에 쓸 수 있는 값: ${known.join(", ")}.`,
  "bad-request.whole-numbers": ({ fields }) => `${fields.join(", ")}은(는) 정수입니다.`,
  "bad-request.mark": ({ kind }) =>
    `사진에 “${kind}”을(를) 이렇게 붙일 수 없습니다. 앨범과 태그에만 이름이 있습니다.`,
  "bad-request.date": ({ text }) =>
    `“${text}”은(는) 날짜가 아닙니다. 2022, 2022-07 또는 2022-07-14처럼 쓰세요.`,
  "bad-request.order": ({ known }) => `사진을 정렬하는 기준: ${known.join(", ")}.`,
  "bad-request.group": ({ known }) => `사진을 그룹으로 묶는 기준: ${known.join(", ")}.`,
  "bad-request.view": "저장할 검색에는 8,000자 이하의 내용이 있어야 합니다.",
  "bad-request.least": "일치로 볼 신뢰도는 0과 1 사이입니다.",
  "bad-request.circle": "원은 위도, 경도, 킬로미터 단위의 반지름입니다.",
  "bad-request.box": "사각형은 남, 서, 북, 동을 도 단위로 나타낸 것입니다.",
  "bad-request.dimensions": "색인에는 모델이나 차원 수가 필요합니다.",
  "bad-request.vectors": ({ rows, dimensions, numbers }) =>
    `이 색인의 ${rows}행에는 각각 수 ${dimensions}개의 벡터가 필요합니다. 받은 수는 ${numbers}개입니다.`,
  "bad-request.shape": ({ rows, dimensions, shape }) =>
    `이 색인의 ${rows}행에는 형상이 (${rows}, ${dimensions})인 벡터가 필요합니다. 받은 것의 형상은 ${shape}입니다.`,
  "bad-request.not-numbers": "벡터에 수가 아닌 것이 있습니다.",
  "bad-request.model-closed": "이 모델은 닫혔습니다.",
  "bad-request.index-closed": "이 색인은 닫혔습니다.",
  "bad-request.comparisons": ({ field, unknown, known }) =>
    `“${field}” 필터가 ${unknown.join(", ")}을(를) 요구합니다. 쓸 수 있는 것: ${known.join(", ")}.`,
  "bad-request.metadata-count": ({ ids }) => `id ${ids}개에는 같은 수의 메타데이터가 필요합니다.`,
  "bad-request.id-twice": "추가할 것에 같은 id가 두 번 있습니다.",
  "bad-request.other-vectors": ({ there, given }) =>
    `이 색인에는 ${given}이(가) 아니라 ${there}의 벡터가 있습니다. 새 색인에 다른 이름을 붙이거나 기존 색인을 비우세요.`,
  "bad-request.metadata": "메타데이터는 JSON으로 나타낼 수 있어야 합니다.",
};
