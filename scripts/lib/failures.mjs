/** What the end of a run repeats of each failed test, since of a long run only the end is at hand. */
import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {object} Failure
 * @property {string} test its name, after those of the suites around it
 * @property {string} file
 * @property {string} error the first lines
 */

/** Lines of an error that say enough: what was expected, and where. */
const mostLines = 12;
const mostCharacters = 240;

/** The first lines of a message; stack frames within packages say nothing. */
export function firstLines(text) {
  return linesOf(text)
    .filter((line) => !/^\s*at .*(node_modules|node:)/.test(line))
    .slice(0, mostLines)
    .join('\n');
}

/** The last lines of what a step printed that failed without naming a test. */
export function lastLines(text) {
  return linesOf(text).slice(-mostLines).join('\n');
}

/** @param {Failure} failure */
export function failureText(step, { test, file, error }) {
  const heading = [step, file, test].filter(Boolean).join(' · ');
  return `✗ ${heading}\n${error.replace(/^/gm, '    ')}`;
}

function linesOf(text) {
  return stripVTControlCharacters(String(text ?? ''))
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => (line.length > mostCharacters ? `${line.slice(0, mostCharacters)}…` : line));
}
