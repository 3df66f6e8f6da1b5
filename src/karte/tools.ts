import { html, type TemplateResult } from 'lit';
import type { LocaleController } from '../shared/locale.js';
import type { Finder } from './finder.js';
import { isModified } from './keys.js';
import { isSameTopic, type TopicCount } from './topics.js';

/** The search field: Enter takes the best city, arrow down goes to the list, Escape empties it. */
export function searchField(
  { query, search, prepare }: Finder,
  label: string,
  take: () => void,
  enterList: () => void,
): TemplateResult {
  const onKeydown = (event: KeyboardEvent): void => {
    const acts: Readonly<Record<string, () => unknown>> = {
      Enter: take,
      ArrowDown: enterList,
      ...(query && { Escape: () => search('') }),
    };
    const act = acts[event.key];
    if (!act || event.isComposing || event.shiftKey || isModified(event)) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return html`<label part="search" class="field search"
    >${label}
    <input
      type="search"
      autocomplete="off"
      spellcheck="false"
      enterkeyhint="search"
      .value=${query}
      @focus=${prepare}
      @input=${(event: InputEvent) => void search((event.target as HTMLInputElement).value)}
      @keydown=${onKeydown}
  /></label>`;
}

/** The choice of a topic, each with the number of its cities. */
export function topicFilter(
  topics: readonly TopicCount[],
  total: number,
  active: string,
  locale: LocaleController,
  choose: (topic: string) => void,
): TemplateResult {
  const { messages } = locale;
  const option = (topic: string, label: string, count: number) =>
    html`<option value=${topic} .selected=${isSameTopic(topic, active)}>
      ${label} (${locale.number(count)})
    </option>`;
  const isKnown = !active || topics.some(({ topic }) => isSameTopic(topic, active));
  return html`<label part="filter" class="field"
    >${messages.topics}
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${option('', messages.allCities, total)}
      ${topics.map(({ topic, count }) => option(topic, topic, count))}
      ${isKnown ? '' : option(active, active, 0)}
    </select></label
  >`;
}
