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

/** Whether a store is not blocked; it may be full. */
export function isOpen(store: Store): boolean {
  try {
    return storeOf(store).length >= 0;
  } catch {
    return false;
  }
}

/**
 * Stores a value, or removes it with `null`; whether that has worked. A blocked or full store keeps
 * nothing: what a person chooses then lasts as long as the page.
 */
export function writeStored(store: Store, key: string, value: string | null): boolean {
  try {
    if (value === null) storeOf(store).removeItem(key);
    else storeOf(store).setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
