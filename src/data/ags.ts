import { readText } from './text.js';

/**
 * Reads an official municipality key: the AGS (eight digits: Land 2, Regierungsbezirk 1,
 * Kreis 2, Gemeinde 3) or the ARS (twelve: four of the Verband before the Gemeinde), as text or
 * number, with spaces, or without the leading zero that spreadsheets drop. Land is 01 … 16.
 * Source: Gemeindeverzeichnis of the statistical offices (Destatis).
 * @returns the eight-digit AGS, or undefined
 */
export function readAgs(value: unknown): string | undefined {
  const parts = /^(0?[1-9]\d{3}|1[0-6]\d{3})(\d{4})?(\d{3})$/.exec(
    readText(value).replace(/ /g, ''),
  );
  return parts ? `${parts[1]}${parts[3]}`.padStart(8, '0') : undefined;
}
