// Tells which country is meant by its name in another language: the browser knows them in all that it has.

const LETTERS_OF_CODES = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const MOST_WORDS = 4;

// The names that countries have in other languages, by their words, each with the one in the archive's language.
function countryNames(lang, languages) {
  const named = (one, style) => new Intl.DisplayNames(one, { type: "region", fallback: "none", style });
  const own = named(lang, "long");
  const found = new Map();
  const others = new Set(languages.filter((one) => one.split("-")[0] !== lang.split("-")[0]));
  for (const other of [...others].flatMap((one) => [named(one, "long"), named(one, "short")])) {
    for (const code of LETTERS_OF_CODES.flatMap((first) => LETTERS_OF_CODES.map((second) => first + second))) {
      const name = other.of(code);
      if (name) found.set(termsOf(name).join(" "), own.of(code));
    }
  }
  return found;
}

// A query in which such names are those of the archive's language, and which they are; nothing where it has none. Only a
// name with a word that nothing has is taken for one: in German, Island is a country.
function withCountries(text, unknown, countries) {
  const words = piecesOf(fold(text));
  const changed = [];
  for (let size = MOST_WORDS; size > 0; size -= 1) {
    for (let from = 0; from + size <= words.length; from += 1) {
      const name = words.slice(from, from + size).join(" ");
      const own = countries.get(name);
      if (own && words.slice(from, from + size).some((word) => unknown.includes(word))) {
        words.splice(from, size, own);
        changed.push([name, [own]]);
      }
    }
  }
  return changed.length ? { text: words.join(" "), changed } : null;
}
