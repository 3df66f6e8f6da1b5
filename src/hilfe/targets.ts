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

/** The classes and ids that an element must meet, for each selector of a list; nothing if only a parser can tell. */
export const namesNeeded = (selector: string): readonly (readonly string[])[] | undefined =>
  /[\\([]/.test(selector)
    ? undefined
    : selector.split(',').map((part) => part.match(/[.#][^\s.#:>+~&*]+/g) ?? []);

/** The classes and ids that there are, as `.name` and `#name`. */
export function namesIn(roots: Iterable<ParentNode>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const root of roots) {
    for (const element of root.querySelectorAll('[class],[id]')) {
      names.add(`#${element.getAttribute('id')}`);
      for (const name of element.classList) names.add(`.${name}`);
    }
  }
  return names;
}
