/** Istanbul's account of a file, which V8's is turned into line by line, as numbers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { root } from './root.mjs';

/** Whether anything is left of a file without its types. */
export function hasCode(path) {
  const text = readFileSync(join(root, path), 'utf8');
  return transformSync(text, { loader: 'ts' }).code.trim() !== '';
}

/**
 * Lines of a file with code, and which of them no test reaches; all of them where no test loads the file.
 * @param {string} path from the root
 * @param {{ statementMap: Record<string, { start: { line: number } }>, s: Record<string, number> }} [account]
 */
export function coverageOf(path, account) {
  const text = readFileSync(join(root, path), 'utf8').split('\n');
  const isCode = codeLines(text);
  const counts = new Map();
  for (const [id, { start }] of Object.entries(account?.statementMap ?? {})) {
    counts.set(start.line, account.s[id]);
  }
  const all = text.map((_, index) => index + 1).filter((line) => isCode[line - 1]);
  const missed = all.filter((line) => !counts.get(line));
  return { lines: all.length, hit: all.length - missed.length, missed };
}

/** Lines that are neither empty, comment, a lone bracket, nor types and imports, which leave nothing to run. */
function codeLines(text) {
  let inComment = false;
  return text.map((line) => {
    const trimmed = line.trim();
    if (trimmed.startsWith('/*')) inComment = true;
    const isCode =
      !inComment && trimmed !== '' && !/^(\/\/|[\])}>;,]+$|import |export type )/.test(trimmed);
    if (trimmed.endsWith('*/')) inComment = false;
    return isCode;
  });
}

/** Numbers as ranges: 3–5 7. */
export function ranges(numbers) {
  const found = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
}
