/** What a reader needs to know: where relative links start, and whom to tell what it left out. */
export interface ReadContext {
  base: string;
  refuse(path: string, value: unknown, fix: string): void;
}

/** Reads one value from outside; undefined if it is unusable, which it has then told. */
export type Reader = (value: unknown, path: string, context: ReadContext) => unknown;

/** An object as it is, an empty one for anything else: arrays, null, texts, numbers. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/** Reads a single value; one of which `read` makes nothing is refused, `fix` wanted instead. */
export function one(
  read: (value: unknown, base: string) => string | undefined,
  fix: string,
): Reader {
  return (value, path, context) => {
    const result = read(value, context.base);
    if (result) return result;
    context.refuse(path, value, fix);
    return undefined;
  };
}

/** Reads an array, or a text with `;`, `,` or `|` between its items, item by item and each once. */
export function list(read: Reader): Reader {
  return (value, path, context) => {
    const items: unknown = typeof value === 'string' ? value.split(/[;,|]/) : value;
    const result = new Set<unknown>();
    for (const item of (Array.isArray(items) ? items : [items]) as unknown[]) {
      result.add(read(item, path, context));
    }
    result.delete(undefined);
    return result.size ? [...result] : undefined;
  };
}

/**
 * Reads an object: its known properties by their readers, the unknown ones as they are. It is
 * refused without one of the `required` ones, or with nothing in it.
 */
export function record(
  fields: Record<string, Reader>,
  required: readonly string[],
  fix: string,
): Reader {
  const readers = new Map(Object.entries(fields));
  // An assignment to this name would not just store the value.
  readers.set('__proto__', () => undefined);
  return (value, path, context) => {
    const result: Record<string, unknown> = {};
    const given = recordOf(value);
    let isEmpty = true;
    for (const key of Object.keys(given)) {
      const read = readers.get(key);
      const entry = read ? read(given[key], path ? `${path}.${key}` : key, context) : given[key];
      if (entry === undefined) continue;
      result[key] = entry;
      isEmpty = false;
    }
    if (!isEmpty && required.every((key) => key in result)) return result;
    context.refuse(path, value, fix);
    return undefined;
  };
}
