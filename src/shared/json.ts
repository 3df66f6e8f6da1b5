/**
 * Plain data as JSON (RFC 8259) that is also safe inside of HTML. Not by `JSON.stringify`: Prototype 1.6 gives
 * strings and arrays a `toJSON` of its own, and so quotes them twice. Undefined properties are left out.
 */
export function toJson(value: unknown): string {
  if (typeof value === 'string') {
    const escape = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return `"${value.replace(/["\\<\p{Cc}]/gu, escape)}"`;
  }
  if (Array.isArray(value)) return `[${value.map(toJson).join()}]`;
  if (typeof value !== 'object' || !value) return String(value);
  return `{${Object.entries(value)
    .filter(([, own]) => own !== undefined)
    .map(([key, own]) => `${toJson(key)}:${toJson(own)}`)
    .join()}}`;
}
