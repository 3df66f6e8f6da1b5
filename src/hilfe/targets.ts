/** Whether a rule applies to `<html>`, and to `<body>`. */
export interface Targets {
  readonly html?: boolean;
  readonly body?: boolean;
  /** It can apply to nothing else. */
  readonly alone?: boolean;
}

/** Whether a selector takes an element; a nested one, which starts at its parent, takes none. */
export function takes(selector: string, element: Element | null): boolean {
  try {
    return Boolean(element?.matches(selector));
  } catch {
    return false;
  }
}

export const targetsOf = (selector: string): Targets => ({
  html:
    /(^|[\s,(])(html|:root)[^\s>+~,]*(,|$)/.test(selector) ||
    takes(selector, document.documentElement),
  // With a state or class that the body may get later.
  body: /(^|[\s,>(])body[^\s>+~,]*(,|$)/.test(selector) || takes(selector, document.body),
  alone: /^([^,]*[\s>])?(html|:root|body)([.:#[][^\s>+~,]*)?$/.test(selector),
});

const names = /[.#][^\s.#:>+~&*]+/g;

/** Whether each selector of a list needs a class or an id that is not there; not so if only a parser can tell. */
export const canWait = (selector: string, present: ReadonlySet<string>): boolean =>
  !/[\\([]/.test(selector) &&
  selector.split(',').every((part) => {
    names.lastIndex = 0;
    let own;
    do own = names.exec(part);
    while (own && present.has(own[0]));
    return own;
  });

/** The classes and ids that there are, as `.name` and `#name`. */
export function namesIn(roots: Iterable<ParentNode>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const root of roots) {
    for (const element of root.querySelectorAll('[class],[id]')) {
      found.add(`#${element.getAttribute('id')}`);
      // Asking the list of classes takes several times as long.
      for (const name of element.getAttribute('class')?.split(/\s/) ?? []) found.add(`.${name}`);
    }
  }
  return found;
}
