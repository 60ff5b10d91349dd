"use strict";
// Cuts what a reader types into terms, as plugins/daybook/core/search/terms.py cuts the texts of the archive.

const UNSPACED =
  "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\u{20000}-\\u{3ffff}";
const ACCENTS =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670\u06d6-\u06ed]+/g;
const LETTERS = new Map([
  ...Object.entries({ ø: "o", đ: "d", ð: "d", ł: "l", ħ: "h", ı: "i", ß: "ss", æ: "ae", œ: "oe", þ: "th" }),
  ...Object.entries({ ς: "σ", ґ: "г", ة: "ه", ى: "ي", ی: "ي", ک: "ك" }),
  ...[..."٠١٢٣٤٥٦٧٨٩"].map((digit, value) => [digit, `${value}`]),
  ...[..."۰۱۲۳۴۵۶۷۸۹"].map((digit, value) => [digit, `${value}`]),
  ...Object.entries({ "٬": ",", "٫": "." }),
]);
const LETTER = `(?![${UNSPACED}])[\\p{L}\\p{Nl}\\p{No}]`;
const TERM = new RegExp(
  `[${UNSPACED}]|[0-9]*${LETTER}(?:(?![${UNSPACED}])[\\p{L}\\p{N}])*` +
    "|[0-9]{1,3}(?:([, .])[0-9]{3})(?:\\1[0-9]{3})*(?![0-9])(?:[.,][0-9]+)?|[0-9]+(?:[.,][0-9]+)?",
  "gu",
);

// A shortened name with a full stop after each letter: U.N.
const SPELT_OUT = /(?<![\p{L}\p{N}.])[\p{L}\p{Nl}\p{No}](?:\.[\p{L}\p{Nl}\p{No}])+(?![\p{L}\p{N}])/gu;
// What is written in one way in British English and in another in American, and the one that is found by both.
const TWO_WAYS = [
  [/(?<=[aeiou]n)se(?=s?(?![\p{L}\p{N}]))/gu, "ce"],
  [/(?<=[a-z]{2})our(?=(?:s|ed|ing|er|ers)?(?![\p{L}\p{N}]))/gu, "or"],
  [/(?<=[a-z]{3})iz(?=(?:e|ed|es|er|ers|ing|ation|ations)(?![\p{L}\p{N}]))/gu, "is"],
  [/(?<=[a-z]{2})tre(?=s?(?![\p{L}\p{N}]))/gu, "ter"],
  [/(?<=gra)mme(?=s?(?![\p{L}\p{N}]))/gu, "m"],
];

// Without case, accents, apostrophes and possessives; of two ways to write a word only one is left.
function fold(text) {
  const plain = text.normalize("NFKD").toLowerCase().replace(ACCENTS, "");
  const even = Array.from(plain, (letter) => LETTERS.get(letter) ?? letter).join("");
  const bare = even.replace(/['’ʼ‘`′]s(?![\p{L}\p{N}])/gu, "").replace(/['’ʼ‘`′]/g, "");
  const whole = bare.replace(SPELT_OUT, (found) => found.replaceAll(".", ""));
  return TWO_WAYS.reduce((text, [form, one]) => text.replace(form, one), whole);
}

// The pieces of a folded text: words, and numbers as they are written.
const piecesOf = (folded) => folded.match(TERM) ?? [];

const isNumber = (piece) => /^[0-9][0-9, .]*$/.test(piece);

// Digits with a full stop, without groups and idle zeros: 1,500.50 is 1500.5.
function plainNumber(written, decimal) {
  let whole = written.replaceAll(" ", "");
  let part = "";
  const marks = whole.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  const isDecimal =
    last &&
    marks.filter((mark) => mark === last).length === 1 &&
    (new Set(marks).size > 1 || last === decimal || whole.length - whole.lastIndexOf(last) !== 4);
  if (isDecimal) {
    part = whole.slice(whole.lastIndexOf(last) + 1).replace(/0+$/, "");
    whole = whole.slice(0, whole.lastIndexOf(last));
  }
  whole = whole.replace(/[.,]/g, "").replace(/^0+/, "") || "0";
  return part ? `${whole}.${part}` : whole;
}

const termOf = (piece, decimal = ".") => (isNumber(piece) ? `#${plainNumber(piece, decimal)}` : piece);

const termsOf = (text, decimal = ".") => piecesOf(fold(text)).map((piece) => termOf(piece, decimal));

// An address as readers copy it in different ways: without scheme, www., fragment and closing slash.
const webKey = (address) => `/${address.trim().split("#")[0].toLowerCase().replace(/^(?:[a-z]+:\/\/)?(?:www\.)?/, "").replace(/\/+$/, "")}`;

// The term of a whole name.
const nameKey = (pieces, decimal) => `=${pieces.map((piece) => termOf(piece, decimal).replace(/^#/, "")).join(" ")}`;
