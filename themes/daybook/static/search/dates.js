// Reads dates in what a reader typed: 2022-03-02, 2 March 2022, second of March, 02.03.2022, day 8, in many languages.

// Whoever reads one of these may know a date only as it is written there.
const WIDELY_READ = ["ar", "de", "es", "fr", "it", "nl", "pl", "pt", "ru", "sv", "tr", "uk"];

// Some browsers name a language in a way that they refuse themselves, such as en-US@posix.
const isLanguage = (tag) => /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag);

const calendars = new Map();

// The months of a language by their names, and the names of its weekdays: the browser knows them in every language, in
// the cases that dates have.
function calendarOf(lang) {
  if (calendars.has(lang)) return calendars.get(lang);
  const [months, weekdays] = [new Map(), new Set()];
  calendars.set(lang, { months, weekdays });
  for (const form of [{}, { day: "numeric", weekday: "long" }, { day: "numeric", weekday: "short", month: "short" }]) {
    const said = new Intl.DateTimeFormat(lang, { month: "long", ...form, timeZone: "UTC" });
    // One day of each month, 31 days apart, so that no weekday is left out.
    for (let month = 0; month < 12; month += 1) {
      for (const { type, value } of said.formatToParts(Date.UTC(2001, 0, 15 + 31 * month))) {
        const name = fold(value).replace(/[.\s]/g, "");
        if (type === "weekday") weekdays.add(name);
        if (type === "month" && /\p{L}/u.test(name) && !months.has(name)) months.set(name, month + 1);
      }
    }
  }
  return calendars.get(lang);
}

// Those of many languages. A name that two of them give to two months is that of the first of them.
function calendarNames(languages) {
  const [months, weekdays] = [new Map(), new Set()];
  for (const calendar of [...new Set(["en", ...languages, ...WIDELY_READ])].map(calendarOf)) {
    for (const [name, month] of calendar.months) if (!months.has(name)) months.set(name, month);
    for (const name of calendar.weekdays) weekdays.add(name);
  }
  return { months, weekdays };
}

// A year in two digits, where the archive has days of that year.
const shortYear = (digits, manifest) => (manifest.years.includes(`20${digits}`) ? Number(`20${digits}`) : 0);

const two = (number) => `${number}`.padStart(2, "0");

// A date as the index has it, or nothing where the calendar has no such day.
function dateOf(year, month, day) {
  if (!month) return [`${year}`];
  if (month < 1 || month > 12) return [];
  if (!day) return [`${year}-${two(month)}`];
  const found = new Date(Date.UTC(year, month - 1, day));
  return found.getUTCMonth() === month - 1 ? [`${year}-${two(month)}-${two(day)}`] : [];
}

const DAY = "([0-9]{1,2})(?:st|nd|rd|th|-?го|-?е|-?й|\\.)?";
const WORD = "(\\p{L}+)\\.?";
const EDGE = "(?<![\\p{L}\\p{N}.,/-])";
const END = "(?![\\p{L}\\p{N}/-]|[.,][0-9])";

// A text of the same length, in which days in words stand in digits: second is 2, and twenty-first 21.
function withDigits(text, { adds, ordinals }) {
  const ordinal = (word) => {
    for (const stems of Object.hasOwn(adds, word) ? [] : ordinals) {
      const place = stems.findIndex((stem) => word.startsWith(stem) && word.length - stem.length < 4);
      if (place >= 0) return place === 20 ? 30 : place + 1;
    }
    return 0;
  };
  const single = text.replace(/\p{L}+/gu, (word) => `${ordinal(word) || word}`.padStart(word.length));
  return single.replace(/(\p{L}+)[ -]+([1-9])(?![0-9])/gu, (all, tens, one) =>
    adds[tens] === 20 || adds[tens] === 30 ? `${adds[tens] + Number(one)}`.padEnd(all.length) : all,
  );
}

// Every date of a folded text: where it stands, and what it may mean, most likely first.
function datesIn(folded, manifest, names) {
  const text = withDigits(folded, manifest);
  const any = (month, day) => manifest.years.toReversed().flatMap((year) => dateOf(Number(year), month, day));
  const month = (word) => names.months.get(word) ?? 0;
  const inYear = (digits, read) => (shortYear(digits, manifest) ? read(shortYear(digits, manifest)) : []);
  const day = `(?:${manifest.day.join("|")})`;
  const counted = (words) => {
    const pieces = piecesOf(words);
    const number = numberAt(pieces, 0, manifest);
    return number?.end === pieces.length ? dayOfNumber(Number(number.readings[0]), manifest) : [];
  };
  const forms = [
    ["([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", (y, m, d) => dateOf(+y, +m, +d)],
    ["([0-9]{4})[-/.]([0-9]{1,2})", (y, m) => dateOf(+y, +m)],
    ["([0-9]{4})[/.]([0-9]{1,2})[/.]([0-9]{1,2})", (y, m, d) => dateOf(+y, +m, +d)],
    ["([0-9]{1,2})[.]([0-9]{1,2})[.]([0-9]{4})", (d, m, y) => dateOf(+y, +m, +d)],
    ["([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{4})", (d, m, y) => [...dateOf(+y, +m, +d), ...dateOf(+y, +d, +m)]],
    ["([0-9]{1,2})[.]([0-9]{1,2})[.]([0-9]{2})", (d, m, y) => inYear(y, (year) => dateOf(year, +m, +d))],
    ["([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{2})", (d, m, y) => inYear(y, (year) => [...dateOf(year, +m, +d), ...dateOf(year, +d, +m)])],
    ["([0-9]{4})([0-9]{2})([0-9]{2})", (y, m, d) => (manifest.years.includes(y) ? dateOf(+y, +m, +d) : [])],
    [`${DAY} (?:of |de )?${WORD},?(?: de)? ([0-9]{4})`, (d, w, y) => (month(w) ? dateOf(+y, month(w), +d) : [])],
    [`${DAY} (?:of |de )?${WORD},? ([0-9]{2})`, (d, w, y) => (month(w) ? inYear(y, (year) => dateOf(year, month(w), +d)) : [])],
    [`${WORD} (?:the )?${DAY},? ([0-9]{4})`, (w, d, y) => (month(w) ? dateOf(+y, month(w), +d) : [])],
    [`${WORD},?(?: de)? ([0-9]{4})`, (w, y) => (month(w) ? dateOf(+y, month(w)) : [])],
    [`${DAY} (?:of |de )?${WORD}`, (d, w) => (month(w) ? any(month(w), +d) : [])],
    [`${WORD} (?:the )?${DAY}`, (w, d) => (month(w) ? any(month(w), +d) : [])],
    ["([0-9]{1,2})[.]([0-9]{1,2})[.]", (d, m) => any(+m, +d)],
    [`^\\s*${WORD}\\s*$`, (w) => (month(w) ? any(month(w)).filter((date) => hasPage(date, manifest)) : [])],
    [`${day} (\\p{L}+[ -]\\p{L}+)`, counted],
    [`${day} ([0-9]+|\\p{L}+)`, counted],
    [`${DAY} ${day}`, counted],
    ["([0-9]{4})", (y) => (manifest.years.includes(y) ? [y] : [])],
  ];
  const found = [];
  for (const [form, read] of forms) {
    for (const match of text.matchAll(new RegExp(EDGE + form.replaceAll(" ", " +") + END, "gu"))) {
      const [start, end] = [match.index, match.index + match[0].length];
      const days = [...new Set(read(...match.slice(1)))];
      if (days.length && found.every((date) => date.end <= start || date.start >= end)) found.push({ start, end, days });
    }
  }
  for (const date of found) {
    const before = /(\p{L}+)\.?,? (?:the )?$/u.exec(text.slice(0, date.start));
    if (before && names.weekdays.has(before[1])) date.start = before.index;
  }
  return found;
}

// Day 1 is the first day of the conflict.
function dayOfNumber(number, manifest) {
  const first = Date.parse(`${manifest.first_day}T00:00:00Z`);
  return number < 1 || number > 99999 ? [] : [new Date(first + (number - 1) * 86400000).toISOString().slice(0, 10)];
}

// Whether a day, a month or a year has a page.
function hasPage(date, manifest) {
  if (date.length === 4) return manifest.years.includes(date);
  const bits = manifest.days[date.slice(0, 7)];
  return bits !== undefined && (date.length === 7 || ((bits >>> (Number(date.slice(8)) - 1)) & 1) === 1);
}

// The pages of a date: its own, or that of the month or year around it.
function pageOfDate(date, manifest) {
  return [date, date.slice(0, 7), date.slice(0, 4)].find((part) => hasPage(part, manifest));
}

// In the words of the archive's language: 2 March 2022.
function wordsOfDate(date, lang) {
  const [year, month, day] = date.split("-").map(Number);
  if (!month) return date;
  const form = { year: "numeric", month: "long", ...(day ? { day: "numeric" } : {}), timeZone: "UTC" };
  const locale = lang === "en" ? "en-GB" : lang;
  return new Intl.DateTimeFormat(locale, form).format(new Date(Date.UTC(year, month - 1, day || 1)));
}
