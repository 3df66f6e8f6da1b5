import { expect } from '@open-wc/testing';
import { readers } from '../scripts/lib/readers.mjs';

/** Tests of dates and languages are worth nothing in a browser that lives elsewhere than it is said to. */
describe('the reader of this engine', () => {
  const agent = navigator.userAgent;
  const engine = agent.includes('Firefox')
    ? 'firefox'
    : agent.includes('Chrom')
      ? 'chromium'
      : 'webkit';
  const { zone, language } = (readers as Record<string, { zone: string; language: string }>)[
    engine
  ]!;

  it('lives in the zone that it is said to', () => {
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).to.equal(zone);
  });

  it('speaks the language that it is said to', () => {
    expect(navigator.language).to.equal(language);
  });
});
