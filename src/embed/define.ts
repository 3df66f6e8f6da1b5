const reported = new Set<string>();

/**
 * Registers an element once: the first copy on a page wins, a later one says so once and stays quiet.
 * Never throws, since a second `customElements.define` would stop the rest of the bundle.
 */
export function define(tag: string, element: CustomElementConstructor & { version: string }): void {
  const present = customElements.get(tag) as { version?: string } | undefined;
  if (!present) {
    customElements.define(tag, element);
  } else if (present !== element && !reported.has(tag)) {
    reported.add(tag);
    if (reported.size === 1) {
      console.info(
        `[${tag}] ist schon geladen (${present.version}): Binden Sie das Skript nur einmal ein.`,
      );
    }
  }
}
