// Understands a query: its dates, its numbers, the names in it, and the words that are left.

const LONGEST_NAME = 4;
const MOST_PIECES = 16;

// The units that a result should have, and the query as the name it may be as a whole.
async function understand(text, index, names) {
  const { manifest } = index;
  const isAddress = /^\s*(?:https?:\/\/|www\.)\S+\s*$/i.test(text);
  const key = isAddress && (await knownAddress(text, index));
  if (key) return { units: [{ kind: "address", key, literal: [] }], dates: [], words: [], isAddress };
  const folded = fold(text);
  const pieces = [...folded.matchAll(TERM)].slice(0, MOST_PIECES).map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const dates = datesIn(folded, manifest, names);
  const words = pieces.map((piece) => piece.text);
  const units = [];
  for (let at = 0; at < pieces.length; ) {
    const date = dates.find((one) => one.start < pieces[at].end && pieces[at].start < one.end);
    let end = at + 1;
    if (date) {
      while (end < pieces.length && pieces[end].start < date.end) end += 1;
      units.push({ kind: "date", days: date.days, from: at, to: end });
    } else {
      const stop = pieces.findIndex((piece, place) => place > at && dates.some((one) => one.start < piece.end && piece.start < one.end));
      const number = numberAt(words.slice(0, stop < 0 ? undefined : stop), at, manifest);
      end = number?.end ?? end;
      if (number) units.push({ kind: "number", readings: number.readings, from: at, to: end });
      else units.push({ kind: "word", word: words[at], from: at, to: end });
    }
    at = end;
  }
  for (const unit of units) {
    unit.literal = words.slice(unit.from, unit.to).filter((word) => !manifest.light.includes(word)).map((word) => termOf(word, manifest.decimal));
    unit.isLast = unit.to === words.length;
  }
  const named = await namesIn(words, index);
  const kept = named.filter((name) => units.every((unit) => unit.to <= name.from || name.to <= unit.from || covers(name, unit)));
  const rest = units.filter((unit) => !kept.some((name) => covers(name, unit)));
  const asked = [...rest, ...kept].filter((unit) => unit.literal.length || unit.kind !== "word");
  asked.sort((one, other) => one.from - other.from);
  return {
    units: asked,
    dates,
    words,
    isDateOnly: dates.length > 0 && units.every((unit) => unit.kind === "date" || !unit.literal.length),
    isCounting: manifest.counting.some((asking) => ` ${words.join(" ")} `.includes(` ${asking} `)),
    isAddress,
  };
}

// The term of an address that the archive has, as it was typed or without its query; false where it has none.
async function knownAddress(text, index) {
  for (const key of new Set([webKey(text), webKey(text.split("?")[0])])) {
    for (const part of index.parts) if ((await index.exactly(part, key)).length) return key;
  }
  return false;
}

const covers = (name, unit) => name.from <= unit.from && unit.to <= name.to;

// The names in a query, the longest first, none over another; each with the ids of all who have it.
async function namesIn(words, index) {
  const [names] = index.parts;
  const spans = [];
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_NAME); to += 1) spans.push({ from, to });
  }
  spans.sort((one, other) => other.to - other.from - (one.to - one.from) || one.from - other.from);
  const looked = await Promise.all(
    spans.map(async ({ from, to }) => {
      const pairs = await index.exactly(names, nameKey(words.slice(from, to), index.manifest.decimal));
      return pairs.map(([number]) => number).filter((number) => index.kindOf(names, number) === "name");
    }),
  );
  const found = [];
  for (const [place, { from, to }] of spans.entries()) {
    if (looked[place].length && found.every((name) => to <= name.from || name.to <= from)) {
      const ids = await Promise.all(looked[place].map(async (number) => idOf((await index.thing(names, number)).at)));
      const literal = words.slice(from, to).filter((word) => !index.manifest.light.includes(word)).map((word) => termOf(word, index.manifest.decimal));
      found.push({ kind: "name", ids, from, to, literal, word: words[from], isLast: to === words.length });
    }
  }
  return found;
}

// The id in an address: the last part of its path.
const idOf = (address) => address.split("#")[0].split("/").filter(Boolean).at(-1);
