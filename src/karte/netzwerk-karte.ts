import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { DataError } from '../data/data-error.js';
import type { Member, MemberCollection } from '../data/member.js';
import { networkOf } from '../data/schema-org.js';
import { define } from '../embed/define.js';
import { joinAnnouncer, leaveAnnouncer } from '../shared/announcer.js';
import { headingLevel, oneOf, plain, words } from '../shared/attributes.js';
import { baseStyles } from '../shared/base.styles.js';
import { emit } from '../shared/events.js';
import { headingTag } from '../shared/heading.js';
import { ListController } from '../shared/list-controller.js';
import type { LoadFailure } from '../shared/load-failure.js';
import { LocaleController } from '../shared/locale.js';
import { dictionaries } from '../shared/messages/dictionaries.js';
import { MemberSource, warnUnknown } from '../shared/member-source.js';
import { Ready } from '../shared/ready.js';
import { describe } from '../shared/structured-data.js';
import { version } from '../shared/version.js';
import { Atlas, rankOf } from './atlas.js';
import { Basemap } from './basemap.js';
import { controlStyles } from './controls.styles.js';
import { helpDialog } from './controls.js';
import { Directory, type FilterChange } from './directory.js';
import { drawing } from './drawing.js';
import { foot, summary } from './frame.js';
import { Gestures, type GestureMode } from './gestures.js';
import { Hint } from './hint.js';
import { keepFocus } from './keep-focus.js';
import { listStyles } from './list.styles.js';
import { mapStyles } from './map.styles.js';
import { mapView } from './map-view.js';
import { Marks } from './marks.js';
import { karteStyles } from './netzwerk-karte.styles.js';
import { Nearness } from './nearness.js';
import { Pilot, type ViewChange } from './pilot.js';
import { printed, Printing } from './print.js';
import { printStyles } from './print.styles.js';
import { findShown, Selection, type MemberSelection } from './selection.js';
import { Seat } from './seat.js';
import { cardPanel, listArea } from './side-view.js';
import { Stage } from './stage.js';
import { tabStop } from './tab-stop.js';
import { toolStyles } from './tools.styles.js';
import { boxAround, zoomStep, type Viewport } from './viewport.js';

const tag = 'netzwerk-karte';
/**
 * A map of the member cities on a vector map of Rheinland-Pfalz, with the same cities as a list. Without
 * attributes it shows the network's members from the bundle and asks no server for anything.
 *
 * @element netzwerk-karte
 * @slot - Shown before the map is there and when it fails: a link or a list of links.
 * @slot heading - A heading of the page's own, instead of the attribute.
 * @slot description - Text above the map.
 * @slot legend - Instead of the legend of signs.
 * @slot empty - Shown when there is no city to show.
 * @slot attribution - Source of the member data, instead of the default.
 * @fires {CustomEvent<Record<string, never>>} netzwerk-ready - The first content is on screen.
 * @fires {CustomEvent<MemberSelection>} netzwerk-select - A person selected a city, or cleared the selection.
 * @fires {CustomEvent<ViewChange>} netzwerk-viewchange - A person zoomed or panned.
 * @fires {CustomEvent<FilterChange>} netzwerk-filter - A person chose a topic, or all cities again.
 * @fires {CustomEvent<LoadFailure>} netzwerk-error - The data could not be loaded or read.
 * @csspart heading - The heading.
 * @csspart region - The area of Rheinland-Pfalz.
 * @csspart outline - Its border.
 * @csspart neighbour - The land around.
 * @csspart border - Borders between the neighbours.
 * @csspart water - Rivers.
 * @csspart place - Dots for cities that are in a group.
 * @csspart map-name - Names of neighbours and rivers.
 * @csspart marker - A city's marker.
 * @csspart marker-koordination - The marker of a coordinating city.
 * @csspart marker-gruendung - The marker of a founding city.
 * @csspart marker-mitglied - The marker of any other member.
 * @csspart marker-selected - The selected city's marker.
 * @csspart cluster - A group of cities; pressing it brings them closer.
 * @csspart label - A city's name on the map.
 * @csspart controls - A group of buttons on the map.
 * @csspart control - A button on the map.
 * @csspart hint - How to move the map, shown for some seconds below it.
 * @csspart list - The list of cities.
 * @csspart list-item - A city in the list.
 * @csspart list-item-selected - The selected city in the list.
 * @csspart search - The search field with its label.
 * @csspart filter - The choice of a topic with its label.
 * @csspart summary - The map in words.
 * @csspart basemap - The question whether to load the background map, then its source.
 * @csspart card - The selected city's card; its own parts are `card-role`, `card-name` and so on.
 * @csspart status - The message while loading, after an error, or without cities.
 * @cssprop [--netzwerk-karte-block-size] - Height of the map; by default it follows the width.
 * @cssprop [--netzwerk-karte-region=#fdfcf9] - Fill of Rheinland-Pfalz, and the edge around markers and names.
 * @cssprop [--netzwerk-karte-neighbour=#e6e4de] - Fill of the land around.
 * @cssprop [--netzwerk-karte-outline=#6d7280] - The border of Rheinland-Pfalz.
 * @cssprop [--netzwerk-karte-border=#bdb9af] - Borders between the neighbours.
 * @cssprop [--netzwerk-karte-water=#84b4d4] - Rivers.
 * @cssprop [--netzwerk-karte-name=#57534a] - Names of neighbours.
 * @cssprop [--netzwerk-karte-marker] - Markers; by default the accent, and the emphasis for coordinating cities.
 * @cssprop [--netzwerk-karte-marker-selected] - The selected marker; by default as the others.
 * @cssprop [--netzwerk-karte-marker-size=1.625em] - Size of a marker's box; its sign fills two thirds.
 * @cssprop [--netzwerk-color-text=#1c2430] - Text on surfaces, and the names of cities.
 * @cssprop [--netzwerk-color-muted=#4a5360] - Less important text on surfaces.
 * @cssprop [--netzwerk-color-surface=#fff] - Surfaces: card, controls, selected row, and the edge of the focus ring.
 * @cssprop [--netzwerk-color-line=#c9ced6] - Lines between and around surfaces.
 * @cssprop [--netzwerk-color-accent=#123f6d] - Markers, links, buttons, names of rivers, the focus ring.
 * @cssprop [--netzwerk-color-on-accent=#fff] - Text on the accent.
 * @cssprop [--netzwerk-color-emphasis=#9c1740] - Coordinating cities, and the edge of error messages.
 * @cssprop [--netzwerk-radius=0.375em] - Rounding of corners.
 * @example
 * <netzwerk-karte><a href="https://www.ikone-ds.de/">Mitgliedsstädte des Netzwerks</a></netzwerk-karte>
 */
export class NetzwerkKarteElement extends LitElement {
  static readonly version = version;
  static override styles = [
    baseStyles,
    karteStyles,
    mapStyles,
    controlStyles,
    listStyles,
    toolStyles,
    printStyles,
  ];
  static override properties = {
    src: {},
    members: {},
    value: { reflect: true, converter: { toAttribute: (value: unknown) => value || null } },
    view: {},
    card: {},
    topic: { reflect: true, converter: { toAttribute: (value: unknown) => value || null } },
    search: { type: Boolean },
    filter: { type: Boolean },
    summary: { type: Boolean },
    loading: {},
    basemap: {},
    basemapAttribution: { attribute: 'basemap-attribution' },
    label: {},
    heading: {},
    headingLevel: { attribute: 'heading-level' },
    structuredData: { type: Boolean, attribute: 'structured-data' },
    data: { attribute: false },
    gestures: {},
    current: { state: true },
    hot: { state: true },
  };

  /** Address of the members as GeoJSON or CSV; without it those around or of a list inside, else the bundle's own. */
  src = '';
  /** Ids or AGS, separated by spaces: only these cities; a town that the data lack is looked up by its id. */
  members = '';
  /** Id of the selected city; empty for none. */
  value: string | null = null;
  /** `auto`, `map`, `list` or `split`: map, list, or both; `auto` chooses by the room there is. */
  view = 'auto';
  /** `panel` opens a selected city's card inside the widget, `none` leaves that to the page. */
  card = 'panel';
  /** Only cities with this topic, in any spelling; empty for all. */
  topic: string | null = null;
  /** Shows a search field over the cities. */
  search = false;
  /** Shows a choice of the topics of all cities, with their counts. */
  filter = false;
  /** Shows the map in words to all, not only to those who don't see it. */
  summary = false;
  /** `lazy` waits with data and map until the widget nears what is seen of the page; `eager` does not. */
  loading = 'eager';
  /**
   * Address of raster tiles in Web Mercator (XYZ or WMTS: `{z}` `{x}` `{y}`, or `{TileMatrix}` `{TileCol}`
   * `{TileRow}`), which are offered as a background and asked for after a person's click alone.
   */
  basemap = '';
  /** Source of these tiles, as their licence wants it named. */
  basemapAttribution = '';
  /** What wheel and fingers do: `cooperative` leaves lone ones to the page, `greedy` takes them, `none` takes nothing. */
  gestures = 'cooperative';
  /** Accessible name of the region when there is no heading. */
  label = '';
  /** Text of the heading. */
  heading = '';
  /** Level of the heading, `2` … `6`; `0`: no heading element, the text only names the region. */
  headingLevel: string | number = 2;
  /** Adds a description of the network and its members for search engines to the page (JSON-LD, schema.org). */
  structuredData = false;
  /** The members as a GeoJSON FeatureCollection; wins over `src`. */
  data: MemberCollection | undefined;

  /** @internal */
  current: string | undefined;
  /** @internal */
  currentAlone = true;
  private hot: string | undefined;

  readonly #locale = new LocaleController(this, dictionaries);
  readonly #list = new ListController(this);
  readonly #source = new MemberSource(this, (error) => this.#onFailure(error));
  readonly #atlas = new Atlas();
  readonly #stage = new Stage(this);
  readonly #marks = new Marks();
  readonly #pilot: Pilot = new Pilot(
    this,
    this.#stage,
    this.#marks,
    this.#locale,
    this.#atlas,
    () => this.#selection.clear('map'),
  );
  readonly #directory: Directory = new Directory(
    this,
    this.#atlas,
    this.#pilot,
    this.#locale,
    () => this.#selection,
  );
  readonly #hint = new Hint(this);
  #mode: GestureMode = 'cooperative';
  readonly #seat: Seat = new Seat(
    this,
    () => this.#selection,
    (topic) => void this.#directory.filter(topic),
  );
  readonly #selection = new Selection(this, this.#atlas, this.#pilot, this.#locale, this.#seat);
  readonly #nearness = new Nearness(this);
  readonly #printing = new Printing(this, () => {
    this.requestUpdate();
    this.performUpdate();
  });
  readonly #basemap = new Basemap(this, this.#stage, this.#locale);
  readonly #ready = new Ready(this);

  constructor() {
    super();
    keepFocus(this, this.#pilot);
    new Gestures(this, this.#stage, {
      mode: () => this.#mode,
      ended: () => this.#pilot.viewChanged(),
      hint: (kind) => this.#hint.show(kind),
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    joinAnnouncer(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#atlas.stop();
    this.#marks.stop();
    this.#directory.finder.stop();
    leaveAnnouncer();
  }

  protected override willUpdate(): void {
    if (this.#isWaiting) return;
    this.#source.use({
      data: this.data ?? undefined,
      src: plain(this.src),
      ids: words(this.members),
      list: this.#list.list,
      inherited: this.#seat.network?.members,
    });
    this.#seat.takeTopic();
    const again = () => this.isConnected && this.requestUpdate();
    const { tag: alphabet, compare } = this.#locale;
    this.#atlas.update(
      this.#source.value,
      alphabet,
      compare,
      plain(this.topic),
      this.filter,
      again,
    );
    // Quotes around a pasted id are no part of it, but an id may hold some of its own.
    if (this.value && !this.selected) this.value = plain(this.value);
    this.#seat.takeSelection(this.#source.phase);
    this.#checkValue();
    this.#mode = oneOf(tag, 'gestures', this.gestures, ['cooperative', 'greedy', 'none']);
    this.#stage.fit(this.#atlas.home);
    const own = [this.value, this.currentAlone ? this.current : undefined];
    this.#marks.update(
      this.#atlas,
      this.#stage,
      own.map((id) => this.#atlas.indexOf(id)),
      this.#atlas.indexOf(this.current),
      again,
    );
  }

  protected override updated(): void {
    if (this.#isWaiting) return;
    const { shown, points, dots } = this.#atlas;
    const { list, isGrouped, isBusy } = this.#marks;
    this.#stage.show({
      isBusy,
      from: [list, dots, this.value, this.current, this.#locale.messages],
      points: dots,
      hasDots: isGrouped || dots !== points,
      marks: list.flatMap(({ index, count }) => {
        const [member, point] = [shown[index], points[index]];
        return member && point
          ? [{ key: member.id, point, priority: this.#priority(member, count) }]
          : [];
      }),
    });
    this.#seat.report(this.#source.phase);
    describe(this, this.structuredData ? this.#organization() : undefined);
    const isReady = this.#source.phase === 'ready' && !this.#atlas.isBusy;
    if ((isReady || this.features.length > 0) && !isBusy) this.#ready.reached();
  }

  /** Resolves once the first content is on screen; never rejects. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** The cities as shown: filtered, in the order of the alphabet. */
  get features(): readonly Member[] {
    return this.#atlas.shown;
  }

  /** The selected city, or `null`. */
  get selected(): Member | null {
    return this.#atlas.shown[this.#atlas.indexOf(this.value)] ?? null;
  }

  /** Selects a city by its id, without moving the focus; an unknown id is named on the console. */
  select(id: string): void {
    this.value = id;
  }

  /** Clears the selection, without moving the focus. */
  clearSelection(): void {
    this.value = null;
  }

  /** Enlarges the map by one step of 1.5, to 8 at most, or further where cities lie beyond Rheinland-Pfalz. */
  zoomIn(): void {
    this.#move(() => this.#pilot.zoomTo(this.#stage.view.zoom * zoomStep));
  }

  /** Makes the map smaller by one step of 1.5, to the whole map at most. */
  zoomOut(): void {
    this.#move(() => this.#pilot.zoomTo(this.#stage.view.zoom / zoomStep));
  }

  /** Shows the whole map. */
  resetView(): void {
    this.#move(({ whole }) => this.#stage.set(whole));
  }

  /** Shows all cities that are shown as large as the map allows; the whole map if there is none. */
  fitMembers(): void {
    const box = boxAround(this.#atlas.points);
    this.#move((viewport) => this.#stage.set(box ? viewport.around(box) : viewport.whole));
  }

  /** Moves the view by CSS pixels: positive numbers show more of the east and south. */
  panBy(dx: number, dy: number): void {
    this.#move((viewport) => this.#stage.set(viewport.panBy(this.#stage.view, dx, dy)));
  }

  /** Asks `src` again; what is shown stays until the answer is there. Never rejects. */
  async reload(): Promise<void> {
    await this.#source.reload();
  }

  /** Moves the focus to the map's tab stop, else to the list, else to the retry button. */
  override focus(options?: FocusOptions): void {
    findShown(this, '.marker[tabindex="0"], .row, .message .button')?.focus(options);
  }

  /** The cities as shown, as a GeoJSON FeatureCollection (RFC 7946) of its own. */
  toGeoJSON(): MemberCollection {
    return structuredClone({ type: 'FeatureCollection', features: [...this.#atlas.shown] });
  }

  /**
   * The map as shown, without buttons and background map, as an SVG document that stands alone: for print or a
   * report. Where only the list shows, the whole map in 640 × 720 pixels; an empty string before there is content.
   */
  toSVG(): string {
    return drawing(this.renderRoot, {
      title: this.#name(),
      locale: this.#locale,
      atlas: this.#atlas,
      marks: this.#marks,
      stage: this.#stage,
      selected: this.#atlas.indexOf(this.value),
      priority: (member, count) => this.#priority(member, count),
    });
  }

  #onFailure({ reason, url, message }: DataError): void {
    emit(this, 'netzwerk-error', { reason, url, message } satisfies LoadFailure);
  }

  readonly #onRetry = async (): Promise<void> => {
    await this.#source.reload();
    await this.updateComplete;
    if (this.#source.error) this.#pilot.say(this.#locale.messages.failed);
    // The button is gone with the error, and the focus with it, if a person has not gone on.
    else if (document.activeElement === document.body) this.focus();
  };

  readonly #point = (id: string | undefined): void => {
    this.hot = id;
  };

  #move(change: (viewport: Viewport) => void): void {
    if (!this.#stage.viewport) return;
    change(this.#stage.viewport);
    this.requestUpdate();
  }

  #checkValue(): void {
    if (!this.value || this.selected || this.#source.phase !== 'ready') return;
    const ids = this.#atlas.all.map(({ id }) => id);
    if (ids.length > 0 && !ids.includes(this.value)) warnUnknown(tag, 'value', this.value, ids);
  }

  /** Whose label goes first: the selected city's, the focused one's, groups by size, cities by rank. */
  #priority(member: Member, count: number): number {
    if (member.id === this.value) return 20;
    if (member.id === this.current) return 15;
    return count > 1 ? 3 + Math.log10(count) : rankOf(member);
  }

  /** Nothing is loaded or drawn yet; whoever prints wants to see it. */
  get #isWaiting(): boolean {
    const loading = oneOf(tag, 'loading', this.loading, ['eager', 'lazy']);
    return this.#nearness.isFar(loading === 'lazy' && !this.#printing.isOn);
  }

  #name(): string {
    const slotted = this.querySelector(':scope > [slot="heading"]')?.textContent ?? '';
    return plain(slotted) || plain(this.heading) || plain(this.label) || this.#locale.messages.map;
  }

  #organization(): object {
    const { messages } = this.#locale;
    const { isOwn } = this.#source;
    return networkOf(
      isOwn ? this.#name() : 'Interkommunales Netzwerk Digitale Stadt',
      isOwn ? undefined : 'https://www.ikone-ds.de/',
      this.#atlas.shown,
      ({ properties }) => messages.role[properties.role],
    );
  }

  protected override render(): TemplateResult {
    if (this.#isWaiting) return html`<div class="waiting"><slot></slot></div>`;
    const { messages, language } = this.#locale;
    const view = oneOf(tag, 'view', this.view, ['auto', 'map', 'list', 'split']);
    const heading = plain(this.heading);
    const level = headingLevel(tag, this.headingLevel);
    return html`<section
      class="base ${this.#printing.isOn ? 'printing' : ''} ${this.#basemap.isSeen ? 'tiled' : ''}"
      lang=${language} aria-label=${this.#name()}>
      <slot name="heading"
        >${heading && level > 0 ? headingTag(level, 'heading', heading) : nothing}</slot
      >
      <slot name="description"></slot>
      ${summary(this.#atlas, this.#locale, this.summary)}
      ${this.#directory.topics(this.filter, this.#printing.isOn)}
      <div class="body view-${view} ${plain(this.src) === '' ? '' : 'reserved'}">
        ${view === 'list' ? nothing : this.#renderMap()}
        <div class="side">
          ${this.#selection.chooser.render(({ id }) => this.#atlas.indexOf(id) >= 0)}
          ${this.#renderCard(level)} ${this.search ? this.#directory.search() : nothing}
          ${this.#renderList(view === 'map')}</div>
      </div>
      ${
        this.#printing.isOn
          ? printed(
              this.#directory.members,
              this.#atlas.home,
              view !== 'list',
              this.#directory.note,
              this.#locale,
            )
          : nothing
      }
      ${view === 'list' ? nothing : this.#basemap.ask()}
      ${view === 'list' ? nothing : foot(this.#atlas.roles, this.#locale, this.#source.usesGeoNames)}
      ${helpDialog(messages)}
    </section>`;
  }

  #renderMap(): TemplateResult {
    return mapView({
      messages: this.#locale.messages,
      tiles: this.#basemap.layer,
      markers: {
        members: this.#atlas.shown,
        marks: this.#marks.list,
        locale: this.#locale,
        selected: this.value ?? undefined,
        hot: this.#hotId,
        tabStop: tabStop(this.#pilot.heads, this.value, this.current),
        press: (mark, event) => this.#selection.pressMark(mark, event),
        point: this.#point,
      },
      stage: this.#stage,
      pilot: this.#pilot,
      gestures: this.#mode,
      hint: this.#hint.kind,
      directory: this.#directory,
    });
  }

  #renderCard(level: number): TemplateResult | typeof nothing {
    const { selected } = this;
    if (!selected || oneOf(tag, 'card', this.card, ['panel', 'none']) === 'none') return nothing;
    const cardLevel = level === 0 ? 3 : Math.min(6, this.heading === '' ? level : level + 1);
    return cardPanel(selected, cardLevel, () => void this.#selection.close());
  }

  #renderList(isFolded: boolean): TemplateResult {
    const { phase, slow, error } = this.#source;
    return listArea({
      messages: this.#locale.messages,
      view: {
        members: this.#directory.members,
        locale: this.#locale,
        selected: this.value ?? undefined,
        hot: this.#hotId,
        choose: (member, event) => this.#selection.press(member, event, 'list'),
        point: this.#point,
      },
      page: this.#directory.page,
      turn: (by) => void this.#directory.turn(by),
      isOpen: this.#directory.isSearching,
      wayBack: this.#directory.wayBack,
      onKeydown: this.#directory.onKeydown,
      source: { phase: this.#atlas.isBusy ? 'loading' : phase, slow, error },
      isFolded,
      retry: () => void this.#onRetry(),
    });
  }

  /** The city under the pointer, else the one that Enter leads to in a search. */
  get #hotId(): string | undefined {
    return this.hot ?? this.#directory.best;
  }
}

define(tag, NetzwerkKarteElement);

declare global {
  interface HTMLElementTagNameMap {
    'netzwerk-karte': NetzwerkKarteElement;
  }
  interface HTMLElementEventMap {
    'netzwerk-ready': CustomEvent<Record<string, never>>;
    'netzwerk-error': CustomEvent<LoadFailure>;
    'netzwerk-select': CustomEvent<MemberSelection>;
    'netzwerk-viewchange': CustomEvent<ViewChange>;
    'netzwerk-filter': CustomEvent<FilterChange>;
  }
}
