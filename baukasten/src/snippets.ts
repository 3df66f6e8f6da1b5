import type { Files } from './files.js';
import {
  embedAddress,
  escape,
  headTags,
  linkTag,
  placeholderTag,
  preloadTag,
  scriptTag,
  shortcode,
} from './markup.js';
import type { State } from './state.js';
import { widgets } from './widgets.js';

/** A step of the instructions, with what is to be copied. */
export interface Step {
  readonly title: string;
  readonly code: string;
  /** Where it goes. */
  readonly where: string;
}

export interface Instructions {
  readonly steps: readonly Step[];
  /** What to know besides. */
  readonly hints: readonly string[];
  /** Name of the page in docs/einbetten/ without its ending. */
  readonly page: string;
}

/** What to copy, and where it goes, for the chosen system. */
export function instructionsFor(state: State, files: Files): Instructions {
  const write = writers[state.target] ?? universal;
  const { steps, hints = [], page } = write(state, files);
  return { steps, hints: [...hints, ...commonHints(state, files)], page };
}

interface Draft {
  readonly steps: Step[];
  readonly hints?: string[];
  readonly page: string;
}
type Writer = (state: State, files: Files) => Draft;

const block = (state: State, files: Files) =>
  ['<!-- wp:html -->', placeholderTag(state, files), scriptTag(files), '<!-- /wp:html -->'].join(
    '\n',
  );

const paragraph = (state: State, files: Files) => `<p>${linkTag(state, files)}</p>`;

const head = (state: State, files: Files): Step => ({
  title: state.theme ? 'In den <head> der Seite' : 'Freiwillig: in den <head> der Seite',
  where: headReason(state),
  code: [...headTags(state, files), ...preloadTag(state)].join('\n'),
});

function headReason(state: State): string {
  const { widget, theme } = state;
  return [
    'Hält den Platz frei, damit beim Laden nichts verrutscht',
    ...(theme ? ['bringt das Thema'] : []),
    ...(widget === 'hilfe'
      ? ['wendet eine gewählte Schriftgröße an, bevor die Seite erscheint']
      : []),
    ...preloadTag(state).map(() => 'lädt die Städte zugleich mit dem Skript'),
  ]
    .join(', ')
    .concat('. Nach den Stylesheets der Seite.');
}

const once = (state: State, files: Files, where: string): Step => ({
  title: 'Einmal einrichten',
  where,
  code: [...headTags(state, files), scriptTag(files)].join('\n'),
});

const universal: Writer = (state, files) => ({
  steps: [
    {
      title: 'In die Seite',
      where: 'In den Quelltext oder ein HTML-Element, dort, wo das Widget stehen soll.',
      code: block(state, files),
    },
    head(state, files),
  ],
  hints: [
    'Steht das Skript schon in der Vorlage, genügt die Zeile mit dem <div>.',
    'Die beiden Kommentare braucht nur WordPress; sonst schaden sie nicht.',
  ],
  page: 'nur-link-oder-iframe',
});

const wordpress: Writer = (state, files) => ({
  steps: [
    {
      title: 'Mit dem Plugin',
      where:
        'In einen Absatz für sich. Oder den Block einfügen und rechts dieselben Einstellungen wählen.',
      code: shortcode(state),
    },
    {
      title: 'Ohne Plugin',
      where:
        'Kopieren und in einen leeren Absatz einfügen: Daraus wird ein Block „Individuelles HTML“.',
      code: block(state, files),
    },
    head(state, files),
  ],
  hints: [
    'Autorinnen und Autoren nimmt WordPress das Skript ohne Hinweis weg. Dann gehört es einmal ins Theme, und die Zeile mit dem <div> genügt.',
    ...(state.options['basemap'] ? ['Die Hintergrundkarte kann nur der Weg ohne Plugin.'] : []),
  ],
  page: 'wordpress',
});

const typo3: Writer = (state, files) => ({
  steps: [
    {
      title: 'Einmal einrichten',
      where: 'Ins TypoScript-Setup des Site-Packages; das macht meist die Agentur.',
      code: typoScript(state, files),
    },
    linkStep(state, files),
    {
      title: 'Oder als HTML',
      where: 'Im Inhaltselement „HTML“, wo die Redaktionsgruppe es darf.',
      code: placeholderTag(state, files),
    },
  ],
  page: 'typo3',
});

function typoScript({ theme, widget }: State, { folder, isOwn }: Files): string {
  const external = isOwn ? [] : ['  external = 1'];
  const css = (name: string, file: string) => [
    `page.includeCSS.${name} = ${folder}${file}`,
    ...(isOwn ? [] : [`page.includeCSS.${name}.external = 1`]),
  ];
  return [
    `page.includeJSFooter.netzwerk = ${folder}netzwerk.js`,
    'page.includeJSFooter.netzwerk {',
    ...external,
    '  type = module',
    '  excludeFromConcatenation = 1',
    '  disableCompression = 1',
    '}',
    ...css('netzwerk', 'netzwerk.css'),
    ...(theme ? css('netzwerkThema', `themes/${theme}.css`) : []),
    ...(widget === 'hilfe'
      ? [
          `page.includeJS.netzwerkEarly = ${folder}netzwerk-early.js`,
          ...(isOwn ? [] : ['page.includeJS.netzwerkEarly.external = 1']),
          'page.includeJS.netzwerkEarly.excludeFromConcatenation = 1',
        ]
      : []),
  ].join('\n');
}

const linkStep = (state: State, files: Files): Step => ({
  title: 'Als Link',
  where: `Einen Absatz nur mit dem Text „${widgets[state.widget].link}“ schreiben, markieren, auf „Link“ drücken und diese Adresse einfügen.`,
  code: embedAddress(state, files),
});

const drupal: Writer = (state, files) => ({
  steps: [
    {
      title: 'Einmal einrichten',
      where: 'In MEIN_THEME.libraries.yml; danach den Cache leeren.',
      code: drupalLibrary(state, files),
    },
    {
      title: 'Und einbinden',
      where: 'In MEIN_THEME.info.yml.',
      code: ['libraries:', ...drupalLibraries(state).map((name) => `  - MEIN_THEME/${name}`)].join(
        '\n',
      ),
    },
    linkStep(state, files),
  ],
  hints: [
    'Basic HTML behält von allem nur Links, und das genügt. Ein leeres <div> löscht der Editor sogar in Full HTML.',
  ],
  page: 'drupal',
});

/** What the theme loads, by name; the text size is applied before the page shows, in the head. */
const drupalLibraries = ({ widget }: State) => [
  'netzwerk',
  ...(widget === 'hilfe' ? ['netzwerk-early'] : []),
];

function drupalLibrary({ theme, widget }: State, { folder, isOwn }: Files): string {
  const external = isOwn ? '' : 'type: external, ';
  const js = (file: string, attributes: string) =>
    `    ${folder}${file}: { ${external}preprocess: false${attributes} }`;
  return [
    'netzwerk:',
    '  css:',
    '    theme:',
    ...['netzwerk.css', ...(theme ? [`themes/${theme}.css`] : [])].map(
      (file) => `      ${folder}${file}: { ${external}preprocess: false }`,
    ),
    '  js:',
    js('netzwerk.js', ', attributes: { type: module }'),
    // Drupal puts scripts at the foot of the page, unless their library is one for the head.
    ...(widget === 'hilfe'
      ? ['netzwerk-early:', '  header: true', '  js:', js('netzwerk-early.js', '')]
      : []),
  ].join('\n');
}

const contao: Writer = (state, files) => ({
  steps: [
    once(
      state,
      files,
      'Layout → Themes → Seitenlayout → Experten-Einstellungen → Zusätzliche <head>-Tags.',
    ),
    {
      title: 'In die Seite',
      where: 'Im Inhaltselement „Text“ den Quelltext öffnen (<>) und einfügen.',
      code: placeholderTag(state, files),
    },
  ],
  hints: ['„HTML“ zeigt unerlaubte Tags als Code. Das <div> geht auch dort.'],
  page: 'contao',
});

const joomla: Writer = (state, files) => ({
  steps: [
    once(state, files, 'In die index.php des Templates, vor </head>.'),
    {
      title: 'In den Beitrag',
      where: 'Auf „Editor umschalten“ oder <> drücken und einfügen.',
      code: placeholderTag(state, files),
    },
  ],
  page: 'joomla',
});

const heights = { karte: 640, stadt: 480, ticker: 260, hilfe: 700 };

const iframe: Writer = (state, files) => ({
  steps: [
    {
      title: 'In die Seite',
      where: 'In den Quelltext, oder nur die Adresse in ein Modul „Externe Seite“ oder „iframe“.',
      code: `<iframe src="${escape(embedAddress(state, files, [['id', `${state.widget}-1`]]))}" title="${widgets[state.widget].frame}" width="100%" height="${heights[state.widget]}" loading="lazy"></iframe>`,
    },
  ],
  hints: [
    'Mit einem kleinen Skript wächst der Rahmen mit seinem Inhalt: siehe Anleitung.',
    ...(state.theme ? ['Das Thema wirkt nicht in einen iframe hinein.'] : []),
    ...(state.widget === 'hilfe'
      ? ['Im iframe wirkt die Hilfe nicht auf Ihre Seite. Nehmen Sie einen anderen Weg.']
      : []),
  ],
  page: 'nur-link-oder-iframe',
});

const link: Writer = (state, files) => ({
  steps: [
    {
      title: 'Den Link',
      where: 'Allein in einen Absatz. Ohne Skript führt er auf eine Seite mit dem Widget.',
      code: paragraph(state, files),
    },
    {
      title: 'Damit daraus das Widget wird: einmal in die Vorlage',
      where: 'Um diese Zeilen im <head> bitten Sie den Anbieter Ihres CMS.',
      code: [...headTags(state, files), scriptTag(files)].join('\n'),
    },
  ],
  hints: ['Steht noch anderer Text im selben Absatz, bleibt der Link mit Absicht ein Link.'],
  page: 'nur-link-oder-iframe',
});

const writers: Readonly<Record<string, Writer>> = {
  universal,
  wordpress,
  typo3,
  drupal,
  contao,
  joomla,
  iframe,
  link,
};

function commonHints(state: State, files: Files): string[] {
  const { src, member } = state.options;
  const byLink = ['typo3', 'drupal', 'iframe', 'link'].includes(state.target);
  return [
    ...(src && byLink && /^(https?:)?\/\//.test(src)
      ? [
          `Ein Link oder iframe lädt nur Daten vom Server Ihrer Seite oder dem des Links. Liegt ${hostOf(src)} woanders, nehmen Sie „Universal“.`,
        ]
      : []),
    ...(state.widget === 'stadt' && !member
      ? ['Ohne Stadt folgt das Porträt der Karte auf derselben Seite; dort muss eine stehen.']
      : []),
    ...(state.widget === 'hilfe' &&
    !(state.options['statement-href'] && state.options['feedback-href'])
      ? ['Es fehlen noch die Adressen der Erklärung zur Barrierefreiheit und der Meldestelle.']
      : []),
    ...(files.folder.includes('//HOST/')
      ? ['HOST ist der Server, auf dem netzwerk.js und der Ordner embed/ liegen.']
      : []),
    ...(files.version && !files.integrity['netzwerk.js']
      ? [
          `Die Prüfsumme zu Version ${files.version} kennt dieser Baukasten nicht. Sie steht dort in integrity.json.`,
        ]
      : []),
  ];
}

export function hostOf(address: string): string {
  try {
    return new URL(address, 'https://invalid').host;
  } catch {
    return address;
  }
}
