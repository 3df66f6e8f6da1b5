/**
 * Vite plugin: three changes to Lit that hostile pages make necessary. The build fails when a new
 * version of Lit reads differently, so that neither gets lost unnoticed.
 */
import MagicString from 'magic-string';

/**
 * A page with `require-trusted-types-for 'script'` may allow other policy names than Lit's, or a
 * second copy of Lit may have taken it: creating the policy then throws, at import. Try our own name,
 * then Lit's, then do without.
 */
const trustedTypes = {
  module: /\/lit-html\/lit-html\.js$/,
  pattern: /(\w+)\.createPolicy\("lit-html",(\{createHTML:(\w+)=>\3\})\)/g,
  replacement: 'netzwerkPolicy($1,$2)',
  helper: `
function netzwerkPolicy(factory, rules) {
  for (const name of ["netzwerk", "lit-html"]) {
    try {
      return factory.createPolicy(name, rules);
    } catch {}
  }
}
`,
};

/** MooTools up to 1.5 replaces `window.Event` with a function that no class can extend. */
const customEvents = {
  module: /\/@lit\/context\/.*(context-request-event|context-provider)\.js$/,
  pattern: /\bextends Event\b/g,
  replacement: 'extends CustomEvent',
  helper: '',
};

/** Prototype 1.6 replaces reduce and drops the initial value: css`` with interpolations would break. */
const interpolatedCss = {
  module: /\/@lit\/reactive-element\/css-tag\.js$/,
  pattern: /(\w+)\.reduce\((?=\(\w+,\w+,\w+\)=>)/g,
  replacement: 'netzwerkReduce($1,',
  helper: `
function netzwerkReduce(list, step, value) {
  for (let i = 0; i < list.length; i++) value = step(value, list[i], i);
  return value;
}
`,
};

const patches = [trustedTypes, customEvents, interpolatedCss];

export function patchLit() {
  return {
    name: 'netzwerk:patch-lit',
    enforce: 'pre',
    transform(code, id) {
      const path = id.replaceAll('\\', '/').split('?')[0];
      const patch = patches.find(({ module }) => module.test(path));
      if (!patch) return null;
      const patched = applyPatch(code, id, patch);
      if (!patched)
        this.error(`${path} has changed: adapt scripts/build/patch-lit.mjs to this version of Lit`);
      return patched;
    },
  };
}

/** Null when the pattern does not occur exactly once. */
function applyPatch(code, id, { pattern, replacement, helper }) {
  if ([...code.matchAll(pattern)].length !== 1) return null;
  const text = new MagicString(code).replaceAll(pattern, replacement).append(helper);
  return { code: text.toString(), map: text.generateMap({ source: id, hires: true }) };
}
