import type { Dictionaries } from '../../shared/locale.js';
import { deSimple } from './de-simple.js';
import { de, type TickerMessages } from './de.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** The texts of the ticker. */
export const dictionaries: Dictionaries<TickerMessages> = { de, 'de-simple': deSimple, en, fr };
