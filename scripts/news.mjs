// Writes src/data/default-news.generated.ts from data/meldungen.json.
// `--check` writes nothing and fails if the file is not up to date.
import { readFile, writeFile } from 'node:fs/promises';

const source = new URL('../data/meldungen.json', import.meta.url);
const target = new URL('../src/data/default-news.generated.ts', import.meta.url);

const news = JSON.parse(await readFile(source, 'utf8'));
for (const { date, title, url } of news) {
  if (!/^\d{4}(-\d\d){0,2}$/.test(date)) throw new Error(`${title}: no date`);
  if (!/^https:\/\//.test(url)) throw new Error(`${title}: no source`);
}
// A day is newer than the month that it is in: less is known of that.
news.sort((a, b) => (a.date < b.date ? 1 : -1));

const literal = (text) => `'${text.replace(/['\\]/g, '\\$&')}'`;
const rows = news.map(
  ({ date, title, url }) =>
    `  [${[date, title, url.replace('https://', '')].map(literal).join(', ')}],\n`,
);
const code = `// Generated from data/meldungen.json by scripts/news.mjs: do not edit.

/** Date, title, and address without \`https://\`; newest first. */
// prettier-ignore
export const news: readonly (readonly [date: string, title: string, address: string])[] = [
${rows.join('')}];
`;

if (process.argv.includes('--check')) {
  if ((await readFile(target, 'utf8').catch(() => '')) !== code) {
    console.error('src/data/default-news.generated.ts is not up to date: npm run news');
    process.exit(1);
  }
} else {
  await writeFile(target, code);
}
