import type { SwitchName } from './choice.js';

/** The page with a switch on has this attribute on `<html>`, which our widgets and the page can read. */
export const switchAttribute = (name: SwitchName): string => `data-netzwerk-${name}`;

const rules: Readonly<Record<SwitchName, string>> = {
  'underline-links': ':any-link{text-decoration-line:underline!important}',
  // The four distances of WCAG 1.4.12, together: letter spacing alone slows reading.
  'text-spacing':
    'body *{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}body p{margin-block-end:2em!important}',
  'reduce-motion':
    '*,::before,::after{animation-duration:1ms!important;animation-delay:0s!important;animation-iteration-count:1!important;transition-duration:0s!important;transition-delay:0s!important;scroll-behavior:auto!important}',
};

/** The style sheet of the switches that are on. */
export const switchRules = (on: readonly SwitchName[]): string =>
  on.map((name) => rules[name]).join('');
