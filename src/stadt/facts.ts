/** What a card can show, in the default order. */
export const defaultFields = [
  'role',
  'name',
  'district',
  'joined',
  'topics',
  'projects',
  'contact',
  'website',
] as const;

export type Field = (typeof defaultFields)[number];

/** The fields that an author named, in that order; unknown words are returned apart. */
export function readFields(words: readonly string[]): { fields: Field[]; unknown: string[] } {
  const fields: Field[] = [];
  const unknown: string[] = [];
  for (const word of words) {
    const field = defaultFields.find((known) => known === word.toLowerCase());
    if (!field) unknown.push(word);
    else if (!fields.includes(field)) fields.push(field);
  }
  return { fields: fields.length > 0 ? fields : [...defaultFields], unknown };
}
