#!/usr/bin/env node
/**
 * Checks a file with member data, GeoJSON or CSV, and says in German what to put right:
 *
 *     npm run validate -- staedte.csv      (in the repository)
 *     npx netzwerk-validate staedte.csv    (where the package is installed)
 *
 * It reads with the widgets' own readers, from dist/. Exit code 0: no mistake, perhaps hints; 1: mistakes;
 * 2: wrong usage, or the file can't be read.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const usage = `Aufruf: netzwerk-validate <datei>
Prüft Städte in GeoJSON oder CSV (Semikolon, Komma oder Tabulator).
Ende mit 0: kein Fehler. 1: Fehler. 2: falscher Aufruf, oder die Datei ist nicht lesbar.`;

/** More is only in the way: who has put these right checks again. */
const maxLines = 100;

const unreadable = {
  ENOENT: 'Diese Datei gibt es nicht. Prüfen Sie Namen und Ordner.',
  EACCES: 'Die Datei darf nicht gelesen werden. Prüfen Sie die Zugriffsrechte.',
  EISDIR: 'Das ist ein Ordner. Nennen Sie eine Datei.',
};

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(`Die Prüfung ist an einem unerwarteten Fehler gescheitert: ${error.message}`);
  process.exitCode = 2;
}

async function main([file, ...more]) {
  if (file === '--help' || file === '-h') {
    console.log(usage);
    return 0;
  }
  if (!file || more.length > 0 || file.startsWith('-')) {
    console.error(usage);
    return 2;
  }
  if (!(await provideReaders())) {
    console.error('Der Build ist fehlgeschlagen, ohne ihn geht die Prüfung nicht.');
    return 2;
  }
  const { check, checkSize } = await import('./validate/check.mjs');
  let result;
  try {
    result = checkSize(statSync(file).size) ?? check(readFileSync(file));
  } catch (error) {
    if (!error.syscall) throw error;
    console.error(`${file}: ${unreadable[error.code] ?? `nicht lesbar (${error.code})`}`);
    return 2;
  }
  print('Fehler', result.mistakes);
  print('Hinweise', result.hints);
  console.log(summary(result));
  return result.mistakes.length > 0 ? 1 : 0;
}

/** In the repository they are built when they are missing or older than the sources; the package has them. */
async function provideReaders() {
  if (!existsSync(new URL('../src', import.meta.url))) return true;
  const { ensureInstalled } = await import('./lib/install.mjs');
  const { output } = await import('./lib/processes.mjs');
  await ensureInstalled({ quiet: true });
  const build = fileURLToPath(new URL('build.mjs', import.meta.url));
  const { code, text } = await output(process.execPath, [build, '--if-needed']);
  if (code !== 0) console.error(text);
  return code === 0;
}

function print(title, findings) {
  if (findings.length === 0) return;
  const sorted = findings.toSorted((a, b) => a.line - b.line);
  console.log(`${title}:`);
  for (const { line, who, text } of sorted.slice(0, maxLines)) {
    const place = [line && `Zeile ${line}`, who].filter(Boolean).join(', ');
    const whole = `${place && `${place}: `}${text}`;
    console.log(`  ${whole.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '')}`);
  }
  if (sorted.length > maxLines) console.log(`  … und ${sorted.length - maxLines} weitere`);
  console.log('');
}

function summary({ cities, dropped, mistakes, hints }) {
  return [
    cities === undefined ? 'Keine Stadt lesbar' : `${cities} ${cities === 1 ? 'Stadt' : 'Städte'}`,
    mistakes.length > 0 && `${mistakes.length} Fehler`,
    hints.length > 0 && `${hints.length} ${hints.length === 1 ? 'Hinweis' : 'Hinweise'}`,
    dropped > 0 && `${dropped} ${dropped === 1 ? 'Stadt würde' : 'Städte würden'} weggelassen`,
    mistakes.length + hints.length === 0 && 'nichts zu beanstanden',
  ]
    .filter(Boolean)
    .join(', ');
}
