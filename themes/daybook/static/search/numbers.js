// Reads numbers in what a reader typed, in digits and in words: 870,000, 870 000, 870k, 0.87 million, half a million.

// What digits may mean: 4.000 is four thousand in many a language, and four in those where a point is decimal.
function readingsOf(piece, decimal) {
  const own = plainNumber(piece, decimal);
  const isUnsure = piece.includes(decimal) && !piece.startsWith("0");
  return isUnsure ? [...new Set([plainNumber(piece, decimal === "." ? "," : "."), own])] : [own];
}

// The readings of the number that begins at a piece, and the piece after it; null where none does.
function numberAt(pieces, start, { adds, times, joins, lone, decimal }) {
  let readings = null;
  let sum = 0;
  let run = null;
  let end = start;
  const isIn = (words, place) => Object.hasOwn(words, pieces[place] ?? "");
  const multiply = (factor) => {
    if (factor === 100) run = (run ?? 1) * 100;
    else {
      sum += (run ?? 1) * factor;
      run = null;
    }
  };
  for (let at = start; at < pieces.length; at += 1) {
    const piece = pieces[at];
    const glued = /^([0-9]+)(\p{L}+)$/u.exec(piece);
    if (isNumber(piece)) {
      if (at > start) break;
      readings = readingsOf(piece, decimal);
      run = Number(readings[0]);
    } else if (glued && Object.hasOwn(times, glued[2]) && at === start) {
      run = Number(glued[1]);
      multiply(times[glued[2]]);
    } else if (isIn(times, at) && (at > start || lone.includes(piece))) {
      if (readings) run = Number(readings.at(-1));
      readings = null;
      multiply(times[piece]);
    } else if (isIn(adds, at) && !readings) {
      run = (run ?? 0) + adds[piece];
    } else if (joins.includes(piece) && (isIn(times, at + 1) || (at > start && (isIn(adds, at + 1) || joins.includes(pieces[at + 1]))))) {
      continue;
    } else {
      break;
    }
    end = at + 1;
  }
  const value = Number((sum + (run ?? 0)).toPrecision(15));
  return end > start && (readings || value >= 1) ? { readings: readings ?? [`${value}`], end } : null;
}
