/** The options of `npm test`, after `--`. */
import { parseArgs } from 'node:util';

export const engines = ['chromium', 'firefox', 'webkit'];

const help = `npm test -- [options]
  --engine chromium[,firefox,webkit]  element tests in these engines, and nothing else
  --files test/x.test.ts              these test files alone (may be given again)
  --only lint[,types,…]               these steps alone
Steps: `;

export function readArguments(stepNames) {
  const { values } = parseArgs({
    options: {
      engine: { type: 'string', multiple: true, default: [] },
      files: { type: 'string', multiple: true, default: [] },
      only: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  const list = (words) => words.flatMap((word) => word.split(',')).filter(Boolean);
  const chosen = [...list(values.engine), ...list(values.only)];
  const unknown = chosen.filter((name) => !stepNames.includes(name));
  if (values.help || unknown.length > 0) {
    if (unknown.length > 0) console.error(`Unknown: ${unknown.join(', ')}`);
    console.log(help + stepNames.join(', '));
    process.exit(values.help ? 0 : 2);
  }
  return { steps: chosen.length > 0 ? chosen : stepNames, files: values.files };
}
