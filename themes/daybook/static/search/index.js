// Reads the index: the manifest once, then a shard for a term and a leaf for a result, each only when it is needed.

const FORMAT = 3;

class Index {
  constructor(base) {
    this.base = base;
    this.read = new Map();
  }

  // A file of the index, read once; one that did not arrive is asked for again next time.
  file(path, options) {
    if (!this.read.has(path)) {
      const arriving = fetch(new URL(path, this.base), options).then((answer) => {
        if (!answer.ok) throw new Missing(path);
        return answer.json();
      });
      arriving.catch(() => this.read.delete(path));
      this.read.set(path, arriving);
    }
    return this.read.get(path);
  }

  async open() {
    const [manifest, said] = await Promise.all([
      this.file("manifest.json", { cache: "no-cache" }),
      this.file("../edition.json", { cache: "no-cache" }).catch(() => ({})),
    ]);
    if (manifest.format !== FORMAT) throw new Missing("format");
    this.manifest = manifest;
    this.parts = manifest.parts;
    this.isOld = said.edition !== manifest.edition;
    this.count = this.parts.reduce((sum, part) => sum + part.count, 0);
  }

  // The number of the shard that has a term, if the part has it at all; -1 where it is before all.
  shardOf(part, term) {
    let [low, high] = [0, part.first.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (part.first[middle] <= term) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  // Things and weights of one term: pairs, in the order of the things.
  async exactly(part, term) {
    const number = this.shardOf(part, term);
    if (number < 0) return [];
    const shard = await this.file(`${part.folder}/t${number}.json`);
    const at = placeOf(shard.terms, term);
    return shard.terms[at] === term ? pairsOf(shard.codes[at]) : [];
  }

  // Every term from one to another, of no more than some shards, the ones that `around` would stand in or near first.
  async between(part, from, to, { most = 3, around = from } = {}) {
    const home = Math.max(0, this.shardOf(part, around));
    const [start, end] = [Math.max(0, this.shardOf(part, from)), this.shardOf(part, to)];
    const numbers = [];
    for (let number = start; number <= end; number += 1) numbers.push(number);
    numbers.sort((one, other) => Math.abs(one - home) - Math.abs(other - home));
    const shards = await Promise.all(numbers.slice(0, most).map((number) => this.file(`${part.folder}/t${number}.json`)));
    return shards.flatMap((shard) => {
      const found = [];
      for (let at = placeOf(shard.terms, from); at < shard.terms.length && shard.terms[at] <= to; at += 1) {
        found.push([shard.terms[at], shard.codes[at]]);
      }
      return found;
    });
  }

  // What is shown of a thing.
  async thing(part, number) {
    const leaf = await this.file(`${part.folder}/l${Math.floor(number / this.manifest.leaf)}.json`);
    return leaf[number % this.manifest.leaf];
  }

  kindOf(part, number) {
    return part.kinds.findLast(([, first]) => first <= number)[0];
  }
}

// The index is not there, or is none that this script can read.
class Missing extends Error {}

// Where a term stands in a sorted list, or would.
function placeOf(terms, term) {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle] < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

// Each code has the step from the thing before, and the weight in its last two bits.
function pairsOf(codes) {
  let number = 0;
  return codes.map((code) => {
    number += code >>> 2;
    return [number, code & 3];
  });
}
