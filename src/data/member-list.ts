import type { Member } from './member.js';
import { readMembers, type ReadResult } from './read-members.js';

/** Members that an author has written into the page as a list. */
export interface MemberList extends ReadResult {
  /** The ids of those for which the list gives no position: they are cities that others know. */
  readonly unplaced: ReadonlySet<string>;
}

/**
 * Reads the entries inside an element that say where they are (`data-lon`, `data-lat`) or which city they are
 * (`data-id`, `data-ags`): the text of the link, else of the entry, is the name, the link's address the
 * website, and other `data-*` are properties. A list without such attributes is only text.
 * @returns undefined if there is no such entry
 */
export function readList(element: Element): MemberList | undefined {
  const unplaced = new Set<string>();
  const features = [
    ...element.querySelectorAll<HTMLElement>('[data-lon], [data-id], [data-ags]'),
  ]
    .filter((entry) => entry.parentElement?.closest('netzwerk-karte, netzwerk-daten') === element)
    .map((entry) => {
      const { id, lon, lat, ...properties } = entry.dataset;
      const link = entry.querySelector('a') ?? entry;
      const own = id ?? properties['ags'];
      if (!lon && own) unplaced.add(own);
      return {
        id: own,
        geometry: { type: 'Point', coordinates: lon ? [lon, lat] : [0, 0] },
        properties: { url: link.getAttribute('href'), ...properties, name: link.textContent },
      };
    });
  return features.length === 0
    ? undefined
    : { ...readMembers({ type: 'FeatureCollection', features }), unplaced };
}

/** A known city with the facts that a list adds to it; its role stays unless the list gives one. */
export function withFacts(known: Member, listed: Member): Member {
  const properties = { ...known.properties, ...listed.properties };
  if (listed.properties.role === 'mitglied') properties.role = known.properties.role;
  return { ...known, properties };
}
