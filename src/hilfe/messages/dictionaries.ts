import type { Dictionaries } from '../../shared/locale.js';
import { deSimple } from './de-simple.js';
import { de, type Messages } from './de.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** The texts of the toolbar. */
export const dictionaries: Dictionaries<Messages> = { de, 'de-simple': deSimple, en, fr };
