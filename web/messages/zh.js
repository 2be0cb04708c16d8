/** What the page says, in Chinese (simplified). */
import { bytes, fixed, list, month, plural, short, whole } from "./formats.js";

/** @typedef {Required<import("./languages.js").Translation>} Said */
/** @typedef {import("./en.js").Parameters} Parameters */

/** @param {number} count */
const photoCount = (count) => plural(count, { other: "# 张照片" });

/** @type {Said["shell"]} */
export const shell = {
  keys: {
    title: "快捷键",
    rows: {
      search: ["搜索", "/"],
      walk: ["逐张移动", "←", "→", "↑", "↓"],
      ends: ["第一张和最后一张照片", "Home", "End"],
      open: ["打开照片", "回车键"],
      select: ["选择照片", "空格键"],
      stretch: ["逐张扩展选择", "Shift", "←→↑↓"],
      all: ["全选", "Ctrl", "A"],
      facts: ["照片详情（打开照片时）", "I"],
      favourite: ["收藏（打开照片时）", "F"],
      slideshow: ["幻灯片（打开照片时）", "S"],
      leave: ["关闭或清除", "Esc"],
      help: ["这些快捷键", "?"],
    },
  },
  name: "Photoseek",
  titled: (view) => `${view} – Photoseek`,
  description: "描述一下，就能找到你的照片。一切都在你的设备上进行。",
  needsJavaScript: "Photoseek 需要 JavaScript：它在本页面内查看你的照片。",
  skipToPhotos: "跳到照片",
  glance: "概览",
  cancel: "取消",
  close: "关闭",
  done: "完成",
  ok: "确定",
  tryAgain: "重试",
  continue: "继续",
  restart: "重新启动",
  startedAgain: (how) =>
    how === "hung"
      ? "Photoseek 没有响应，已重新启动，并从原处继续。"
      : "Photoseek 已重新启动，并从原处继续。",
  reload: "重新加载",
  settings: {
    title: "设置",
    theme: "外观",
    themes: { system: "跟随系统", light: "浅色", dark: "深色" },
    details: "显示详细信息",
    detailsAbout: "每个结果的把握，以及模型的数据。",
  },
  about: {
    open: "关于",
    title: "关于 Photoseek",
    privacy: "你的照片留在这里",
    privacyText:
      "照片、名称和搜索内容绝不会离开这台设备。不必只听我们说：打开浏览器的网络面板，看看发送了什么。",
    licenses: "许可证",
    licensesText: "Photoseek 是自由软件，建立在许多人的成果之上。",
    licensesLink: "所有许可证",
  },
  language: "语言",
  languageLater: "重新加载后，页面会切换语言。",
  stopping: "正在停止…",
  gettingReady: "正在准备…",
  boot: ({ stage, model = "", loaded = 0, reason = "" }) => {
    if (stage === "silent") return `${errors[`library-silent.${reason}`]}`;
    if (stage === "blocked") return "请关闭其他 Photoseek 标签页：它们占用着你的图库。";
    if (stage === "library") return "正在打开图库…";
    if (stage === "settings")
      return `正在下载 ${models.names?.[model] ?? model} 的设置：${bytes(loaded)}`;
    return "正在准备…";
  },
  timeLeft: (seconds) => {
    if (seconds < 10) return "还剩几秒";
    if (seconds < 55) return `还剩 ${whole(Math.ceil(seconds / 5) * 5)} 秒`;
    if (seconds < 3570) return `还剩 ${whole(Math.round(seconds / 60))} 分钟`;
    const minutes = Math.round(seconds / 60);
    return `还剩 ${whole(Math.floor(minutes / 60))} 小时 ${whole(minutes % 60)} 分钟`;
  },
  couldNotStart: "Photoseek 无法启动",
  libraryDoesNotOpen: "图库打不开",
  withoutLibrary: "不用图库继续",
  stopped: "Photoseek 已停止",
  older: "此页面是旧版本",
  useBuiltIn: "使用内置模型",
  technicalDetails: "技术详情",
  copyDiagnostics: "复制诊断信息",
  diagnosticsAbout: "版本、数量和最近的错误，不含照片或文件夹的名称",
  diagnosticsCopied: "已复制到剪贴板",
  diagnosticsSaved: "已保存为文件",
  somethingWrong: "出了点问题。",
  install: {
    offer: "可以把 Photoseek 安装为此设备上的应用，有自己的窗口和图标。",
    yes: "安装",
    sharedLost: "分享的内容没有收到。这台设备还有空间吗？",
  },
  newVersion: "有新版本可用。",
  firstAid: {
    notArriving: "Photoseek 的一部分没有送达。请检查网络连接，然后重新加载页面。",
    notLoaded:
      "无法加载 Photoseek 的一部分。请检查网络连接，以及是否被扩展程序或防火墙阻止；然后重新加载页面。",
    notSupported:
      "Photoseek 无法在此浏览器中运行。请更新浏览器，或使用最新的 Chrome、Edge、Firefox 或 Safari。",
    openedAsFile:
      "此页面是以文件方式打开的，而浏览器只能从网络服务器运行它的各个部分。在 Photoseek 源代码文件夹中，“python3 build.py serve”可启动一个服务器。",
  },
};

/** @type {Said["search"]} */
export const search = {
  describe: "描述一张照片",
  addWords: "添加文字",
  byPhoto: "以图搜图",
  photoToSearchBy: "用来搜索的照片",
  clear: "清除",
  clearSearch: "清除搜索",
  failed: "这次搜索没有成功",
  pastedPhoto: "粘贴的照片",
  andMore: (count) => `+${whole(count)}`,
  andOthers: (name, others) => plural(others, { other: `${name} 及另外 # 张` }),
  firstOf: (count) => plural(count, { other: "共 # 张照片，按第一张搜索。" }),
  photosLike: (name) => `类似 ${name} 的照片`,
  withoutPhoto: "不用这张照片搜索",
  removePhoto: "移除",
  titleLike: (name) => `类似 ${name}`,
  titleLikePhoto: "类似一张照片",
  photoLost: "你用来搜索的照片没有保存在这里。请重新选择。",
  examples: "示例",
  waysIn: "图库入口",
  onThisDay: "历史上的今天",
  categories: {
    people: "人物",
    pets: "宠物",
    food: "美食",
    documents: "文档和截图",
    nature: "自然",
    city: "城市",
    vehicles: "交通工具",
    indoor: "室内",
    night: "夜晚",
  },
  tryThese: "试试",
  things: [
    "golden retriever",
    "a cup of espresso",
    "seashore",
    "butterfly",
    "bridge",
    "pizza",
    "sports car",
  ],
  nothingFits: "没有符合这些筛选条件的照片。",
  arrange: "排序与分组",
  sort: "排序",
  orders: {
    best: "最匹配",
    newest: "最新",
    oldest: "最早",
    name: "名称",
    size: "大小",
    folder: "文件夹",
  },
  group: "分组",
  groups: {
    none: "不分组",
    day: "日期",
    place: "地点",
    folder: "文件夹",
  },
  suggestions: "建议",
  recent: "最近的搜索",
  clearRecent: "清除最近的搜索",
  editSaved: "编辑已保存的搜索",
  kinds: {
    recent: "最近",
    saved: "已保存",
    folder: "文件夹",
    place: "地点",
    camera: "相机",
    tag: "标签",
    album: "相册",
    month: "月份",
    year: "年份",
    thing: "图片内容",
  },
  save: "保存搜索",
  saved: (name) => `已保存为“${name}”。结果始终是最新的。`,
  rename: "重命名",
  searchRemoved: (name) => `“${name}”已不再保存。`,
  undo: "撤销",
  savedSearches: "已保存的搜索",
  nameOfSearch: "搜索的名称",
  show: (name) => `显示 ${name}`,
  removeSearch: (name) => `移除 ${name}`,
  notSaved: "无法保存搜索",
  allPhotos: "照片",
  fewer: "更少",
  more: "更多",
  line: "多少照片算作匹配",
  understood: "理解为",
  word: "当作词语？",
  asWord: (part) => `改为在图片中搜索“${part}”`,
  without: (label) => `搜索时去掉“${label}”`,
  chip: ({ kind, value, negated, must, weight }, days) => {
    const [least, most] = value.split("/").map(Number);
    const size = kind === "bytes" ? bytes : (/** @type {number} */ n) => `${short(n / 1e6)} MP`;
    const named = {
      words: must ? `必须有 ${value}` : weight === 1 ? value : `${value} × ${short(weight)}`,
      name: `名称为 ${value}`,
      folder: `在 ${value} 中`,
      kind: value,
      camera: `相机 ${value}`,
      date: days,
      yearly: `每年 ${days}`,
      orientation: { landscape: "横向", portrait: "纵向", square: "方形" }[value] ?? value,
      pixels: most ? `不超过 ${size(most)}` : `不低于 ${size(least ?? 0)}`,
      bytes: most ? `不超过 ${size(most)}` : `不低于 ${size(least ?? 0)}`,
      tag: `标签 ${value}`,
      album: `相册 ${value}`,
      favourite: "收藏",
      place: `${value} 附近`,
      country: `在 ${value}`,
      category: search.categories?.[value] ?? value,
      similar: `类似 ${value}`,
    }[kind];
    return negated ? `不要${named}` : (named ?? value);
  },
  found: (count, strong) => [strong(whole(count)), plural(count, { other: " 张照片" })],
  matches: (matches, total, strong) => [strong(whole(matches)), ` / ${photoCount(total)} `, "匹配"],
  noMatch: (words) => (words ? `没有与“${words}”明显匹配的照片。` : "没有明显匹配的照片。"),
  closest: "以下是最接近的照片。",
  builtInDoesNotKnow: (words) =>
    words ? `内置搜索不认识“${words}”。` : "内置搜索不知道这是什么。",
  downloadBetter: "下载更好的搜索模型",
  modelDoesNotKnow: (words) => (words ? `此模型不认识“${words}”。` : "此模型不知道这是什么。"),
  spoken: {
    nothingFits: "没有符合这些筛选条件的照片",
    nothingThere: "还没有照片",
    all: (total) => photoCount(total),
    noMatch: (total) => `${photoCount(total)}中没有明显匹配的。以下是最接近的照片。`,
    matches: (matches, total) =>
      `${photoCount(total)}中有 ${plural(matches, { other: "# 张可能匹配" })}。`,
  },
};

/** @type {Said["filters"]} */
export const filters = {
  title: "筛选",
  clear: "清除筛选",
  remove: "移除",
  removeThis: (facet, chosen) => `移除筛选条件 ${facet}：${chosen}`,
  chosen: (facet, chosen) => `${facet}: ${chosen}`,
  andOthers: (first, others) => (others ? `${first} +${whole(others)}` : first),
  facets: {
    favourite: "收藏",
    album: "相册",
    tag: "标签",
    hidden: "已隐藏",
    folder: "文件夹",
    date: "日期",
    kind: "类型",
    size: "大小",
    pixels: "图片",
    bytes: "文件",
    camera: "相机",
    orientation: "方向",
    place: "地点",
  },
  any: {
    favourite: "所有照片",
    hidden: "不含已隐藏的照片",
    folder: "所有文件夹",
    date: "任何时间",
    pixels: "任何大小",
    bytes: "任何大小",
    place: "任何地点",
  },
  anything: "不限",
  values: {
    favourite: {
      yes: "收藏",
      no: "其他",
    },
    album: {
      "": "不在任何相册中",
    },
    tag: {
      "": "无标签",
    },
    hidden: {
      yes: "已隐藏的照片",
      no: "包括已隐藏的照片",
    },
    orientation: {
      landscape: "横向",
      portrait: "纵向",
      square: "方形",
    },
    place: {
      located: "有地点",
      unlocated: "无地点",
    },
  },
  units: {
    pixels: (count) => `${short(count / 1e6)} MP`,
    bytes,
  },
  from: "从",
  to: "到",
  since: (day) => `${day} 起`,
  until: (day) => `截至 ${day}`,
  between: (first, last) => `${first} – ${last}`,
  monthsOf: (year) => `${year} 年的月份`,
  monthWith: (date, count) => `${month(date)}，${whole(count)}`,
  under: (size) => `小于 ${size}`,
  andMore: (size) => `${size} 及以上`,
  range: (least, most) => `${least} 至 ${most}`,
  within: (kilometres) => `${short(kilometres)} 公里以内`,
  around: (place) => `${place} 周边`,
  area: "地图上的区域",
};

/** @type {Said["map"]} */
export const map = {
  title: "地图",
  couldNotOpen: "无法打开地图",
  keys: "照片地图。方向键移动地图，加号和减号放大和缩小。",
  nearer: "放大",
  farther: "缩小",
  all: "显示所有地点",
  draw: "框选区域",
  drawHow: "拖动鼠标或手指，框住想看的地点。",
  here: (count) => (count ? `地图的这一部分有 ${photoCount(count)}` : "地图的这一部分没有照片。"),
  show: "显示这些照片",
  noOutlines: "无法加载各国的轮廓。请检查网络连接，然后重新打开地图。",
  source: "轮廓：Natural Earth。城镇：GeoNames。",
  failed: "无法显示地图",
  photos: (count) => photoCount(count),
};

/** @type {Said["photos"]} */
export const photos = {
  byName: "按名称",
  byPicture: "按图片内容",
  lessLikely: "可能性较低",
  nowhere: "无地点",
  likely: (name, likely) => `${name}，可能性 ${likely}`,
  cosine: (score) => `余弦相似度 ${fixed(score, 4)}`,
  favourite: "收藏",
  albums: "相册",
  tags: "标签",
  select: (name) => `选择 ${name}`,
  selectThis: "选择（空格键）",
  isSelected: (name) => `已选择：${name}`,
  moreLikeThis: "更多类似照片",
  notLikeThis: "不要这样的",
  moreLike: (name) => `更多类似 ${name} 的照片`,
  stackOf: (count) => plural(count, { other: "一叠 # 张照片：展开或收起" }),
  photo: "照片",
  photoDetails: "照片详情",
  photoDetailsKey: "照片详情 (i)",
  slideshow: "幻灯片",
  slideshowKey: "幻灯片 (s)",
  timeline: "月份",
  tileSize: "照片大小",
  tileSizeKey: "照片大小（Ctrl 加滚轮）",
  placeOf: (at, total) => `第 ${whole(at)} 张，共 ${whole(total)} 张`,
  openForFullSize: "再次打开文件夹，即可查看原图。",
  openFolder: (folder) => `打开“${folder}”`,
  folder: "文件夹",
  taken: "拍摄时间",
  changed: "修改时间",
  size: "大小",
  file: "文件",
  length: "时长",
  beside: "同组文件",
  camera: "相机",
  lens: "镜头",
  exposure: "曝光",
  exposureOf: ({ aperture, exposure, iso, focal_length }) =>
    [
      aperture && `ƒ/${short(aperture)}`,
      exposure && `${exposure < 0.3 ? `1/${whole(1 / exposure)}` : short(exposure)} s`,
      iso && `ISO ${iso}`,
      focal_length && `${short(focal_length)} mm`,
    ]
      .filter(Boolean)
      .join(" · "),
  incomplete: "此文件不完整，照片只显示到现有部分。",
  place: "地点",
  match: "匹配度",
  megapixels: (count) => `${short(count / 1e6)} MP`,
  dimensions: (width, height) => {
    const megapixels = (width * height) / 1e6;
    const large = megapixels >= 0.95 ? ` · ${short(megapixels)} MP` : "";
    return `${whole(width)} × ${whole(height)}${large}`;
  },
  matchOf: (confidence, score) => `${confidence} · 余弦 ${fixed(score, 4)}`,
  coordinates: (latitude, longitude) => {
    const north = `${latitude < 0 ? "南纬" : "北纬"} ${fixed(Math.abs(latitude), 4)}°`;
    const east = `${longitude < 0 ? "西经" : "东经"} ${fixed(Math.abs(longitude), 4)}°`;
    return `${north}，${east}`;
  },
  nearHere: "附近的照片",
  download: "下载",
  headline: "描述一下，找到任何照片",
  invitation: "选择一个文件夹，描述你要找的内容，合适的照片就会排在最前面。",
  orDrop: "或将文件夹或照片拖放到此页面的任意位置",
  privacy: "你的照片绝不会离开这台设备。",
  nothingToShow: "没有可显示的照片",
  nothingReadable: "所有文件都无法打开；已跳过文件的列表中说明了原因。",
  notIndexedYet: (model) => `${model} 尚未为你文件夹中的照片建立索引。`,
};

/** @type {Said["acting"]} */
export const acting = {
  title: "已选照片",
  job: "正在保存照片",
  actions: "对已选照片",
  selected: (count) => plural(count, { other: "已选" }),
  announced: (count) => plural(count, { other: "已选择 # 张照片" }),
  announcedNone: "未选择照片",
  clear: "取消选择",
  clearKey: "取消选择 (Esc)",
  all: (count) => `全选 ${whole(count)} 张`,
  allKey: "全选 (Ctrl+A)",
  save: "保存",
  copyInto: "复制到文件夹…",
  zip: "下载为 ZIP",
  zipName: "照片.zip",
  list: "保存列表 (CSV)",
  paths: "复制路径",
  share: "分享",
  likeThese: "更多类似照片",
  more: "更多",
  favourite: "收藏",
  noFavourite: "取消收藏",
  toAlbum: "相册",
  giveTag: "标签",
  album: {
    newName: "添加",
    newNameHint: "新相册",
  },
  tag: {
    newName: "添加",
    newNameHint: "新标签",
  },
  hide: "在结果中隐藏",
  unhide: "在结果中重新显示",
  marks: {
    title: "相册和标签",
    edit: "重命名或移除相册和标签",
    none: "还没有。选择照片即可创建。",
    nameOf: (name) => `“${name}”的名称`,
    show: (name) => `显示“${name}”`,
    remove: (name) => `移除“${name}”`,
    removed: (name) => `已移除“${name}”，照片仍保留。`,
    findMore: (name) => `为“${name}”查找更多`,
    couldNotChange: "无法更改相册和标签",
  },
  likely: {
    title: (name) => `可能也属于“${name}”的照片`,
    about: "点按不属于的照片，以后不再推荐。",
    found: (count, name) => plural(count, { other: `还有 # 张可能属于“${name}”。` }),
    look: "查看",
    add: (count) => plural(count, { other: "添加 # 张照片" }),
    none: "都不是",
    nothing: (name) => `没有其他照片与“${name}”的相似。`,
  },
  stacks: {
    title: "相似照片",
    about:
      "副本和连续拍摄的照片。每组保留最大、最清晰的一张；点击可选择其他照片。不会删除任何文件。",
    found: (stacks, others) =>
      `${plural(stacks, { other: "# 组" })}，除最佳照片外还有 ${plural(others, { other: "# 张" })}`,
    none: "没有几乎相同的照片。",
    copies: "同一文件的副本",
    burst: "连续拍摄",
    keep: (at) => `保留第 ${whole(at)} 张照片`,
    kept: "已保留",
    more: "显示更多",
    hide: "隐藏其他照片",
    select: "选择其他照片",
    looking: "正在查找相似照片",
    review: "查看相似照片",
    folds: "每组只显示一张照片",
    couldNotLook: "无法查找相似照片",
  },
  forget: "从 Photoseek 中取出",
  forgotten: (count) => plural(count, { other: "已取出 # 张照片。文件仍在原处。" }),
  couldNotForget: "无法取出照片",
  couldNotBringBack: "无法恢复照片",
  couldNotMark: "无法保存此项",
  marked: (kind, on, count, name) => {
    const many = photoCount(count);
    if (kind === "favourite") return on ? `${many}已加入收藏。` : `${many}已取消收藏。`;
    if (kind === "hidden") return on ? `${many}已隐藏。` : `${many}已重新显示。`;
    return on ? `${many}已加入“${name}”。` : `${many}已从“${name}”中移除。`;
  },
  copying: (folder) => `正在复制到“${folder}”`,
  zipping: "正在制作 ZIP",
  copied: (count, folder, skipped) => {
    const done = plural(count, { other: `已将 # 张照片复制到“${folder}”。` });
    return skipped ? `${done} ${plural(skipped, { other: "跳过 # 张。" })}` : done;
  },
  zipped: (count) => plural(count, { other: "已保存 # 张照片。" }),
  copiedPaths: (count) => plural(count, { other: "已复制 # 条路径" }),
  unread: (count) => plural(count, { other: "# 张无法读取：请先打开其文件夹。" }),
  couldNotSave: "无法保存照片",
  couldNotShare: "无法从这里分享这些照片",
  couldNotCopyPaths: "无法复制路径",
  isThere: (name) => `“${name}”已存在`,
  whatNow: "两张都保留、替换已有的，还是跳过这张照片？",
  forAll: "对其余照片同样处理",
  ways: {
    both: "都保留",
    replace: "替换",
    skip: "跳过",
  },
};

/** @type {Said["folders"]} */
export const folders = {
  add: "添加文件夹",
  addTitle: "添加照片文件夹",
  addA: "添加文件夹",
  choose: "选择文件夹",
  trySamples: "用示例照片试试",
  samples: "示例照片",
  samplesComing: "正在加载示例照片…",
  samplesDidNotCome: "无法加载示例照片。请检查网络连接后重试。",
  areSamples: "这些是示例照片。",
  removeSamples: "移除它们",
  folderOfPhotos: "照片文件夹",
  chosenFiles: "选择的文件",
  droppedFiles: "拖放的文件",
  dropPhoto: "拖放一张照片，查找类似的照片",
  dropFolders: "拖放文件夹或照片，在其中搜索",
  refused: "未选择文件夹。桌面、下载和主文件夹不能整体共享：请选择“图片”或某个子文件夹。",
  mayNotRead: (name) => `浏览器不能打开“${name}”。`,
  couldNotRead: (name) => `无法为“${name}”建立索引`,
  couldNotChange: (name) => `无法更改“${name}”`,
  progress: "正在为照片建立索引",
  photosIndexed: "照片索引已建立",
  stopped: "已停止。进度已保存；再次打开文件夹即可继续。",
  waitingForTab: "正在等待另一个标签页",
  paused: (name) => `已在“${name}”中暂停`,
  walking: (name) => `正在浏览“${name}”`,
  indexing: (name) => `正在为“${name}”建立索引`,
  indexingBy: (model, name) => `${model} 正在为“${name}”建立索引`,
  isNext: (name) => `它正在为此图库建立索引。接下来是“${name}”。`,
  filesFound: (count) => plural(count, { other: "找到 # 个文件" }),
  startsSoon: "准备好后立即开始",
  waiting: (count) => plural(count, { other: "# 个文件夹等待中" }),
  continuesByItself: "一有空间就会继续。",
  modelsOnDevice: "此设备上的模型",
  done: (done, total, strong) => [strong(whole(done)), ` / ${whole(total)}`],
  rate: (files) =>
    files >= 1
      ? `每秒 ${short(Number(files.toPrecision(2)))} 张`
      : `每分钟 ${short(Number((files * 60).toPrecision(2)))} 张`,
  report: (name, report) => {
    const parts = /** @type {[number, string][]} */ ([
      [report.added, "张新照片"],
      [report.changed, "张已更改"],
      [report.moved, "张已移动"],
      [report.back, "张已恢复"],
      [report.unchanged, "张已有索引"],
      [report.gone, "张已不存在"],
      [report.forgotten, "张已移除"],
      [report.undecided, "张缺失"],
      [report.skipped, "个已跳过"],
    ]);
    const found = parts.filter(([count]) => count > 0);
    const said = found.map(([count, what]) => `${whole(count)} ${what}`);
    return `${name}：${said.join("，") || "未找到照片"}。`;
  },
  interrupted: (name) => `“${name}”的索引尚未完成`,
  tabClosed: "正在建立索引的标签页已被关闭。",
  progressSaved: (count) => `进度已保存：${photoCount(count)}。`,
  browserAsks: "打开其余部分前，浏览器会询问。",
  chooseForRest: "再次选择文件夹，为其余照片建立索引。",
  chooseAgain: "重新选择",
  leave: "保持现状",
  missing: (name, missing, all) =>
    missing < all
      ? `“${name}”的 ${photoCount(all)}中有 ${plural(missing, { other: "# 张" })}已不存在`
      : `${photoCount(missing)}已不在“${name}”中`,
  missingAdvice: (count) =>
    `如果有硬盘或存储卡未连接，请连接后再查看。在你决定之前，${plural(count, { other: "这些照片" })}仍可在这里找到。`,
  keep: (count) => plural(count, { other: "保留" }),
  lookAgain: "再次查看",
  removeMissing: (count) => `移除 ${photoCount(count)}`,
  lookForNew: "查找新照片",
  openAgain: "再次打开",
  remove: "移除",
  removeThis: (name) => `移除 ${name}`,
  inFolder: (count) => photoCount(count),
  fromThumbnails: (count) => `${photoCount(count)}，可通过缩略图搜索`,
  title: "文件夹",
  none: "还没有文件夹。",
  removeAll: "全部移除",
  removeAllTitle: "要移除所有文件夹吗？",
  removeAllText:
    "Photoseek 会忘记你的照片：搜索索引和缩略图。照片本身保持不变。关闭此页面之前，你可以全部恢复。",
  removeAllYes: "移除所有文件夹",
  removed: (name) => `“${name}”已不在 Photoseek 中。`,
  removedAll: "所有文件夹都已从 Photoseek 中移除。",
  couldNotRemove: "未能移除任何内容",
  undo: "撤销",
  quoted: (name) => `“${name}”`,
  names: (names) => names.map((name) => `“${name}”`).join("、"),
  couldNotBringBack: (names) => `无法恢复${names}`,
  forgottenOnClose: "已移除，关闭此页面后将被忘记",
  bringBack: "恢复",
  openForModel: "请再次打开你的文件夹，让此模型建立一次索引。",
  damaged: (count) => `图库的一部分已损坏：${photoCount(count)}需要重新建立索引。`,
  openForDamaged: "请为此打开你的文件夹。",
  listFailed: "无法加载列表",
  skippedFiles: (count) => plural(count, { other: "# 个已跳过的文件" }),
  filterByName: "按名称或原因筛选",
  filter: "筛选",
  lookInto: "也查看里面的内容",
  looksInto: "包括回收站和其他程序的文件夹。",
  leaveOut: "排除这些",
  nothingSkipped: "所有文件都已建立索引。",
  nothingFits: "没有符合此筛选条件的文件。",
  showMore: (count) => `显示更多（共 ${whole(count)} 个）`,
  skippedGroups: {
    "not-an-image": "不是照片",
    forgotten: "由你取出",
    broken: "已损坏",
    "too-large": "太大",
    unsupported: "暂时无法打开的格式",
    unreadable: "无法打开",
    empty: "空文件",
  },
};

/** @type {Said["models"]} */
export const models = {
  model: "模型",
  title: "模型",
  all: "所有模型",
  preparing: "正在准备…",
  names: {
    mini: "内置（基础）",
  },
  summaries: {
    mini: "立即可用，无需联网。认识日常场景、人物、动物和物品。",
    "Xenova/clip-vit-base-patch32": "推荐。能理解对几乎任何事物的自由描述。",
    "Xenova/clip-vit-base-patch16": "比 B/32 能看到更小的细节；每张照片的计算量是它的四倍。",
    "Xenova/siglip-base-patch16-224": "对图片内容判断更准；下载更大。",
    "Xenova/mobileclip_s0": "能理解自由描述的模型中最小、最快的。",
    "Xenova/mobileclip_s2": "在手机上很快，效果接近较大的 CLIP 模型。",
    "onnx-community/siglip2-base-patch16-224-ONNX": "列表中最准确，支持多种语言；下载最大。",
    "Xenova/siglip-base-patch16-256-multilingual": "适合用英语以外的语言描述。",
  },
  fromElsewhere: (host) => ({
    title: `要从 ${host} 获取模型吗？`,
    text: `你打开的链接从 ${host} 获取搜索模型，而不是通常的位置。如果信任它，请继续；选择“取消”则不使用它。无论如何，你的照片都留在此设备上。`,
  }),
  builtIn: "内置",
  onThisSite: "在此网站上",
  from: {
    "built-in": "",
    site: "",
    hub: "来自 huggingface.co",
    url: "来自其地址",
    files: "来自你的文件",
  },
  dimensions: (count) => plural(count, { other: "# 维" }),
  toDownload: "需下载",
  downloadOf: (size) => `需下载 ${bytes(size)}`,
  downloaded: "已下载",
  manyLanguages: "多种语言",
  better: (name, size) => `更好的搜索：下载 ${name}${size && `（${size}）`}`,
  betterHere: (name) => `更好的搜索：使用 ${name}`,
  knowsEnglish: "内置搜索只懂英文词语。",
  searchInMine: (size) => `下载支持中文和其他语言的搜索模型${size && `（${size}）`}`,
  graphicsCard: "使用显卡",
  threads: (count) => plural(count, { other: "# 个线程" }),
  runsOn: "运行于",
  automatic: "自动",
  onGraphicsCard: "显卡 (WebGPU)",
  onProcessor: "处理器",
  cannotRunThere: "模型现在无法在其他地方运行",
  cannotBeUsed: "无法使用此模型",
  downloading: "正在下载模型",
  downloadingThis: (model) => `正在下载 ${model}`,
  pausedThis: (model) => `已暂停：${model}`,
  pause: "暂停",
  modelDownloaded: "模型已下载",
  loaded: (loaded, total, strong) => [
    strong(bytes(loaded)),
    total === null ? "" : ` / ${bytes(total)}`,
  ],
  perSecond: (rate) => `${bytes(rate)}/s`,
  parts: (parts) => {
    /** @type {Record<string, string>} */
    const names = {
      text: "文字部分",
      vision: "照片部分",
      settings: "设置",
    };
    return list(parts.map((part) => names[part] ?? part));
  },
  useFromMemory: "从内存中使用",
  removeTitle: (model) => `要移除 ${model} 吗？`,
  removeText: (size) => `这会在此设备上释放 ${bytes(size)}。要再次用此模型搜索，需要重新下载。`,
  removeYes: "移除模型",
  removeAlso: "同时忘记它为你的照片建立的搜索索引",
  couldNotRemove: (model) => `无法移除 ${model}`,
  ready: (model) => `${model} 已就绪，从现在起由它回答。`,
  gettingReady: (model, answering, strong) => [
    strong(`${model} 正在准备。`),
    `在它为你的照片建立索引之前，由 ${answering} 回答。`,
  ],
  indexedOf: (done, total) => `已为 ${whole(total)} 张中的 ${whole(done)} 张建立索引。`,
  searchAtOnce: "用现有内容搜索",
  stayWith: (model) => `继续使用 ${model}`,
  onDevice: (count, size) => `此设备上有 ${plural(count, { other: "# 个模型" })}，${bytes(size)}`,
  onlyBuiltIn: "此设备上只有内置模型",
  another: "其他模型：它在 huggingface.co 上的名称，或其文件夹的地址",
  anotherName: "Xenova/clip-vit-base-patch32",
  lookUp: "查询",
  lookingUp: "正在查询…",
  withoutInternet: "没有网络时：将模型的文件夹或文件拖放到这里，或",
  chooseFolder: "选择文件夹",
  chooseFiles: "选择文件",
  checkingFiles: "正在检查文件…",
  myModel: "我的模型",
  inUseBadge: "使用中",
  inUse: "使用中",
  use: "使用",
  precisionOf: (model) => `${model} 的精度`,
  askingSize: "正在查询大小",
  removeThis: (model) => `从此设备移除 ${model}`,
  removeFromDevice: "从此设备移除",
  chooseAnother: "请先选择其他模型",
  storedSize: (size) => `在此设备上占用 ${bytes(size)}`,
  precision: (precision, size) => `${precision} · ${bytes(size)}`,
  precisionHere: (precision, size) => `${precision} · ${bytes(size)}，已在此处`,
};

/** @type {Said["library"]} */
export const library = {
  title: "图库",
  about: "图库：文件夹、模型和存储空间",
  photos: (count) => plural(count, { other: "张照片" }),
  skipped: (count) => plural(count, { other: "# 个已跳过" }),
  storage: "存储空间",
  notKnownYet: "尚不清楚",
  used: (size, free, strong) => [strong(bytes(size)), `，在此设备上；剩余 ${bytes(free)}`],
  usedInMemory: (size, strong) => [strong(bytes(size)), "，在内存中"],
  goneOnClose: "关闭此页面后消失。",
  facts: "照片信息",
  thumbnails: "缩略图",
  vectors: "搜索索引",
  models: "模型",
  page: "Photoseek 本身",
  kept: "浏览器会一直保留，直到你移除。",
  mayBeCleared: "空间不足时，浏览器可能会清除它。",
  notPromised: "浏览器不愿承诺更多；对已安装或已加书签的页面它会承诺。",
  keep: "保留这些数据",
  offline: "可以离线使用了。",
  version: (version) => `Photoseek ${version}`,
  exchange: "导出和导入",
  exchangeCard: "导出或导入",
  exchangeAbout: "你的搜索索引存成一个文件：供其他设备或其他程序使用。照片本身不在其中。",
  export: "导出",
  exportList: "CSV 列表",
  import: "导入",
  exportedLibrary: "导出的图库",
  couldNotExport: "无法导出图库",
  couldNotList: "无法导出列表",
  couldNotImport: (file) => `未导入“${file}”`,
  unchanged: "已停止。你的图库保持原样。",
  stages: {
    writing: "正在导出图库",
    checking: "正在检查文件",
    adding: "正在导入图库",
  },
  starting: "正在开始…",
  bytesDone: (done, total, strong) => [strong(bytes(done)), ` / ${bytes(total)}`],
  photosDone: (done, total, strong) => [strong(whole(done)), ` / ${photoCount(total)}`],
  exported: (count) => `已导出 ${photoCount(count)}。`,
  imported: (report) => {
    const parts = /** @type {[number, string][]} */ ([
      [report.added, "张已添加"],
      [report.replaced, "张更新"],
      [report.kept, "张已存在"],
    ]);
    const found = parts.filter(([count]) => count > 0);
    const said = found.map(([count, what]) => `${whole(count)} ${what}`);
    const closed = report.folders.length ? "打开它们的文件夹即可查看原图。" : "";
    return `导入结果：${said.join("，") || "文件中没有照片"}。${closed}`;
  },
  forgets: "关闭此页面后，Photoseek 会忘记一切。",
  worksFromMemory: "在那之前，它在内存中工作。",
  forgetsWhy: {
    "left-alone": "图库没有打开，已保持原样。请重新加载页面再试一次。",
    "site-data-blocked":
      "你的浏览器不允许此页面保存任何内容，例如在隐私窗口中，或网站数据被阻止时。",
    "no-database": "你的浏览器无法打开其数据库。以前访问时的图库没有丢失：重新启动浏览器即可恢复。",
  },
};

/** @type {Said["client"]} */
export const client = {
  vectorLength: (id, length, dimensions) =>
    `${id} 的向量有 ${length} 个数，而不是 ${dimensions} 个。`,
  pictureKinds:
    "图片可以是 Blob、File、ArrayBuffer、类型化数组、ImageBitmap、ImageData、URL 或数据 URI。",
  notGiven: (address, status) => `无法加载 ${address}：HTTP ${status}。`,
  noCanvas: "此浏览器不提供 2d 画布。",
};

/**
 * What is asked of a host: a file of a model, the list of its files, or a part of the page.
 * @param {Parameters} wanted
 */
const wanted = ({ file, model }) => {
  if (!model) return `${file}（页面的一部分）`;
  return file ? `${model} 的 ${file}` : `${model} 的文件列表`;
};

/** @param {Parameters} parameters */
const host = ({ host: name }) => name ?? "此网站";

/** @param {Parameters} parameters The part of a model that a tower is. */
const tower = ({ part }) => (part === "vision" ? "照片部分" : "文字部分");

const byHand =
  "你有权获取的文件，可以在那里手动下载，然后拖放到“所有模型”上，或放在页面旁的 models/ 下。";

/** @param {string} doing */
const doing = (doing) => `Photoseek 正在${doing}。请取消它，或等它完成。`;

/** @type {Said["errors"]} */
export const errors = {
  internal: "Photoseek 内部出了问题。已保存的内容是安全的；请重新加载页面以继续。",
  cancelled: "已取消。",
  closed: "引擎已关闭。",
  "engine-died": "引擎已停止。请重新启动以继续。",
  "engine-died.hung": "引擎没有响应。请重新启动以继续。",
  "boot-failed.unknown": "无法加载引擎。请检查网络连接，然后重新启动。",
  "boot-failed.no-webassembly":
    "此浏览器不运行 WebAssembly，而 Photoseek 依赖它。请重新启用（锁定模式会关闭它），或使用其他浏览器。",
  "boot-failed.wasm-forbidden":
    "网站的安全策略禁止 WebAssembly。网站管理者需要在 script-src 中加入 'wasm-unsafe-eval'。",
  "boot-failed.no-module-workers":
    "此浏览器太旧，无法运行 Photoseek。请更新，或使用最新的 Chrome、Edge、Firefox 或 Safari。",
  "boot-failed.missing": ({ part }) =>
    `此网站缺少 Photoseek 的一部分：${part}。请稍后再试，或告知网站管理者。`,
  "boot-failed.blocked": ({ part }) =>
    `无法加载 Photoseek 的一部分：${part}。请检查网络连接，以及是否被扩展程序或防火墙阻止；然后重新启动。`,
  "boot-failed.stalled": ({ part }) =>
    `Photoseek 的一部分没有送达：${part}。请检查网络连接，然后重新启动。`,
  "boot-failed.stuck":
    "虽然各部分都已就位，Photoseek 却无法继续。请重新启动；如果没有用，请重新加载页面。",

  // Files that are skipped
  "not-an-image.ending": "从扩展名看，不是图片。",
  "not-an-image.system": "系统、回收站或其他程序的文件夹，不会查看其内容。",
  "not-an-image.content": "文件中没有图片。",
  "not-an-image.array": ({ dtype, shape }) =>
    `像素数组必须是 uint8，形状为 (height, width)、(height, width, 3) 或 (height, width, 4)；这个是 ${dtype}，形状为 ${shape}。`,
  forgotten: "你取出了这张照片。移除其文件夹再重新添加，即可恢复。",
  "broken.data": ({ format }) =>
    format ? `${format} 数据已损坏或不完整。` : "图片数据已损坏或不完整。",
  "broken.slow": ({ format }) => `打开 ${format} 数据所需时间太长。`,
  "broken.headers": "文件头没有尽头。",
  "broken.shorter": "文件比原来短了。",
  "broken.no-pixels": "图片没有像素。",
  "broken.not-prepared": "无法准备图片。",
  "too-large.memory": "内存不足，无法处理此图片。",
  "too-large.pixels": ({ width, height }) =>
    `${whole(width)} × ${whole(height)} 像素超出了这里能打开的范围。`,
  "too-large.file": ({ bytes: size }) => `${bytes(size)} 超出了这里能打开的范围。`,
  "unsupported.here": ({ format }) => `${format} 图片无法在这里打开。`,
  "unsupported.browser": ({ format }) =>
    format === "HEIC"
      ? "此浏览器无法打开 HEIC 照片；Safari 可以，或使用另存为 JPEG 的副本。"
      : `此浏览器无法打开 ${format} 图片。`,
  "unsupported.film": ({ format }) => `此浏览器无法播放 ${format} 视频。`,
  "unsupported.drawing": ({ format }) => `${format} 文件是图形，不是照片。`,
  "unsupported.no-preview": ({ format }) => `此 ${format ?? "RAW"} 文件没有可显示的预览。`,
  "unsupported.kind": ({ format }) => `这种 ${format} 图片无法在这里打开。`,
  "too-large.one-piece": ({ format }) => `此 ${format} 的像素是一整块，太大了。`,
  unreadable: "浏览器无法打开此文件。请重新选择。",
  "unreadable.file": ({ file }) => `无法打开 ${file}。`,
  "unreadable.moved": "这张照片已不在原处。",
  empty: "文件是空的。",
  companion: ({ photo }) => `它属于 ${photo}。`,

  // Folders and the library
  "folder-unavailable.folder": "文件夹已无法打开。请重新选择以继续。",
  "folder-unavailable.photo": "再次打开文件夹，即可查看这张照片的原图。",
  "folder-refused": "请选择文件夹，或将照片拖放到页面上。",
  "folder-refused.inside": ({ folder, inner }) =>
    `“${inner}”在“${folder}”里面，而后者已在图库中。请再次打开“${folder}”以查找新照片。`,
  "not-found.folder": "此文件夹不在图库中。",
  "not-found.search": "此搜索已不再保存。",
  "not-found.photo": "这张照片已不在图库中。",
  "not-found.photo-not-indexed": "这张照片尚未用当前模型建立索引。",
  "not-found.removed": "以前访问时移除的内容无法恢复。",
  "not-found.place-taken": ({ folder }) => `“${folder}”又在图库中了；它的位置已被占用。`,
  "store-full":
    "磁盘或此浏览器分配给网站的空间已满。已建立的索引没有丢失。请删除不需要的文件，或从 Photoseek 中移除模型。",
  "store-full.import":
    "磁盘上或此浏览器分配给网站的空间容不下这个图库。没有导入任何内容；请腾出空间后重新导入。",
  "store-failed":
    "无法使用浏览器的数据库。请关闭其他 Photoseek 标签页并重新加载；在隐私窗口中，请允许网站数据。",
  "store-failed.behind": "更改之前需要重新加载图库。请再试一次。",
  "library-silent.blocked":
    "另一个使用旧版 Photoseek 的标签页占用着它，不肯让开。请关闭其他 Photoseek 标签页：这一页就会自动继续。没有任何丢失。",
  "library-silent.no-answer":
    "浏览器的数据库没有响应。请关闭其他 Photoseek 标签页，或重新启动浏览器。没有任何丢失。",
  "store-closed":
    "浏览器关闭了 Photoseek 的数据库，清除网站数据时会这样。请再试一次；如果再次发生，请重新启动浏览器。",
  "page-outdated":
    "你的图库由更新版本的 Photoseek 写入。请关闭所有 Photoseek 标签页再重新打开，以获得该版本；没有任何丢失。",
  "page-replaced":
    "更新版本的 Photoseek 已在另一个标签页中打开，并接管了你的图库。请重新加载此页面以继续使用；没有任何丢失。",
  "busy.other-tab": "Photoseek 正在另一个标签页中建立索引。请等它完成后再试。",
  "busy.model-in-use": ({ model, title }) =>
    `${models.names?.[model] ?? title} 正在使用中。请先选择其他模型。`,
  "busy.model-in-use-elsewhere": ({ model, title }) =>
    `${models.names?.[model] ?? title} 正在另一个标签页中使用。请在那里选择其他模型，或关闭该标签页，然后重试。`,
  "busy.index-open": ({ index }) => `索引“${index}”已在别处打开。请先在那里关闭。`,
  "busy.indexing": doing("为文件夹建立索引"),
  "busy.changing-folder": doing("更改文件夹"),
  "busy.removing-folder": doing("移除文件夹"),
  "busy.removing-folders": doing("移除所有文件夹"),
  "busy.bringing-back": doing("恢复文件夹"),
  "busy.exporting": doing("导出图库"),
  "busy.exporting-list": doing("导出照片列表"),
  "busy.importing": doing("导入图库"),
  "busy.removing-photos": doing("移除照片"),
  "busy.changing-model": doing("更换模型"),
  "busy.changing-backend": doing("更改模型的运行位置"),
  "busy.removing-model": doing("移除模型"),

  // Exported libraries
  "not-an-export.other-safetensors": "这是 safetensors 文件，但不是 Photoseek 导出的图库。",
  "not-an-export.not-whole": "这不是导出的图库，或只是它的开头。请选择 Photoseek 导出的完整文件。",
  "export-damaged": "此文件已损坏。没有导入任何内容；请重新导出图库，或重新复制文件。",
  "export-too-new": "此文件由更新版本的 Photoseek 写入。请重新加载页面以获得该版本，然后重新导入。",
  "export-of-other-model.other-model": ({ title, model, precision, ...used }) =>
    `此图库由 ${title}（${model}，${precision}）建立。Photoseek 现在使用 ${used.used_title}（${used.used_model}，${used.used_precision}）。请选择前一个模型，然后重新导入。没有导入任何内容。`,
  "export-of-other-model.other-version": ({ title, model, precision }) =>
    `此图库由 ${title}（${model}，${precision}）建立。当前模型名称相同，但版本不同，它们的数值无法比较。请在版本相同的地方重新导出图库。没有导入任何内容。`,

  // Getting models
  "hub-unreachable.host": (parameters) =>
    `${host(parameters)} 没有响应，因此无法加载${wanted(parameters)}。请检查网络连接后重试；也可以从文件添加模型。`,
  "hub-unreachable.address": ({ address }) =>
    `${address} 没有响应，或不响应其他网站的页面。请检查地址和网络连接；该服务器的管理者可以允许其他来源 (CORS)。`,
  "hub-busy": (parameters) =>
    `${host(parameters)} 收到的请求太多，现在无法提供${wanted(parameters)}。请在${parameters.seconds ? plural(parameters.seconds, { other: " # 秒后" }) : "几分钟后"}重试。`,
  "hub-failed": (parameters) =>
    `${host(parameters)} 自身出了问题，目前无法提供${wanted(parameters)}。已收到的部分会保留；请稍后再试。`,
  "model-refused.private": (parameters) =>
    `${host(parameters)} 不向所有人提供${wanted(parameters)}：没有这个名称的模型，或它是私有的。请检查名称。${byHand}`,
  "model-refused.gated": (parameters) =>
    `${host(parameters)} 只向已登录并接受所有者条款的人提供${wanted(parameters)}。${byHand}`,
  "model-refused.forbidden": (parameters) =>
    `${host(parameters)} 拒绝提供${wanted(parameters)}：其所有者或网络不允许通过。请换一个网络。${byHand}`,
  "model-not-found.file": (parameters) =>
    `${host(parameters)} 没有${wanted(parameters)}。请检查名称和版本，或选择其他模型。`,
  "model-not-found.address": ({ address }) =>
    `${address} 没有模型：那里找不到它的任何文件。地址应为包含 config.json 的文件夹地址。`,
  "web-page-instead": (parameters) =>
    `收到的是网页，而不是${wanted(parameters)}：地址有误，或网络要求先登录。请打开任意其他网站看看，然后重试。`,
  "model-damaged.other-bytes": (parameters) =>
    `${wanted(parameters)}收到的内容与列出的不同，已丢弃，没有留下损坏的内容；请重试，如果再次发生，请查看此设备与网络之间有什么。`,
  "model-damaged.too-large": (parameters) => `${wanted(parameters)}比任何此类文件都大，已丢弃。`,
  "model-changed": "页面打开期间，此网站上的 Photoseek 已更新。请重新加载页面。",
  "model-damaged.other-part": (parameters) =>
    `服务器发送的不是所请求的${wanted(parameters)}部分。请重试。`,
  "model-damaged.other-size": (parameters) =>
    `${wanted(parameters)}不是列出的那个文件：它有 ${whole(parameters.size)} 字节，而不是 ${whole(parameters.listed)} 字节。没有保留任何内容；请重试，或选择其他模型。`,
  "download-cut": (parameters) =>
    `传输${wanted(parameters)}时连接一再中断。已收到的部分会保留；请在网络好转时重试。`,
  "download-cancelled": ({ model }) => `${model} 的下载已停止。进度已保存，下次会从那里继续。`,
  "no-room-for-model.full":
    "此设备上没有空间保存模型。请腾出空间，或从内存中使用模型：现在即可使用，下次访问时会重新下载。",
  "no-room-for-model.refused":
    "此浏览器拒绝保存模型。请腾出空间，或从内存中使用模型：现在即可使用，下次访问时会重新下载。",
  "model-unavailable.not-given": (parameters) =>
    `${host(parameters)} 没有提供${wanted(parameters)}。请稍后再试。`,
  "model-unavailable.no-hub": ({ hub }) => `${hub} 的响应与 huggingface.co 不同。请检查其地址。`,
  "model-unavailable.no-built-in": "此网站在部署时没有内置模型。",
  "model-unavailable.files-not-kept": ({ title }) =>
    `“${title}”来自你的文件，此浏览器已不再保存它。请在“所有模型”中重新添加，或使用其他模型。`,
  "model-unavailable.file-not-kept": ({ file, model }) =>
    `此浏览器已不再保存 ${model} 的 ${file}。请从你的文件中重新添加模型。`,
  "model-unavailable.not-stored": ({ file, model }) =>
    `此浏览器没有保存 ${model} 的 ${file}。请重试。`,
  "model-unavailable.file-unreadable": ({ file }) => `无法打开 ${file}。请重新选择文件。`,

  // What models are made of
  "bad-model-name.name": ({ text }) =>
    `“${text}”不是模型名称。请输入类似 Xenova/clip-vit-base-patch32 的名称，或包含 config.json 和 onnx/ 的文件夹的地址。`,
  "bad-model-name.address": ({ text }) => `“${text}”不是地址。`,
  "model-unsupported.no-files": ({ model }) =>
    `${model} 没有 Photoseek 需要的任何文件：config.json、tokenizer.json 以及 onnx/ 下的两个网络。请寻找为 transformers.js 转换的副本。`,
  "model-unsupported.no-tower": ({ model, part }) =>
    part === "vision"
      ? `${model} 没有用于照片的网络 (onnx/vision_model*.onnx)，因此找不到照片。请选择两者都有的模型，例如 Xenova/clip-vit-base-patch32。`
      : `${model} 没有用于文字的网络 (onnx/text_model*.onnx)，因此不懂文字。请选择两者都有的模型，例如 Xenova/clip-vit-base-patch32。`,
  "model-unsupported.missing-files": ({ model, files }) =>
    `${model} 缺少 Photoseek 需要的 ${list(files)}。`,
  "model-unsupported.file-too-large": ({ model, file, size }) =>
    `${model}：据称其 ${file} 有 ${whole(size)} 字节，超过任何此类文件。`,
  "model-unsupported.split-weights": ({ model }) =>
    `${model} 将网络权重存放在单独的文件中 (.onnx_data)，Photoseek 无法加载。`,
  "model-unsupported.no-precision": ({ model, suffixes }) =>
    `${model} 没有同时包含两个网络且浏览器能加载其大小的精度（查找的是 ${suffixes.join("、")}）。`,
  "model-unsupported.precision": ({ model, precision, there }) =>
    `${model} 没有 ${precision}；有 ${there.join("、")}。`,
  "model-unsupported.no-config": ({ name }) =>
    `“${name}”中没有 config.json，因此不是模型。请选择模型下载到的文件夹，其中有 config.json、tokenizer.json 和 onnx/。`,
  "model-unsupported.not-json": (parameters) => `${wanted(parameters)}无法使用：它不是 JSON。`,
  "model-unsupported.kind": ({ model, kind, known }) =>
    `${model} 是“${kind}”类型的模型；Photoseek 需要同时处理文字和照片的模型（${known.join("、")}）。`,
  "model-unsupported.field": ({ model, file, field }) =>
    `${model}：其 ${file} 没有给出可用的 ${field}。`,
  "model-unsupported.no-room-for-text": ({ model }) =>
    `${model}：其 tokenizer_config.json 没有为文字留出空间。`,
  "model-unsupported.preprocessor": ({ model }) =>
    `${model}：其 preprocessor_config.json 要求 Photoseek 做不到的事。`,
  "model-unsupported.processor": ({ model, processor, known }) =>
    `${model} 用 ${processor} 处理图片，Photoseek 不认识它；认识的有 ${list(known)}。`,
  "model-unsupported.tokenizer": ({ model }) =>
    `${model} 的分词器类型未知：无法将文字转换为数字。请选择其他模型。`,
  "model-unsupported.padding": ({ token }) => `模型的分词器没有填充符 ${token}。`,
  "model-unsupported.outputs": ({ model, needed, there, ...parameters }) =>
    `${model} 的输出与 Photoseek 需要的不同：${tower(parameters)}给出 ${there.join("、")}，而不是 ${needed}。`,
  "model-closed": ({ model }) => `${model} 在工作时被关闭。`,
  "model-unsupported.shape": ({ model, shape, dimensions, ...parameters }) =>
    `${model} 的输出与其 config.json 所述不同：${tower(parameters)}给出形状为 ${shape} 的数组，而不是 ${plural(dimensions, { other: "# 维" })}。`,
  "inference-failed.not-loaded": ({ file, model }) =>
    `无法加载 ${model} 的 ${file}：它可能已损坏，或需要的内存超过此浏览器所能提供的。`,
  "inference-failed.not-run": ({ model }) =>
    `${model} 失败了。请重试；如果再次失败，请选择更小的模型。`,

  // Other people's code
  "bad-request.method": ({ method }) => `没有名为“${method}”的方法。`,
  "bad-request.parameters": ({ method, missing }) => `${method} 需要 ${missing.join("、")}。`,
  "bad-request.filter": ({ fields }) => `没有针对 ${fields.join("、")} 的筛选。`,
  "bad-request.values": ({ field, known }) => `对 ${field} 的筛选接受 ${known.join("、")}。`,
  "bad-request.whole-numbers": ({ fields }) => `${fields.join(" 和 ")} 应为整数。`,
  "bad-request.mark": ({ kind }) => `不能这样用“${kind}”标记照片：相册和标签有名称，其他没有。`,
  "bad-request.date": ({ text }) => `“${text}”不是日期。请写成 2022、2022-07 或 2022-07-14。`,
  "bad-request.order": ({ known }) => `照片可按 ${known.join("、")} 排序。`,
  "bad-request.group": ({ known }) => `照片可按 ${known.join("、")} 分组。`,
  "bad-request.view": "保存的搜索要有内容，最多 8,000 个字符。",
  "bad-request.least": "算作匹配的置信度应在 0 和 1 之间。",
  "bad-request.circle": "圆由纬度、经度和以公里为单位的半径组成。",
  "bad-request.box": "矩形由其南、西、北、东的度数组成。",
  "bad-request.dimensions": "索引需要一个模型，或维数。",
  "bad-request.vectors": ({ rows, dimensions, numbers }) =>
    `此索引的 ${rows} 行各需要 ${dimensions} 个数的向量；收到了 ${numbers} 个数。`,
  "bad-request.shape": ({ rows, dimensions, shape }) =>
    `此索引的 ${rows} 行需要形状为 (${rows}, ${dimensions}) 的向量；这些的形状是 ${shape}。`,
  "bad-request.not-numbers": "向量中有不是数字的内容。",
  "bad-request.model-closed": "此模型已关闭。",
  "bad-request.index-closed": "此索引已关闭。",
  "bad-request.comparisons": ({ field, unknown, known }) =>
    `对“${field}”的筛选要求 ${unknown.join("、")}；可用的有 ${known.join("、")}。`,
  "bad-request.metadata-count": ({ ids }) => `${ids} 个 id 需要同样多的元数据记录。`,
  "bad-request.id-twice": "要添加的内容中有一个 id 出现了两次。",
  "bad-request.other-vectors": ({ there, given }) =>
    `此索引中是 ${there} 的向量，不是 ${given} 的。请给新索引另起名称，或清空旧索引。`,
  "bad-request.metadata": "元数据必须能用 JSON 表示。",
};
