// Tells which country is meant by its name in another language: the browser knows them in all that it has.

const LETTERS_OF_CODES = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const MOST_WORDS = 4;

// The names that countries have in some languages, by their words, each with the one in the archive's language.
function countryNames(lang, languages) {
  const named = (one) => new Intl.DisplayNames(one, { type: "region", fallback: "none" });
  const own = named(lang);
  const found = new Map();
  for (const other of [...new Set(languages)].map(named)) {
    for (const code of LETTERS_OF_CODES.flatMap((first) => LETTERS_OF_CODES.map((second) => first + second))) {
      const name = other.of(code);
      if (name) found.set(termsOf(name).join(" "), own.of(code));
    }
  }
  return found;
}

// A query in which such names are those of the archive's language, and which they are; nothing where it has none.
function withCountries(text, countries) {
  const words = piecesOf(fold(text));
  const changed = [];
  for (let size = MOST_WORDS; size > 0; size -= 1) {
    for (let from = 0; from + size <= words.length; from += 1) {
      const name = words.slice(from, from + size).join(" ");
      const own = countries.get(name);
      if (own && fold(own) !== name) {
        words.splice(from, size, own);
        changed.push([name, [own]]);
      }
    }
  }
  return changed.length ? { text: words.join(" "), changed } : null;
}
