import { html, nothing, type TemplateResult } from 'lit';
import type { Contact, Member, Project } from '../data/member.js';
import { roleSign } from '../karte/marker.js';
import { isSameTopic } from '../karte/topics.js';
import { headingTag } from '../shared/heading.js';
import type { LocaleController } from '../shared/locale.js';

/** The facts that a card can show, and which it shows in which order if the author doesn't choose. */
export const presetFields = [
  'role',
  'name',
  'district',
  'joined',
  'topics',
  'projects',
  'contact',
  'website',
] as const;

export type Field = (typeof presetFields)[number] | 'image' | 'crest';

export const allFields: readonly string[] = [...presetFields, 'image', 'crest'];

/** Projects that are shown at once. */
const most = 3;

/** The card's heading. */
export interface Heading {
  readonly text: string;
  readonly level: number;
  readonly hasCrest: boolean;
}

/** What pressing a topic does, and which one is in force; undefined where no map shows it. */
export interface TopicChoice {
  readonly active: string;
  readonly choose: (topic: string) => void;
}

type Fact = TemplateResult | typeof nothing;

/** One fact of a city in a card; nothing, if it isn't known. */
export function fact(
  field: Field,
  member: Member,
  locale: LocaleController,
  heading: Heading,
  choice?: TopicChoice,
): Fact {
  const { messages } = locale;
  const { name, role, district, joined, topics, projects, contact, url } = member.properties;
  switch (field) {
    case 'role':
      return html`<p part="role" class="role ${role}">${roleSign(role)} ${messages.role[role]}</p>`;
    case 'name':
      return html`<div class="title">
        ${heading.hasCrest ? coatOfArms(member) : nothing}
        <slot name="heading">${headingTag(heading.level, 'name', heading.text)}</slot>
      </div>`;
    case 'district':
      return district ? html`<p part="district" class="district">${district}</p>` : nothing;
    case 'joined':
      return joined ? since(joined, locale) : nothing;
    case 'topics':
      return topics?.length
        ? entry(
            messages.topics,
            html`<ul part="topics" class="tags" role="list">
              ${topics.map((topic) => html`<li>${choice ? topicButton(topic, choice) : topic}</li>`)}
            </ul>`,
          )
        : nothing;
    case 'projects':
      return projects?.length ? entry(messages.projects, projectList(projects, locale)) : nothing;
    case 'contact':
      return contact ? entry(messages.contact, address(contact, locale)) : nothing;
    case 'website':
      return url
        ? html`<p class="website"><a part="website" href=${url}>${messages.website(name)}</a></p>`
        : nothing;
    default:
      return nothing; // image and crest have a place of their own
  }
}

function topicButton(topic: string, { active, choose }: TopicChoice): TemplateResult {
  const isActive = isSameTopic(topic, active);
  return html`<button
    type="button"
    part="topic"
    class="topic"
    aria-pressed=${isActive ? 'true' : 'false'}
    @click=${() => choose(isActive ? '' : topic)}
  >
    ${topic}
  </button>`;
}

/** The city's picture and who made it. Its own space is held by its aspect ratio. */
export function picture({ properties: { image } }: Member, onError: () => void): Fact {
  return image
    ? html`<figure part="media" class="media">
        <img
          part="image"
          src=${image.src}
          alt=${image.alt}
          loading="lazy"
          referrerpolicy="no-referrer"
          @error=${onError}
        />
        ${image.credit ? html`<figcaption part="credit">${image.credit}</figcaption>` : nothing}
      </figure>`
    : nothing;
}

/** The coat of arms, beside the name and thus without a text of its own. */
export function coatOfArms({ properties: { crest } }: Member): Fact {
  return crest
    ? html`<img part="crest" class="crest" src=${crest.src} alt="" referrerpolicy="no-referrer" />`
    : nothing;
}

function entry(term: string, value: TemplateResult): TemplateResult {
  return html`<dl><dt>${term}</dt><dd>${value}</dd></dl>`;
}

function since(joined: string, locale: LocaleController): TemplateResult {
  const { messages } = locale;
  return html`<p part="joined" class="joined">
    <time datetime=${joined}
      >${messages.role.mitglied} ${messages.since(locale.date(joined), joined.length > 7)}</time
    >
  </p>`;
}

function projectList(projects: readonly Project[], locale: LocaleController): TemplateResult {
  const list = (some: readonly Project[]) =>
    html`<ul part="projects" role="list">
      ${some.map(
        ({ name, url }) =>
          html`<li>${url ? html`<a part="project" href=${url}>${name}</a>` : name}</li>`,
      )}
    </ul>`;
  const more = projects.slice(most);
  return html`${list(projects.slice(0, most))}
  ${
    more.length > 0
      ? html`<details>
          <summary>${locale.messages.moreProjects(more.length, locale.number(more.length))}</summary>
          ${list(more)}
        </details>`
      : nothing
  }`;
}

function address(
  { office, email, phone }: Contact,
  { messages }: LocaleController,
): TemplateResult {
  return html`<address part="contact">
    ${office ? html`<p>${office}</p>` : nothing}
    ${email ? html`<p><a href="mailto:${email}">${email}</a></p>` : nothing}
    ${
      phone
        ? html`<p>${messages.phone} <a href="tel:${phone.replace(/\(0\)|[^+\d]/g, '')}">${phone}</a></p>`
        : nothing
    }
  </address>`;
}
