import { wallClock } from '../data/feed-date.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A date in words, and in full where that says more. */
export interface DateText {
  readonly short: string;
  readonly full: string;
}

/**
 * "vor 5 Minuten", "vor 3 Stunden", "gestern", "vor 4 Tagen", and from a week on, for the future, and where only
 * the month is known, the date itself. Days begin at midnight in `timeZone`.
 * @param date as `NewsItem.date`
 * @param language BCP 47
 */
export function relativeDate(
  date: string,
  now: number,
  language: string,
  timeZone: string,
): DateText {
  if (!date) return { short: '', full: '' };
  const isMoment = date.length > 10;
  const moment = Date.parse(date);
  const full = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    ...(date.length > 4 && { month: 'long' }),
    ...(date.length > 7 && { day: 'numeric' }),
    timeZone: isMoment ? timeZone : 'UTC',
  }).format(moment);
  const age = now - moment;
  const dayOf = (wall: number) => Math.floor(wall / day);
  const days =
    dayOf(isMoment ? wallClock(moment, timeZone) : moment) - dayOf(wallClock(now, timeZone));
  const format = (value: number, unit: Intl.RelativeTimeFormatUnit) => ({
    short: new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(value, unit),
    full,
  });
  // A clock that is a little fast is no future.
  const isAhead = isMoment ? age < -hour : days > 0;
  if (date.length < 10 || isAhead || !(days > -7)) return { short: full, full };
  if (!isMoment || age >= day) return format(days, 'day');
  if (age < minute) return format(0, 'second');
  return age < hour
    ? format(-Math.floor(age / minute), 'minute')
    : format(-Math.floor(age / hour), 'hour');
}
