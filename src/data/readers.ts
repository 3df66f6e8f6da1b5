/** What a reader needs to know: where relative links start, and whom to tell what it left out. */
export interface ReadContext {
  base: string;
  refuse(path: string, value: unknown, fix: string): void;
}

/** Reads one value from outside; undefined if it is unusable, which it has then reported. */
export type Reader = (value: unknown, path: string, context: ReadContext) => unknown;

/** An object that is no array, whose properties may be anything. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether nothing was said: an empty table cell is no mistake. */
export function isMissing(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && !value.trim());
}

/** Reads a single value; whatever `read` turns into nothing is reported with `fix`. */
export function one(read: (value: unknown, base: string) => string | undefined, fix: string): Reader {
  return (value, path, context) => {
    const result = read(value, context.base) || undefined;
    if (result === undefined) context.refuse(path, value, fix);
    return result;
  };
}

/** Reads an array, or a text with `;`, `,` or `|` between its items, item by item and each once. */
export function list(read: Reader): Reader {
  return (value, path, context) => {
    const items: unknown[] = Array.isArray(value)
      ? value
      : typeof value === 'string'
        ? value.split(/[;,|]/)
        : [value];
    const result = new Set<unknown>();
    for (const item of items) {
      const entry = isMissing(item) ? undefined : read(item, path, context);
      if (entry !== undefined) result.add(entry);
    }
    return result.size ? [...result] : undefined;
  };
}

/**
 * Reads an object: its known properties by their readers, the unknown ones as they are. It is
 * unusable without one of the `required` ones, or with nothing in it.
 */
export function record(
  fields: Record<string, Reader>,
  required: readonly string[],
  fix = '',
): Reader {
  const readers = new Map(Object.entries(fields));
  return (value, path, context) => {
    const result: Record<string, unknown> = {};
    for (const [key, given] of isRecord(value) ? Object.entries(value) : []) {
      const read = readers.get(key);
      const entry =
        read && !isMissing(given)
          ? read(given, path ? `${path}.${key}` : key, context)
          : !read && key !== '__proto__'
            ? given
            : undefined;
      if (entry !== undefined) result[key] = entry;
    }
    if (isRecord(value) && required.every((key) => key in result)) return result;
    context.refuse(path, value, fix);
    return undefined;
  };
}
