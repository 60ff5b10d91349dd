// Finds the things that have what is asked, and puts the likeliest first.

const WEIGHTS = [1, 2, 4, 8];
const PRIORS = { name: 1.2, question: 1.15, measure: 1.1, text: 1.05, figure: 1, briefing: 1, source: 0.8 };
// How much more it is worth to be counted, or a figure, where a number is asked for.
const COUNTED = { measure: 3, figure: 3 };
const [WHOLE_NAME, SHARED_NAME, BEGUN_NAME] = [1000, 500, 60];
const ENDINGS = new Set(
  "|s|es|ed|d|ing|er|ers|y|ies|ly|ion|ions|а|у|ю|я|і|и|е|о|ы|ь|ой|ою|ом|ем|ам|ям|ах|ях|ами|ями|ів|ов|ев|ий|ый|их|ых|им|ым|ими|ыми|ии|ого|его|ому|ему|ая|яя|ее".split("|"),
);

// All things that have something of the query and pass the filters, the best first; and how they were found.
async function rank(asked, filters, index) {
  const corrected = [];
  const heard = [];
  const unknown = [];
  const perPart = await Promise.all(index.parts.map((part) => Promise.all(asked.units.map((unit) => having(unit, part, index)))));
  await Promise.all(
    asked.units.map(async (unit, place) => {
      if (unit.kind !== "word" || perPart.some((found) => found[place].size)) return;
      unknown.push(unit.word);
      const { things, terms } = await nearlyHaving(unit.word, index);
      const sounding = terms.length ? things : await soundingLike(unit.word, index);
      sounding.forEach((map, part) => (perPart[part][place] = map));
      if (terms.length) corrected.push([unit.word, terms]);
      else if (sounding.some((map) => map.size)) heard.push(unit.word);
    }),
  );
  const rarity = asked.units.map((_, place) => {
    const count = perPart.reduce((sum, found) => sum + found[place].size, 0);
    return Math.log(1 + (index.count + 1) / (count + 0.5));
  });
  const allowed = await Promise.all(index.parts.map((part) => passing(part, filters, index)));
  const bonus = await bonuses(asked, index);
  const worth = (kind) => PRIORS[kind] * ((asked.isCounting && COUNTED[kind]) || 1);
  const total = rarity.reduce((sum, one) => sum + one, 0);
  const results = [];
  for (const [place, part] of index.parts.entries()) {
    const found = perPart[place];
    const numbers = new Set(found.flatMap((map) => [...map.keys()]));
    if (place === 0) for (const number of bonus.keys()) numbers.add(number);
    if (!asked.units.length) for (const number of allowed[place] ?? range(part.count)) numbers.add(number);
    for (const number of numbers) {
      if (allowed[place] && !allowed[place].has(number)) continue;
      const kind = index.kindOf(part, number);
      if (filters.kind && filters.kind !== kind) continue;
      const extra = place === 0 ? (bonus.get(number) ?? 0) : 0;
      let [score, has] = [0, 0];
      found.forEach((map, unit) => {
        if (map.has(number)) {
          score += map.get(number) * rarity[unit];
          has += rarity[unit];
        }
      });
      const share = total ? has / total : 1;
      results.push({ part, place, number, kind, score: score * share * share * worth(kind) + extra, isWhole: share > 0.999 || extra > 0 });
    }
  }
  const whole = results.filter((result) => result.isWhole);
  const kept = whole.length ? whole : results;
  kept.sort((one, other) => other.score - one.score || other.place - one.place || one.number - other.number);
  return { results: kept, isPartly: !whole.length && results.length > 0, corrected, heard, unknown };
}

const range = (count) => Array.from({ length: count }, (_, number) => number);

// The things of a part that have a unit, each with how strongly.
async function having(unit, part, index) {
  const found = new Map();
  const add = (pairs, quality) => {
    for (const [number, weight] of pairs) {
      const strength = WEIGHTS[weight] * quality;
      if (strength && (found.get(number) ?? 0) < strength) found.set(number, strength);
    }
  };
  if (unit.kind === "word" || (unit.kind === "name" && unit.literal.length === 1)) {
    const word = unit.literal[0];
    for (const [term, codes] of await near(word, part, index)) {
      const quality = likeness(word, term, unit.isLast);
      if (quality) add(pairsOf(codes), quality);
    }
    for (const other of unit.kind === "word" ? alike(word, index) : []) {
      for (const [term, codes] of await near(other, part, index)) add(pairsOf(codes), likeness(other, term, false) * 0.6);
    }
  } else if (unit.literal.length) {
    // That a day stands in a title tells no more than that the thing belongs to the day.
    const most = unit.days ? 2 : 3;
    add((await havingAll(unit.literal, part, index)).map(([number, weight]) => [number, Math.min(weight, most)]), 0.9);
  }
  if (unit.key) add(await index.exactly(part, unit.key), 1);
  for (const reading of unit.readings ?? []) add(await index.exactly(part, `#${reading}`), 1);
  for (const id of unit.ids ?? []) add((await index.exactly(part, `@${id}`)).map(([number]) => [number, 1]), 1);
  for (const date of unit.days ?? []) {
    for (const [, codes] of await index.between(part, `!${date}`, `!${date}~`, { most: 40 })) {
      add(pairsOf(codes).map(([number]) => [number, 2]), 1);
    }
  }
  return found;
}

// The words that readers take for a word.
function alike(word, index) {
  const groups = index.manifest.alike.filter((group) => group.some((one) => likeness(one, word, false)));
  return [...new Set(groups.flat())].filter((one) => !likeness(one, word, false));
}

// The things that have every one of some terms, with the least weight that one of these has.
async function havingAll(terms, part, index) {
  const [first, ...others] = await Promise.all(terms.map((term) => index.exactly(part, term)));
  const maps = others.map((pairs) => new Map(pairs));
  return first
    .filter(([number]) => maps.every((map) => map.has(number)))
    .map(([number, weight]) => [number, Math.min(weight, ...maps.map((map) => map.get(number)))]);
}

// The terms that begin as a word does, except for its last letters.
function near(word, part, index) {
  if (word.length < 3 || word.startsWith("#")) return index.between(part, word, word);
  const begin = word.slice(0, Math.max(3, word.length - 3));
  return index.between(part, begin, `${begin}\uffff`, { around: word });
}

// How much a term is like a word: the same, another ending of it, or longer where the word may not be finished.
function likeness(word, term, isLast) {
  if (term === word) return 1;
  if (word.length < 3 || word.startsWith("#")) return 0;
  let same = 0;
  while (same < word.length && word[same] === term[same]) same += 1;
  if (same >= 3 && ENDINGS.has(word.slice(same)) && ENDINGS.has(term.slice(same))) return 0.9;
  return isLast && same === word.length ? 0.6 : 0;
}

// Whether a word is another, made longer: methodology, of method.
const begins = (word, term) => term.length >= 5 && 2 * term.length >= word.length && word.startsWith(term);

// For a word that nothing has: the terms that are one slip of the finger away, two for a long word; else the longest
// that the word begins with.
async function nearlyHaving(word, index) {
  const most = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
  const things = index.parts.map(() => new Map());
  if (!most) return { things, terms: [] };
  const [begin] = word;
  const lists = await Promise.all(
    index.parts.map((part, place) => index.between(part, begin, `${begin}\uffff`, { most: place ? 2 : 4, around: word })),
  );
  const close = lists.flatMap((list, part) =>
    list.map(([term, codes]) => ({ part, term, codes, slips: slipsBetween(word, term, most) })),
  );
  const least = Math.min(...close.map((one) => one.slips));
  const slipped = close.filter((one) => one.slips === least && one.slips <= most);
  const longest = Math.max(...close.filter((one) => begins(word, one.term)).map((one) => one.term.length));
  const chosen = slipped.length ? slipped : close.filter((one) => one.term.length === longest && begins(word, one.term));
  for (const { part, codes } of chosen) {
    for (const [number, weight] of pairsOf(codes)) {
      things[part].set(number, Math.max(things[part].get(number) ?? 0, WEIGHTS[weight] * 0.5));
    }
  }
  return { things, terms: [...new Set(chosen.map((one) => one.term))].slice(0, 3) };
}

const strengthen = (map, number, strength) => map.set(number, Math.max(map.get(number) ?? 0, strength));

// For a word that nothing has: the names that sound like it, and what names who has them.
async function soundingLike(word, index) {
  const things = index.parts.map(() => new Map());
  const [names] = index.parts;
  // A j is not heard in some languages, and is an h in Spanish.
  const sounds = new Set([word, word.replaceAll("j", "h")].map(soundOf).filter(Boolean));
  for (const sound of names ? sounds : []) {
    for (const [number, weight] of await index.exactly(names, `~${sound}`)) {
      const { at } = await index.thing(names, number);
      for (const [place, part] of index.parts.entries()) {
        for (const [other] of await index.exactly(part, `@${idOf(at)}`)) strengthen(things[place], other, 1);
      }
      strengthen(things[0], number, WEIGHTS[weight]);
    }
  }
  return things;
}

// How many letters are wrong, missing, too many or swapped; more than `most` is as good as endless.
function slipsBetween(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return Infinity;
  let [before, last] = [[], range(other.length + 1)];
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const differs = one[row - 1] === other[at - 1] ? 0 : 1;
      line[at] = Math.min(last[at] + 1, line[at - 1] + 1, last[at - 1] + differs);
      const swapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      if (swapped) line[at] = Math.min(line[at], before[at - 2] + 1);
    }
    [before, last] = [last, line];
  }
  return last[other.length] <= most ? last[other.length] : Infinity;
}

// What things without a day get for a name that is the query, or begins with it.
async function bonuses({ words }, index) {
  const found = new Map();
  const [part] = index.parts;
  if (!words.length || !part) return found;
  const give = (pairs, whole, shared) => {
    for (const [number, weight] of pairs) {
      found.set(number, Math.max(found.get(number) ?? 0, weight === 3 ? whole : shared));
    }
  };
  const bare = words[0] === "the" ? words.slice(1) : words;
  for (const key of new Set([words, bare].map((one) => nameKey(one, index.manifest.decimal)))) {
    if (key.length < 3) continue;
    give(await index.exactly(part, key), WHOLE_NAME, SHARED_NAME);
    for (const [term, codes] of await index.between(part, key, `${key}\uffff`, { most: 1 })) {
      const share = key.length / term.length;
      give(pairsOf(codes), BEGUN_NAME * share, BEGUN_NAME * share * 0.5);
    }
  }
  return found;
}

// The things of a part that pass the filters; null where there is nothing to pass.
async function passing(part, filters, index) {
  const sets = [];
  for (const [mark, ids] of [["@", filters.entities], ["$", filters.sources]]) {
    if (ids) {
      const pairs = await Promise.all(ids.map((id) => index.exactly(part, mark + id)));
      sets.push(new Set(pairs.flat().map(([number]) => number)));
    }
  }
  if (filters.from || filters.to) {
    const [from, to] = [filters.from || "0000", filters.to || "9999"];
    const dated = await index.between(part, "!", "!~", { most: Infinity, around: `!${from}` });
    const within = dated.filter(([term]) => {
      const date = term.slice(1);
      return `${date}${"-01-01".slice(date.length - 4)}` <= `${to}~` && `${date}${"-12-31".slice(date.length - 4)}` >= from;
    });
    sets.push(new Set(within.flatMap(([, codes]) => pairsOf(codes)).map(([number]) => number)));
  }
  if (!sets.length) return null;
  const [first, ...others] = sets;
  return new Set([...first].filter((number) => others.every((set) => set.has(number))));
}
