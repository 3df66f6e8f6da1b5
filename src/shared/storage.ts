/** The two stores of a browser. */
export type Store = 'session' | 'local';

/** Throws where a sandbox or a setting blocks it. */
const storeOf = (store: Store) => (store === 'local' ? localStorage : sessionStorage);

/** What is stored under a key; `null` for nothing, and where storage is blocked. */
export function readStored(store: Store, key: string): string | null {
  try {
    return storeOf(store).getItem(key);
  } catch {
    return null;
  }
}

/** Stores a value, or removes it with `null`. A blocked or full store does no harm: it keeps nothing. */
export function writeStored(store: Store, key: string, value: string | null): void {
  try {
    if (value === null) storeOf(store).removeItem(key);
    else storeOf(store).setItem(key, value);
  } catch {
    // The choice then lasts as long as the page.
  }
}
