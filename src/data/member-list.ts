import { toJson } from '../shared/json.js';
import type { Member } from './member.js';
import { readMembers, type ReadResult } from './read-members.js';

/** What has children of its own. */
const widgets = 'netzwerk-daten, netzwerk-karte, netzwerk-stadt, netzwerk-ticker, netzwerk-hilfe';

/** Members that an author has written into the page as a list. */
export interface MemberList extends ReadResult {
  /** The ids of those for which the list gives no position: they are cities that others know. */
  readonly unplaced: ReadonlySet<string>;
  /** What was read, as a text: the same text, the same list. */
  readonly key: string;
}

/**
 * Reads the entries of lists that say where they are (`data-lon`, `data-lat`) or which city they are
 * (`data-id`, `data-ags`): the text of the link, else of the entry, is the name, the link's address the
 * website, and other `data-*` are properties. A list without such attributes is only text.
 * @param scope where the lists are, as a selector
 * @param before what was read last; the same object comes back when nothing has changed
 * @returns undefined if there is no such entry
 */
export function readList(
  element: Element,
  scope = '',
  before?: MemberList,
): MemberList | undefined {
  const features = [
    ...element.querySelectorAll<HTMLElement>(`${scope} :is(li, li a):is([data-lon], [data-id], [data-ags])`),
  ]
    .filter((entry) => entry.closest(widgets) === element && !entry.querySelector(widgets))
    .map((entry) => {
      const { id, lon, lat, ...properties } = entry.dataset;
      const link = entry.querySelector('a') ?? entry;
      return {
        id: id ?? properties['ags'],
        geometry: { type: 'Point', coordinates: lon ? [lon, lat] : [0, 0] },
        properties: {
          url: link.getAttribute('href') ?? undefined,
          ...properties,
          name: link.textContent,
        },
      };
    });
  if (features.length === 0) return undefined;
  const key = toJson(features);
  if (key === before?.key) return before;
  const read = readMembers({ type: 'FeatureCollection', features });
  // No city is at 0° north, 0° east.
  const isUnplaced = ({ geometry }: Member) => !geometry.coordinates.some(Boolean);
  return { ...read, unplaced: new Set(read.members.filter(isUnplaced).map(({ id }) => id)), key };
}

/** A known city with the facts that a list adds to it; its role stays unless the list gives one. */
export function withFacts(known: Member, listed: Member): Member {
  const properties = { ...known.properties, ...listed.properties };
  if (listed.properties.role === 'mitglied') properties.role = known.properties.role;
  return { ...known, properties };
}
