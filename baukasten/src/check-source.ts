import { DataError } from '../../src/data/data-error.js';
import { decodeFeed } from '../../src/data/feed-bytes.js';
import { readFeed } from '../../src/data/feed.js';
import { loadBytes, requestAddress } from '../../src/data/load.js';
import schema from '../../src/data/members.schema.json' with { type: 'json' };
import { review, type Finding } from '../../scripts/validate/review.mjs';
import { countOf } from './words.js';

/** What the check of an address has found, in German. */
export interface SourceReport {
  readonly verdict: 'good' | 'mixed' | 'bad';
  /** In one sentence: whether the widget will show it. */
  readonly title: string;
  /** The address that was asked. */
  readonly address: string;
  readonly mistakes: readonly string[];
  readonly hints: readonly string[];
  /** What the widget will show, in part. */
  readonly examples: readonly string[];
}

const most = 20;

/** Asks for the address once, as the widget would, and says what comes of it. */
export async function checkSource(
  kind: 'members' | 'feed',
  typed: string,
  places: ReadonlyMap<string, object[]>,
  signal: AbortSignal,
): Promise<SourceReport> {
  let address = typed;
  try {
    address = requestAddress(typed);
    const isFeed = kind === 'feed';
    const { bytes, type } = await loadBytes(typed, {
      signal,
      ...(isFeed && { limit: 2 ** 20, strict: true, credentials: 'omit' as const }),
    });
    return isFeed
      ? reportOfFeed(decodeFeed(bytes, type), address)
      : reportOfMembers(review(bytes, schema, places), address, textOf(bytes));
  } catch (error) {
    signal.throwIfAborted();
    const { title, mistakes } = await explain(error, typed, signal);
    return { verdict: 'bad', title, address, mistakes, hints: [], examples: [] };
  }
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes.subarray(0, 2000));

/** What the check of a file with cities has found, in words for the page. */
export function reportOfMembers(
  { cities, dropped = 0, mistakes, hints }: ReturnType<typeof review>,
  address: string,
  start: string,
): SourceReport {
  const lines = {
    address,
    mistakes: shorten(mistakes.map(inOneLine)),
    hints: shorten(hints.map(inOneLine)),
    examples: [],
  };
  if (cities === undefined) {
    const isPage = /^\s*<(!doctype html|html)/i.test(start);
    return {
      ...lines,
      verdict: 'bad',
      title: isPage
        ? 'Unter dieser Adresse liegt eine Webseite, keine Datei mit Städten.'
        : 'Die Datei lässt sich nicht lesen. Die Karte zeigt keine Stadt.',
    };
  }
  const shown = cities - dropped;
  const verdict = shown === 0 ? 'bad' : mistakes.length > 0 ? 'mixed' : 'good';
  const left = dropped > 0 ? `, ${countOf(dropped, 'fehlt', 'fehlen')}` : '';
  return {
    ...lines,
    verdict,
    title:
      shown === 0
        ? 'Die Datei ist lesbar, aber die Karte zeigt keine Stadt.'
        : `Die Karte zeigt ${countOf(shown, 'Stadt', 'Städte')}${left}.`,
  };
}

function inOneLine({ line, who, text }: Finding): string {
  const where = [line > 0 && `Zeile ${line}`, who].filter(Boolean).join(', ');
  return where ? `${where}: ${text}` : text;
}

function shorten(lines: readonly string[]): readonly string[] {
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most), `… und ${lines.length - most} weitere.`];
}

/** What is in a text that should be a feed. */
export function reportOfFeed(text: string, address: string): SourceReport {
  let news;
  try {
    news = readFeed(text, address, 'Europe/Berlin');
  } catch (error) {
    return bad('Das beginnt wie JSON, ist aber keines.', address, [(error as Error).message]);
  }
  if (!news) return notAFeed(text, address);
  const { items, lang } = news;
  const undated = items.filter(({ date }) => !date).length;
  const unlinked = items.filter(({ url }) => !url).length;
  const hints = [
    ...(undated
      ? [
          `${countOf(undated, 'Meldung hat', 'Meldungen haben')} kein lesbares Datum. Dann gilt die Reihenfolge des Feeds.`,
        ]
      : []),
    ...(unlinked ? [`${countOf(unlinked, 'Meldung hat', 'Meldungen haben')} keinen Link.`] : []),
    ...(lang ? [] : ['Der Feed nennt seine Sprache nicht. Es gilt die der Seite.']),
  ];
  return {
    verdict: items.length > 0 ? 'good' : 'mixed',
    title:
      items.length > 0
        ? `Der Ticker zeigt ${countOf(items.length, 'Meldung', 'Meldungen')} dieses Feeds.`
        : 'Das ist ein Feed, aber es steht keine Meldung darin.',
    address,
    mistakes: [],
    hints,
    examples: items
      .slice(0, 3)
      .map(({ title, date }) => (date ? `${title} (${date.slice(0, 10)})` : title)),
  };
}

function notAFeed(text: string, address: string): SourceReport {
  if (!/<html|<!doctype html/i.test(text.slice(0, 2000))) {
    return bad('Das ist kein Feed: weder RSS noch Atom noch JSON Feed.', address, []);
  }
  const page = new DOMParser().parseFromString(text, 'text/html');
  const feeds = [
    ...page.querySelectorAll(
      'link[rel~="alternate"]:is([type="application/rss+xml"], [type="application/atom+xml"], [type="application/feed+json"])',
    ),
  ].flatMap((link) => {
    const href = link.getAttribute('href');
    return href && URL.canParse(href, address) ? [new URL(href, address).href] : [];
  });
  return bad(
    'Das ist eine Webseite, kein Feed.',
    address,
    feeds.length > 0
      ? feeds.map((feed) => `Die Seite nennt diesen Feed: ${feed}`)
      : ['Suchen Sie auf der Seite nach „RSS“, oder fragen Sie, wer Ihr CMS betreut.'],
  );
}

const bad = (title: string, address: string, mistakes: readonly string[]): SourceReport => ({
  verdict: 'bad',
  title,
  address,
  mistakes,
  hints: [],
  examples: [],
});

/** Why nothing came. A script can't tell CORS from a server that is off: asking once more without reading can. */
async function explain(
  error: unknown,
  typed: string,
  signal: AbortSignal,
): Promise<{ title: string; mistakes: string[] }> {
  const { reason, message, url } = error instanceof DataError ? error : fallbackOf(error);
  if (reason === 'http') return explainStatus(Number(/\d+/.exec(message)?.[0]));
  if (reason === 'timeout') {
    return {
      title: 'Der Server hat zehn Sekunden lang nichts geschickt.',
      mistakes: ['Versuchen Sie es noch einmal. Bleibt es so, zeigt auch das Widget nichts.'],
    };
  }
  if (reason === 'too-large') {
    return {
      title: 'Die Datei ist zu groß.',
      mistakes: ['Gelesen werden höchstens 32 MiB, von einem Feed 1 MiB.'],
    };
  }
  if (message === 'unsupported address') {
    return {
      title: 'Das ist keine Adresse, die ein Browser laden kann.',
      mistakes: ['Sie beginnt mit https:// oder mit / für Ihren eigenen Server.'],
    };
  }
  if (reason !== 'network') return { title: 'Die Prüfung ist gescheitert.', mistakes: [message] };
  if (location.protocol === 'https:' && url.startsWith('http:')) {
    return {
      title: 'Der Browser lädt von einer verschlüsselten Seite nichts Unverschlüsseltes.',
      mistakes: ['Schreiben Sie https:// statt http://.'],
    };
  }
  const { host } = new URL(url);
  return (await answers(url, signal))
    ? {
        title: `${host} antwortet, erlaubt den Zugriff von anderen Seiten aber nicht (CORS).`,
        mistakes: [
          `Liegt die Datei auf demselben Server wie die Seite, in die das Widget kommt, ist das kein Fehler: Schreiben Sie dann ${new URL(url).pathname}.`,
          `Sonst muss ${host} diese Kopfzeile senden: Access-Control-Allow-Origin: *`,
        ],
      }
    : {
        title: `${host} ist nicht zu erreichen.`,
        mistakes: [
          'Stimmt der Name? Gibt es gerade Internet?',
          ...(/^[\w-]+\.[\w.-]+/.test(typed) ? [`Fehlt vorn https://? Gefragt wurde ${url}`] : []),
        ],
      };
}

function fallbackOf(error: unknown): Pick<DataError, 'reason' | 'message' | 'url'> {
  return { reason: 'parse', message: error instanceof Error ? error.message : '', url: '' };
}

function explainStatus(status: number): { title: string; mistakes: string[] } {
  const title = `Der Server antwortet mit ${status}`;
  if (status === 404 || status === 410) {
    return {
      title: `${title}: Diese Datei gibt es dort nicht.`,
      mistakes: ['Prüfen Sie die Adresse, auch Groß- und Kleinschreibung.'],
    };
  }
  if (status === 401 || status === 403) {
    return {
      title: `${title}: Die Datei ist nicht für alle lesbar.`,
      mistakes: ['Sie muss ohne Anmeldung zu öffnen sein.'],
    };
  }
  return {
    title: status >= 500 ? `${title}: Er hat selbst einen Fehler.` : `${title}.`,
    mistakes: ['Öffnen Sie die Adresse im Browser: Erscheint dort die Datei?'],
  };
}

async function answers(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    await fetch(url, {
      mode: 'no-cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    });
    return true;
  } catch {
    return false;
  }
}
