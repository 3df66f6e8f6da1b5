/**
 * Vite plugin: changes to Lit that hostile pages make necessary, and what our use of it doesn't need. The build
 * fails when a new version of Lit reads differently, so that none of them gets lost unnoticed.
 */
import MagicString from 'magic-string';

const litHtml = /\/lit-html\/lit-html\.js$/;
const litElement = /\/lit-element\/lit-element\.js$/;
const reactive = /\/@lit\/reactive-element\/reactive-element\.js$/;

/**
 * A page with `require-trusted-types-for 'script'` may allow other policy names than Lit's, or a
 * second copy of Lit may have taken it: creating the policy then throws, at import. Try our own name,
 * then Lit's, then do without.
 */
const trustedTypes = {
  module: litHtml,
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

/**
 * Our css`` templates have no interpolations, which minify-css.mjs makes sure of. What joins them goes: its
 * messages cost bytes, and Prototype 1.6 would break it, since it replaces reduce and drops the initial value.
 */
const plainCss = {
  module: /\/@lit\/reactive-element\/css-tag\.js$/,
  pattern:
    /=\((\w+),\.\.\.\w+\)=>\{const \w+=1===\1\.length\?[^]*?return new (\w+)\(\w+,\1,(\w+)\)\}/g,
  replacement: '=$1=>new $2($1[0],$1,$3)',
  helper: '',
};

/** MooTools up to 1.5 replaces `window.Document`; Lit would then fall back to <style>, which a strict policy blocks. */
const adoptedSheets = {
  module: /\/@lit\/reactive-element\/css-tag\.js$/,
  pattern: /"adoptedStyleSheets"in Document\.prototype/g,
  replacement: '"adoptedStyleSheets"in document',
  helper: '',
};

/** Lit takes `maxAge` for `maxage`; our attributes have dashes, see attribute-names.mjs. */
const dashes = {
  module: reactive,
  pattern: /\?(\w+)\.toLowerCase\(\):void 0/g,
  replacement: '?$1.replace(/[A-Z]/g,"-$$&").toLowerCase():void 0',
  helper: '',
};

/**
 * What none of our elements needs goes. Lit counts its copies on the page, and lets what a page has put in certain global variables change its classes: for
 * browsers of old, and for pages that a server renders with Lit. Neither is meant for ours.
 */
const needless = [
  [
    litHtml,
    /,(\w+)=\w+\.litHtmlPolyfillSupport;\1\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/g,
  ],
  [reactive, /,\w+=\w+\.reactiveElementPolyfillSupport/g],
  [
    reactive,
    /,\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/g,
  ],
  [
    litElement,
    /,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\);const (\w+)=\w+\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w+\}\)/g,
  ],
  // Attributes that hold JSON, which none of ours does.
  [reactive, /case Object:case Array:\w+=null==(\w+)\?\1:JSON\.stringify\(\1\)/g],
  [
    reactive,
    /;break;case Object:case Array:try\{\w+=JSON\.parse\(\w+\)\}catch\(\w+\)\{\w+=null\}/g,
  ],
  // What decorators note, which we don't use.
  [reactive, /static addInitializer\(\w\)\{[^{}]*\}/g],
  [reactive, /,this\.constructor\.l\?\.forEach\(\w=>\w\(this\)\)/g],
  [
    reactive,
    /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/g,
  ],
  [
    reactive,
    /const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{const (\w+)=litPropertyMetadata\.get\(\1\);if\(void 0!==\2\)for\([^{}]*\)this\.elementProperties\.set\(\w+,\w+\)\}/g,
  ],
  // Directives that work on when their element has left the page.
  [
    litElement,
    /connectedCallback\(\)\{super\.connectedCallback\(\),this\._\$Do\?\.setConnected\(!0\)\}disconnectedCallback\(\)\{super\.disconnectedCallback\(\),this\._\$Do\?\.setConnected\(!1\)\}/g,
  ],
  [litElement, /this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/g],
  [litHtml, /setConnected\(\w\)\{[^{}]*\}/g],
  [litHtml, /,this\._\$Cv=\w\?\.isConnected\?\?!0/g],
  // Templates that were compiled before, those of MathML, and expressions in comments and in place of an attribute:
  // minify-html.mjs makes sure that there are none of the latter.
  [litHtml, /:3===\w\?"<math>"(?=:"",)/g],
  [litHtml, /:3===\w\?"<\/math>"(?=:"")/g],
  [litHtml, /\|\|3===\w(?=\)\{const)/g],
  [
    litHtml,
    /else\{let \w=-1;for\(;-1!==\(\w=\w\.data\.indexOf\(\w,\w\+1\)\);\)\w\.push\(\{type:7,index:\w\}\),\w\+=\w\.length-1\}/g,
  ],
  [
    litHtml,
    /else \w\.startsWith\(\w\)&&\(\w\.push\(\{type:6,index:\w\}\),\w\.removeAttribute\(\w\)\)/g,
  ],
  [
    litHtml,
    /1===\w\.type\?(\w=new \w\.ctor\([\w,.]*\)):6===\w\.type&&\(\w=new \w\(\w,this,\w\)\)/g,
    '$1',
  ],
  [litHtml, /=\{M:\w,P:[^{}]*,I:(\w),[^{}]*F:\w\}/g, '={I:$1}'],
  [
    litHtml,
    /"number"==typeof \w\?(this\._\$AC\(\w\)):\(void 0===\w\.el&&\([^{}]*?this\.options\)\),\w\)/g,
    '$1',
  ],
  // Properties that start with the attribute's default, and those that symbols name.
  [
    reactive,
    /!\((\(\w\.hasChanged\?\?\w\)\(\w,\w\))\|\|\w\.useDefault&&[^{}]*?this\.hasAttribute\(\w\._\$Eu\(\w,\w\)\)\)/g,
    '!$1',
  ],
  [
    reactive,
    /\{useDefault:(\w),reflect:(\w),wrapped:\w\},\w\)\{\1&&!\([^{}]*?void 0!==\w\)\|\|\(([^{}]*?)this\.hasUpdated\|\|\1\|\|/g,
    '{reflect:$2}){($3this.hasUpdated||',
  ],
  [reactive, /\?\?this\._\$Ej\?\.get\(\w\)\?\?\w(?=,)/g],
  [reactive, /\[\.\.\.(\w\(\w\)),\.\.\.\w\(\w\)\]/g, '$1'],
  [litElement, /\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/g],
  // Accessors that decorators wrap, converters from attributes, numbers, and controllers that go.
  [
    reactive,
    /this\.prototype\.hasOwnProperty\(\w\)&&\(\(\w=Object\.create\(\w\)\)\.wrapped=!0\),/g,
  ],
  [
    reactive,
    /const (\w)=this\.constructor\.elementProperties;if\(\1\.size>0\)for\(const\[\w,\w\]of \1\)\{const\{wrapped:\w\}[^{}]*\}/g,
  ],
  [reactive, /useDefault:!1,/g],
  [
    reactive,
    /"function"==typeof \w\.converter\?\{fromAttribute:\w\.converter\}:void 0!==\w\.converter\?\.fromAttribute\?\w\.converter:/g,
  ],
  [reactive, /case Number:\w=null===\w\?null:Number\(\w\)/g],
  [reactive, /void 0!==\w\.l&&\(this\.l=\[\.\.\.\w\.l\]\),/g],
  [reactive, /removeController\(\w\)\{[^{}]*\}/g],
].map(([module, pattern, replacement = '']) => ({
  module,
  pattern,
  replacement,
  helper: '',
}));

const patches = [trustedTypes, customEvents, plainCss, adoptedSheets, dashes, ...needless];

export function patchLit() {
  return {
    name: 'netzwerk:patch-lit',
    enforce: 'pre',
    transform(code, id) {
      const path = id.replaceAll('\\', '/').split('?')[0];
      const due = patches.filter(({ module }) => module.test(path));
      if (due.length === 0) return null;
      const text = new MagicString(code);
      for (const patch of due) {
        if (!applyPatch(text, code, patch)) {
          this.error(
            `${path} has changed: adapt scripts/build/patch-lit.mjs to this version of Lit`,
          );
        }
      }
      return {
        code: text.toString(),
        map: text.generateMap({ source: id, hires: true }),
      };
    },
  };
}

/** False when the pattern does not occur exactly once. */
function applyPatch(text, code, { pattern, replacement, helper }) {
  if ([...code.matchAll(pattern)].length !== 1) return false;
  text.replaceAll(pattern, replacement).append(helper);
  return true;
}
