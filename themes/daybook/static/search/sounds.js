// Tells what a word sounds like, as plugins/daybook/core/search/sounds.py tells it of the names of the archive.

const LEAST_SOUNDS = 3;
const HEARD = new Map(
  Object.entries({
    h: "tsch tch kh gh ch cz g h г ґ х ч",
    s: "schtsch shch sch sh zh sz ts tz s z ж з с ц ш щ",
    v: "ph f v w в ф",
    k: "ck k q c к",
    t: "th t т",
    ...{ b: "b б", d: "d д", l: "l л", m: "m м", n: "n н", p: "p п", r: "r р" },
    ks: "x кс",
  }).flatMap(([sound, letters]) => letters.split(" ").map((one) => [one, sound])),
);
const SOUND = new RegExp([...HEARD.keys()].sort((one, other) => other.length - one.length).join("|"), "gu");

// The consonants of a folded word, without those that languages mix up; empty where there are too few.
function soundOf(word) {
  if (!/^[a-zЀ-ӿ]+$/.test(word)) return "";
  const heard = [];
  let [end, last] = [0, ""];
  for (const match of word.matchAll(SOUND)) {
    const sound = HEARD.get(match[0]);
    if (sound !== last || match.index > end) heard.push(sound);
    [last, end] = [sound, match.index + match[0].length];
  }
  return heard.length >= LEAST_SOUNDS ? heard.join("") : "";
}
