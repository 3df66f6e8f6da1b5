import { sendKeys } from '@web/test-runner-commands';

/** Code points of WebDriver's modifier and arrow keys (W3C WebDriver, section 17.4.2). */
const codes: Readonly<Record<string, string>> = {
  Shift: '\uE008',
  Control: '\uE009',
  Tab: '\uE004',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

let takesDown = true;

/** WebDriver takes no single `down`, but presses what it types together, in order. */
async function pressTogether(modifier: string, key: string): Promise<void> {
  if (takesDown) await sendKeys({ down: modifier }).catch(() => (takesDown = false));
  if (!takesDown) {
    await sendKeys({ type: `${codes[modifier] ?? modifier}${codes[key] ?? key}` });
    return;
  }
  await sendKeys({ press: key });
  await sendKeys({ up: modifier });
}

/** Real presses, one after the other: `press('Shift+ArrowRight', 'Enter')`. */
export async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    const [modifier = '', together] = key.length > 1 ? key.split('+') : [key];
    if (together) await pressTogether(modifier, together);
    else await sendKeys({ press: key });
  }
}

/** Real letters. */
export async function type(text: string): Promise<void> {
  await sendKeys({ type: text });
}
