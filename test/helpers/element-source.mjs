/** What the sources of an element say about its slots, events, parts and custom properties. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { root } from '../../scripts/lib/root.mjs';

/** Stands for an expression in a template. */
const hole = '\uE000';

const read = (path) => readFileSync(join(root, path), 'utf8');
const pageStyles = read('src/embed/netzwerk.css');
const baseStyles = read('src/shared/base.styles.ts');

/** What the modules of an element say, together with those that they import, but for other elements. */
export function sourceOf(entry) {
  const found = { markup: [], events: [], parts: [], strings: new Set(), classes: new Set() };
  const seen = new Set();
  const visit = (path) => {
    const isOtherElement = /\/netzwerk-\w+\.ts$/.test(path) && path !== entry;
    if (seen.has(path) || isOtherElement || !existsSync(join(root, path))) return;
    seen.add(path);
    const file = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
    for (const statement of file.statements) {
      const { moduleSpecifier, importClause } = statement;
      if (!moduleSpecifier || importClause?.isTypeOnly || !moduleSpecifier.text.startsWith('.'))
        continue;
      visit(join(dirname(path), moduleSpecifier.text.replace(/js$/, 'ts')));
    }
    walk(file, found);
  };
  visit(entry);
  return { ...found, styles: [...seen].filter((path) => path.endsWith('.styles.ts')), entry };
}

function walk(node, found) {
  if (ts.isStringLiteralLike(node)) found.strings.add(node.text);
  if (ts.isCallExpression(node) && node.expression.getText() === 'emit')
    found.events.push(node.arguments[1].text);
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText() !== 'css') {
    const text = markupOf(node.template);
    found.markup.push(text);
    for (const part of partsOf(node.template, text)) found.parts.push(part);
    for (const [, classes] of text.matchAll(/class="([^"]*)"/g)) {
      for (const name of classes.split(/\s+/)) found.classes.add(name);
    }
  }
  ts.forEachChild(node, (child) => walk(child, found));
}

function markupOf(template) {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)].join(
    hole,
  );
}

/** The part tokens of a template; an expression that is a token of its own counts by its strings. */
function partsOf(template, text) {
  const expressions = template.templateSpans?.map(({ expression }) => expression) ?? [];
  const holesBefore = (index) => text.slice(0, index).split(hole).length - 1;
  return [...text.matchAll(new RegExp(`\\spart=(?:"([^"]*)"|(${hole}))`, 'g'))].flatMap((match) => {
    let next = holesBefore(match.index);
    return (match[1] ?? match[2]).split(/\s+/).flatMap((token) => {
      if (token !== hole) {
        next += token.split(hole).length - 1;
        return [patternOf(token)];
      }
      const strings = stringsIn(expressions[next++]);
      return strings.length > 0 ? strings.map(patternOf) : [patternOf(hole)];
    });
  });
}

function patternOf(token) {
  const pattern = new RegExp(`^${token.replaceAll(hole, '(.+)')}$`);
  return { token: token.replaceAll(hole, '…'), pattern, isOpen: token.includes(hole) };
}

/** What a condition chooses from: `isOn ? 'switch-on' : ''`. */
function stringsIn(expression) {
  if (ts.isParenthesizedExpression(expression)) return stringsIn(expression.expression);
  if (ts.isConditionalExpression(expression)) {
    return [...stringsIn(expression.whenTrue), ...stringsIn(expression.whenFalse)];
  }
  return ts.isStringLiteralLike(expression) && expression.text ? expression.text.split(' ') : [];
}

/**
 * Its own style sheet's tokens, those that the shared one reads into private properties that it uses, and
 * those that `netzwerk.css` reads for it.
 */
export function tokensOf({ tagName }, { styles, classes }) {
  if (styles.length === 0) return [];
  const own = styles
    .filter((path) => !path.includes('/shared/'))
    .map(read)
    .join('\n');
  const shared = usedRules(baseStyles, classes);
  const aliases = [...baseStyles.matchAll(/(--_[\w-]+): var\((--netzwerk-[\w-]+)/g)];
  const used = `${own}\n${shared}`;
  return unique([
    ...[...own.matchAll(/var\((--netzwerk-[\w-]+)/g)].map(([, name]) => name),
    ...aliases.filter(([, alias]) => used.includes(`var(${alias})`)).map(([, , name]) => name),
    ...(pageStyles.match(/--netzwerk-[\w-]+/g) ?? []).filter((name) =>
      name.startsWith(`--${tagName}-`),
    ),
  ]);
}

/** The rules of the shared style sheet that have no class, or one that the element's markup has. */
function usedRules(text, classes) {
  return [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .filter(([, selector]) => {
      const names = [...selector.matchAll(/\.([\w-]+)/g)].map(([, name]) => name);
      return names.length === 0 || names.some((name) => name !== 'base' && classes.has(name));
    })
    .map(([, , declarations]) => declarations)
    .join('\n');
}

export function unique(list) {
  return [...new Set(list)].sort();
}
