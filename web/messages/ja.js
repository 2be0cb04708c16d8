/** What the page says, in Japanese. */
import { bytes, fixed, list, month, plural, short, whole } from "./formats.js";

/** @typedef {Required<import("./languages.js").Translation>} Said */
/** @typedef {import("./en.js").Parameters} Parameters */

/** @param {number} count */
const photoCount = (count) => plural(count, { other: "# 枚の写真" });

/** @type {Said["shell"]} */
export const shell = {
  keys: {
    title: "キー",
    rows: {
      search: ["検索", "/"],
      walk: ["写真から写真へ移動", "←", "→", "↑", "↓"],
      ends: ["最初と最後の写真", "Home", "End"],
      open: ["写真を開く", "Enter"],
      select: ["写真を選択", "スペース"],
      stretch: ["写真を続けて選択", "Shift", "←→↑↓"],
      all: ["すべて選択", "Ctrl", "A"],
      facts: ["写真の詳細 (写真を開いているとき)", "I"],
      favourite: ["お気に入り (写真を開いているとき)", "F"],
      slideshow: ["スライドショー (写真を開いているとき)", "S"],
      leave: ["閉じる、または解除", "Esc"],
      help: ["このキー一覧", "?"],
    },
  },
  name: "Photoseek",
  titled: (view) => `${view} – Photoseek`,
  description: "言葉で説明するだけで写真が見つかります。すべてはお使いのデバイス上で行われます。",
  needsJavaScript: "Photoseek には JavaScript が必要です。写真はこのページの中で調べられます。",
  skipToPhotos: "写真へ移動",
  glance: "概要",
  cancel: "キャンセル",
  close: "閉じる",
  done: "完了",
  ok: "OK",
  tryAgain: "もう一度試す",
  continue: "続ける",
  restart: "再起動",
  startedAgain: (how) =>
    how === "hung"
      ? "Photoseek が応答しなくなったため再起動しました。続きから再開します。"
      : "Photoseek は再起動しました。続きから再開します。",
  reload: "再読み込み",
  settings: {
    title: "設定",
    theme: "外観",
    themes: { system: "システムに合わせる", light: "ライト", dark: "ダーク" },
    details: "詳細を表示",
    detailsAbout: "各結果の確かさと、モデルの情報です。",
  },
  about: {
    open: "このアプリについて",
    title: "Photoseek について",
    privacy: "写真はここに残ります",
    privacyText:
      "写真も、名前も、検索した言葉も、このデバイスの外に出ることはありません。ブラウザーのネットワークパネルを開けば、何が送信されているかを確かめられます。",
    licenses: "ライセンス",
    licensesText: "Photoseek は自由なソフトウェアで、多くの人の成果の上に作られています。",
    licensesLink: "すべてのライセンス",
  },
  language: "言語",
  languageLater: "ページを再読み込みすると言語が変わります。",
  stopping: "停止しています…",
  gettingReady: "準備しています…",
  boot: ({ stage, model = "", loaded = 0, reason = "" }) => {
    if (stage === "silent") return `${errors[`library-silent.${reason}`]}`;
    if (stage === "blocked")
      return "Photoseek のほかのタブを閉じてください。ライブラリを使用中です。";
    if (stage === "library") return "ライブラリを開いています…";
    if (stage === "settings")
      return `${models.names?.[model] ?? model} の設定をダウンロードしています: ${bytes(loaded)}`;
    return "準備しています…";
  },
  timeLeft: (seconds) => {
    if (seconds < 10) return "残り数秒";
    if (seconds < 55) return `残り ${whole(Math.ceil(seconds / 5) * 5)} 秒`;
    if (seconds < 3570) return `残り ${whole(Math.round(seconds / 60))} 分`;
    const minutes = Math.round(seconds / 60);
    return `残り ${whole(Math.floor(minutes / 60))} 時間 ${whole(minutes % 60)} 分`;
  },
  couldNotStart: "Photoseek を起動できませんでした",
  libraryDoesNotOpen: "ライブラリが開きません",
  withoutLibrary: "ライブラリなしで続ける",
  stopped: "Photoseek が停止しました",
  older: "このページは古いバージョンです",
  useBuiltIn: "内蔵モデルを使う",
  technicalDetails: "技術的な詳細",
  copyDiagnostics: "診断情報をコピー",
  diagnosticsAbout: "バージョン、件数、最近のエラー。写真やフォルダの名前は含みません",
  diagnosticsCopied: "クリップボードにコピーしました",
  diagnosticsSaved: "ファイルとして保存しました",
  somethingWrong: "問題が発生しました。",
  install: {
    offer: "Photoseek はこの端末のアプリとして、専用のウィンドウとアイコンで使えます。",
    yes: "インストール",
    sharedLost: "共有されたものが届きませんでした。このデバイスに空きはありますか。",
  },
  newVersion: "新しいバージョンがあります。",
  firstAid: {
    notArriving:
      "Photoseek の一部が届きません。接続を確認してから、ページを再読み込みしてください。",
    notLoaded:
      "Photoseek の一部を読み込めませんでした。接続と、拡張機能やファイアウォールにブロックされていないかを確認してから、ページを再読み込みしてください。",
    notSupported:
      "Photoseek はこのブラウザでは動作しません。ブラウザを更新するか、最新の Chrome、Edge、Firefox、Safari をお使いください。",
    openedAsFile:
      "このページはファイルとして開かれましたが、ブラウザは Web サーバーからでないと各部分を実行しません。Photoseek のソースのフォルダで「python3 build.py serve」を実行すると起動します。",
  },
};

/** @type {Said["search"]} */
export const search = {
  describe: "写真を言葉で説明",
  addWords: "言葉を追加",
  byPhoto: "写真で検索",
  photoToSearchBy: "検索に使う写真",
  clear: "消去",
  clearSearch: "検索を消去",
  failed: "この検索はうまくいきませんでした",
  pastedPhoto: "貼り付けた写真",
  andMore: (count) => `+${whole(count)}`,
  andOthers: (name, others) => plural(others, { other: `${name} ほか # 枚` }),
  firstOf: (count) => plural(count, { other: "# 枚の写真のうち、最初の 1 枚で検索しています。" }),
  photosLike: (name) => `${name} に似た写真`,
  withoutPhoto: "この写真を使わずに検索",
  removePhoto: "取り除く",
  titleLike: (name) => `${name} に類似`,
  titleLikePhoto: "写真に類似",
  photoLost: "検索に使った写真はここには保存されていません。もう一度選んでください。",
  examples: "例",
  waysIn: "ライブラリの入口",
  onThisDay: "過去のこの日",
  categories: {
    people: "人物",
    pets: "ペット",
    food: "食べ物",
    documents: "書類とスクリーンショット",
    nature: "自然",
    city: "街",
    vehicles: "乗り物",
    indoor: "室内",
    night: "夜",
  },
  tryThese: "お試し",
  things: [
    "golden retriever",
    "a cup of espresso",
    "seashore",
    "butterfly",
    "bridge",
    "pizza",
    "sports car",
  ],
  nothingFits: "このフィルタに合う写真はありません。",
  arrange: "並べ替えとグループ化",
  sort: "並べ替え",
  orders: {
    best: "一致度順",
    newest: "新しい順",
    oldest: "古い順",
    name: "名前",
    size: "サイズ",
    folder: "フォルダ",
  },
  group: "グループ化",
  groups: {
    none: "なし",
    day: "日",
    place: "場所",
    folder: "フォルダ",
  },
  suggestions: "候補",
  recent: "最近の検索",
  clearRecent: "最近の検索を消去",
  editSaved: "保存した検索を編集",
  kinds: {
    recent: "最近",
    saved: "保存済み",
    folder: "フォルダ",
    place: "場所",
    camera: "カメラ",
    tag: "タグ",
    album: "アルバム",
    month: "月",
    year: "年",
    thing: "写っているもの",
  },
  save: "検索を保存",
  saved: (name) => `「${name}」として保存しました。いつも最新の結果になります。`,
  rename: "名前を変更",
  searchRemoved: (name) => `「${name}」の保存を取り消しました。`,
  undo: "元に戻す",
  savedSearches: "保存した検索",
  nameOfSearch: "検索の名前",
  show: (name) => `${name} を表示`,
  removeSearch: (name) => `${name} を取り除く`,
  notSaved: "検索を保存できませんでした",
  allPhotos: "写真",
  fewer: "少なく",
  more: "多く",
  line: "一致とみなす写真の多さ",
  understood: "解釈",
  word: "言葉？",
  asWord: (part) => `代わりに「${part}」を写真の中から検索`,
  without: (label) => `「${label}」を外して検索`,
  chip: ({ kind, value, negated, must, weight }, days) => {
    const [least, most] = value.split("/").map(Number);
    const size = kind === "bytes" ? bytes : (/** @type {number} */ n) => `${short(n / 1e6)} MP`;
    const named = {
      words: must ? `${value} が必須` : weight === 1 ? value : `${value} × ${short(weight)}`,
      name: `名前 ${value}`,
      folder: `${value} の中`,
      kind: value,
      camera: `カメラ ${value}`,
      date: days,
      yearly: `毎年 ${days}`,
      orientation: { landscape: "横長", portrait: "縦長", square: "正方形" }[value] ?? value,
      pixels: most ? `${size(most)} 以下` : `${size(least ?? 0)} 以上`,
      bytes: most ? `${size(most)} 以下` : `${size(least ?? 0)} 以上`,
      tag: `タグ ${value}`,
      album: `アルバム ${value}`,
      favourite: "お気に入り",
      place: `${value} の近く`,
      country: `${value}`,
      category: search.categories?.[value] ?? value,
      similar: `${value} に類似`,
    }[kind];
    return negated ? `${named} 以外` : (named ?? value);
  },
  found: (count, strong) => [strong(whole(count)), plural(count, { other: " 枚の写真" })],
  matches: (matches, total, strong) => [
    strong(whole(matches)),
    ` / ${photoCount(total)} `,
    "が一致",
  ],
  noMatch: (words) =>
    words
      ? `「${words}」にはっきり一致する写真はありません。`
      : "はっきり一致する写真はありません。",
  closest: "近いものを表示しています。",
  builtInDoesNotKnow: (words) =>
    words ? `内蔵の検索は「${words}」を知りません。` : "内蔵の検索には、これが何かわかりません。",
  downloadBetter: "より良いモデルをダウンロード",
  modelDoesNotKnow: (words) =>
    words ? `このモデルは「${words}」を知りません。` : "このモデルには、これが何かわかりません。",
  spoken: {
    nothingFits: "このフィルタに合う写真はありません",
    nothingThere: "写真はまだありません",
    all: (total) => photoCount(total),
    noMatch: (total) =>
      `${photoCount(total)}の中に、はっきり一致するものはありません。近いものを表示しています。`,
    matches: (matches, total) =>
      `${photoCount(total)}のうち ${plural(matches, { other: "# 枚が一致しそうです" })}。`,
  },
};

/** @type {Said["filters"]} */
export const filters = {
  title: "フィルタ",
  clear: "フィルタを消去",
  remove: "取り除く",
  removeThis: (facet, chosen) => `フィルタ「${facet}: ${chosen}」を取り除く`,
  chosen: (facet, chosen) => `${facet}: ${chosen}`,
  andOthers: (first, others) => (others ? `${first} +${whole(others)}` : first),
  facets: {
    favourite: "お気に入り",
    album: "アルバム",
    tag: "タグ",
    hidden: "非表示",
    folder: "フォルダ",
    date: "日付",
    kind: "種類",
    size: "サイズ",
    pixels: "画像",
    bytes: "ファイル",
    camera: "カメラ",
    orientation: "向き",
    place: "場所",
  },
  any: {
    favourite: "すべての写真",
    hidden: "非表示の写真を除く",
    folder: "すべてのフォルダ",
    date: "すべての期間",
    pixels: "すべてのサイズ",
    bytes: "すべてのサイズ",
    place: "すべての場所",
  },
  anything: "すべて",
  values: {
    favourite: {
      yes: "お気に入り",
      no: "その他",
    },
    album: {
      "": "アルバムなし",
    },
    tag: {
      "": "タグなし",
    },
    hidden: {
      yes: "非表示の写真",
      no: "非表示の写真も含む",
    },
    orientation: {
      landscape: "横長",
      portrait: "縦長",
      square: "正方形",
    },
    place: {
      located: "場所あり",
      unlocated: "場所なし",
    },
  },
  units: {
    pixels: (count) => `${short(count / 1e6)} MP`,
    bytes,
  },
  from: "開始",
  to: "終了",
  since: (day) => `${day} 以降`,
  until: (day) => `${day} まで`,
  between: (first, last) => `${first} – ${last}`,
  monthsOf: (year) => `${year} 年の月`,
  monthWith: (date, count) => `${month(date)}, ${whole(count)}`,
  under: (size) => `${size} 未満`,
  andMore: (size) => `${size} 以上`,
  range: (least, most) => `${least}～${most}`,
  within: (kilometres) => `${short(kilometres)} km 以内`,
  around: (place) => `${place} 周辺`,
  area: "地図上の範囲",
};

/** @type {Said["map"]} */
export const map = {
  title: "地図",
  couldNotOpen: "地図を開けませんでした",
  keys: "写真の地図。矢印キーで移動し、プラスとマイナスで拡大と縮小ができます。",
  nearer: "拡大",
  farther: "縮小",
  all: "すべての場所を表示",
  draw: "範囲を囲む",
  drawHow: "見たい場所をドラッグして囲んでください。",
  here: (count) =>
    count ? `地図のこの部分に${photoCount(count)}` : "地図のこの部分に写真はありません。",
  show: "これらの写真を表示",
  noOutlines: "国の輪郭を読み込めませんでした。接続を確認して、もう一度地図を開いてください。",
  source: "輪郭: Natural Earth。地名: GeoNames。",
  failed: "地図を表示できませんでした",
  photos: (count) => photoCount(count),
};

/** @type {Said["photos"]} */
export const photos = {
  byName: "名前から",
  byPicture: "写っているものから",
  lessLikely: "可能性が低い",
  nowhere: "場所なし",
  likely: (name, likely) => `${name}、可能性 ${likely}`,
  cosine: (score) => `コサイン類似度 ${fixed(score, 4)}`,
  favourite: "お気に入り",
  albums: "アルバム",
  tags: "タグ",
  select: (name) => `${name} を選択`,
  selectThis: "選択 (スペースキー)",
  isSelected: (name) => `選択済み: ${name}`,
  moreLikeThis: "似た写真",
  notLikeThis: "これとは違うもの",
  moreLike: (name) => `${name} に似た写真`,
  stackOf: (count) => plural(count, { other: "# 枚の写真のまとまり：開くまたは閉じる" }),
  photo: "写真",
  photoDetails: "写真の詳細",
  photoDetailsKey: "写真の詳細 (i)",
  slideshow: "スライドショー",
  slideshowKey: "スライドショー (s)",
  timeline: "月",
  tileSize: "写真の大きさ",
  tileSizeKey: "写真の大きさ (Ctrl とホイール)",
  placeOf: (at, total) => `${whole(at)} / ${whole(total)} 枚目`,
  openForFullSize: "もう一度フォルダを開くと、フルサイズで表示できます。",
  openFolder: (folder) => `「${folder}」を開く`,
  folder: "フォルダ",
  taken: "撮影日時",
  changed: "変更日時",
  size: "サイズ",
  file: "ファイル",
  length: "長さ",
  beside: "関連ファイル",
  camera: "カメラ",
  lens: "レンズ",
  exposure: "露出",
  exposureOf: ({ aperture, exposure, iso, focal_length }) =>
    [
      aperture && `ƒ/${short(aperture)}`,
      exposure && `${exposure < 0.3 ? `1/${whole(1 / exposure)}` : short(exposure)} s`,
      iso && `ISO ${iso}`,
      focal_length && `${short(focal_length)} mm`,
    ]
      .filter(Boolean)
      .join(" · "),
  incomplete: "このファイルは途中で切れています。写真は読めるところまで表示しています。",
  place: "場所",
  match: "一致度",
  megapixels: (count) => `${short(count / 1e6)} MP`,
  dimensions: (width, height) => {
    const megapixels = (width * height) / 1e6;
    const large = megapixels >= 0.95 ? ` · ${short(megapixels)} MP` : "";
    return `${whole(width)} × ${whole(height)}${large}`;
  },
  matchOf: (confidence, score) => `${confidence} · コサイン ${fixed(score, 4)}`,
  coordinates: (latitude, longitude) => {
    const north = `${latitude < 0 ? "南緯" : "北緯"} ${fixed(Math.abs(latitude), 4)}°`;
    const east = `${longitude < 0 ? "西経" : "東経"} ${fixed(Math.abs(longitude), 4)}°`;
    return `${north}、${east}`;
  },
  nearHere: "この近くの写真",
  download: "ダウンロード",
  headline: "言葉で説明して、どんな写真も見つける",
  invitation: "フォルダを選び、探しているものを言葉にすると、合った写真が先頭に並びます。",
  orDrop: "または、フォルダや写真をこのページのどこかにドロップ",
  privacy: "写真がこのデバイスの外に出ることはありません。",
  nothingToShow: "表示する写真がありません",
  nothingReadable: "どのファイルも開けませんでした。理由はスキップしたファイルの一覧にあります。",
  notIndexedYet: (model) => `${model} は、まだフォルダの写真をインデックスに登録していません。`,
};

/** @type {Said["acting"]} */
export const acting = {
  title: "選択した写真",
  job: "写真を保存しています",
  actions: "選択した写真の操作",
  selected: (count) => plural(count, { other: "枚を選択" }),
  announced: (count) => plural(count, { other: "# 枚の写真を選択" }),
  announcedNone: "写真が選択されていません",
  clear: "選択を解除",
  clearKey: "選択を解除 (Esc)",
  all: (count) => `${whole(count)} 枚すべてを選択`,
  allKey: "すべて選択 (Ctrl+A)",
  save: "保存",
  copyInto: "フォルダにコピー…",
  zip: "ZIP でダウンロード",
  zipName: "写真.zip",
  list: "一覧を保存 (CSV)",
  paths: "パスをコピー",
  share: "共有",
  likeThese: "似た写真",
  more: "その他",
  favourite: "お気に入り",
  noFavourite: "お気に入りから外す",
  toAlbum: "アルバム",
  giveTag: "タグ",
  album: {
    newName: "追加",
    newNameHint: "新しいアルバム",
  },
  tag: {
    newName: "追加",
    newNameHint: "新しいタグ",
  },
  hide: "結果に表示しない",
  unhide: "結果にまた表示する",
  marks: {
    title: "アルバムとタグ",
    edit: "アルバムとタグの名前を変更または削除",
    none: "まだありません。写真を選択すると作成できます。",
    nameOf: (name) => `「${name}」の名前`,
    show: (name) => `「${name}」を表示`,
    remove: (name) => `「${name}」を削除`,
    removed: (name) => `「${name}」を削除しました。写真はそのままです。`,
    findMore: (name) => `「${name}」の写真をさらに探す`,
    couldNotChange: "アルバムとタグを変更できませんでした",
  },
  likely: {
    title: (name) => `「${name}」かもしれない写真`,
    about: "違う写真をタップすると、今後は提案されません。",
    found: (count, name) => plural(count, { other: `ほかに # 枚が「${name}」かもしれません。` }),
    look: "見る",
    add: (count) => plural(count, { other: "# 枚の写真を追加" }),
    none: "どれも違う",
    nothing: (name) => `「${name}」の写真に似た写真はほかにありません。`,
  },
  stacks: {
    title: "似た写真",
    about:
      "コピーや、連続して撮影された写真です。それぞれ最も大きく鮮明なものを残します。ほかのものはクリックで選べます。ファイルは削除されません。",
    found: (stacks, others) =>
      `${plural(stacks, { other: "# グループ" })}、ベスト以外に ${plural(others, { other: "# 枚" })}`,
    none: "ほぼ同じ写真はありません。",
    copies: "同じファイルのコピー",
    burst: "連続して撮影",
    keep: (at) => `${whole(at)} 枚目の写真を残す`,
    kept: "残す写真",
    more: "もっと見る",
    hide: "残りを非表示",
    select: "残りを選択",
    looking: "似た写真を探しています",
    review: "似た写真を確認",
    folds: "グループごとに 1 枚だけ表示",
    couldNotLook: "似た写真を探せませんでした",
  },
  forget: "Photoseek から外す",
  forgotten: (count) =>
    plural(count, { other: "# 枚の写真を外しました。ファイルは元の場所に残ります。" }),
  couldNotForget: "写真を外せませんでした",
  couldNotBringBack: "写真を元に戻せませんでした",
  couldNotMark: "保存できませんでした",
  marked: (kind, on, count, name) => {
    const many = photoCount(count);
    if (kind === "favourite")
      return on ? `${many}をお気に入りに追加しました。` : `${many}をお気に入りから外しました。`;
    if (kind === "hidden") return on ? `${many}を非表示にしました。` : `${many}をまた表示します。`;
    return on ? `${many}を「${name}」に追加しました。` : `${many}を「${name}」から外しました。`;
  },
  copying: (folder) => `「${folder}」にコピーしています`,
  zipping: "ZIP を作成しています",
  copied: (count, folder, skipped) => {
    const done = plural(count, { other: `# 枚の写真を「${folder}」にコピーしました。` });
    return skipped ? `${done} ${plural(skipped, { other: "# 枚をスキップしました。" })}` : done;
  },
  zipped: (count) => plural(count, { other: "# 枚の写真を保存しました。" }),
  copiedPaths: (count) => plural(count, { other: "# 件のパスをコピーしました" }),
  unread: (count) =>
    plural(count, { other: "# 枚を読み取れませんでした。先にフォルダを開いてください。" }),
  couldNotSave: "写真を保存できませんでした",
  couldNotShare: "これらの写真はここから共有できません",
  couldNotCopyPaths: "パスをコピーできませんでした",
  isThere: (name) => `「${name}」はすでにあります`,
  whatNow: "両方を残すか、今あるものを置き換えるか、この写真をスキップしますか？",
  forAll: "残りすべても同様にする",
  ways: {
    both: "両方を残す",
    replace: "置き換える",
    skip: "スキップ",
  },
};

/** @type {Said["folders"]} */
export const folders = {
  add: "フォルダを追加",
  addTitle: "写真のフォルダを追加",
  addA: "フォルダを追加",
  choose: "フォルダを選ぶ",
  trySamples: "サンプル写真で試す",
  samples: "サンプル写真",
  samplesComing: "サンプル写真を読み込んでいます…",
  samplesDidNotCome: "サンプル写真を読み込めませんでした。接続を確認して、もう一度お試しください。",
  areSamples: "これはサンプル写真です。",
  removeSamples: "取り除く",
  folderOfPhotos: "写真のフォルダ",
  chosenFiles: "選んだファイル",
  droppedFiles: "ドロップしたファイル",
  dropPhoto: "写真をドロップして、似た写真を探す",
  dropFolders: "フォルダや写真をドロップして、その中を検索",
  refused:
    "フォルダが選ばれていません。デスクトップ、ダウンロード、ホームフォルダは全体を共有できません。「ピクチャ」またはサブフォルダを選んでください。",
  mayNotRead: (name) => `ブラウザは「${name}」を開くことができません。`,
  couldNotRead: (name) => `「${name}」をインデックスに登録できませんでした`,
  couldNotChange: (name) => `「${name}」を変更できませんでした`,
  progress: "写真をインデックスに登録しています",
  photosIndexed: "写真の登録が完了しました",
  stopped:
    "停止しました。進行状況は保存されています。続けるには、もう一度フォルダを開いてください。",
  waitingForTab: "ほかのタブを待っています",
  paused: (name) => `「${name}」で一時停止中`,
  walking: (name) => `「${name}」を調べています`,
  indexing: (name) => `「${name}」を登録しています`,
  indexingBy: (model, name) => `${model} が「${name}」を登録しています`,
  isNext: (name) => `そのタブがこのライブラリの写真を登録しています。次は「${name}」です。`,
  filesFound: (count) => plural(count, { other: "# 個のファイルが見つかりました" }),
  startsSoon: "準備ができ次第始まります",
  waiting: (count) => plural(count, { other: "# 個のフォルダが待機中" }),
  continuesByItself: "空きができ次第続行します。",
  modelsOnDevice: "このデバイス上のモデル",
  done: (done, total, strong) => [strong(whole(done)), ` / ${whole(total)}`],
  rate: (files) =>
    files >= 1
      ? `毎秒 ${short(Number(files.toPrecision(2)))} 枚`
      : `毎分 ${short(Number((files * 60).toPrecision(2)))} 枚`,
  report: (name, report) => {
    const parts = /** @type {[number, string][]} */ ([
      [report.added, "枚が新規"],
      [report.changed, "枚を変更"],
      [report.moved, "枚が移動"],
      [report.back, "枚が復帰"],
      [report.unchanged, "枚は登録済み"],
      [report.gone, "枚がなくなりました"],
      [report.forgotten, "枚を削除"],
      [report.undecided, "枚が見つかりません"],
      [report.skipped, "個をスキップ"],
    ]);
    const found = parts.filter(([count]) => count > 0);
    const said = found.map(([count, what]) => `${whole(count)} ${what}`);
    return `${name}：${said.join("、") || "写真が見つかりませんでした"}。`;
  },
  interrupted: (name) => `「${name}」の登録は途中で終わっています`,
  tabClosed: "登録していたタブが閉じられました。",
  progressSaved: (count) => `進行状況は保存されています: ${photoCount(count)}。`,
  browserAsks: "残りを開く前に、ブラウザが確認します。",
  chooseForRest: "残りを登録するには、もう一度フォルダを選んでください。",
  chooseAgain: "もう一度選ぶ",
  leave: "このままにする",
  missing: (name, missing, all) =>
    missing < all
      ? `「${name}」の${photoCount(all)}のうち ${plural(missing, { other: "# 枚" })}がなくなっています`
      : `「${name}」から${photoCount(missing)}がなくなっています`,
  missingAdvice: (count) =>
    `接続されていないドライブやカードがあれば、接続してからもう一度確認してください。決めるまで、${plural(count, { other: "これらの写真" })}は引き続きここで見つけられます。`,
  keep: (count) => plural(count, { other: "残す" }),
  lookAgain: "もう一度確認",
  removeMissing: (count) => `${photoCount(count)}を取り除く`,
  lookForNew: "新しい写真を探す",
  openAgain: "もう一度開く",
  remove: "取り除く",
  removeThis: (name) => `${name} を取り除く`,
  inFolder: (count) => photoCount(count),
  fromThumbnails: (count) => `${photoCount(count)}、サムネイルから検索できます`,
  title: "フォルダ",
  none: "フォルダはまだありません。",
  removeAll: "すべて取り除く",
  removeAllTitle: "すべてのフォルダを取り除きますか？",
  removeAllText:
    "Photoseek は写真の検索インデックスとサムネイルを忘れます。写真そのものは変わりません。このページを閉じるまでは、すべて元に戻せます。",
  removeAllYes: "すべてのフォルダを取り除く",
  removed: (name) => `「${name}」は Photoseek から取り除かれました。`,
  removedAll: "すべてのフォルダが Photoseek から取り除かれました。",
  couldNotRemove: "何も取り除けませんでした",
  undo: "元に戻す",
  quoted: (name) => `「${name}」`,
  names: (names) => names.map((name) => `「${name}」`).join("、"),
  couldNotBringBack: (names) => `${names}を元に戻せませんでした`,
  forgottenOnClose: "取り除きました。このページを閉じると忘れられます",
  bringBack: "元に戻す",
  openForModel: "このモデルが一度登録できるように、もう一度フォルダを開いてください。",
  damaged: (count) =>
    `ライブラリの一部が壊れていました。${photoCount(count)}をもう一度登録する必要があります。`,
  openForDamaged: "そのためにフォルダを開いてください。",
  listFailed: "一覧を読み込めませんでした",
  skippedFiles: (count) => plural(count, { other: "スキップしたファイル # 個" }),
  filterByName: "名前または理由で絞り込む",
  filter: "絞り込む",
  lookInto: "中も調べる",
  looksInto: "ごみ箱やほかのプログラムのフォルダも含む。",
  leaveOut: "これらを除く",
  nothingSkipped: "すべてのファイルが登録されています。",
  nothingFits: "この条件に合うファイルはありません。",
  showMore: (count) => `${whole(count)} 個のうち続きを表示`,
  skippedGroups: {
    "not-an-image": "写真ではないもの",
    forgotten: "外したもの",
    broken: "破損",
    "too-large": "大きすぎるもの",
    unsupported: "まだ開けない形式",
    unreadable: "開けなかったもの",
    empty: "空のファイル",
  },
};

/** @type {Said["models"]} */
export const models = {
  model: "モデル",
  title: "モデル",
  all: "すべてのモデル",
  preparing: "準備しています…",
  names: {
    mini: "内蔵 (基本)",
  },
  summaries: {
    mini: "すぐに、オフラインでも使えます。日常の風景、人、動物、物を知っています。",
    "Xenova/clip-vit-base-patch32": "おすすめ。ほとんどどんなものでも、自由な説明を理解します。",
    "Xenova/clip-vit-base-patch16":
      "B/32 より細かいところまで見ますが、写真 1 枚あたりの計算は 4 倍です。",
    "Xenova/siglip-base-patch16-224":
      "写っているものをより正確に判断します。ダウンロードは大きめです。",
    "Xenova/mobileclip_s0": "自由な説明を理解する中で最も小さく、速いモデルです。",
    "Xenova/mobileclip_s2": "スマートフォンでも速く、大きな CLIP モデルと同じくらい優れています。",
    "onnx-community/siglip2-base-patch16-224-ONNX":
      "一覧の中で最も正確で、多くの言語に対応。ダウンロードは最大です。",
    "Xenova/siglip-base-patch16-256-multilingual": "英語以外の言語での説明に。",
  },
  fromElsewhere: (host) => ({
    title: `${host} からモデルを取得しますか？`,
    text: `開いたリンクは、検索モデルを通常の場所ではなく ${host} から取得します。信頼できる場合は続けてください。「キャンセル」を選ぶと、使わずに進みます。どちらの場合も、写真はこのデバイスに残ります。`,
  }),
  builtIn: "内蔵",
  onThisSite: "このサイト上",
  from: {
    "built-in": "",
    site: "",
    hub: "huggingface.co から",
    url: "指定のアドレスから",
    files: "選んだファイルから",
  },
  dimensions: (count) => plural(count, { other: "# 次元" }),
  toDownload: "要ダウンロード",
  downloadOf: (size) => `${bytes(size)} のダウンロード`,
  downloaded: "ダウンロード済み",
  manyLanguages: "多言語",
  better: (name, size) => `より良い検索: ${name} をダウンロード${size && ` (${size})`}`,
  betterHere: (name) => `より良い検索: ${name} を使う`,
  knowsEnglish: "内蔵の検索は英語の言葉だけを理解します。",
  searchInMine: (size) => `日本語などに対応した検索モデルをダウンロード${size && ` (${size})`}`,
  graphicsCard: "グラフィックカードで実行",
  threads: (count) => plural(count, { other: "# スレッド" }),
  runsOn: "実行場所",
  automatic: "自動",
  onGraphicsCard: "グラフィックカード (WebGPU)",
  onProcessor: "プロセッサ",
  cannotRunThere: "今はモデルをほかの場所で実行できません",
  cannotBeUsed: "このモデルは使えません",
  downloading: "モデルをダウンロードしています",
  downloadingThis: (model) => `${model} をダウンロードしています`,
  pausedThis: (model) => `一時停止: ${model}`,
  pause: "一時停止",
  modelDownloaded: "モデルをダウンロードしました",
  loaded: (loaded, total, strong) => [
    strong(bytes(loaded)),
    total === null ? "" : ` / ${bytes(total)}`,
  ],
  perSecond: (rate) => `${bytes(rate)}/s`,
  parts: (parts) => {
    /** @type {Record<string, string>} */
    const names = {
      text: "言葉の部分",
      vision: "写真の部分",
      settings: "設定",
    };
    return list(parts.map((part) => names[part] ?? part));
  },
  useFromMemory: "メモリから使う",
  removeTitle: (model) => `${model} を取り除きますか？`,
  removeText: (size) =>
    `このデバイスの ${bytes(size)} が空きます。このモデルでまた検索するには、もう一度ダウンロードが必要です。`,
  removeYes: "モデルを取り除く",
  removeAlso: "写真の検索インデックスも忘れる",
  couldNotRemove: (model) => `${model} を取り除けませんでした`,
  ready: (model) => `${model} の準備ができました。今後はこのモデルが答えます。`,
  gettingReady: (model, answering, strong) => [
    strong(`${model} を準備しています。`),
    `写真の登録が終わるまでは ${answering} が答えます。`,
  ],
  indexedOf: (done, total) => `${whole(total)} 枚のうち ${whole(done)} 枚を登録済みです。`,
  searchAtOnce: "今あるもので検索",
  stayWith: (model) => `${model} を使い続ける`,
  onDevice: (count, size) =>
    `このデバイス上に ${plural(count, { other: "# 個のモデル" })}、${bytes(size)}`,
  onlyBuiltIn: "このデバイスには内蔵モデルだけがあります",
  another: "ほかのモデル: huggingface.co での名前、またはフォルダのアドレス",
  anotherName: "Xenova/clip-vit-base-patch32",
  lookUp: "調べる",
  lookingUp: "調べています…",
  withoutInternet: "インターネットがない場合: モデルのフォルダやファイルをここにドロップするか、",
  chooseFolder: "フォルダを選ぶ",
  chooseFiles: "ファイルを選ぶ",
  checkingFiles: "ファイルを確認しています…",
  myModel: "自分のモデル",
  inUseBadge: "使用中",
  inUse: "使用中",
  use: "使う",
  precisionOf: (model) => `${model} の精度`,
  askingSize: "サイズを問い合わせています",
  removeThis: (model) => `このデバイスから ${model} を取り除く`,
  removeFromDevice: "このデバイスから取り除く",
  chooseAnother: "先にほかのモデルを選んでください",
  storedSize: (size) => `このデバイス上に ${bytes(size)}`,
  precision: (precision, size) => `${precision} · ${bytes(size)}`,
  precisionHere: (precision, size) => `${precision} · ${bytes(size)}、取得済み`,
};

/** @type {Said["library"]} */
export const library = {
  title: "ライブラリ",
  about: "ライブラリ: フォルダ、モデル、ストレージ",
  photos: (count) => plural(count, { other: "枚の写真" }),
  skipped: (count) => plural(count, { other: "# 個をスキップ" }),
  storage: "ストレージ",
  notKnownYet: "まだわかりません",
  used: (size, free, strong) => [strong(bytes(size)), `をこのデバイスで使用、空き ${bytes(free)}`],
  usedInMemory: (size, strong) => [strong(bytes(size)), "をメモリで使用"],
  goneOnClose: "このページを閉じると消えます。",
  facts: "写真の情報",
  thumbnails: "サムネイル",
  vectors: "検索インデックス",
  models: "モデル",
  page: "Photoseek 本体",
  kept: "取り除くまで、ブラウザが保存します。",
  mayBeCleared: "空きが少なくなると、ブラウザが消すことがあります。",
  notPromised:
    "これ以上は約束してもらえませんでした。インストールまたはブックマークしたページなら約束されます。",
  keep: "このデータを保存し続ける",
  offline: "オフラインで使えます。",
  version: (version) => `Photoseek ${version}`,
  exchange: "書き出しと読み込み",
  exchangeCard: "書き出しまたは読み込み",
  exchangeAbout:
    "検索インデックスを 1 つのファイルに。ほかのデバイスやプログラムで使えます。写真そのものは含まれません。",
  export: "書き出す",
  exportList: "CSV の一覧",
  import: "読み込む",
  exportedLibrary: "書き出したライブラリ",
  couldNotExport: "ライブラリを書き出せませんでした",
  couldNotList: "一覧を書き出せませんでした",
  couldNotImport: (file) => `「${file}」は読み込まれませんでした`,
  unchanged: "停止しました。ライブラリは元のままです。",
  stages: {
    writing: "ライブラリを書き出しています",
    checking: "ファイルを確認しています",
    adding: "ライブラリを読み込んでいます",
  },
  starting: "開始しています…",
  bytesDone: (done, total, strong) => [strong(bytes(done)), ` / ${bytes(total)}`],
  photosDone: (done, total, strong) => [strong(whole(done)), ` / ${photoCount(total)}`],
  exported: (count) => `${photoCount(count)}を書き出しました。`,
  imported: (report) => {
    const parts = /** @type {[number, string][]} */ ([
      [report.added, "枚を追加"],
      [report.replaced, "枚を更新"],
      [report.kept, "枚はすでにあります"],
    ]);
    const found = parts.filter(([count]) => count > 0);
    const said = found.map(([count, what]) => `${whole(count)} ${what}`);
    const closed = report.folders.length ? "フォルダを開くと、フルサイズで表示できます。" : "";
    return `読み込み結果: ${said.join("、") || "ファイルに写真がありません"}。${closed}`;
  },
  forgets: "このページを閉じると、Photoseek はすべてを忘れます。",
  worksFromMemory: "それまではメモリ上で動作します。",
  forgetsWhy: {
    "left-alone":
      "ライブラリは開かず、そのまま残されています。ページを再読み込みして、もう一度お試しください。",
    "site-data-blocked":
      "プライベートウィンドウやサイトデータがブロックされている場合のように、ブラウザはこのページに何も保存させません。",
    "no-database":
      "ブラウザがデータベースを開けませんでした。以前のライブラリは失われていません。ブラウザを再起動すると元に戻ります。",
  },
};

/** @type {Said["client"]} */
export const client = {
  vectorLength: (id, length, dimensions) =>
    `${id} のベクトルの数は ${length} 個で、${dimensions} 個ではありません。`,
  pictureKinds:
    "画像は Blob、File、ArrayBuffer、型付き配列、ImageBitmap、ImageData、URL、データ URI のいずれかです。",
  notGiven: (address, status) => `${address} を読み込めませんでした: HTTP ${status}。`,
  noCanvas: "このブラウザには 2d キャンバスがありません。",
};

/**
 * What is asked of a host: a file of a model, the list of its files, or a part of the page.
 * @param {Parameters} wanted
 */
const wanted = ({ file, model }) => {
  if (!model) return `${file} (ページの一部)`;
  return file ? `${model} の ${file}` : `${model} のファイル一覧`;
};

/** @param {Parameters} parameters */
const host = ({ host: name }) => name ?? "このサイト";

/** @param {Parameters} parameters The part of a model that a tower is. */
const tower = ({ part }) => (part === "vision" ? "写真の部分" : "言葉の部分");

const byHand =
  "入手を許されているファイルは、そこから手動でダウンロードし、「すべてのモデル」にドロップするか、ページの隣の models/ に置くことができます。";

/** @param {string} doing */
const doing = (doing) =>
  `Photoseek は${doing}を行っています。キャンセルするか、終わるまでお待ちください。`;

/** @type {Said["errors"]} */
export const errors = {
  internal:
    "Photoseek の内部で問題が発生しました。保存されたものは無事です。続けるにはページを再読み込みしてください。",
  cancelled: "キャンセルしました。",
  closed: "エンジンは閉じられました。",
  "engine-died": "エンジンが停止しました。続けるには再起動してください。",
  "engine-died.hung": "エンジンが応答しません。続けるには再起動してください。",
  "boot-failed.unknown": "エンジンを読み込めませんでした。接続を確認してから再起動してください。",
  "boot-failed.no-webassembly":
    "このブラウザは Photoseek に必要な WebAssembly を実行しません。もう一度有効にするか (ロックダウンモードでは無効になります)、ほかのブラウザをお使いください。",
  "boot-failed.wasm-forbidden":
    "サイトのセキュリティポリシーが WebAssembly を禁止しています。サイトの運営者が 'wasm-unsafe-eval' を script-src に追加する必要があります。",
  "boot-failed.no-module-workers":
    "このブラウザは Photoseek には古すぎます。更新するか、最新の Chrome、Edge、Firefox、Safari をお使いください。",
  "boot-failed.missing": ({ part }) =>
    `このサイトには Photoseek の一部がありません: ${part}。後でもう一度試すか、サイトの運営者に知らせてください。`,
  "boot-failed.blocked": ({ part }) =>
    `Photoseek の一部を読み込めませんでした: ${part}。接続と、拡張機能やファイアウォールにブロックされていないかを確認してから、再起動してください。`,
  "boot-failed.stalled": ({ part }) =>
    `Photoseek の一部が届きません: ${part}。接続を確認してから再起動してください。`,
  "boot-failed.stuck":
    "すべての部分がそろっているのに、Photoseek が先に進みません。再起動してください。それでもだめなら、ページを再読み込みしてください。",

  // Files that are skipped
  "not-an-image.ending": "拡張子から見て、画像ではありません。",
  "not-an-image.system":
    "システム、ごみ箱、またはほかのプログラムのフォルダなので、中を調べません。",
  "not-an-image.content": "ファイルに画像がありません。",
  "not-an-image.array": ({ dtype, shape }) =>
    `ピクセルの配列は uint8 で、形状が (height, width)、(height, width, 3)、(height, width, 4) のいずれかでなければなりません。これは ${dtype}、形状は ${shape} です。`,
  forgotten:
    "この写真は外されています。元に戻すには、フォルダを取り除いてからもう一度追加してください。",
  "broken.data": ({ format }) =>
    format
      ? `${format} のデータが壊れているか、途中で切れています。`
      : "画像のデータが壊れているか、途中で切れています。",
  "broken.slow": ({ format }) => `${format} のデータを開くのに時間がかかりすぎます。`,
  "broken.headers": "ファイルのヘッダに終わりがありません。",
  "broken.shorter": "ファイルが以前より短くなっています。",
  "broken.no-pixels": "画像にピクセルがありません。",
  "broken.not-prepared": "画像を準備できませんでした。",
  "too-large.memory": "この画像にはメモリが足りません。",
  "too-large.pixels": ({ width, height }) =>
    `${whole(width)} × ${whole(height)} ピクセルは、ここで開ける大きさを超えています。`,
  "too-large.file": ({ bytes: size }) => `${bytes(size)} は、ここで開ける大きさを超えています。`,
  "unsupported.here": ({ format }) => `${format} の画像はここでは開けません。`,
  "unsupported.browser": ({ format }) =>
    format === "HEIC"
      ? "このブラウザは HEIC の写真を開けません。Safari なら開けます。JPEG で保存したコピーも使えます。"
      : `このブラウザは ${format} の画像を開けません。`,
  "unsupported.film": ({ format }) => `このブラウザは ${format} の動画を再生できません。`,
  "unsupported.drawing": ({ format }) => `${format} のファイルは図面で、写真ではありません。`,
  "unsupported.no-preview": ({ format }) =>
    `この ${format ?? "RAW"} ファイルには表示できるプレビューがありません。`,
  "unsupported.kind": ({ format }) => `この種類の ${format} の画像はここでは開けません。`,
  "too-large.one-piece": ({ format }) =>
    `この ${format} はピクセルが 1 つのかたまりになっていて、大きすぎます。`,
  unreadable: "ブラウザがファイルを開けませんでした。もう一度選んでください。",
  "unreadable.file": ({ file }) => `${file} を開けませんでした。`,
  "unreadable.moved": "この写真は元の場所にありません。",
  empty: "ファイルが空です。",
  companion: ({ photo }) => `${photo} に付属するファイルです。`,

  // Folders and the library
  "folder-unavailable.folder": "フォルダを開けなくなりました。続けるには、もう一度選んでください。",
  "folder-unavailable.photo": "この写真をフルサイズで見るには、もう一度フォルダを開いてください。",
  "folder-refused": "フォルダを選ぶか、写真をページにドロップしてください。",
  "folder-refused.inside": ({ folder, inner }) =>
    `「${inner}」は、ライブラリにある「${folder}」の中にあります。新しい写真を探すには「${folder}」をもう一度開いてください。`,
  "not-found.folder": "このフォルダはライブラリにありません。",
  "not-found.search": "この検索はもう保存されていません。",
  "not-found.photo": "この写真はもうライブラリにありません。",
  "not-found.photo-not-indexed": "この写真は、使用中のモデルでは登録されていません。",
  "not-found.removed": "以前の訪問で取り除いたものは元に戻せません。",
  "not-found.place-taken": ({ folder }) =>
    `「${folder}」はまたライブラリにあり、場所がふさがっています。`,
  "store-full":
    "ディスク、またはこのブラウザがサイトに割り当てる領域がいっぱいです。登録済みのものは失われません。不要なファイルか、Photoseek のモデルを削除してください。",
  "store-full.import":
    "ディスク、またはこのブラウザがサイトに割り当てる領域に、このライブラリの入る空きがありません。何も読み込まれていません。空きを作ってから、もう一度読み込んでください。",
  "store-failed":
    "ブラウザのデータベースを使えませんでした。Photoseek のほかのタブを閉じて再読み込みしてください。プライベートウィンドウではサイトデータを許可してください。",
  "store-failed.behind":
    "変更する前に、ライブラリをもう一度読み込む必要があります。もう一度お試しください。",
  "library-silent.blocked":
    "古い Photoseek のタブが使用中で、譲りません。Photoseek のほかのタブを閉じると、ここは自動的に続きます。何も失われません。",
  "library-silent.no-answer":
    "ブラウザのデータベースが応答しません。Photoseek のほかのタブを閉じるか、ブラウザを再起動してください。何も失われません。",
  "store-closed":
    "サイトデータが消去されたときのように、ブラウザが Photoseek のデータベースを閉じました。もう一度お試しください。また起きたら、ブラウザを再起動してください。",
  "page-outdated":
    "新しいバージョンの Photoseek がライブラリを書き込みました。Photoseek のタブをすべて閉じて開き直すと、そのバージョンになります。何も失われません。",
  "page-replaced":
    "新しいバージョンの Photoseek がほかのタブで開かれ、ライブラリを引き継ぎました。それで続けるには、このページを再読み込みしてください。何も失われません。",
  "busy.other-tab":
    "Photoseek がほかのタブで登録を行っています。終わってからもう一度お試しください。",
  "busy.model-in-use": ({ model, title }) =>
    `${models.names?.[model] ?? title} は使用中です。先にほかのモデルを選んでください。`,
  "busy.model-in-use-elsewhere": ({ model, title }) =>
    `${models.names?.[model] ?? title} はほかのタブで使用中です。そこでほかのモデルを選ぶか、そのタブを閉じて、もう一度お試しください。`,
  "busy.index-open": ({ index }) =>
    `インデックス「${index}」はほかの場所で開かれています。先にそちらを閉じてください。`,
  "busy.indexing": doing("フォルダの登録"),
  "busy.changing-folder": doing("フォルダの変更"),
  "busy.removing-folder": doing("フォルダの削除"),
  "busy.removing-folders": doing("全フォルダの削除"),
  "busy.bringing-back": doing("フォルダの復元"),
  "busy.exporting": doing("ライブラリの書き出し"),
  "busy.exporting-list": doing("写真の一覧の書き出し"),
  "busy.importing": doing("ライブラリの読み込み"),
  "busy.removing-photos": doing("写真の削除"),
  "busy.changing-model": doing("モデルの変更"),
  "busy.changing-backend": doing("モデルの実行場所の変更"),
  "busy.removing-model": doing("モデルの削除"),

  // Exported libraries
  "not-an-export.other-safetensors":
    "これは safetensors ファイルですが、Photoseek から書き出したライブラリではありません。",
  "not-an-export.not-whole":
    "これは書き出したライブラリではないか、その先頭だけです。Photoseek が書き出した完全なファイルを選んでください。",
  "export-damaged":
    "このファイルは壊れています。何も読み込まれていません。ライブラリをもう一度書き出すか、ファイルをコピーし直してください。",
  "export-too-new":
    "新しいバージョンの Photoseek がこのファイルを書き込みました。ページを再読み込みして新しくしてから、もう一度読み込んでください。",
  "export-of-other-model.other-model": ({ title, model, precision, ...used }) =>
    `このライブラリは ${title} (${model}、${precision}) で作られました。Photoseek は今 ${used.used_title} (${used.used_model}、${used.used_precision}) を使っています。前者のモデルを選んでから、もう一度読み込んでください。何も読み込まれていません。`,
  "export-of-other-model.other-version": ({ title, model, precision }) =>
    `このライブラリは ${title} (${model}、${precision}) で作られました。使用中のモデルは同じ名前ですが別のバージョンで、数値を比べることができません。バージョンが同じところで、もう一度書き出してください。何も読み込まれていません。`,

  // Getting models
  "hub-unreachable.host": (parameters) =>
    `${host(parameters)} が応答しないため、${wanted(parameters)}を読み込めませんでした。接続を確認してもう一度お試しください。モデルはファイルからも追加できます。`,
  "hub-unreachable.address": ({ address }) =>
    `${address} では応答がないか、ほかのサイトのページには応答しません。アドレスと接続を確認してください。そのサーバーの運営者は、ほかのオリジンを許可できます (CORS)。`,
  "hub-busy": (parameters) =>
    `${host(parameters)} への要求が多すぎて、今は${wanted(parameters)}を取得できません。${parameters.seconds ? plural(parameters.seconds, { other: "# 秒後に" }) : "数分後に"}もう一度お試しください。`,
  "hub-failed": (parameters) =>
    `${host(parameters)} に問題があり、今は${wanted(parameters)}を取得できません。届いた分は保存されています。後でもう一度お試しください。`,
  "model-refused.private": (parameters) =>
    `${host(parameters)} は${wanted(parameters)}を誰にでも渡すわけではありません。この名前のモデルがないか、非公開です。名前を確認してください。${byHand}`,
  "model-refused.gated": (parameters) =>
    `${host(parameters)} は、ログインして所有者の条件に同意した人だけに${wanted(parameters)}を渡します。${byHand}`,
  "model-refused.forbidden": (parameters) =>
    `${host(parameters)} は${wanted(parameters)}を拒否しました。所有者またはネットワークが通しません。ほかのネットワークをお試しください。${byHand}`,
  "model-not-found.file": (parameters) =>
    `${host(parameters)} には${wanted(parameters)}がありません。名前とリビジョンを確認するか、ほかのモデルを選んでください。`,
  "model-not-found.address": ({ address }) =>
    `${address} にはモデルがありません。どのファイルも見つかりません。config.json があるフォルダのアドレスを指定してください。`,
  "web-page-instead": (parameters) =>
    `${wanted(parameters)}の代わりに Web ページが届きました。アドレスが間違っているか、ネットワークが先にログインを求めています。ほかのサイトを開いて確かめてから、もう一度お試しください。`,
  "model-damaged.other-bytes": (parameters) =>
    `${wanted(parameters)}の内容が一覧と異なっていました。破棄したので、壊れたものは残っていません。もう一度試し、また起きたら、このデバイスとネットワークの間に何があるか確認してください。`,
  "model-damaged.too-large": (parameters) =>
    `${wanted(parameters)}は、この種のどのファイルよりも大きいため、破棄されました。`,
  "model-changed":
    "ページを開いている間に、このサイトの Photoseek が更新されました。ページを再読み込みしてください。",
  "model-damaged.other-part": (parameters) =>
    `サーバーが、要求したものと違う${wanted(parameters)}の部分を送りました。もう一度お試しください。`,
  "model-damaged.other-size": (parameters) =>
    `${wanted(parameters)}は一覧にあったファイルではありません。${whole(parameters.listed)} バイトではなく ${whole(parameters.size)} バイトです。何も保存されていません。もう一度試すか、ほかのモデルを選んでください。`,
  "download-cut": (parameters) =>
    `${wanted(parameters)}の取得中に、接続が何度も切れます。届いた分は保存されています。ネットワークが良くなったら、もう一度お試しください。`,
  "download-cancelled": ({ model }) =>
    `${model} のダウンロードを停止しました。進行状況は保存されていて、次回はそこから続きます。`,
  "no-room-for-model.full":
    "このデバイスにはモデルを保存する空きがありません。空きを作るか、メモリからモデルを使ってください。今はそれで使え、次の訪問時にもう一度ダウンロードされます。",
  "no-room-for-model.refused":
    "このブラウザはモデルの保存を拒否しています。空きを作るか、メモリからモデルを使ってください。今はそれで使え、次の訪問時にもう一度ダウンロードされます。",
  "model-unavailable.not-given": (parameters) =>
    `${host(parameters)} は${wanted(parameters)}を渡しませんでした。後でもう一度お試しください。`,
  "model-unavailable.no-hub": ({ hub }) =>
    `${hub} は huggingface.co のようには応答しません。アドレスを確認してください。`,
  "model-unavailable.no-built-in": "このサイトは内蔵モデルなしで公開されています。",
  "model-unavailable.files-not-kept": ({ title }) =>
    `「${title}」は選んだファイルから来たもので、このブラウザにはもう保存されていません。「すべてのモデル」でもう一度追加するか、ほかのモデルをお使いください。`,
  "model-unavailable.file-not-kept": ({ file, model }) =>
    `${model} の ${file} は、このブラウザにはもう保存されていません。ファイルからもう一度モデルを追加してください。`,
  "model-unavailable.not-stored": ({ file, model }) =>
    `${model} の ${file} は、このブラウザに保存されませんでした。もう一度お試しください。`,
  "model-unavailable.file-unreadable": ({ file }) =>
    `${file} を開けませんでした。もう一度ファイルを選んでください。`,

  // What models are made of
  "bad-model-name.name": ({ text }) =>
    `「${text}」はモデルの名前ではありません。Xenova/clip-vit-base-patch32 のような名前か、config.json と onnx/ があるフォルダのアドレスを入力してください。`,
  "bad-model-name.address": ({ text }) => `「${text}」はアドレスではありません。`,
  "model-unsupported.no-files": ({ model }) =>
    `${model} には、Photoseek に必要なファイル (config.json、tokenizer.json、onnx/ の 2 つのネットワーク) がありません。transformers.js 用に変換されたものを探してください。`,
  "model-unsupported.no-tower": ({ model, part }) =>
    part === "vision"
      ? `${model} には写真用のネットワーク (onnx/vision_model*.onnx) がないため、写真を探せません。Xenova/clip-vit-base-patch32 のように両方あるモデルを選んでください。`
      : `${model} には言葉用のネットワーク (onnx/text_model*.onnx) がないため、言葉を理解できません。Xenova/clip-vit-base-patch32 のように両方あるモデルを選んでください。`,
  "model-unsupported.missing-files": ({ model, files }) =>
    `${model} には Photoseek に必要な ${list(files)} がありません。`,
  "model-unsupported.file-too-large": ({ model, file, size }) =>
    `${model}: ${file} は ${whole(size)} バイトとされていますが、この種のどのファイルよりも大きい値です。`,
  "model-unsupported.split-weights": ({ model }) =>
    `${model} はネットワークの重みを別のファイル (.onnx_data) に置いていて、Photoseek では読み込めません。`,
  "model-unsupported.no-precision": ({ model, suffixes }) =>
    `${model} には、両方のネットワークがそろい、ブラウザが読み込める大きさの精度がありません (探したのは ${suffixes.join("、")})。`,
  "model-unsupported.precision": ({ model, precision, there }) =>
    `${model} に ${precision} はありません。あるのは ${there.join("、")} です。`,
  "model-unsupported.no-config": ({ name }) =>
    `「${name}」には config.json がないため、モデルではありません。モデルをダウンロードした、config.json、tokenizer.json、onnx/ があるフォルダを選んでください。`,
  "model-unsupported.not-json": (parameters) =>
    `${wanted(parameters)}は JSON ではないため使えません。`,
  "model-unsupported.kind": ({ model, kind, known }) =>
    `${model} は「${kind}」型のモデルです。Photoseek には言葉と写真のモデルが必要です (${known.join("、")})。`,
  "model-unsupported.field": ({ model, file, field }) =>
    `${model}: ${file} に使える ${field} がありません。`,
  "model-unsupported.no-room-for-text": ({ model }) =>
    `${model}: tokenizer_config.json では文章の入る余地がありません。`,
  "model-unsupported.preprocessor": ({ model }) =>
    `${model}: preprocessor_config.json が、Photoseek にできないことを求めています。`,
  "model-unsupported.processor": ({ model, processor, known }) =>
    `${model} は画像を ${processor} で準備しますが、Photoseek はこれを知りません。知っているのは ${list(known)} です。`,
  "model-unsupported.tokenizer": ({ model }) =>
    `${model} のトークナイザは種類が不明で、言葉を数値にできません。ほかのモデルを選んでください。`,
  "model-unsupported.padding": ({ token }) =>
    `モデルのトークナイザにパディングトークン ${token} がありません。`,
  "model-unsupported.outputs": ({ model, needed, there, ...parameters }) =>
    `${model} の出力は Photoseek に必要なものと違います。${tower(parameters)}の出力は ${there.join("、")} で、${needed} ではありません。`,
  "model-closed": ({ model }) => `${model} は動作中に閉じられました。`,
  "model-unsupported.shape": ({ model, shape, dimensions, ...parameters }) =>
    `${model} の出力は config.json の記述と違います。${tower(parameters)}の出力の形状は ${shape} で、${plural(dimensions, { other: "# 次元" })}ではありません。`,
  "inference-failed.not-loaded": ({ file, model }) =>
    `${model} の ${file} を読み込めませんでした。壊れているか、このブラウザの許す以上のメモリが必要なのかもしれません。`,
  "inference-failed.not-run": ({ model }) =>
    `${model} が失敗しました。もう一度お試しください。また失敗したら、より小さいモデルを選んでください。`,

  // Other people's code
  "bad-request.method": ({ method }) => `「${method}」というメソッドはありません。`,
  "bad-request.parameters": ({ method, missing }) =>
    `${method} には ${missing.join("、")} が必要です。`,
  "bad-request.filter": ({ fields }) => `${fields.join("、")} のフィルタはありません。`,
  "bad-request.values": ({ field, known }) =>
    `${field} のフィルタに使えるのは ${known.join("、")} です。`,
  "bad-request.whole-numbers": ({ fields }) => `${fields.join(" と ")} は整数です。`,
  "bad-request.mark": ({ kind }) =>
    `写真に「${kind}」をこのように付けることはできません。名前があるのはアルバムとタグだけです。`,
  "bad-request.date": ({ text }) =>
    `「${text}」は日付ではありません。2022、2022-07、2022-07-14 のように書いてください。`,
  "bad-request.order": ({ known }) => `写真の並べ替えに使えるのは ${known.join("、")} です。`,
  "bad-request.group": ({ known }) => `写真のグループ化に使えるのは ${known.join("、")} です。`,
  "bad-request.view": "保存する検索には、8,000 文字以内の内容が必要です。",
  "bad-request.least": "一致とみなす確信度は 0 から 1 の間です。",
  "bad-request.circle": "円は緯度、経度、キロメートル単位の半径で表します。",
  "bad-request.box": "矩形は南、西、北、東を度で表します。",
  "bad-request.dimensions": "インデックスにはモデルか次元数が必要です。",
  "bad-request.vectors": ({ rows, dimensions, numbers }) =>
    `このインデックスの ${rows} 行には、それぞれ ${dimensions} 個の数のベクトルが必要です。届いたのは ${numbers} 個です。`,
  "bad-request.shape": ({ rows, dimensions, shape }) =>
    `このインデックスの ${rows} 行には形状 (${rows}, ${dimensions}) のベクトルが必要です。届いたものの形状は ${shape} です。`,
  "bad-request.not-numbers": "ベクトルに数でないものが含まれています。",
  "bad-request.model-closed": "このモデルは閉じられました。",
  "bad-request.index-closed": "このインデックスは閉じられました。",
  "bad-request.comparisons": ({ field, unknown, known }) =>
    `「${field}」のフィルタは ${unknown.join("、")} を求めていますが、使えるのは ${known.join("、")} です。`,
  "bad-request.metadata-count": ({ ids }) => `${ids} 個の ID には、同じ数のメタデータが必要です。`,
  "bad-request.id-twice": "追加するものの中に、同じ ID が 2 回あります。",
  "bad-request.other-vectors": ({ there, given }) =>
    `このインデックスには ${given} ではなく ${there} のベクトルがあります。新しいほうに別の名前を付けるか、古いほうを空にしてください。`,
  "bad-request.metadata": "メタデータは JSON で表せるものでなければなりません。",
};
