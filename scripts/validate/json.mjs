/**
 * Positions in JSON (RFC 8259), which `JSON.parse` does not give: those of the features of a collection, or
 * that of the first syntax error, with what to write instead.
 */

export class JsonError extends Error {
  constructor(position, message) {
    super(message);
    this.position = position;
  }
}

const token =
  /[[\]{},:]|"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\uffff]*)*"|(?:true|false|null)\b|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|$/y;
const space = /[ \t\r\n]*/y;

/** @throws {JsonError} */
export function features(text) {
  const starts = [];
  /** The containers around: the closing bracket, and the last key of an object. */
  const open = [];
  let at = 0;
  let expected = 'value';
  let isFirst = false;
  for (;;) {
    space.lastIndex = at;
    at += space.exec(text)[0].length;
    token.lastIndex = at;
    const word = token.exec(text)?.[0];
    const here = open.at(-1);
    const isClosing = word === '}' || word === ']';
    if (word === undefined) throw new JsonError(at, describe(text, at));
    if (word === '' && expected === 'end') return starts;
    if (word === '')
      throw new JsonError(at, `Die Datei endet zu früh: Es fehlt „${here?.close ?? '{'}“.`);

    if (isClosing && word === here?.close && (expected === 'comma' || isFirst)) {
      open.pop();
      expected = open.length > 0 ? 'comma' : 'end';
      isFirst = false;
    } else if (expected === 'comma' && word === ',') {
      expected = here.close === '}' ? 'key' : 'value';
    } else if (expected === 'colon' && word === ':') {
      expected = 'value';
    } else if (expected === 'key' && word[0] === '"') {
      here.key = word;
      expected = 'colon';
      isFirst = false;
    } else if (expected === 'value' && !/^[\]},:]/.test(word)) {
      if (open.length === 2 && here.close === ']' && open[0].key === '"features"') starts.push(at);
      if (word === '{' || word === '[') {
        open.push({ close: word === '{' ? '}' : ']' });
        expected = word === '{' ? 'key' : 'value';
        isFirst = true;
      } else {
        expected = open.length > 0 ? 'comma' : 'end';
        isFirst = false;
      }
    } else {
      throw new JsonError(at, unexpected(word, expected, here));
    }
    at += word.length;
  }
}

/** What is wrong with a token at a place where another one belongs. */
function unexpected(word, expected, here) {
  const shown = `„${word.slice(0, 40)}“`;
  if (expected === 'end') return `Nach dem Ende der Daten steht noch ${shown}. Löschen Sie es.`;
  if (/^[\]}]$/.test(word) && word !== here?.close) {
    return `Hier steht ${shown}, offen ist aber eine Klammer, die mit „${here?.close}“ schließt.`;
  }
  if (/^[\]}]$/.test(word) && expected !== 'colon') {
    return `Vor ${shown} steht ein Komma zu viel. Löschen Sie es.`;
  }
  if (expected === 'comma') return `Vor ${shown} fehlt ein Komma.`;
  if (expected === 'colon') return `Vor ${shown} fehlt ein Doppelpunkt.`;
  if (expected === 'key') return `Hier steht ${shown} statt eines Namens in Anführungszeichen.`;
  return `Hier steht ${shown} statt eines Werts.`;
}

/** What is wrong with what is no token of JSON at all. */
function describe(text, at) {
  const rest = text.slice(at, at + 40);
  const word = /^[^\s,:[\]{}]+|^./s.exec(rest)[0];
  if (rest.startsWith('"')) {
    return `Der Text ${rest.split(/[\r\n]/)[0]} … ist nicht richtig geschlossen. Er braucht am Ende ein ", darf nicht umbrechen, und darin steht \\" für " und \\\\ für \\.`;
  }
  if (/^['„“”‚‘’»«]/.test(rest)) {
    return `Hier steht ${word}. Schreiben Sie gerade, doppelte Anführungszeichen: ".`;
  }
  if (/^\/[/*]/.test(rest))
    return 'Hier steht ein Kommentar, den JSON nicht kennt. Löschen Sie ihn.';
  if (/^-?0\d/.test(rest)) {
    return `Die Zahl ${word} beginnt mit einer Null. Schreiben Sie sie in Anführungszeichen: "${word}".`;
  }
  return `Hier steht „${word}“. Schreiben Sie Texte in Anführungszeichen: "${word}".`;
}
