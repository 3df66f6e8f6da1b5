export { NetzwerkDatenElement } from './daten/netzwerk-daten.js';
export { NetzwerkKarteElement } from './karte/netzwerk-karte.js';
export { NetzwerkHilfeElement } from './hilfe/netzwerk-hilfe.js';
export type { PreferenceChange, TextSizeChange } from './hilfe/changes.js';
export type { FilterChange } from './karte/directory.js';
export type { ViewChange } from './karte/pilot.js';
export type { MemberSelection } from './karte/selection.js';
export {
  NetzwerkStadtElement,
  type ShowOnMap,
  type TopicSelection,
} from './stadt/netzwerk-stadt.js';
export {
  NetzwerkTickerElement,
  type NewsChange,
  type NewsPause,
  type NewsSelection,
} from './ticker/netzwerk-ticker.js';
export type { PauseReason } from './ticker/pause-reasons.js';
export type { NewsItem } from './data/news.js';
export type {
  Contact,
  Crest,
  Image,
  Member,
  MemberCollection,
  MemberProperties,
  Project,
  Role,
} from './data/member.js';
export type { LoadFailure } from './shared/load-failure.js';
export { networkContext, type Network } from './shared/network.js';
export type { DataErrorReason } from './data/data-error.js';
export type {
  NetzwerkDatenEventMap,
  NetzwerkHilfeEventMap,
  NetzwerkKarteEventMap,
  NetzwerkStadtEventMap,
  NetzwerkTickerEventMap,
} from './event-maps.generated.js';
