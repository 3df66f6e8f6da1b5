/** Types that TypeScript can't know from the classes: listeners, JSX, Vue's templates. */
import { detailOf, isBoolean, note, ownTypes } from './elements.mjs';

/** `addEventListener` and `removeEventListener` of each element, by the names of its events. */
export function eventMaps(elements) {
  const details = elements.flatMap(({ events }) => events.map(({ type }) => type.text));
  const listeners = (verb, options) => (element) =>
    `    ${verb}EventListener<K extends keyof ${element.eventMap}>(
      type: K,
      listener: (this: ${element.className}, event: ${element.eventMap}[K]) => unknown,
      options?: boolean | ${options},
    ): void;
    ${verb}EventListener(
      type: string,
      listener: EventListenerOrEventListenerObject,
      options?: boolean | ${options},
    ): void;`;
  const add = listeners('add', 'AddEventListenerOptions');
  const remove = listeners('remove', 'EventListenerOptions');
  return `// ${note}
import type { ${ownTypes(details).join(', ')} } from './index.js';
${elements
  .map(
    (element) => `
/** The events of \`<${element.tagName}>\` by name. */
export interface ${element.eventMap}
  extends Omit<HTMLElementEventMap, ${element.events.map(({ name }) => `'${name}'`).join(' | ')}> {
${entries(element.events, ({ name, type }) => `  '${name}': ${type.text};`)}
}

declare module '${element.path.replace(/^dist\//, './')}' {
  interface ${element.className} {
${add(element)}
${remove(element)}
  }
}
`,
  )
  .join('')}`;
}

/** JSX for React 19, which sets properties and listens to custom events by their names. */
export function react(elements) {
  return `// ${note}
import type { HTMLAttributes, RefAttributes } from 'react';
${imports(elements)}
type Tag<Class, Props> = Omit<HTMLAttributes<Class>, keyof Props> & RefAttributes<Class> & Props;
${elements.map((element) => props(element, { attribute: quoted, event: (name) => `'on${name}'` })).join('')}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${elements.map(({ tagName, className }) => `      '${tagName}': Tag<${className}, ${propsName(className)}>;`).join('\n')}
    }
  }
}
`;
}

/** Templates of Vue 3, whose compiler writes names of attributes and events in camel case. */
export function vue(elements) {
  const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  return `// ${note}
import type { HTMLAttributes, PublicProps } from 'vue';
${imports(elements)}
type Tag<Class, Props> = new () => Class & {
  $props: Omit<HTMLAttributes, keyof Props> & PublicProps & Props;
};
${elements.map((element) => props(element, { attribute: camel, event: (name) => camel(`on-${name}`) })).join('')}
declare module 'vue' {
  interface GlobalComponents {
${elements.map(({ tagName, className }) => `    '${tagName}': Tag<${className}, ${propsName(className)}>;`).join('\n')}
  }
}
`;
}

const quoted = (name) => (/^\w+$/.test(name) ? name : `'${name}'`);
const propsName = (className) => className.replace(/Element$/, 'Props');

function imports(elements) {
  const details = elements.flatMap(({ events }) => events.map(detailOf));
  const names = [...elements.map(({ className }) => className), ...ownTypes(details)].sort();
  return `import type {\n${names.map((name) => `  ${name},`).join('\n')}\n} from '../dist/index.js';\n`;
}

/** What can be written on an element: its attributes, its other properties, its events. */
function props({ className, tagName, attributes, properties, events }, names) {
  return `
/** What \`<${tagName}>\` takes. */
export interface ${propsName(className)} {
${[
  entries(
    attributes,
    (entry) => `  ${names.attribute(entry.name)}?: ${typeOf(entry)} | undefined;`,
  ),
  entries(properties, ({ name }) => `  ${name}?: ${className}['${name}'] | undefined;`),
  entries(
    events,
    ({ name, type }) => `  ${names.event(name)}?: ((event: ${type.text}) => void) | undefined;`,
  ),
]
  .filter(Boolean)
  .join('\n')}
}
`;
}

const typeOf = (attribute) => (isBoolean(attribute) ? 'boolean' : attribute.type.text);

/** One line for each, with its description above. */
function entries(list, line) {
  return list
    .map((entry) => `  /** ${(entry.description ?? '').replaceAll('\n', ' ')} */\n${line(entry)}`)
    .join('\n');
}
