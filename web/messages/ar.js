/** What the page says, in Arabic. */
import { bytes, fixed, list, month, plural, short, whole } from "./formats.js";

/** @typedef {Required<import("./languages.js").Translation>} Said */
/** @typedef {import("./en.js").Parameters} Parameters */

/** @param {number} count */
const photoCount = (count) =>
  plural(count, {
    zero: "لا صور",
    one: "صورة واحدة",
    two: "صورتان",
    few: "# صور",
    many: "# صورة",
    other: "# صورة",
  });

/** @type {Said["shell"]} */
export const shell = {
  keys: {
    title: "المفاتيح",
    rows: {
      search: ["البحث", "/"],
      walk: ["من صورة إلى صورة", "←", "→", "↑", "↓"],
      ends: ["الصورة الأولى والأخيرة", "Home", "End"],
      open: ["فتح الصورة", "Enter"],
      select: ["تحديد الصورة", "المسافة"],
      stretch: ["التحديد من صورة إلى صورة", "Shift", "←→↑↓"],
      all: ["تحديد الكل", "Ctrl", "A"],
      facts: ["التفاصيل، عندما تكون صورة مفتوحة", "I"],
      favourite: ["المفضلة، عندما تكون صورة مفتوحة", "F"],
      slideshow: ["عرض الشرائح، عندما تكون صورة مفتوحة", "S"],
      leave: ["إغلاق أو مسح", "Esc"],
      help: ["هذه المفاتيح", "?"],
    },
  },
  name: "Photoseek",
  titled: (view) => `${view} – Photoseek`,
  description: "اعثر على صورك بوصفها. كل شيء يجري على جهازك.",
  needsJavaScript: "يحتاج Photoseek إلى JavaScript: فهو ينظر إلى صورك داخل هذه الصفحة.",
  skipToPhotos: "الانتقال إلى الصور",
  glance: "لمحة سريعة",
  cancel: "إلغاء",
  close: "إغلاق",
  done: "تم",
  ok: "حسنًا",
  tryAgain: "إعادة المحاولة",
  continue: "متابعة",
  restart: "إعادة التشغيل",
  startedAgain: (how) =>
    how === "hung"
      ? "توقّف Photoseek عن الاستجابة. اضطر إلى البدء من جديد، ويتابع من حيث كان."
      : "اضطر Photoseek إلى البدء من جديد، ويتابع من حيث كان.",
  reload: "إعادة التحميل",
  settings: {
    title: "الإعدادات",
    theme: "المظهر",
    themes: { system: "مثل النظام", light: "فاتح", dark: "داكن" },
    details: "إظهار التفاصيل",
    detailsAbout: "مدى التأكد من كل نتيجة، وبيانات النماذج.",
  },
  about: {
    open: "حول",
    title: "حول Photoseek",
    privacy: "صورك تبقى هنا",
    privacyText:
      "الصور والأسماء وعمليات البحث لا تغادر هذا الجهاز أبدًا. لا حاجة لأن تصدّقنا فحسب: افتح لوحة الشبكة في متصفحك وانظر ما الذي يُرسَل.",
    licenses: "التراخيص",
    licensesText: "Photoseek برنامج حر، بُني على عمل كثيرين غيرنا.",
    licensesLink: "كل التراخيص",
  },
  language: "اللغة",
  languageLater: "تتغير لغة الصفحة عند إعادة تحميلها.",
  stopping: "جارٍ الإيقاف…",
  gettingReady: "جارٍ التحضير…",
  boot: ({ stage, model = "", loaded = 0, reason = "" }) => {
    if (stage === "silent") return `${errors[`library-silent.${reason}`]}`;
    if (stage === "blocked") return "أغلق علامات تبويب Photoseek الأخرى من فضلك: فهي تمسك بمكتبتك.";
    if (stage === "library") return "جارٍ فتح مكتبتك…";
    if (stage === "settings")
      return `جارٍ تنزيل إعدادات ${models.names?.[model] ?? model}: ${bytes(loaded)}`;
    return "جارٍ التحضير…";
  },
  timeLeft: (seconds) => {
    if (seconds < 10) return "بقيت ثوانٍ قليلة";
    if (seconds < 55) return `المتبقي ${whole(Math.ceil(seconds / 5) * 5)} ث`;
    if (seconds < 3570) return `المتبقي ${whole(Math.round(seconds / 60))} د`;
    const minutes = Math.round(seconds / 60);
    return `المتبقي ${whole(Math.floor(minutes / 60))} س ${whole(minutes % 60)} د`;
  },
  couldNotStart: "تعذّر تشغيل Photoseek",
  libraryDoesNotOpen: "مكتبتك لا تُفتح",
  withoutLibrary: "المتابعة بدونها",
  stopped: "توقّف Photoseek",
  older: "هذه الصفحة من إصدار أقدم",
  useBuiltIn: "استخدام النموذج المدمج",
  technicalDetails: "التفاصيل التقنية",
  copyDiagnostics: "نسخ معلومات التشخيص",
  diagnosticsAbout: "الإصدارات والأعداد وآخر الأخطاء، بدون أسماء الصور أو المجلدات",
  diagnosticsCopied: "تم النسخ إلى الحافظة",
  diagnosticsSaved: "تم الحفظ كملف",
  somethingWrong: "حدث خطأ ما.",
  install: {
    offer: "يمكن أن يكون Photoseek تطبيقًا على هذا الجهاز، بنافذة وأيقونة خاصتين به.",
    yes: "تثبيت",
    sharedLost: "لم يصل ما تمت مشاركته. هل بقيت مساحة على هذا الجهاز؟",
  },
  newVersion: "يتوفر إصدار جديد.",
  firstAid: {
    notArriving: "جزء من Photoseek لا يصل. تحقّق من الاتصال، ثم أعد تحميل الصفحة.",
    notLoaded:
      "تعذّر تحميل جزء من Photoseek. تحقّق من الاتصال، ومن أن إضافةً أو جدار حماية لا يحجبه، ثم أعد تحميل الصفحة.",
    notSupported:
      "لا يعمل Photoseek في هذا المتصفح. حدّثه، أو استخدم إصدارًا حديثًا من Chrome أو Edge أو Firefox أو Safari.",
    openedAsFile:
      "فُتحت هذه الصفحة كملف، والمتصفحات لا تشغّل أجزاءها إلا من خادم ويب. في مجلد شيفرة Photoseek يشغّل الأمر «python3 build.py serve» خادمًا.",
  },
};

/** @type {Said["search"]} */
export const search = {
  describe: "صِف صورة",
  addWords: "أضف كلمات",
  byPhoto: "البحث بصورة",
  photoToSearchBy: "الصورة المراد البحث بها",
  clear: "مسح",
  clearSearch: "مسح البحث",
  failed: "لم ينجح هذا البحث",
  pastedPhoto: "صورة ملصقة",
  andMore: (count) => `+${whole(count)}`,
  andOthers: (name, others) =>
    plural(others, {
      zero: `${name} فقط`,
      one: `${name} وصورة أخرى`,
      two: `${name} وصورتان أخريان`,
      few: `${name} و# صور أخرى`,
      many: `${name} و# صورة أخرى`,
      other: `${name} و# صورة أخرى`,
    }),
  firstOf: (count) =>
    plural(count, {
      zero: "لا صور للبحث بها.",
      one: "البحث بهذه الصورة.",
      two: "البحث بالأولى من صورتين.",
      few: "البحث بالأولى من # صور.",
      many: "البحث بالأولى من # صورة.",
      other: "البحث بالأولى من # صورة.",
    }),
  photosLike: (name) => `صور تشبه ${name}`,
  withoutPhoto: "البحث بدون هذه الصورة",
  removePhoto: "إزالة",
  titleLike: (name) => `مثل ${name}`,
  titleLikePhoto: "مثل صورة",
  photoLost: "الصورة التي بحثت بها غير محفوظة هنا. اخترها مرة أخرى.",
  examples: "أمثلة",
  waysIn: "مداخل المكتبة",
  onThisDay: "في مثل هذا اليوم",
  categories: {
    people: "أشخاص",
    pets: "حيوانات أليفة",
    food: "طعام",
    documents: "مستندات ولقطات شاشة",
    nature: "طبيعة",
    city: "مدينة",
    vehicles: "مركبات",
    indoor: "داخل المباني",
    night: "ليل",
  },
  tryThese: "جرّب",
  things: [
    "golden retriever",
    "a cup of espresso",
    "seashore",
    "butterfly",
    "bridge",
    "pizza",
    "sports car",
  ],
  nothingFits: "لا صور تطابق عوامل التصفية هذه.",
  arrange: "الترتيب والتجميع",
  sort: "ترتيب",
  orders: {
    best: "الأكثر تطابقًا",
    newest: "الأحدث",
    oldest: "الأقدم",
    name: "الاسم",
    size: "الحجم",
    folder: "المجلد",
  },
  group: "تجميع",
  groups: {
    none: "بدون",
    day: "اليوم",
    place: "المكان",
    folder: "المجلد",
  },
  suggestions: "اقتراحات",
  recent: "بحث حديث",
  clearRecent: "مسح عمليات البحث الحديثة",
  editSaved: "تعديل عمليات البحث المحفوظة",
  kinds: {
    recent: "حديث",
    saved: "محفوظ",
    folder: "مجلد",
    place: "مكان",
    camera: "كاميرا",
    tag: "وسم",
    album: "ألبوم",
    month: "شهر",
    year: "سنة",
    thing: "في الصور",
  },
  save: "حفظ البحث",
  saved: (name) => `حُفظ باسم «${name}»، وهو محدّث دائمًا.`,
  rename: "إعادة التسمية",
  searchRemoved: (name) => `لم يعد «${name}» محفوظًا.`,
  undo: "تراجع",
  savedSearches: "عمليات البحث المحفوظة",
  nameOfSearch: "اسم البحث",
  show: (name) => `عرض ${name}`,
  removeSearch: (name) => `إزالة ${name}`,
  notSaved: "تعذّر حفظ البحث",
  allPhotos: "الصور",
  fewer: "أقل",
  more: "أكثر",
  line: "كم صورة تُعدّ مطابقة",
  understood: "فُهم على أنه",
  word: "كلمة؟",
  asWord: (part) => `البحث عن «${part}» في الصور بدلاً من ذلك`,
  without: (label) => `البحث بدون «${label}»`,
  chip: ({ kind, value, negated, must, weight }, days) => {
    const [least, most] = value.split("/").map(Number);
    const size = kind === "bytes" ? bytes : (/** @type {number} */ n) => `${short(n / 1e6)} م.ب`;
    const named = {
      words: must ? `يجب أن تُظهر ${value}` : weight === 1 ? value : `${value} × ${short(weight)}`,
      name: `باسم ${value}`,
      folder: `في ${value}`,
      kind: value,
      camera: `كاميرا ${value}`,
      date: days,
      yearly: `${days}، كل سنة`,
      orientation: { landscape: "عريضة", portrait: "طويلة", square: "مربعة" }[value] ?? value,
      pixels: most ? `${size(most)} على الأكثر` : `${size(least ?? 0)} على الأقل`,
      bytes: most ? `${size(most)} على الأكثر` : `${size(least ?? 0)} على الأقل`,
      tag: `وسم ${value}`,
      album: `ألبوم ${value}`,
      favourite: "المفضلة",
      place: `قرب ${value}`,
      country: `في ${value}`,
      category: search.categories?.[value] ?? value,
      similar: `مثل ${value}`,
    }[kind];
    return negated ? `ليس ${named}` : (named ?? value);
  },
  found: (count, strong) => [
    strong(whole(count)),
    plural(count, {
      zero: " صور",
      one: " صورة",
      two: " صورة",
      few: " صور",
      many: " صورة",
      other: " صورة",
    }),
  ],
  matches: (matches, total, strong) => [
    strong(whole(matches)),
    ` من أصل ${whole(total)} `,
    "مطابقة",
  ],
  noMatch: (words) => (words ? `لا تطابق واضح مع «${words}».` : "لا تطابق واضح."),
  closest: "هذه هي الأقرب.",
  builtInDoesNotKnow: (words) =>
    words ? `البحث المدمج لا يعرف «${words}».` : "البحث المدمج لا يعرف ما هذا.",
  downloadBetter: "تنزيل بحث أفضل",
  modelDoesNotKnow: (words) =>
    words ? `هذا النموذج لا يعرف «${words}».` : "هذا النموذج لا يعرف ما هذا.",
  spoken: {
    nothingFits: "لا صور تطابق عوامل التصفية هذه",
    nothingThere: "لا صور بعد",
    all: (total) => photoCount(total),
    noMatch: (total) => `لا تطابق واضح بين الصور (${whole(total)}). هذه هي الأقرب.`,
    matches: (matches, total) =>
      `${plural(matches, { zero: "لا تطابق محتمل", one: "تطابق محتمل واحد", two: "تطابقان محتملان", few: "# تطابقات محتملة", many: "# تطابقًا محتملاً", other: "# تطابق محتمل" })} بين الصور (${whole(total)}).`,
  },
};

/** @type {Said["filters"]} */
export const filters = {
  title: "عوامل التصفية",
  clear: "مسح عوامل التصفية",
  remove: "إزالة",
  removeThis: (facet, chosen) => `إزالة عامل التصفية ${facet}: ${chosen}`,
  chosen: (facet, chosen) => `${facet}: ${chosen}`,
  andOthers: (first, others) => (others ? `${first} +${whole(others)}` : first),
  facets: {
    favourite: "المفضلة",
    album: "الألبوم",
    tag: "الوسم",
    hidden: "المخفية",
    folder: "المجلد",
    date: "التاريخ",
    kind: "النوع",
    size: "الحجم",
    pixels: "الصورة",
    bytes: "الملف",
    camera: "الكاميرا",
    orientation: "الاتجاه",
    place: "المكان",
  },
  any: {
    favourite: "كل الصور",
    hidden: "بدون الصور المخفية",
    folder: "كل المجلدات",
    date: "أي وقت",
    pixels: "أي حجم",
    bytes: "أي حجم",
    place: "أي مكان",
  },
  anything: "الكل",
  values: {
    favourite: {
      yes: "المفضلة",
      no: "غيرها",
    },
    album: {
      "": "ليست في أي ألبوم",
    },
    tag: {
      "": "بدون وسم",
    },
    hidden: {
      yes: "الصور المخفية",
      no: "الصور المخفية أيضًا",
    },
    orientation: {
      landscape: "أفقية",
      portrait: "عمودية",
      square: "مربعة",
    },
    place: {
      located: "مع مكان",
      unlocated: "بدون مكان",
    },
  },
  units: {
    pixels: (count) => `${short(count / 1e6)} MP`,
    bytes,
  },
  from: "من",
  to: "إلى",
  since: (day) => `منذ ${day}`,
  until: (day) => `حتى ${day}`,
  between: (first, last) => `${first} – ${last}`,
  monthsOf: (year) => `أشهر ${year}`,
  monthWith: (date, count) => `${month(date)}، ${whole(count)}`,
  under: (size) => `أقل من ${size}`,
  andMore: (size) => `${size} أو أكثر`,
  range: (least, most) => `${least} إلى ${most}`,
  within: (kilometres) => `ضمن ${short(kilometres)} كم`,
  around: (place) => `حول ${place}`,
  area: "منطقة على الخريطة",
};

/** @type {Said["map"]} */
export const map = {
  title: "الخريطة",
  couldNotOpen: "تعذّر فتح الخريطة",
  keys: "خريطة صورك. تحرّكها مفاتيح الأسهم، ويقرّبها الزائد ويبعدها الناقص.",
  nearer: "تقريب",
  farther: "تبعيد",
  all: "إظهار كل الأماكن",
  draw: "رسم إطار",
  drawHow: "اسحب إطارًا حول الأماكن التي تقصدها.",
  here: (count) =>
    count ? `${photoCount(count)} في هذا الجزء من الخريطة` : "لا صور في هذا الجزء من الخريطة.",
  show: "إظهار هذه الصور",
  noOutlines: "تعذّر تحميل حدود البلدان. تحقق من الاتصال، ثم افتح الخريطة من جديد.",
  source: "الحدود: Natural Earth. المدن: GeoNames.",
  failed: "تعذّر إظهار الخريطة",
  photos: (count) => photoCount(count),
};

/** @type {Said["photos"]} */
export const photos = {
  byName: "حسب الاسم",
  byPicture: "حسب ما تُظهره الصورة",
  lessLikely: "أقل احتمالاً",
  nowhere: "بدون مكان",
  likely: (name, likely) => `${name}، باحتمال ${likely}`,
  cosine: (score) => `تشابه جيب التمام ${fixed(score, 4)}`,
  favourite: "مفضلة",
  albums: "الألبومات",
  tags: "الوسوم",
  select: (name) => `تحديد ${name}`,
  selectThis: "تحديد (مفتاح المسافة)",
  isSelected: (name) => `محدّدة: ${name}`,
  moreLikeThis: "المزيد مثلها",
  notLikeThis: "ليست مثل هذه",
  moreLike: (name) => `المزيد مثل ${name}`,
  stackOf: (count) =>
    plural(count, {
      zero: "مجموعة من # صورة",
      one: "مجموعة من صورة واحدة",
      two: "مجموعة من صورتين: عرض أو طي",
      few: "مجموعة من # صور: عرض أو طي",
      many: "مجموعة من # صورة: عرض أو طي",
      other: "مجموعة من # صورة: عرض أو طي",
    }),
  photo: "صورة",
  photoDetails: "تفاصيل الصورة",
  photoDetailsKey: "تفاصيل الصورة (i)",
  slideshow: "عرض الشرائح",
  slideshowKey: "عرض الشرائح (s)",
  timeline: "الشهر",
  tileSize: "حجم الصور",
  tileSizeKey: "حجم الصور (Ctrl والعجلة)",
  placeOf: (at, total) => `${whole(at)} من ${whole(total)}`,
  openForFullSize: "افتح المجلد مرة أخرى لرؤيتها بالحجم الكامل.",
  openFolder: (folder) => `فتح «${folder}»`,
  folder: "المجلد",
  taken: "تاريخ الالتقاط",
  changed: "تاريخ التعديل",
  size: "الحجم",
  file: "الملف",
  length: "المدة",
  beside: "مع",
  camera: "الكاميرا",
  lens: "العدسة",
  exposure: "التعريض",
  exposureOf: ({ aperture, exposure, iso, focal_length }) =>
    [
      aperture && `ƒ/${short(aperture)}`,
      exposure && `${exposure < 0.3 ? `1/${whole(1 / exposure)}` : short(exposure)} s`,
      iso && `ISO ${iso}`,
      focal_length && `${short(focal_length)} مم`,
    ]
      .filter(Boolean)
      .join(" · "),
  incomplete: "هذا الملف مبتور. تُعرض الصورة إلى حيث تصل.",
  place: "المكان",
  match: "التطابق",
  megapixels: (count) => `${short(count / 1e6)} م.ب`,
  dimensions: (width, height) => {
    const megapixels = (width * height) / 1e6;
    const large = megapixels >= 0.95 ? ` · ${short(megapixels)} م.ب` : "";
    return `${whole(width)} × ${whole(height)}${large}`;
  },
  matchOf: (confidence, score) => `${confidence} · جيب التمام ${fixed(score, 4)}`,
  coordinates: (latitude, longitude) => {
    const north = `${fixed(Math.abs(latitude), 4)}° ${latitude < 0 ? "جنوبًا" : "شمالاً"}`;
    const east = `${fixed(Math.abs(longitude), 4)}° ${longitude < 0 ? "غربًا" : "شرقًا"}`;
    return `${north}، ${east}`;
  },
  nearHere: "صور بالقرب من هنا",
  download: "تنزيل",
  headline: "اعثر على أي صورة بوصفها",
  invitation: "اختر مجلدًا وصِف ما تبحث عنه، فتظهر الصور الصحيحة أولاً.",
  orDrop: "أو أفلت مجلدًا أو صورًا في أي مكان من هذه الصفحة",
  privacy: "صورك لا تغادر هذا الجهاز أبدًا.",
  nothingToShow: "لا صور لعرضها",
  nothingReadable: "تعذّر فتح أي من الملفات؛ قائمة الملفات المتخطاة تذكر السبب.",
  notIndexedYet: (model) => `لم يفهرس ${model} صورًا من مجلداتك بعد.`,
};

/** @type {Said["acting"]} */
export const acting = {
  title: "الصور المحدّدة",
  job: "جارٍ حفظ الصور",
  actions: "بالصور المحدّدة",
  selected: (count) =>
    plural(count, {
      zero: "محدّدة",
      one: "محدّدة",
      two: "محدّدتان",
      few: "محدّدة",
      many: "محدّدة",
      other: "محدّدة",
    }),
  announced: (count) =>
    plural(count, {
      zero: "لا صور محدّدة",
      one: "صورة واحدة محدّدة",
      two: "صورتان محدّدتان",
      few: "# صور محدّدة",
      many: "# صورة محدّدة",
      other: "# صورة محدّدة",
    }),
  announcedNone: "لا صور محدّدة",
  clear: "إلغاء التحديد",
  clearKey: "إلغاء التحديد (Esc)",
  all: (count) => `تحديد الكل (${whole(count)})`,
  allKey: "تحديد الكل (Ctrl+A)",
  save: "حفظ",
  copyInto: "نسخ إلى مجلد…",
  zip: "تنزيل بصيغة ZIP",
  zipName: "صور.zip",
  list: "حفظ قائمة (CSV)",
  paths: "نسخ المسارات",
  share: "مشاركة",
  likeThese: "المزيد مثل هذه",
  more: "المزيد",
  favourite: "مفضلة",
  noFavourite: "إزالة من المفضلة",
  toAlbum: "ألبوم",
  giveTag: "وسم",
  album: {
    newName: "إضافة",
    newNameHint: "ألبوم جديد",
  },
  tag: {
    newName: "إضافة",
    newNameHint: "وسم جديد",
  },
  hide: "إخفاء من النتائج",
  unhide: "إظهار في النتائج مجددًا",
  marks: {
    title: "الألبومات والوسوم",
    edit: "إعادة تسمية الألبومات والوسوم أو إزالتها",
    none: "لا يوجد أي منها بعد. حدّد صورًا لإنشائها.",
    nameOf: (name) => `اسم «${name}»`,
    show: (name) => `عرض «${name}»`,
    remove: (name) => `إزالة «${name}»`,
    removed: (name) => `تمت إزالة «${name}». تبقى صورها.`,
    findMore: (name) => `البحث عن المزيد لـ «${name}»`,
    couldNotChange: "تعذّر تغيير الألبومات والوسوم",
  },
  likely: {
    title: (name) => `صور أخرى قد تكون «${name}»`,
    about: "اضغط على الصورة التي لا تناسب؛ لن تُقترح مجددًا.",
    found: (count, name) =>
      plural(count, {
        zero: `لا صور أخرى قد تكون «${name}».`,
        one: `صورة أخرى قد تكون «${name}».`,
        two: `صورتان أخريان قد تكونان «${name}».`,
        few: `# صور أخرى قد تكون «${name}».`,
        many: `# صورة أخرى قد تكون «${name}».`,
        other: `# صورة أخرى قد تكون «${name}».`,
      }),
    look: "عرض",
    add: (count) =>
      plural(count, {
        zero: "إضافة # صورة",
        one: "إضافة صورة واحدة",
        two: "إضافة صورتين",
        few: "إضافة # صور",
        many: "إضافة # صورة",
        other: "إضافة # صورة",
      }),
    none: "لا شيء من هذه",
    nothing: (name) => `لا توجد صورة أخرى تشبه صور «${name}».`,
  },
  stacks: {
    title: "صور متشابهة",
    about:
      "نسخ وصور التُقطت تباعًا. يُحتفظ من كل مجموعة بأكبرها وأوضحها؛ اختر غيرها بنقرة. لا يُحذف أي ملف.",
    found: (stacks, others) =>
      `${plural(stacks, { zero: "لا مجموعات", one: "مجموعة واحدة", two: "مجموعتان", few: "# مجموعات", many: "# مجموعة", other: "# مجموعة" })}، ${plural(others, { zero: "لا صور غير الأفضل", one: "صورة واحدة غير الأفضل", two: "صورتان غير الأفضل", few: "# صور غير الأفضل", many: "# صورة غير الأفضل", other: "# صورة غير الأفضل" })}`,
    none: "لا صور متطابقة تقريبًا.",
    copies: "نسخ من ملف واحد",
    burst: "التُقطت تباعًا",
    keep: (at) => `الاحتفاظ بالصورة ${whole(at)}`,
    kept: "محتفَظ بها",
    more: "عرض المزيد",
    hide: "إخفاء الصور الأخرى",
    select: "تحديد الصور الأخرى",
    looking: "جارٍ البحث عن صور متشابهة",
    review: "مراجعة الصور المتشابهة",
    folds: "عرض صورة واحدة من كل مجموعة",
    couldNotLook: "تعذّر البحث عن صور متشابهة",
  },
  forget: "إخراج من Photoseek",
  forgotten: (count) =>
    plural(count, {
      zero: "لم تُخرج صور.",
      one: "أُخرجت صورة واحدة. يبقى الملف في مكانه.",
      two: "أُخرجت صورتان. يبقى الملفان في مكانهما.",
      few: "أُخرجت # صور. تبقى الملفات في مكانها.",
      many: "أُخرجت # صورة. تبقى الملفات في مكانها.",
      other: "أُخرجت # صورة. تبقى الملفات في مكانها.",
    }),
  couldNotForget: "تعذّر إخراج الصور",
  couldNotBringBack: "تعذّرت استعادة الصور",
  couldNotMark: "تعذّر حفظ ذلك",
  marked: (kind, on, count, name) => {
    const many = photoCount(count);
    if (kind === "favourite")
      return on ? `أُضيف إلى المفضلة: ${many}.` : `أُزيل من المفضلة: ${many}.`;
    if (kind === "hidden") return on ? `أُخفي: ${many}.` : `ظهر مجددًا: ${many}.`;
    return on ? `أُضيف إلى «${name}»: ${many}.` : `أُزيل من «${name}»: ${many}.`;
  },
  copying: (folder) => `جارٍ النسخ إلى «${folder}»`,
  zipping: "جارٍ إنشاء ملف ZIP",
  copied: (count, folder, skipped) => {
    const done = plural(count, {
      zero: `لم تُنسخ صور إلى «${folder}».`,
      one: `نُسخت صورة واحدة إلى «${folder}».`,
      two: `نُسخت صورتان إلى «${folder}».`,
      few: `نُسخت # صور إلى «${folder}».`,
      many: `نُسخت # صورة إلى «${folder}».`,
      other: `نُسخت # صورة إلى «${folder}».`,
    });
    return skipped
      ? `${done} ${plural(skipped, { zero: "لم يُتخطَّ شيء.", one: "تم تخطي صورة واحدة.", two: "تم تخطي صورتين.", few: "تم تخطي # صور.", many: "تم تخطي # صورة.", other: "تم تخطي # صورة." })}`
      : done;
  },
  zipped: (count) =>
    plural(count, {
      zero: "لم تُحفظ صور.",
      one: "حُفظت صورة واحدة.",
      two: "حُفظت صورتان.",
      few: "حُفظت # صور.",
      many: "حُفظت # صورة.",
      other: "حُفظت # صورة.",
    }),
  copiedPaths: (count) =>
    plural(count, {
      zero: "لم تُنسخ مسارات",
      one: "نُسخ مسار واحد",
      two: "نُسخ مساران",
      few: "نُسخت # مسارات",
      many: "نُسخ # مسارًا",
      other: "نُسخ # مسار",
    }),
  unread: (count) =>
    plural(count, {
      zero: "تعذّرت القراءة: افتح المجلد أولاً.",
      one: "تعذّرت قراءة صورة واحدة: افتح مجلدها أولاً.",
      two: "تعذّرت قراءة صورتين: افتح مجلدهما أولاً.",
      few: "تعذّرت قراءة # صور: افتح مجلدها أولاً.",
      many: "تعذّرت قراءة # صورة: افتح مجلدها أولاً.",
      other: "تعذّرت قراءة # صورة: افتح مجلدها أولاً.",
    }),
  couldNotSave: "تعذّر حفظ الصور",
  couldNotShare: "لا يمكن مشاركة هذه الصور من هنا",
  couldNotCopyPaths: "تعذّر نسخ المسارات",
  isThere: (name) => `«${name}» موجود من قبل`,
  whatNow: "هل تريد الاحتفاظ بكلتيهما، أم استبدال الموجودة، أم تخطي هذه الصورة؟",
  forAll: "الشيء نفسه لكل الصور الأخرى",
  ways: {
    both: "الاحتفاظ بكلتيهما",
    replace: "استبدال",
    skip: "تخطٍّ",
  },
};

/** @type {Said["folders"]} */
export const folders = {
  add: "إضافة مجلد",
  addTitle: "إضافة مجلد صور",
  addA: "إضافة مجلد",
  choose: "اختيار مجلد",
  trySamples: "التجربة بصور نموذجية",
  samples: "صور نموذجية",
  samplesComing: "جارٍ تحميل الصور النموذجية…",
  samplesDidNotCome: "تعذّر تحميل الصور النموذجية. تحقّق من الاتصال وأعد المحاولة.",
  areSamples: "هذه صور نموذجية.",
  removeSamples: "إزالتها",
  folderOfPhotos: "مجلد صور",
  chosenFiles: "الملفات المختارة",
  droppedFiles: "الملفات المفلَتة",
  dropPhoto: "أفلت صورة للعثور على صور تشبهها",
  dropFolders: "أفلت مجلدات أو صورًا للبحث فيها",
  refused:
    "لم يُختر أي مجلد. لا يمكن مشاركة سطح المكتب والتنزيلات والمجلد الرئيسي بالكامل: اختر «الصور» أو مجلدًا فرعيًا.",
  mayNotRead: (name) => `لا يُسمح للمتصفح بفتح «${name}».`,
  couldNotRead: (name) => `تعذّرت فهرسة «${name}»`,
  couldNotChange: (name) => `تعذّر تغيير «${name}»`,
  progress: "جارٍ فهرسة الصور",
  photosIndexed: "تمت فهرسة الصور",
  stopped: "تم الإيقاف. التقدّم محفوظ؛ افتح المجلد مرة أخرى للمتابعة.",
  waitingForTab: "بانتظار علامة تبويب أخرى",
  paused: (name) => `متوقف مؤقتًا في «${name}»`,
  walking: (name) => `جارٍ تصفّح «${name}»`,
  indexing: (name) => `جارٍ فهرسة «${name}»`,
  indexingBy: (model, name) => `يفهرس ${model} المجلد «${name}»`,
  isNext: (name) => `تفهرس علامة التبويب تلك صورًا لهذه المكتبة. «${name}» هو التالي.`,
  filesFound: (count) =>
    plural(count, {
      zero: "لم يُعثر على ملفات",
      one: "عُثر على ملف واحد",
      two: "عُثر على ملفين",
      few: "عُثر على # ملفات",
      many: "عُثر على # ملفًا",
      other: "عُثر على # ملف",
    }),
  startsSoon: "يبدأ حالما يصبح جاهزًا",
  waiting: (count) =>
    plural(count, {
      zero: "لا مجلدات في الانتظار",
      one: "مجلد واحد في الانتظار",
      two: "مجلدان في الانتظار",
      few: "# مجلدات في الانتظار",
      many: "# مجلدًا في الانتظار",
      other: "# مجلد في الانتظار",
    }),
  continuesByItself: "يتابع حالما تتوفر مساحة.",
  modelsOnDevice: "النماذج على هذا الجهاز",
  done: (done, total, strong) => [strong(whole(done)), ` من ${whole(total)}`],
  rate: (files) =>
    files >= 1
      ? `${short(Number(files.toPrecision(2)))} في الثانية`
      : `${short(Number((files * 60).toPrecision(2)))} في الدقيقة`,
  report: (name, report) => {
    const parts = /** @type {[number, string][]} */ ([
      [report.added, "جديدة"],
      [report.changed, "معدّلة"],
      [report.moved, "منقولة"],
      [report.back, "عادت"],
      [report.unchanged, "مفهرسة من قبل"],
      [report.gone, "لم تعد موجودة"],
      [report.forgotten, "أُزيلت"],
      [report.undecided, "مفقودة"],
      [report.skipped, "متخطاة"],
    ]);
    const found = parts.filter(([count]) => count > 0);
    const said = found.map(([count, what]) => `${whole(count)} ${what}`);
    return `${name}: ${said.join("، ") || "لم يُعثر على صور"}.`;
  },
  interrupted: (name) => `لم تكتمل فهرسة «${name}»`,
  tabClosed: "أُغلقت علامة التبويب التي كانت تفهرسه.",
  progressSaved: (count) => `التقدّم محفوظ: ${photoCount(count)}.`,
  browserAsks: "يسأل المتصفح قبل أن يفتح الباقي.",
  chooseForRest: "اختر المجلد مرة أخرى لفهرسة الباقي.",
  chooseAgain: "اختياره مرة أخرى",
  leave: "تركه كما هو",
  missing: (name, missing, all) =>
    missing < all
      ? `${whole(missing)} من أصل ${whole(all)} من الصور لم تعد في «${name}»`
      : `${photoCount(missing)} ${plural(missing, { zero: "لم تعد", one: "لم تعد", two: "لم تعودا", few: "لم تعد", many: "لم تعد", other: "لم تعد" })} في «${name}»`,
  missingAdvice: (count) =>
    `إذا كان هناك قرص أو بطاقة غير موصولة، فصِلها وانظر مرة أخرى. إلى أن تقرر، ${plural(count, { zero: "يمكن العثور عليها", one: "يمكن العثور عليها", two: "يمكن العثور عليهما", few: "يمكن العثور عليها", many: "يمكن العثور عليها", other: "يمكن العثور عليها" })} هنا.`,
  keep: (count) =>
    plural(count, {
      zero: "الاحتفاظ بها",
      one: "الاحتفاظ بها",
      two: "الاحتفاظ بهما",
      few: "الاحتفاظ بها",
      many: "الاحتفاظ بها",
      other: "الاحتفاظ بها",
    }),
  lookAgain: "النظر مرة أخرى",
  removeMissing: (count) =>
    `إزالة ${plural(count, { zero: "لا شيء", one: "صورة واحدة", two: "صورتين", few: "# صور", many: "# صورة", other: "# صورة" })}`,
  lookForNew: "البحث عن صور جديدة",
  openAgain: "الفتح مرة أخرى",
  remove: "إزالة",
  removeThis: (name) => `إزالة ${name}`,
  inFolder: (count) => photoCount(count),
  fromThumbnails: (count) => `${photoCount(count)}، يمكن البحث فيها من الصور المصغّرة`,
  title: "المجلدات",
  none: "لا مجلد بعد.",
  removeAll: "إزالة الكل",
  removeAllTitle: "هل تريد إزالة كل المجلدات؟",
  removeAllText:
    "ينسى Photoseek صورك: فهرس البحث والصور المصغّرة. تبقى الصور نفسها كما هي. يمكنك استعادة كل شيء إلى أن تغلق هذه الصفحة.",
  removeAllYes: "إزالة كل المجلدات",
  removed: (name) => `لم يعد «${name}» في Photoseek.`,
  removedAll: "أُزيلت كل المجلدات من Photoseek.",
  couldNotRemove: "تعذّرت إزالة أي شيء",
  undo: "تراجع",
  quoted: (name) => `«${name}»`,
  names: (names) => names.map((name) => `«${name}»`).join("، "),
  couldNotBringBack: (names) => `تعذّرت استعادة ${names}`,
  forgottenOnClose: "أُزيل، ويُنسى عند إغلاق هذه الصفحة",
  bringBack: "استعادة",
  openForModel: "افتح مجلداتك مرة أخرى لكي يفهرسها هذا النموذج مرة واحدة.",
  damaged: (count) => `كان جزء من المكتبة تالفًا: ${photoCount(count)} بحاجة إلى فهرسة من جديد.`,
  openForDamaged: "افتح مجلداتك لذلك.",
  listFailed: "تعذّر تحميل القائمة",
  skippedFiles: (count) =>
    plural(count, {
      zero: "لا ملفات متخطاة",
      one: "ملف متخطى واحد",
      two: "ملفان متخطيان",
      few: "# ملفات متخطاة",
      many: "# ملفًا متخطى",
      other: "# ملف متخطى",
    }),
  filterByName: "التصفية حسب الاسم أو السبب",
  filter: "تصفية",
  lookInto: "النظر داخلها أيضًا",
  looksInto: "مع سلة المهملات ومجلدات البرامج الأخرى.",
  leaveOut: "استثناؤها",
  nothingSkipped: "كل الملفات مفهرسة.",
  nothingFits: "لا ملفات تطابق عامل التصفية هذا.",
  showMore: (count) => `عرض المزيد من ${whole(count)}`,
  skippedGroups: {
    "not-an-image": "ليست صورًا",
    forgotten: "أخرجتها أنت",
    broken: "تالفة",
    "too-large": "كبيرة جدًا",
    unsupported: "تنسيقات لا يمكن فتحها بعد",
    unreadable: "تعذّر فتحها",
    empty: "ملفات فارغة",
  },
};

/** @type {Said["models"]} */
export const models = {
  model: "النموذج",
  title: "النماذج",
  all: "كل النماذج",
  preparing: "جارٍ التحضير…",
  names: {
    mini: "مدمج (أساسي)",
  },
  summaries: {
    mini: "يعمل فورًا وبدون اتصال. يعرف المشاهد اليومية والناس والحيوانات والأشياء.",
    "Xenova/clip-vit-base-patch32": "موصى به. يفهم الأوصاف الحرة لكل شيء تقريبًا.",
    "Xenova/clip-vit-base-patch16": "يرى تفاصيل أصغر من B/32؛ أربعة أضعاف العمل لكل صورة.",
    "Xenova/siglip-base-patch16-224": "أدق في ما تُظهره الصورة؛ تنزيل أكبر.",
    "Xenova/mobileclip_s0": "الأصغر والأسرع مما يفهم الأوصاف الحرة.",
    "Xenova/mobileclip_s2": "سريع على الهواتف، ويقارب نماذج CLIP الأكبر جودةً.",
    "onnx-community/siglip2-base-patch16-224-ONNX": "الأدق في القائمة، وبلغات كثيرة؛ أكبر تنزيل.",
    "Xenova/siglip-base-patch16-256-multilingual": "للأوصاف بلغات غير الإنجليزية.",
  },
  fromElsewhere: (host) => ({
    title: `هل تريد جلب النماذج من ${host}؟`,
    text: `الرابط الذي اتّبعته يأخذ نماذج البحث من ${host} وليس من المكان المعتاد. تابع إن كنت تثق به؛ أما «إلغاء» فيتابع بدونه. في الحالتين تبقى صورك على هذا الجهاز.`,
  }),
  builtIn: "مدمج",
  onThisSite: "على هذا الموقع",
  from: {
    "built-in": "",
    site: "",
    hub: "من huggingface.co",
    url: "من عنوانه",
    files: "من ملفاتك",
  },
  dimensions: (count) =>
    plural(count, {
      zero: "لا أبعاد",
      one: "بُعد واحد",
      two: "بُعدان",
      few: "# أبعاد",
      many: "# بُعدًا",
      other: "# بُعد",
    }),
  toDownload: "للتنزيل",
  downloadOf: (size) => `${bytes(size)} للتنزيل`,
  downloaded: "تم تنزيله",
  manyLanguages: "لغات كثيرة",
  better: (name, size) => `بحث أفضل: تنزيل ${name}${size && ` (${size})`}`,
  betterHere: (name) => `بحث أفضل: استخدام ${name}`,
  knowsEnglish: "البحث المدمج يفهم الكلمات الإنجليزية فقط.",
  searchInMine: (size) => `تنزيل نموذج بحث يفهم العربية ولغات أخرى${size && ` (${size})`}`,
  graphicsCard: "على بطاقة الرسومات",
  threads: (count) =>
    plural(count, {
      zero: "لا خيوط",
      one: "خيط واحد",
      two: "خيطان",
      few: "# خيوط",
      many: "# خيطًا",
      other: "# خيط",
    }),
  runsOn: "يعمل على",
  automatic: "تلقائي",
  onGraphicsCard: "بطاقة الرسومات (WebGPU)",
  onProcessor: "المعالج",
  cannotRunThere: "لا يمكن للنموذج العمل في مكان آخر الآن",
  cannotBeUsed: "لا يمكن استخدام هذا النموذج",
  downloading: "جارٍ تنزيل نموذج",
  downloadingThis: (model) => `جارٍ تنزيل ${model}`,
  pausedThis: (model) => `متوقف مؤقتًا: ${model}`,
  pause: "إيقاف مؤقت",
  modelDownloaded: "تم تنزيل النموذج",
  loaded: (loaded, total, strong) => [
    strong(bytes(loaded)),
    total === null ? "" : ` من ${bytes(total)}`,
  ],
  perSecond: (rate) => `${bytes(rate)}/s`,
  parts: (parts) => {
    /** @type {Record<string, string>} */
    const names = {
      text: "الجزء الخاص بالكلمات",
      vision: "الجزء الخاص بالصور",
      settings: "الإعدادات",
    };
    return list(parts.map((part) => names[part] ?? part));
  },
  useFromMemory: "استخدامه من الذاكرة",
  removeTitle: (model) => `هل تريد إزالة ${model}؟`,
  removeText: (size) =>
    `يوفّر ذلك ${bytes(size)} على هذا الجهاز. للبحث بهذا النموذج مجددًا يجب تنزيله مرة أخرى.`,
  removeYes: "إزالة النموذج",
  removeAlso: "نسيان فهرس البحث الخاص به لصورك أيضًا",
  couldNotRemove: (model) => `تعذّرت إزالة ${model}`,
  ready: (model) => `${model} جاهز، ويجيب من الآن فصاعدًا.`,
  gettingReady: (model, answering, strong) => [
    strong(`يجري تحضير ${model}.`),
    ` يجيب ${answering} إلى أن تُفهرس صورك.`,
  ],
  indexedOf: (done, total) => `تمت فهرسة ${whole(done)} من ${whole(total)}.`,
  searchAtOnce: "البحث بما هو متوفر",
  stayWith: (model) => `البقاء مع ${model}`,
  onDevice: (count, size) =>
    `${plural(count, { zero: "لا نماذج", one: "نموذج واحد", two: "نموذجان", few: "# نماذج", many: "# نموذجًا", other: "# نموذج" })} على هذا الجهاز، ${bytes(size)}`,
  onlyBuiltIn: "النموذج المدمج وحده على هذا الجهاز",
  another: "نموذج آخر: اسمه على huggingface.co، أو عنوان مجلده",
  anotherName: "Xenova/clip-vit-base-patch32",
  lookUp: "بحث",
  lookingUp: "جارٍ البحث عنه…",
  withoutInternet: "بدون إنترنت: أفلت مجلد نموذج أو ملفاته هنا، أو",
  chooseFolder: "اختر مجلدًا",
  chooseFiles: "اختر ملفات",
  checkingFiles: "جارٍ فحص الملفات…",
  myModel: "نموذجي",
  inUseBadge: "قيد الاستخدام",
  inUse: "قيد الاستخدام",
  use: "استخدام",
  precisionOf: (model) => `دقة ${model}`,
  askingSize: "جارٍ السؤال عن حجمه",
  removeThis: (model) => `إزالة ${model} من هذا الجهاز`,
  removeFromDevice: "إزالة من هذا الجهاز",
  chooseAnother: "اختر نموذجًا آخر أولاً",
  storedSize: (size) => `${bytes(size)} على هذا الجهاز`,
  precision: (precision, size) => `${precision} · ${bytes(size)}`,
  precisionHere: (precision, size) => `${precision} · ${bytes(size)}، هنا`,
};

/** @type {Said["library"]} */
export const library = {
  title: "المكتبة",
  about: "المكتبة: المجلدات والنموذج والتخزين",
  photos: (count) =>
    plural(count, {
      zero: "صورة",
      one: "صورة",
      two: "صورة",
      few: "صور",
      many: "صورة",
      other: "صورة",
    }),
  skipped: (count) =>
    plural(count, {
      zero: "لا ملفات متخطاة",
      one: "ملف متخطى",
      two: "ملفان متخطيان",
      few: "# متخطاة",
      many: "# متخطى",
      other: "# متخطى",
    }),
  storage: "التخزين",
  notKnownYet: "غير معروف بعد",
  used: (size, free, strong) => [strong(bytes(size)), ` على هذا الجهاز، ${bytes(free)} متاحة`],
  usedInMemory: (size, strong) => [strong(bytes(size)), " في الذاكرة"],
  goneOnClose: "يزول عند إغلاق هذه الصفحة.",
  facts: "معلومات عن صورك",
  thumbnails: "الصور المصغّرة",
  vectors: "فهرس البحث",
  models: "النماذج",
  page: "Photoseek نفسه",
  kept: "يحتفظ به المتصفح إلى أن تزيله.",
  mayBeCleared: "قد يمحوه المتصفح عندما تقل المساحة.",
  notPromised: "لم يشأ أن يعد بأكثر من ذلك؛ وهو يفعل مع الصفحات المثبّتة أو المحفوظة في الإشارات.",
  keep: "الاحتفاظ بهذه البيانات",
  offline: "جاهز للعمل بدون اتصال.",
  version: (version) => `Photoseek ${version}`,
  exchange: "التصدير والاستيراد",
  exchangeCard: "تصدير أو استيراد",
  exchangeAbout: "فهرس البحث في ملف واحد: لجهاز آخر أو برنامج آخر. الصور نفسها ليست فيه.",
  export: "تصدير",
  exportList: "قائمة بتنسيق CSV",
  import: "استيراد",
  exportedLibrary: "مكتبة مصدَّرة",
  couldNotExport: "تعذّر تصدير المكتبة",
  couldNotList: "تعذّر تصدير القائمة",
  couldNotImport: (file) => `لم يُستورد «${file}»`,
  unchanged: "تم الإيقاف. مكتبتك كما كانت من قبل.",
  stages: {
    writing: "جارٍ تصدير مكتبتك",
    checking: "جارٍ فحص الملف",
    adding: "جارٍ استيراد المكتبة",
  },
  starting: "جارٍ البدء…",
  bytesDone: (done, total, strong) => [strong(bytes(done)), ` من ${bytes(total)}`],
  photosDone: (done, total, strong) => [strong(whole(done)), ` من أصل ${whole(total)}`],
  exported: (count) => `تم التصدير: ${photoCount(count)}.`,
  imported: (report) => {
    const parts = /** @type {[number, string][]} */ ([
      [report.added, "أُضيفت"],
      [report.replaced, "أحدث"],
      [report.kept, "موجودة من قبل"],
    ]);
    const found = parts.filter(([count]) => count > 0);
    const said = found.map(([count, what]) => `${whole(count)} ${what}`);
    const closed = report.folders.length ? " افتح مجلداتها لرؤيتها بالحجم الكامل." : "";
    return `تم الاستيراد: ${said.join("، ") || "لا صور في الملف"}.${closed}`;
  },
  forgets: "سينسى Photoseek كل شيء عند إغلاق هذه الصفحة.",
  worksFromMemory: "حتى ذلك الحين يعمل من الذاكرة.",
  forgetsWhy: {
    "left-alone": "لم تُفتح مكتبتك وتُركت كما هي. أعد تحميل الصفحة للمحاولة مرة أخرى.",
    "site-data-blocked":
      "لا يسمح متصفحك لهذه الصفحة بالاحتفاظ بشيء، كما في نافذة خاصة أو عند حظر بيانات المواقع.",
    "no-database":
      "تعذّر على متصفحك فتح قاعدة بياناته. مكتبة الزيارات السابقة لم تضع: أعد تشغيل المتصفح لتعود إليها.",
  },
};

/** @type {Said["client"]} */
export const client = {
  vectorLength: (id, length, dimensions) =>
    `متجه ${id} فيه ${length} من الأعداد وليس ${dimensions}.`,
  pictureKinds:
    "الصورة هي Blob أو File أو ArrayBuffer أو مصفوفة محددة النوع أو ImageBitmap أو ImageData أو URL أو URI للبيانات.",
  notGiven: (address, status) => `تعذّر تحميل ${address}: ‏HTTP ${status}.`,
  noCanvas: "لا يوفّر هذا المتصفح لوحة رسم 2d.",
};

/**
 * What is asked of a host: a file of a model, the list of its files, or a part of the page.
 * @param {Parameters} wanted
 */
const wanted = ({ file, model }) => {
  if (!model) return `${file}، جزء من الصفحة`;
  return file ? `${file} من ${model}` : `قائمة ملفات ${model}`;
};

/** @param {Parameters} parameters */
const host = ({ host: name }) => name ?? "هذا الموقع";

/** @param {Parameters} parameters The part of a model that a tower is. */
const tower = ({ part }) => (part === "vision" ? "الجزء الخاص بالصور" : "الجزء الخاص بالكلمات");

const byHand =
  "الملفات التي يحق لك أخذها يمكن تنزيلها من هناك يدويًا، ثم إفلاتها على «كل النماذج»، أو وضعها بجانب الصفحة تحت models/.";

/** @param {string} doing */
const doing = (doing) => `يقوم Photoseek الآن ${doing}. ألغِ ذلك، أو انتظر حتى ينتهي.`;

/** @type {Said["errors"]} */
export const errors = {
  internal: "حدث خطأ داخل Photoseek. ما هو محفوظ في أمان؛ أعد تحميل الصفحة للمتابعة.",
  cancelled: "أُلغي.",
  closed: "أُغلق المحرّك.",
  "engine-died": "توقّف المحرّك. أعد تشغيله للمتابعة.",
  "engine-died.hung": "لم يعد المحرّك يستجيب. أعد تشغيله للمتابعة.",
  "boot-failed.unknown": "تعذّر تحميل المحرّك. تحقّق من الاتصال، ثم أعد تشغيله.",
  "boot-failed.no-webassembly":
    "لا يشغّل هذا المتصفح WebAssembly الذي صُنع منه Photoseek. فعّله من جديد (وضع المنع يعطّله)، أو استخدم متصفحًا آخر.",
  "boot-failed.wasm-forbidden":
    "سياسة أمان الموقع تمنع WebAssembly. على من يدير الموقع إضافة 'wasm-unsafe-eval' إلى script-src.",
  "boot-failed.no-module-workers":
    "هذا المتصفح قديم جدًا لتشغيل Photoseek. حدّثه، أو استخدم إصدارًا حديثًا من Chrome أو Edge أو Firefox أو Safari.",
  "boot-failed.missing": ({ part }) =>
    `جزء من Photoseek مفقود على هذا الموقع: ${part}. أعد المحاولة لاحقًا، أو أخبر من يدير الموقع.`,
  "boot-failed.blocked": ({ part }) =>
    `تعذّر تحميل جزء من Photoseek: ${part}. تحقّق من الاتصال، ومن أن إضافةً أو جدار حماية لا يحجبه، ثم أعد التشغيل.`,
  "boot-failed.stalled": ({ part }) =>
    `جزء من Photoseek لا يصل: ${part}. تحقّق من الاتصال، ثم أعد التشغيل.`,
  "boot-failed.stuck":
    "لا يتقدّم Photoseek رغم وجود كل أجزائه. أعد تشغيله؛ وإن لم ينفع ذلك فأعد تحميل الصفحة.",

  // Files that are skipped
  "not-an-image.ending": "ليس صورة، حسب امتداد اسمه.",
  "not-an-image.system": "مجلد للنظام أو لسلة مهملات أو لبرنامج آخر، ولا يُنظر داخله.",
  "not-an-image.content": "لا يحتوي الملف على صورة.",
  "not-an-image.array": ({ dtype, shape }) =>
    `يجب أن تكون مصفوفة البكسلات uint8 بالشكل (height, width) أو (height, width, 3) أو (height, width, 4)؛ أما هذه فهي ${dtype} بالشكل ${shape}.`,
  forgotten: "لقد أخرجت هذه الصورة. لاستعادتها أزل مجلدها ثم أضفه من جديد.",
  "broken.data": ({ format }) =>
    format ? `بيانات ${format} تالفة أو مبتورة.` : "بيانات الصورة تالفة أو مبتورة.",
  "broken.slow": ({ format }) => `يستغرق فتح بيانات ${format} وقتًا طويلاً جدًا.`,
  "broken.headers": "ترويسات الملف لا تنتهي.",
  "broken.shorter": "الملف أقصر مما كان.",
  "broken.no-pixels": "الصورة بلا بكسلات.",
  "broken.not-prepared": "تعذّر تحضير الصورة.",
  "too-large.memory": "لا توجد ذاكرة كافية لهذه الصورة.",
  "too-large.pixels": ({ width, height }) =>
    `${whole(width)} × ${whole(height)} بكسل أكثر مما يمكن فتحه هنا.`,
  "too-large.file": ({ bytes: size }) => `${bytes(size)} أكثر مما يمكن فتحه هنا.`,
  "unsupported.here": ({ format }) => `لا يمكن فتح صور ${format} هنا.`,
  "unsupported.browser": ({ format }) =>
    format === "HEIC"
      ? "لا يستطيع هذا المتصفح فتح صور HEIC؛ يستطيع Safari ذلك، أو استخدم نسخة محفوظة بتنسيق JPEG."
      : `لا يستطيع هذا المتصفح فتح صور ${format}.`,
  "unsupported.film": ({ format }) => `لا يستطيع هذا المتصفح تشغيل مقاطع فيديو ${format}.`,
  "unsupported.drawing": ({ format }) => `ملفات ${format} رسومات وليست صورًا.`,
  "unsupported.no-preview": ({ format }) =>
    `لا يحتوي ملف ${format ?? "RAW"} هذا على معاينة يمكن عرضها.`,
  "unsupported.kind": ({ format }) => `لا يمكن فتح صور ${format} من هذا النوع هنا.`,
  "too-large.one-piece": ({ format }) => `بكسلات ${format} في قطعة واحدة كبيرة جدًا.`,
  unreadable: "تعذّر على المتصفح فتح الملف. اختره مرة أخرى.",
  "unreadable.file": ({ file }) => `تعذّر فتح ${file}.`,
  "unreadable.moved": "لم تعد هذه الصورة حيث كانت.",
  empty: "الملف فارغ.",
  companion: ({ photo }) => `يتبع ${photo}.`,

  // Folders and the library
  "folder-unavailable.folder": "لم يعد بالإمكان فتح المجلد. اختره مرة أخرى للمتابعة.",
  "folder-unavailable.photo": "افتح المجلد مرة أخرى لرؤية هذه الصورة بالحجم الكامل.",
  "folder-refused": "اختر مجلدًا، أو أفلت صورًا على الصفحة.",
  "folder-refused.inside": ({ folder, inner }) =>
    `يقع «${inner}» داخل «${folder}» الموجود في مكتبتك. افتح «${folder}» مرة أخرى للبحث عن صور جديدة.`,
  "not-found.folder": "هذا المجلد ليس في المكتبة.",
  "not-found.search": "لم يعد هذا البحث محفوظًا.",
  "not-found.photo": "لم تعد هذه الصورة في المكتبة.",
  "not-found.photo-not-indexed": "لم تُفهرس هذه الصورة بالنموذج المستخدم.",
  "not-found.removed": "ما أُزيل في زيارة سابقة لا يمكن استعادته.",
  "not-found.place-taken": ({ folder }) => `عاد «${folder}» إلى المكتبة؛ مكانه مشغول.`,
  "store-full":
    "القرص، أو المساحة التي يمنحها هذا المتصفح للموقع، ممتلئ. لم يضع شيء مما فُهرس. احذف ملفات لا تحتاج إليها، أو نماذج من Photoseek.",
  "store-full.import":
    "لا مساحة لهذه المكتبة على القرص، أو في ما يمنحه هذا المتصفح للموقع. لم يُستورد شيء؛ وفّر بعض المساحة ثم استوردها مرة أخرى.",
  "store-failed":
    "تعذّر استخدام قاعدة بيانات المتصفح. أغلق علامات تبويب Photoseek الأخرى وأعد التحميل؛ وفي نافذة خاصة اسمح ببيانات المواقع.",
  "store-failed.behind": "يجب تحميل المكتبة من جديد قبل أن يمكن تغييرها. حاول مرة أخرى.",
  "library-silent.blocked":
    "علامة تبويب أخرى بإصدار أقدم من Photoseek تمسك بها ولا تفسح المجال. أغلق علامات تبويب Photoseek الأخرى، فتتابع هذه وحدها. لم يضع شيء.",
  "library-silent.no-answer":
    "قاعدة بيانات المتصفح لا تستجيب. أغلق علامات تبويب Photoseek الأخرى، أو أعد تشغيل المتصفح. لم يضع شيء.",
  "store-closed":
    "أغلق المتصفح قاعدة بيانات Photoseek، كما يفعل عند مسح بيانات المواقع. حاول مرة أخرى؛ وإن تكرر ذلك فأعد تشغيل المتصفح.",
  "page-outdated":
    "كتب إصدار أحدث من Photoseek مكتبتك. أغلق كل علامات تبويب Photoseek وافتحه مرة أخرى للحصول على ذلك الإصدار؛ لم يضع شيء.",
  "page-replaced":
    "إصدار أحدث من Photoseek مفتوح في علامة تبويب أخرى وتولّى مكتبتك. أعد تحميل هذه الصفحة للمتابعة به؛ لم يضع شيء.",
  "busy.other-tab": "يفهرس Photoseek في علامة تبويب أخرى. أعد المحاولة عندما ينتهي.",
  "busy.model-in-use": ({ model, title }) =>
    `${models.names?.[model] ?? title} قيد الاستخدام. اختر نموذجًا آخر أولاً.`,
  "busy.model-in-use-elsewhere": ({ model, title }) =>
    `${models.names?.[model] ?? title} قيد الاستخدام في علامة تبويب أخرى. اختر هناك نموذجًا آخر، أو أغلقها، ثم أعد المحاولة.`,
  "busy.index-open": ({ index }) => `الفهرس «${index}» مفتوح في مكان آخر. أغلقه هناك أولاً.`,
  "busy.indexing": doing("بفهرسة مجلد"),
  "busy.changing-folder": doing("بتغيير مجلد"),
  "busy.removing-folder": doing("بإزالة مجلد"),
  "busy.removing-folders": doing("بإزالة المجلدات"),
  "busy.bringing-back": doing("باستعادة مجلدات"),
  "busy.exporting": doing("بتصدير المكتبة"),
  "busy.exporting-list": doing("بتصدير قائمة الصور"),
  "busy.importing": doing("باستيراد مكتبة"),
  "busy.removing-photos": doing("بإزالة صور"),
  "busy.changing-model": doing("بتغيير النموذج"),
  "busy.changing-backend": doing("بتغيير مكان عمل النموذج"),
  "busy.removing-model": doing("بإزالة نموذج"),

  // Exported libraries
  "not-an-export.other-safetensors": "هذا ملف safetensors، لكنه ليس مكتبة مصدَّرة من Photoseek.",
  "not-an-export.not-whole":
    "هذه ليست مكتبة مصدَّرة، أو بدايتها فقط. اختر ملفًا صدّره Photoseek كاملاً.",
  "export-damaged": "هذا الملف تالف. لم يُستورد شيء؛ صدّر المكتبة مرة أخرى، أو انسخ الملف من جديد.",
  "export-too-new":
    "كتب إصدار أحدث من Photoseek هذا الملف. أعد تحميل الصفحة للحصول عليه، ثم استورد الملف مرة أخرى.",
  "export-of-other-model.other-model": ({ title, model, precision, ...used }) =>
    `صُنعت هذه المكتبة بالنموذج ${title} ‏(${model}، ${precision}). يستخدم Photoseek الآن ${used.used_title} ‏(${used.used_model}، ${used.used_precision}). اختر النموذج الأول، ثم استورد الملف مرة أخرى. لم يُستورد شيء.`,
  "export-of-other-model.other-version": ({ title, model, precision }) =>
    `صُنعت هذه المكتبة بالنموذج ${title} ‏(${model}، ${precision}). النموذج المستخدم له الاسم نفسه، لكنه إصدار آخر منه، ولا يمكن مقارنة أعدادهما. صدّر المكتبة مرة أخرى حيث يتطابق الإصداران. لم يُستورد شيء.`,

  // Getting models
  "hub-unreachable.host": (parameters) =>
    `${host(parameters)} لا يستجيب، فتعذّر تحميل ${wanted(parameters)}. تحقّق من الاتصال ثم أعد المحاولة؛ يمكن أيضًا إضافة نموذج من ملفات.`,
  "hub-unreachable.address": ({ address }) =>
    `لا أحد يجيب على ${address}، أو لا يجيب صفحات المواقع الأخرى. تحقّق من العنوان والاتصال؛ من يدير ذلك الخادم يمكنه السماح بمصادر أخرى (CORS).`,
  "hub-busy": (parameters) =>
    `تلقّى ${host(parameters)} طلبات كثيرة جدًا فلا يعطي ${wanted(parameters)} الآن. أعد المحاولة ${parameters.seconds ? plural(parameters.seconds, { zero: "الآن", one: "بعد ثانية واحدة", two: "بعد ثانيتين", few: "بعد # ثوانٍ", many: "بعد # ثانية", other: "بعد # ثانية" }) : "بعد بضع دقائق"}.`,
  "hub-failed": (parameters) =>
    `لدى ${host(parameters)} مشكلة خاصة به ولا يستطيع إعطاء ${wanted(parameters)} حاليًا. ما وصل حتى الآن محفوظ؛ أعد المحاولة لاحقًا.`,
  "model-refused.private": (parameters) =>
    `لا يعطي ${host(parameters)} الجميع ${wanted(parameters)}: لا نموذج بهذا الاسم، أو أنه خاص. تحقّق من الاسم. ${byHand}`,
  "model-refused.gated": (parameters) =>
    `لا يعطي ${host(parameters)} ما يلي إلا لمن سجّل الدخول وقبل شروط مالكه: ${wanted(parameters)}. ${byHand}`,
  "model-refused.forbidden": (parameters) =>
    `رفض ${host(parameters)} إعطاء ${wanted(parameters)}: مالكه أو الشبكة لا تسمح بمروره. جرّب شبكة أخرى. ${byHand}`,
  "model-not-found.file": (parameters) =>
    `ليس لدى ${host(parameters)} ما يلي: ${wanted(parameters)}. تحقّق من الاسم والمراجعة، أو اختر نموذجًا آخر.`,
  "model-not-found.address": ({ address }) =>
    `لا نموذج على ${address}: لا يجيب هناك أي من ملفاته. العنوان هو عنوان المجلد الذي فيه config.json.`,
  "web-page-instead": (parameters) =>
    `وصلت صفحة ويب بدلاً من ${wanted(parameters)}: العنوان خاطئ، أو تطلب الشبكة تسجيل الدخول أولاً. افتح أي موقع آخر لترى، ثم أعد المحاولة.`,
  "model-damaged.other-bytes": (parameters) =>
    `وصلت بايتات غير المذكورة: ${wanted(parameters)}. رُميت ولم يبقَ شيء تالف؛ أعد المحاولة، وإن تكرر ذلك فانظر ما يقع بين هذا الجهاز والشبكة.`,
  "model-damaged.too-large": (parameters) =>
    `أكبر من أي ملف من هذا النوع: ${wanted(parameters)}. تم رميه.`,
  "model-changed": "حُدّث Photoseek على هذا الموقع بينما كانت الصفحة مفتوحة. أعد تحميل الصفحة.",
  "model-damaged.other-part": (parameters) =>
    `أرسل الخادم جزءًا غير المطلوب: ${wanted(parameters)}. أعد المحاولة.`,
  "model-damaged.other-size": (parameters) =>
    `ليس الملف المذكور: في ${wanted(parameters)} عدد بايتات ${whole(parameters.size)} وليس ${whole(parameters.listed)}. لم يُحتفظ بشيء منه؛ أعد المحاولة، أو اختر نموذجًا آخر.`,
  "download-cut": (parameters) =>
    `ينقطع الاتصال مرة بعد مرة أثناء وصول ${wanted(parameters)}. ما وصل محفوظ؛ أعد المحاولة عندما تتحسن الشبكة.`,
  "download-cancelled": ({ model }) =>
    `أُوقف تنزيل ${model}. التقدّم محفوظ، ويتابع من هناك في المرة القادمة.`,
  "no-room-for-model.full":
    "لا مساحة على هذا الجهاز لحفظ النموذج. وفّر بعض المساحة، أو استخدم النموذج من الذاكرة: فيعمل الآن ويُنزّل من جديد في الزيارة القادمة.",
  "no-room-for-model.refused":
    "يرفض هذا المتصفح حفظ النموذج. وفّر بعض المساحة، أو استخدم النموذج من الذاكرة: فيعمل الآن ويُنزّل من جديد في الزيارة القادمة.",
  "model-unavailable.not-given": (parameters) =>
    `لم يعطِ ${host(parameters)} ما يلي: ${wanted(parameters)}. أعد المحاولة لاحقًا.`,
  "model-unavailable.no-hub": ({ hub }) => `لا يجيب ${hub} مثل huggingface.co. تحقّق من عنوانه.`,
  "model-unavailable.no-built-in": "أُعدّ هذا الموقع بدون نموذجه المدمج.",
  "model-unavailable.files-not-kept": ({ title }) =>
    `جاء «${title}» من ملفاتك، ولم يعد هذا المتصفح يحتفظ به. أضفه مرة أخرى تحت «كل النماذج»، أو استخدم نموذجًا آخر.`,
  "model-unavailable.file-not-kept": ({ file, model }) =>
    `لم يعد هذا المتصفح يحتفظ بالملف ${file} من ${model}. أضف النموذج من ملفاتك مرة أخرى.`,
  "model-unavailable.not-stored": ({ file, model }) =>
    `لم يحتفظ هذا المتصفح بالملف ${file} من ${model}. أعد المحاولة.`,
  "model-unavailable.file-unreadable": ({ file }) => `تعذّر فتح ${file}. اختر الملفات مرة أخرى.`,

  // What models are made of
  "bad-model-name.name": ({ text }) =>
    `«${text}» لا يسمّي أي نموذج. اكتب اسمًا مثل Xenova/clip-vit-base-patch32، أو عنوان مجلد فيه config.json وonnx/.`,
  "bad-model-name.address": ({ text }) => `«${text}» ليس عنوانًا.`,
  "model-unsupported.no-files": ({ model }) =>
    `ليس في ${model} أي من الملفات التي يحتاج إليها Photoseek: ‏config.json وtokenizer.json والشبكتان تحت onnx/. ابحث عن نسخة محوّلة لأجل transformers.js.`,
  "model-unsupported.no-tower": ({ model, part }) =>
    part === "vision"
      ? `ليس في ${model} شبكة للصور (onnx/vision_model*.onnx)، فلا يعثر على أي منها. اختر نموذجًا فيه الاثنتان، مثل Xenova/clip-vit-base-patch32.`
      : `ليس في ${model} شبكة للكلمات (onnx/text_model*.onnx)، فلا يفهم أيًا منها. اختر نموذجًا فيه الاثنتان، مثل Xenova/clip-vit-base-patch32.`,
  "model-unsupported.missing-files": ({ model, files }) =>
    `ينقص ${model} ما يحتاج إليه Photoseek: ${list(files)}.`,
  "model-unsupported.file-too-large": ({ model, file, size }) =>
    `${model}: يُذكر أن في ${file} عدد بايتات ${whole(size)}، وهو أكثر من أي ملف من هذا النوع.`,
  "model-unsupported.split-weights": ({ model }) =>
    `يحفظ ${model} أوزان شبكاته في ملفات منفصلة (.onnx_data) لا يستطيع Photoseek تحميلها.`,
  "model-unsupported.no-precision": ({ model, suffixes }) =>
    `لا توجد لـ ${model} دقة فيها الشبكتان معًا وبحجم يستطيع متصفح تحميله (يُبحث عن ${suffixes.join("، ")}).`,
  "model-unsupported.precision": ({ model, precision, there }) =>
    `لا يتوفر ${model} بالدقة ${precision}؛ يتوفر بـ ${there.join("، ")}.`,
  "model-unsupported.no-config": ({ name }) =>
    `ليس في «${name}» ملف config.json، فهو ليس نموذجًا. اختر المجلد الذي نُزّل إليه نموذج، وفيه config.json وtokenizer.json وonnx/.`,
  "model-unsupported.not-json": (parameters) =>
    `لا يمكن استخدامه لأنه ليس JSON: ‏${wanted(parameters)}.`,
  "model-unsupported.kind": ({ model, kind, known }) =>
    `${model} نموذج من نوع «${kind}»؛ يحتاج Photoseek إلى نموذج للكلمات والصور (${known.join("، ")}).`,
  "model-unsupported.field": ({ model, file, field }) =>
    `${model}: لا يعطي ${file} قيمة صالحة لـ ${field}.`,
  "model-unsupported.no-room-for-text": ({ model }) =>
    `${model}: لا يترك tokenizer_config.json مكانًا لنص.`,
  "model-unsupported.preprocessor": ({ model }) =>
    `${model}: يطلب preprocessor_config.json ما لا يستطيعه Photoseek.`,
  "model-unsupported.processor": ({ model, processor, known }) =>
    `يحضّر ${model} صوره بواسطة ${processor} الذي لا يعرفه Photoseek؛ فهو يعرف ${list(known)}.`,
  "model-unsupported.tokenizer": ({ model }) =>
    `في ${model} مجزّئ كلمات من نوع غير معروف: لا يمكن تحويل الكلمات إلى أعداد. اختر نموذجًا آخر.`,
  "model-unsupported.padding": ({ token }) => `ليس في مجزّئ كلمات النموذج رمز حشو ${token}.`,
  "model-unsupported.outputs": ({ model, needed, there, ...parameters }) =>
    `مخرجات ${model} غير التي يحتاج إليها Photoseek: يعطي ${tower(parameters)} ${there.join("، ")} وليس ${needed}.`,
  "model-closed": ({ model }) => `أُغلق ${model} أثناء عمله.`,
  "model-unsupported.shape": ({ model, shape, dimensions, ...parameters }) =>
    `مخرجات ${model} غير التي يذكرها config.json: يعطي ${tower(parameters)} مصفوفات بالشكل ${shape} وليس من ${plural(dimensions, { zero: "صفر أبعاد", one: "بُعد واحد", two: "بُعدين", few: "# أبعاد", many: "# بُعدًا", other: "# بُعد" })}.`,
  "inference-failed.not-loaded": ({ file, model }) =>
    `تعذّر تحميل ${file} من ${model}: قد يكون تالفًا، أو يحتاج إلى ذاكرة أكثر مما يعطيه هذا المتصفح.`,
  "inference-failed.not-run": ({ model }) =>
    `فشل ${model}. أعد المحاولة؛ وإن فشل مجددًا فاختر نموذجًا أصغر.`,

  // Other people's code
  "bad-request.method": ({ method }) => `لا توجد طريقة باسم «${method}».`,
  "bad-request.parameters": ({ method, missing }) => `يحتاج ${method} إلى ${missing.join("، ")}.`,
  "bad-request.filter": ({ fields }) => `لا عامل تصفية على ${fields.join("، ")}.`,
  "bad-request.values": ({ field, known }) =>
    `يقبل عامل التصفية على ${field} القيم ${known.join("، ")}.`,
  "bad-request.whole-numbers": ({ fields }) => `${fields.join(" و")} أعداد صحيحة.`,
  "bad-request.mark": ({ kind }) =>
    `لا يمكن قول «${kind}» عن صورة هكذا: للألبومات والوسوم أسماء، وليس لغيرها.`,
  "bad-request.date": ({ text }) => `«${text}» ليس تاريخًا. اكتب 2022 أو 2022-07 أو 2022-07-14.`,
  "bad-request.order": ({ known }) => `يمكن ترتيب الصور حسب ${known.join("، ")}.`,
  "bad-request.group": ({ known }) => `يمكن تجميع الصور حسب ${known.join("، ")}.`,
  "bad-request.view": "البحث المحفوظ يسأل عن شيء، بما لا يزيد على 8000 حرف.",
  "bad-request.least": "ما يُعدّ تطابقًا هو ثقة بين 0 و1.",
  "bad-request.circle": "الدائرة هي خط عرض وخط طول ونصف قطر بالكيلومترات.",
  "bad-request.box": "المستطيل هو جنوبه وغربه وشماله وشرقه بالدرجات.",
  "bad-request.dimensions": "يحتاج الفهرس إلى نموذج، أو إلى عدد الأبعاد.",
  "bad-request.vectors": ({ rows, dimensions, numbers }) =>
    `تحتاج صفوف هذا الفهرس وعددها ${rows} إلى متجهات في كل منها ${dimensions} من الأعداد؛ وصل ${numbers} من الأعداد.`,
  "bad-request.shape": ({ rows, dimensions, shape }) =>
    `تحتاج صفوف هذا الفهرس وعددها ${rows} إلى متجهات بالشكل (${rows}, ${dimensions})؛ وهذه بالشكل ${shape}.`,
  "bad-request.not-numbers": "في متجه ما ليس عددًا.",
  "bad-request.model-closed": "أُغلق هذا النموذج.",
  "bad-request.index-closed": "أُغلق هذا الفهرس.",
  "bad-request.comparisons": ({ field, unknown, known }) =>
    `يطلب عامل التصفية على «${field}» ما يلي: ${unknown.join("، ")}؛ والمتوفر ${known.join("، ")}.`,
  "bad-request.metadata-count": ({ ids }) =>
    `المعرّفات وعددها ${ids} تحتاج إلى العدد نفسه من سجلات البيانات الوصفية.`,
  "bad-request.id-twice": "معرّف مكرر في ما ستتم إضافته.",
  "bad-request.other-vectors": ({ there, given }) =>
    `في هذا الفهرس متجهات من ${there} وليس من ${given}. أعطِ الجديد اسمًا آخر، أو أفرغ القديم.`,
  "bad-request.metadata": "يجب أن تكون البيانات الوصفية مما يمكن كتابته في JSON.",
};
