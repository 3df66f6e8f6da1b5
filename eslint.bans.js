/**
 * What the house forbids, and why: each entry's message says what to write instead.
 * eslint.config.js decides where each list applies.
 */

/** TypeScript for types only: nothing that emits code of its own. */
export const languageBans = [
  ban('TSEnumDeclaration', 'Use a union of string literals, or a constant object.'),
  ban('TSModuleDeclaration[kind="namespace"]', 'Use a module.'),
  ban('TSParameterProperty', 'Declare the field and assign it in the constructor.'),
];

/** Lifted in src/shared/json.ts alone. */
export const serialiserBan = ban(
  'CallExpression[callee.object.name="JSON"][callee.property.name="stringify"]',
  'Prototype 1.6 quotes arrays twice: use src/shared/json.ts.',
);

/** Built-ins that Prototype, MooTools and other old page libraries replace with something else. */
export const hostileBuiltins = [
  ban(
    'CallExpression[callee.object.name="Array"][callee.property.name="from"]',
    'Prototype and MooTools replace Array.from: write [...x].',
  ),
  ban(
    'CallExpression[callee.property.name="entries"][arguments.length=0]',
    'Prototype replaces array.entries(): use forEach((value, index) => …), or iterate the Map itself.',
  ),
  ban('ForInStatement', 'Old libraries extend prototypes: use Object.keys or Object.entries.'),
  ban(
    'CallExpression[callee.property.name="bind"][arguments.length>1]',
    'MooTools replaces bind and drops the arguments: write an arrow function.',
  ),
  ban('NewExpression[callee.name="Event"]', 'MooTools replaces Event: use CustomEvent.'),
  ban(
    ':matches(ClassDeclaration, ClassExpression)[superClass.name="Event"]',
    'MooTools replaces Event: extend CustomEvent.',
  ),
  ban(
    'CallExpression[callee.property.name="remove"][arguments.length=0]',
    'Prototype replaces remove(), which then throws on a detached node: el.parentNode?.removeChild(el).',
  ),
  serialiserBan,
  ban(
    'CallExpression[callee.property.name="reduce"][arguments.length=2]',
    'Prototype 1.6 replaces reduce and drops the initial value: use a loop.',
  ),
  ban(
    'CallExpression[callee.property.name="startsWith"][arguments.length=2]',
    'Prototype replaces startsWith and drops the position: use slice or indexOf.',
  ),
];

/** What a page's Content-Security-Policy or Trusted Types refuse, and what could let markup in. */
export const strictCsp = {
  imports: {
    patterns: [
      { group: ['**/style-map.js'], message: 'style-src blocks it: use el.style.setProperty.' },
      { group: ['**/unsafe-html.js', '**/unsafe-svg.js'], message: 'No markup from strings.' },
    ],
  },
  syntax: [
    ban(
      'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|srcdoc)$/]',
      'No markup from strings: render a template or set textContent.',
    ),
    ban(
      'CallExpression[callee.property.name=/^write(ln)?$/][callee.object.name="document"]',
      'No document.write.',
    ),
    ban(
      'CallExpression[callee.property.name="setAttribute"][arguments.0.value="style"]',
      'style-src blocks it: use el.style.setProperty.',
    ),
    ban(
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
      'style-src blocks style attributes: use a class, an SVG attribute or el.style.setProperty.',
    ),
    ban(
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<style/i]',
      'style-src blocks <style>: use static styles.',
    ),
    ban(
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<script/i]',
      'No scripts in templates.',
    ),
    ban(
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\shref\\s*=\\s*["\']?#/]',
      'A page with <base href> turns a fragment link into a navigation: move focus in a handler.',
    ),
  ],
};

/** Storage throws in sandboxed frames, so one module wraps it. */
export const storageBans = {
  globals: ['localStorage', 'sessionStorage', 'indexedDB'].map((name) => ({
    name,
    message: 'Use src/shared/storage.ts.',
  })),
  properties: [
    ...['localStorage', 'sessionStorage', 'indexedDB'].map((property) => ({
      property,
      message: 'Use src/shared/storage.ts.',
    })),
    { object: 'document', property: 'cookie', message: 'Use src/shared/storage.ts.' },
  ],
};

/** A test waits for a condition, and every test runs. */
export const testBans = {
  imports: {
    paths: [
      {
        name: '@open-wc/testing',
        importNames: ['aTimeout'],
        message: 'Wait for a condition: waitUntil, oneEvent, elementUpdated.',
      },
    ],
  },
  syntax: [
    ban(
      'MemberExpression[object.name=/^(describe|it|suite|test)$/][property.name=/^(only|skip)$/]',
      'Every test runs: no .only, no .skip.',
    ),
    ban(
      'ExpressionStatement > CallExpression[callee.property.name="accessible"]',
      'Without await this assertion proves nothing.',
    ),
  ],
};

function ban(selector, message) {
  return { selector, message };
}
