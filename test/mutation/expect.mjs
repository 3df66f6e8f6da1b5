/** What the pure modules' tests take from @open-wc/testing, which needs a browser. */
import { chai } from 'vitest';

export const { expect } = chai;
