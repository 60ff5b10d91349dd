// Reads numbers in what a reader typed, in digits and in words: 870,000, 870 000, 870k, 0.87 million, one million.

// What digits may mean: 4.000 is four thousand in many a language, and four in those where a point is decimal.
function readingsOf(piece, decimal) {
  const own = plainNumber(piece, decimal);
  const isUnsure = piece.includes(decimal) && !piece.startsWith("0");
  return isUnsure ? [...new Set([plainNumber(piece, decimal === "." ? "," : "."), own])] : [own];
}

// The readings of the number that begins at a piece, and the piece after it; null where none does.
function numberAt(pieces, start, { adds, times, decimal }) {
  let readings = null;
  let sum = 0;
  let run = null;
  let at = start;
  const multiply = (factor) => {
    if (factor === 100) run = (run ?? 1) * 100;
    else {
      sum += (run ?? 1) * factor;
      run = null;
    }
  };
  for (; at < pieces.length; at += 1) {
    const piece = pieces[at];
    const glued = /^([0-9]+)(\p{L}+)$/u.exec(piece);
    if (isNumber(piece)) {
      if (at > start) break;
      readings = readingsOf(piece, decimal);
      run = Number(readings[0]);
    } else if (glued && Object.hasOwn(times, glued[2]) && at === start) {
      run = Number(glued[1]);
      multiply(times[glued[2]]);
    } else if (Object.hasOwn(times, piece) && at > start) {
      if (readings) run = Number(readings.at(-1));
      readings = null;
      multiply(times[piece]);
    } else if (Object.hasOwn(adds, piece) && !readings) {
      run = (run ?? 0) + adds[piece];
    } else if (!(piece === "and" && at > start && Object.hasOwn(adds, pieces[at + 1] ?? ""))) {
      break;
    }
  }
  if (at === start) return null;
  const value = `${Number((sum + (run ?? 0)).toPrecision(15))}`;
  return { readings: readings ?? [value], end: at };
}
