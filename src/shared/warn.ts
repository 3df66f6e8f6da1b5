const said = new Set<string>();

/** One console line per tag and text, however often the cause recurs: `[tag] what: what to do`. */
export function warnOnce(tag: string, text: string): void {
  const line = `[${tag}] ${text}`;
  if (!said.has(line)) {
    said.add(line);
    console.warn(line);
  }
}
