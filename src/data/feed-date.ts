/** Months by the first letters of their names, English and German; ä is a, as in März and Jänner. */
const months = 'jan feb mar apr mai jun jul aug sep okt nov dez may mrz mae oct dec'.split(' ');
const others = [5, 3, 3, 10, 12];

/** Hours east of Greenwich of RFC 822's zones and the German ones; any other counts as Greenwich (RFC 2822, 4.3). */
function hoursOf(zone: string): number {
  const [, us, summer, europe] = /^(?:([ECMP])([SD])T|(?:CE|ME)(S?)[TZ])$/.exec(zone) ?? [];
  if (us) return 'PMCE'.indexOf(us) - 8 + (summer === 'D' ? 1 : 0);
  return europe === undefined ? 0 : europe ? 2 : 1;
}

const clock =
  /[T\s,]\s*([01]?\d|2[0-4]):([0-5]\d)(?::?([0-5]\d|60)(?:[.,]\d+)?)?(?:\s*Uhr)?\s*([A-Z]*\s*(?:[+-]\d\d?:?\d*)?)(?:\s*\(.*\))?(?=$|\s+\d{4}$)/i;
const iso = /^(\d{4})(?:-?(\d\d))?(?:-?(\d\d))?$/;
const german = /^(?:[^\d]*[\s,])?(\d\d?)\.\s*(\d\d?)\.\s*(\d{4}|\d\d)$/;
const named =
  /(?:^|[\s,])(?:(\d\d?)[.\s-]+)?([a-z]{3})[a-z]*[.,]?[\s-]+(?:(\d\d?)(?:st|nd|rd|th)?,?\s+)?(\d{4}|\d\d)$/;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The wall clock's time at a moment, as if it were in UTC. */
export function wallClock(moment: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    // Swedish writes it as ISO 8601 does.
    format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    formats.set(timeZone, format);
  }
  return Date.parse(`${format.format(moment).replace(' ', 'T')}Z`);
}

/** The moment at which the wall clock shows a time; in the hour that is missing in spring, the next one. */
function momentOf(wall: number, timeZone: string): number {
  const guess = 2 * wall - wallClock(wall, timeZone);
  return guess + wall - wallClock(guess, timeZone);
}

/** Two digits are 1950 to 2049 (RFC 2822, section 4.3). */
function dayOf(year = '', month = '', day = ''): string {
  const full = year.length > 2 ? year : `${Number(year) < 50 ? 20 : 19}${year}`;
  const text = [full, month, day]
    .filter(Boolean)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  const parsed = new Date(text);
  return !Number.isNaN(+parsed) && parsed.toISOString().startsWith(text) ? text : '';
}

function readDay(text: string): string {
  let match = iso.exec(text);
  if (match) return dayOf(...(match.slice(1) as [string]));
  match = german.exec(text);
  if (match) return dayOf(match[3], match[2], match[1]);
  match = named.exec(text.toLowerCase().replace(/ä/g, 'a'));
  const day = match?.[1] ?? match?.[3];
  const index = months.indexOf(match?.[2] ?? '');
  return match && day && index >= 0
    ? dayOf(match[4], String(others[index - 12] ?? index + 1), day)
    : '';
}

/**
 * Reads a date: RFC 822 with English or German names, RFC 3339 and W3CDTF, "05.06.2025, 14:30 Uhr".
 * Without a zone it is the wall clock's time in `timeZone`.
 * @returns as `NewsItem.date`: exact to the day or less without a time; empty if it can't be read
 */
export function readDate(value: unknown, timeZone: string): string {
  if (value instanceof Date) return isoOf(+value);
  if (typeof value !== 'string') return '';
  const text = value
    .slice(0, 99)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/T(\d\d)(\d\d)/, 'T$1:$2')
    // "14.30 Uhr" and "14 Uhr"; what stands between a day and its time: "um", "-", "|".
    .replace(/\s(\d\d?)(?:\.(\d\d))? ?Uhr/i, (_, hour: string, minute = '00') => ` ${hour}:${minute}`)
    .replace(/(?:[\s,|–-]|\bum)+(?=\s\d\d?:\d\d)/i, '')
    .replace(/(\d\d?)(:\d\d(?::\d\d)?) ?([ap])\.?m\b\.?/i, (_, hour: string, rest: string, half: string) =>
      `${(Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)}${rest}`.padStart(5, '0'),
    );
  const time = clock.exec(text);
  // The year of "Tue Mar 4 09:30:00 CET 2025" stands behind the time.
  const day = readDay(text.replace(clock, ''));
  if (!time || day.length < 10) return day;
  const [, hour = '', minute = '', second = '00', zone = ''] = time;
  const wall = Date.parse(`${day}T00:00Z`) + ((+hour * 60 + +minute) * 60 + +second) * 1000;
  if (!zone) return isoOf(momentOf(wall, timeZone));
  const shift = /([+-])(\d\d?):?(\d\d)?/.exec(zone);
  const hours = shift
    ? Number(`${shift[1]}1`) * (Number(shift[2]) + Number(shift[3] ?? 0) / 60)
    : hoursOf(zone.toUpperCase());
  return isoOf(wall - hours * 3_600_000);
}

/** Empty before the year 6 and after 9891: a few years before a date could not be written with four digits. */
function isoOf(moment: number): string {
  return moment > -6.2e13 && moment < 2.5e14 ? new Date(moment).toISOString() : '';
}
