import { expect } from '@open-wc/testing';
import { type Problem, reportProblems } from '../src/data/report.js';

function report(count: number): string[] {
  const lines: string[] = [];
  const problem = (index: number): Problem => ({
    feature: `Ort ${index + 1}`,
    index,
    what: 'weggelassen, kein Punkt',
    fix: 'geometry als Point angeben',
    dropped: true,
  });
  const problems = [...Array(count).keys()].map(problem);
  reportProblems('netzwerk-karte', problems, { warn: (line: string) => lines.push(line) });
  return lines;
}

describe('reportProblems', () => {
  it('is silent when all is well', () => {
    expect(report(0)).to.deep.equal([]);
  });
  it('says who speaks, what happened and what to do', () => {
    expect(report(1)).to.deep.equal([
      '[netzwerk-karte] Ort 1 weggelassen, kein Punkt: geometry als Point angeben',
    ]);
  });
  it('says ten in full', () => {
    expect(report(10)).to.have.lengthOf(10);
    expect(report(10).at(-1)).to.contain('Ort 10');
  });
  it('sums up the others', () => {
    const lines = report(100_000);
    expect(lines).to.have.lengthOf(11);
    expect(lines.at(-1)).to.match(/^\[netzwerk-karte\] 99990 weitere .*: .+/);
  });
});
