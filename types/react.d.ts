// Generated from custom-elements.json by `npm run manifest`.
import type { HTMLAttributes, RefAttributes } from 'react';
import type {
  FilterChange,
  LoadFailure,
  MemberSelection,
  NetzwerkDatenElement,
  NetzwerkHilfeElement,
  NetzwerkKarteElement,
  NetzwerkStadtElement,
  NetzwerkTickerElement,
  NewsChange,
  NewsPause,
  NewsSelection,
  PreferenceChange,
  ShowOnMap,
  TextSizeChange,
  TopicSelection,
  ViewChange,
} from '../dist/index.js';

type Tag<Class, Props> = Omit<HTMLAttributes<Class>, keyof Props> & RefAttributes<Class> & Props;

/** What `<netzwerk-daten>` takes. */
export interface NetzwerkDatenProps {
  /** Address of the members as GeoJSON or CSV; without it those of a list inside, else the bundle's own. */
  src?: string | undefined;
  /** Ids or AGS, separated by spaces: only these cities; a town that the data lack is looked up by its id. */
  members?: string | undefined;
  /** The members as a GeoJSON FeatureCollection; wins over `src`. */
  data?: NetzwerkDatenElement['data'] | undefined;
  /** The members are there. */
  'onnetzwerk-ready'?: ((event: CustomEvent<Record<string, never>>) => void) | undefined;
  /** The data could not be loaded or read. */
  'onnetzwerk-error'?: ((event: CustomEvent<LoadFailure>) => void) | undefined;
}

/** What `<netzwerk-hilfe>` takes. */
export interface NetzwerkHilfeProps {
  /** `inline`: open at once; `disclosure`: behind one button. */
  layout?: 'disclosure' | 'inline' | undefined;
  /** Which sections to show, in this order. */
  sections?: string | undefined;
  /** More switches: `underline-links`, `text-spacing`, `reduce-motion`. */
  controls?: string | undefined;
  /** Size of the page's text in percent, 100 … 200. Set by the page's author it is a start value: it applies without a click, but is not stored, fires no event, and gives way to what a person has chosen. */
  'text-size'?: number | string | undefined;
  /** Percent that a click adds or takes, 5 … 100. */
  'text-size-step'?: number | string | undefined;
  /** How text is enlarged. `rules`: the page's own font sizes, and nothing else. `root`: the size of `<html>` alone, and with it all that is sized in `rem`. `cooperate`: only `--netzwerk-text-scale` is set, which the page's styles use. `none`: no buttons. `auto`: `rules`, together with `root` where style sheets of other servers can't be read; `cooperate` where the page uses the property. */
  scaling?: 'auto' | 'rules' | 'root' | 'cooperate' | 'none' | undefined;
  /** Where a choice is kept: `session` (until the tab is closed), `local` (on the device) or `none`. */
  persist?: 'session' | 'local' | 'none' | undefined;
  /** Whose keys the hints name; `auto` guesses, and the reader can change it. */
  platform?: 'auto' | 'windows' | 'mac' | 'linux' | 'ios' | 'android' | undefined;
  /** Address of the Erklärung zur Barrierefreiheit. */
  'statement-href'?: string | undefined;
  /** Address of the form or mail to report a barrier. */
  'feedback-href'?: string | undefined;
  /** Address of the Durchsetzungs- or Schlichtungsstelle. */
  'enforcement-href'?: string | undefined;
  /** Address of the pages in Leichte Sprache. */
  'easy-language-href'?: string | undefined;
  /** Address of the videos in Gebärdensprache. */
  'sign-language-href'?: string | undefined;
  /** Text of the heading, and of the button. */
  heading?: string | undefined;
  /** Level of the heading, `2` … `6`; `0`: no heading element. */
  'heading-level'?: string | number | undefined;
  /** The first content is on screen. */
  'onnetzwerk-ready'?: ((event: CustomEvent<Record<string, never>>) => void) | undefined;
  /** A person changed the text size. */
  'onnetzwerk-text-size'?: ((event: CustomEvent<TextSizeChange>) => void) | undefined;
  /** A person turned a switch. */
  'onnetzwerk-preference'?: ((event: CustomEvent<PreferenceChange>) => void) | undefined;
  /** A person set everything back. */
  'onnetzwerk-reset'?: ((event: CustomEvent<Record<string, never>>) => void) | undefined;
}

/** What `<netzwerk-karte>` takes. */
export interface NetzwerkKarteProps {
  /** Address of the members as GeoJSON or CSV; without it those around or of a list inside, else the bundle's own. */
  src?: string | undefined;
  /** Ids or AGS, separated by spaces: only these cities; a town that the data lack is looked up by its id. */
  members?: string | undefined;
  /** Id of the selected city; empty for none. */
  value?: string | null | undefined;
  /** `auto`, `map`, `list` or `split`: map, list, or both; `auto` chooses by the room there is. */
  view?: 'auto' | 'map' | 'list' | 'split' | undefined;
  /** `panel` opens a selected city's card inside the widget, `none` leaves that to the page. */
  card?: 'panel' | 'none' | undefined;
  /** Only cities with this topic, in any spelling; empty for all. */
  topic?: string | null | undefined;
  /** Shows a search field over the cities. */
  search?: boolean | undefined;
  /** Shows a choice of the topics of all cities, with their counts. */
  filter?: boolean | undefined;
  /** Shows the map in words to all, not only to those who don't see it. */
  summary?: boolean | undefined;
  /** `lazy` waits with data and map until the widget nears what is seen of the page; `eager` does not. */
  loading?: 'eager' | 'lazy' | undefined;
  /** Address of raster tiles in Web Mercator (XYZ or WMTS: `{z}` `{x}` `{y}`, or `{TileMatrix}` `{TileCol}` `{TileRow}`), which are offered as a background and asked for after a person's click alone. */
  basemap?: string | undefined;
  /** Source of these tiles, as their licence wants it named. */
  'basemap-attribution'?: string | undefined;
  /** Accessible name of the region when there is no heading. */
  label?: string | undefined;
  /** Text of the heading. */
  heading?: string | undefined;
  /** Level of the heading, `2` … `6`; `0`: no heading element, the text only names the region. */
  'heading-level'?: string | number | undefined;
  /** Adds a description of the network and its members for search engines to the page (JSON-LD, schema.org). */
  'structured-data'?: boolean | undefined;
  /** What wheel and fingers do: `cooperative` leaves lone ones to the page, `greedy` takes them, `none` takes nothing. */
  gestures?: 'cooperative' | 'greedy' | 'none' | undefined;
  /** The members as a GeoJSON FeatureCollection; wins over `src`. */
  data?: NetzwerkKarteElement['data'] | undefined;
  /** The first content is on screen. */
  'onnetzwerk-ready'?: ((event: CustomEvent<Record<string, never>>) => void) | undefined;
  /** A person selected a city, or cleared the selection. */
  'onnetzwerk-select'?: ((event: CustomEvent<MemberSelection>) => void) | undefined;
  /** A person zoomed or panned. */
  'onnetzwerk-viewchange'?: ((event: CustomEvent<ViewChange>) => void) | undefined;
  /** A person chose a topic, or all cities again. */
  'onnetzwerk-filter'?: ((event: CustomEvent<FilterChange>) => void) | undefined;
  /** The data could not be loaded or read. */
  'onnetzwerk-error'?: ((event: CustomEvent<LoadFailure>) => void) | undefined;
}

/** What `<netzwerk-stadt>` takes. */
export interface NetzwerkStadtProps {
  /** Id or AGS of the city. */
  member?: string | undefined;
  /** Id of the map whose selected city the card shows; without it the selection around the card, else of the page. */
  for?: string | undefined;
  /** Which facts to show, in this order: `role name district joined topics projects contact website`, `image`, `crest`. */
  fields?: string | undefined;
  /** `vertical`, `horizontal` (picture beside the facts) or `auto`: by the card's own width. */
  layout?: 'auto' | 'vertical' | 'horizontal' | undefined;
  /** Shows a close button, which fires `netzwerk-close` and clears a selection that the card follows. */
  closable?: boolean | undefined;
  /** Text of the heading instead of the city's name. */
  heading?: string | undefined;
  /** Level of the heading, `2` … `6`; `0`: bold text, no heading. */
  'heading-level'?: string | number | undefined;
  /** Adds a description of the city for search engines to the page (JSON-LD, schema.org). */
  'structured-data'?: boolean | undefined;
  /** The city that is shown, a GeoJSON Feature as in the member data, or `null`. One that is set wins over attributes; its broken facts are left out and named on the console. */
  feature?: NetzwerkStadtElement['feature'] | undefined;
  /** A city, or the hint to choose one, is on screen. */
  'onnetzwerk-ready'?: ((event: CustomEvent<Record<string, never>>) => void) | undefined;
  /** A person closed the card. */
  'onnetzwerk-close'?: ((event: CustomEvent<Record<string, never>>) => void) | undefined;
  /** A person wants to see the city on the map. */
  'onnetzwerk-show-on-map'?: ((event: CustomEvent<ShowOnMap>) => void) | undefined;
  /** A person wants to see the cities with a topic; can be cancelled, else the map follows. */
  'onnetzwerk-topic'?: ((event: CustomEvent<TopicSelection>) => void) | undefined;
}

/** What `<netzwerk-ticker>` takes. */
export interface NetzwerkTickerProps {
  /** Address of a feed (RSS, Atom, JSON Feed); without it the list in the element, else the bundle's news. */
  src?: string | undefined;
  /** `rotate`, `list` or `scroll`: one at a time, all, or a running line. */
  mode?: 'rotate' | 'list' | 'scroll' | undefined;
  /** It moves by itself, with a button to stop it; never when a person wants reduced motion. */
  autoplay?: boolean | undefined;
  /** How long an item stays: `auto` for its reading time (8 to 20 seconds), or seconds, at least 5. */
  interval?: string | number | undefined;
  /** How often all items are shown before it stops by itself; `0`: no end. */
  loops?: string | number | undefined;
  /** How many items are shown. */
  max?: string | number | undefined;
  /** Days after which an item is no longer shown; `0`: never. */
  'max-age'?: string | number | undefined;
  /** Address of a page with all news. */
  'more-href'?: string | undefined;
  /** Text of the link to that page. */
  'more-label'?: string | undefined;
  /** Minutes after which the feed is asked again while the page is visible; `0`: never. */
  refresh?: string | number | undefined;
  /** IANA name of the time zone of "gestern", and of dates that name none. */
  'time-zone'?: string | undefined;
  /** Accessible name of the region when there is no heading. */
  label?: string | undefined;
  /** Text of the heading. */
  heading?: string | undefined;
  /** Level of the heading, `2` … `6`; `0`: no heading element, the text only names the region. */
  'heading-level'?: string | number | undefined;
  /** The items as shown. Set to an array of `{title, url, date, summary?, source?}`, it wins over `src`; set to `undefined`, it no longer does. */
  items?: NetzwerkTickerElement['items'] | undefined;
  /** The first content is on screen. */
  'onnetzwerk-ready'?: ((event: CustomEvent<Record<string, never>>) => void) | undefined;
  /** A person went to another item. */
  'onnetzwerk-change'?: ((event: CustomEvent<NewsChange>) => void) | undefined;
  /** It moves on after a person's act. */
  'onnetzwerk-play'?: ((event: CustomEvent<Record<string, never>>) => void) | undefined;
  /** It stands still after a person's act. */
  'onnetzwerk-pause'?: ((event: CustomEvent<NewsPause>) => void) | undefined;
  /** A person follows an item's link; can be cancelled. */
  'onnetzwerk-select'?: ((event: CustomEvent<NewsSelection>) => void) | undefined;
  /** The feed could not be loaded or read. */
  'onnetzwerk-error'?: ((event: CustomEvent<LoadFailure>) => void) | undefined;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'netzwerk-daten': Tag<NetzwerkDatenElement, NetzwerkDatenProps>;
      'netzwerk-hilfe': Tag<NetzwerkHilfeElement, NetzwerkHilfeProps>;
      'netzwerk-karte': Tag<NetzwerkKarteElement, NetzwerkKarteProps>;
      'netzwerk-stadt': Tag<NetzwerkStadtElement, NetzwerkStadtProps>;
      'netzwerk-ticker': Tag<NetzwerkTickerElement, NetzwerkTickerProps>;
    }
  }
}
