/** From bytes to text as the browser does it, and what has gone wrong with the umlauts before. */
import { linesOf } from './lines.mjs';

const advice =
  'Speichern Sie die Datei als UTF-8 (Excel: „CSV UTF-8“, LibreOffice: Zeichensatz „Unicode (UTF-8)“).';

/** How UTF-8 looks that was taken for Windows-1252: Ã¼ for ü, â€“ for a dash. */
const twice = /Ã[¤¶¼Ÿ„–œ©¨\x80-\xbf]|â€|Â[\xa0-\xbf]/g;

/** @returns the text, or none if the file is no text at all; and findings, each a mistake */
export function decode(bytes) {
  const fail = (text) => ({ findings: [{ line: 0, text }] });
  if (bytes.length === 0) return fail('Die Datei ist leer.');
  const starts = (...first) => first.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b)) {
    return fail('Das ist eine Arbeitsmappe. Speichern Sie die Tabelle als CSV in UTF-8.');
  }
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff) || bytes.subarray(0, 1000).includes(0)) {
    return fail(`Die Datei ist nicht in UTF-8, sondern in UTF-16 oder kein Text. ${advice}`);
  }
  const text = new TextDecoder().decode(bytes);
  const lineOf = linesOf(text);
  const findings = [];
  const tell = (what, pattern, fix) => {
    const [first, ...more] = text.matchAll(pattern);
    if (!first) return;
    const word = /\S*$/.exec(text.slice(Math.max(0, first.index - 20), first.index))[0];
    const rest = /^[^\s;,"]*/.exec(text.slice(first.index, first.index + 20))[0];
    const shown = `„${word.replace(/^.*[;,"]/, '')}${rest}“`;
    const times = more.length > 0 ? `, ${more.length + 1}-mal in der Datei` : '';
    findings.push({ line: lineOf(first.index), text: `${what}: ${shown}${times}. ${fix}` });
  };
  if (!isUtf8(bytes)) tell('Die Datei ist nicht in UTF-8', /�/g, advice);
  else tell('Hier ging ein Buchstabe verloren', /�/g, `Schreiben Sie ihn neu. ${advice}`);
  tell('Zerlegte Umlaute', twice, `Schreiben Sie sie neu. ${advice}`);
  return { text, findings };
}

function isUtf8(bytes) {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
