/* The blocks in the editor: settings in the sidebar, and the real widget as a preview. Runs as it is, without a build. */
(({ blocks, blockEditor, components, element, i18n }, { bundle, home, members }) => {
  const { InspectorAdvancedControls, InspectorControls, useBlockProps } = blockEditor;
  const { FormTokenField, PanelBody, SelectControl, TextControl, ToggleControl } = components;
  const { createElement, Fragment, useEffect, useRef } = element;
  const { __ } = i18n;
  const cityList = 'netzwerk-widgets-cities';
  /** Newer versions of WordPress warn without these. */
  const modern = { __next40pxDefaultSize: true, __nextHasNoMarginBottom: true };

  const languages = [
    ['', __('As the page', 'netzwerk-widgets')],
    ['de', 'Deutsch'],
    ['de-simple', 'Leichte Sprache'],
    ['en', 'English'],
    ['fr', 'Français'],
  ];
  const levels = [
    ['', __('2 (default)', 'netzwerk-widgets')],
    ...['3', '4', '5', '6'].map((level) => [level, level]),
    ['0', __('No heading, only a name for the region', 'netzwerk-widgets')],
  ];

  const heading = {
    title: __('Heading', 'netzwerk-widgets'),
    controls: [
      text('heading', __('Heading', 'netzwerk-widgets')),
      select('headingLevel', __('Level of the heading', 'netzwerk-widgets'), levels),
    ],
  };
  const label = text(
    'label',
    __('Name for screen readers', 'netzwerk-widgets'),
    __('Needed when there is no heading.', 'netzwerk-widgets'),
  );
  const lang = select('lang', __('Language', 'netzwerk-widgets'), languages);
  const structuredData = toggle(
    'structuredData',
    __('Describe for search engines', 'netzwerk-widgets'),
    __('Turn on once on the whole website.', 'netzwerk-widgets'),
  );

  const widgets = {
    karte: {
      text: __('Open the map of the network', 'netzwerk-widgets'),
      panels: [
        {
          title: __('Map', 'netzwerk-widgets'),
          controls: [
            select('view', __('View', 'netzwerk-widgets'), [
              ['', __('By the room there is', 'netzwerk-widgets')],
              ['map', __('Map', 'netzwerk-widgets')],
              ['list', __('List', 'netzwerk-widgets')],
              ['split', __('Map and list', 'netzwerk-widgets')],
            ]),
            cities('members', __('Only these cities', 'netzwerk-widgets')),
            city('value', __('Chosen city', 'netzwerk-widgets')),
            text(
              'topic',
              __('Only cities with this topic', 'netzwerk-widgets'),
              __('Such as Open Data.', 'netzwerk-widgets'),
            ),
            toggle('search', __('Search field', 'netzwerk-widgets')),
            toggle('filter', __('Choice of topics', 'netzwerk-widgets')),
            toggle('summary', __('Describe the map in words, for all', 'netzwerk-widgets')),
            select('card', __('Details of the chosen city', 'netzwerk-widgets'), [
              ['', __('Open in the map', 'netzwerk-widgets')],
              ['none', __('Do not open', 'netzwerk-widgets')],
            ]),
          ],
        },
        heading,
      ],
      advanced: [
        label,
        address(
          'src',
          __('Address of the data', 'netzwerk-widgets'),
          __('GeoJSON or CSV; without it the members of the network.', 'netzwerk-widgets'),
        ),
        select('gestures', __('Mouse wheel and fingers', 'netzwerk-widgets'), [
          [
            '',
            __('Scroll the page; with Ctrl or two fingers move the map', 'netzwerk-widgets'),
          ],
          ['greedy', __('Always move the map', 'netzwerk-widgets')],
          ['none', __('Never move the map', 'netzwerk-widgets')],
        ]),
        select('loading', __('When it starts', 'netzwerk-widgets'), [
          ['', __('At once', 'netzwerk-widgets')],
          ['lazy', __('When it is near the visible part of the page', 'netzwerk-widgets')],
        ]),
        structuredData,
        text(
          'id',
          __('Id', 'netzwerk-widgets'),
          __('For a city card that follows this map.', 'netzwerk-widgets'),
        ),
        lang,
      ],
    },
    stadt: {
      text: __('Open what this city does in the network', 'netzwerk-widgets'),
      panels: [
        {
          title: __('City', 'netzwerk-widgets'),
          controls: [
            city(
              'member',
              __('City', 'netzwerk-widgets'),
              __('Empty: the city that is chosen on a map of this page.', 'netzwerk-widgets'),
            ),
            select('layout', __('Layout', 'netzwerk-widgets'), [
              ['', __('By the room there is', 'netzwerk-widgets')],
              ['vertical', __('Picture above', 'netzwerk-widgets')],
              ['horizontal', __('Picture beside', 'netzwerk-widgets')],
            ]),
            text(
              'fields',
              __('Facts', 'netzwerk-widgets'),
              __(
                'Words in the order you want: role name district joined topics projects contact website image crest.',
                'netzwerk-widgets',
              ),
            ),
            toggle('closable', __('Button to close', 'netzwerk-widgets')),
          ],
        },
        heading,
      ],
      advanced: [
        text('for', __('Id of the map to follow', 'netzwerk-widgets')),
        structuredData,
        lang,
      ],
    },
    ticker: {
      text: __('Open the news', 'netzwerk-widgets'),
      panels: [
        {
          title: __('News', 'netzwerk-widgets'),
          controls: [
            address(
              'src',
              __('Address of the feed', 'netzwerk-widgets'),
              __(
                'RSS, Atom or JSON Feed, such as /feed/ for this website; without it the news of the network.',
                'netzwerk-widgets',
              ),
            ),
            select('mode', __('Display', 'netzwerk-widgets'), [
              ['', __('One at a time', 'netzwerk-widgets')],
              ['list', __('All as a list', 'netzwerk-widgets')],
              ['scroll', __('Running line', 'netzwerk-widgets')],
            ]),
            text('max', __('How many (default: 5)', 'netzwerk-widgets')),
            text('maxAge', __('At most this many days old', 'netzwerk-widgets')),
            address('moreHref', __('Address of all news', 'netzwerk-widgets')),
            text('moreLabel', __('Text of the link to all news', 'netzwerk-widgets')),
          ],
        },
        {
          title: __('Movement', 'netzwerk-widgets'),
          isClosed: true,
          controls: [
            toggle(
              'autoplay',
              __('Moves by itself', 'netzwerk-widgets'),
              __(
                'With a button to stop; never for readers who want less motion.',
                'netzwerk-widgets',
              ),
            ),
            text(
              'interval',
              __('Seconds for each item', 'netzwerk-widgets'),
              __('Empty: by reading time.', 'netzwerk-widgets'),
            ),
            text('loops', __('Passes before it stops (default: 1)', 'netzwerk-widgets')),
            text('refresh', __('Minutes until it asks again', 'netzwerk-widgets')),
          ],
        },
        heading,
      ],
      advanced: [
        label,
        text('timeZone', __('Time zone (default: Europe/Berlin)', 'netzwerk-widgets')),
        lang,
      ],
    },
    hilfe: {
      text: __('Open the help on accessibility', 'netzwerk-widgets'),
      panels: [
        {
          title: __('Links', 'netzwerk-widgets'),
          controls: [
            address('statementHref', __('Accessibility statement', 'netzwerk-widgets')),
            address('feedbackHref', __('Report a barrier', 'netzwerk-widgets')),
            address('enforcementHref', __('Enforcement body', 'netzwerk-widgets')),
            address('easyLanguageHref', __('Leichte Sprache', 'netzwerk-widgets')),
            address('signLanguageHref', __('Gebärdensprache', 'netzwerk-widgets')),
          ],
        },
        {
          title: __('Toolbar', 'netzwerk-widgets'),
          controls: [
            select('layout', __('Layout', 'netzwerk-widgets'), [
              ['', __('Behind one button', 'netzwerk-widgets')],
              ['inline', __('Open', 'netzwerk-widgets')],
            ]),
            words('controls', __('Further switches', 'netzwerk-widgets'), [
              'underline-links',
              'text-spacing',
              'reduce-motion',
            ]),
            words('sections', __('Sections (default: all)', 'netzwerk-widgets'), [
              'about',
              'text-size',
              'keyboard',
              'links',
            ]),
            select('persist', __('The reader’s choice is kept', 'netzwerk-widgets'), [
              ['', __('Until the tab is closed', 'netzwerk-widgets')],
              ['local', __('On the device', 'netzwerk-widgets')],
              ['none', __('Not at all', 'netzwerk-widgets')],
            ]),
          ],
        },
        heading,
      ],
      advanced: [
        text('textSize', __('Text size at first, in percent', 'netzwerk-widgets')),
        text('textSizeStep', __('Step of the text size, in percent', 'netzwerk-widgets')),
        select('scaling', __('How text is enlarged', 'netzwerk-widgets'), [
          ['', __('By what the page allows', 'netzwerk-widgets')],
          ['rules', __('By the page’s rules', 'netzwerk-widgets')],
          ['root', __('By the root element', 'netzwerk-widgets')],
          ['cooperate', __('By the theme itself', 'netzwerk-widgets')],
          ['none', __('Not at all', 'netzwerk-widgets')],
        ]),
        select('platform', __('Keys of', 'netzwerk-widgets'), [
          ['', __('The reader’s device', 'netzwerk-widgets')],
          ['windows', 'Windows'],
          ['mac', 'macOS'],
          ['linux', 'Linux'],
          ['ios', 'iOS'],
          ['android', 'Android'],
        ]),
        lang,
      ],
    },
  };

  Object.keys(widgets).forEach((name) => {
    blocks.registerBlockType(`netzwerk/${name}`, {
      edit: (props) => edit(name, widgets[name], props),
      save: () => null,
    });
  });

  function edit(name, { panels, advanced, text: linkText }, { attributes, setAttributes }) {
    const show = (control) => control(attributes, setAttributes);
    return createElement(
      Fragment,
      null,
      createElement(
        InspectorControls,
        null,
        ...panels.map(({ title, controls, isClosed = false }) =>
          createElement(
            PanelBody,
            { key: title, title, initialOpen: !isClosed },
            ...controls.map(show),
          ),
        ),
      ),
      createElement(InspectorAdvancedControls, null, ...advanced.map(show)),
      createElement('div', useBlockProps(), createElement(Preview, { name, attributes, linkText })),
    );
  }

  /** The widget itself, which a pointer and the keyboard pass by: a click selects the block. */
  function Preview({ name, attributes, linkText }) {
    const box = useRef();
    useEffect(() => {
      box.current.setAttribute('inert', '');
      loadBundle(box.current.ownerDocument);
    }, []);
    return createElement(
      'div',
      { ref: box },
      createElement(
        `netzwerk-${name}`,
        htmlAttributes(name, attributes),
        createElement('a', { href: '#' }, linkText),
      ),
    );
  }

  /** Into the document of the canvas, once. Nothing there is turned into a widget but what the preview makes. */
  function loadBundle(canvas) {
    if (canvas.querySelector(`script[src="${bundle}"]`)) return;
    canvas.documentElement.setAttribute('data-netzwerk', 'off');
    const script = canvas.createElement('script');
    script.src = bundle;
    canvas.head.append(script);
  }

  /** The block's attributes as the tag has them: by their name in HTML, without those that are not set. */
  function htmlAttributes(name, attributes) {
    const found = {};
    Object.entries(blocks.getBlockType(`netzwerk/${name}`).attributes).forEach(
      ([key, { type }]) => {
        const value = attributes[key];
        const isOurs = type === 'boolean' || type === 'string';
        if (!isOurs || !value || ['align', 'className'].includes(key)) return;
        found[key.replace(/[A-Z]/g, '-$&').toLowerCase()] =
          value === true ? '' : isAddress(key) ? absolute(value) : value;
      },
    );
    return found;
  }

  function isAddress(key) {
    return key === 'src' || key.endsWith('Href');
  }

  /** The canvas may be a document without an address, which none can be relative to. */
  function absolute(address) {
    try {
      return new URL(address, home).href;
    } catch {
      return address;
    }
  }

  function text(key, title, help, more = {}) {
    return (attributes, setAttributes) =>
      createElement(TextControl, {
        key,
        label: title,
        help,
        value: attributes[key],
        onChange: (value) => setAttributes({ [key]: value }),
        ...modern,
        ...more,
      });
  }

  function address(key, title, help) {
    return text(key, title, help, { inputMode: 'url', placeholder: '/' });
  }

  /** A city's id, with those of the network to choose from; others may be typed. */
  function city(key, title, help) {
    const field = text(key, title, help, { list: `${cityList}-${key}` });
    return (attributes, setAttributes) =>
      createElement(
        Fragment,
        { key },
        field(attributes, setAttributes),
        createElement(
          'datalist',
          { id: `${cityList}-${key}` },
          ...members.map(({ id, name }) => createElement('option', { key: id, value: id }, name)),
        ),
      );
  }

  function cities(key, title) {
    return words(
      key,
      title,
      members.map(({ id }) => id),
    );
  }

  /** Words with spaces between them, in the order in which they were chosen. */
  function words(key, title, suggestions) {
    return (attributes, setAttributes) =>
      createElement(FormTokenField, {
        key,
        label: title,
        suggestions,
        value: attributes[key].split(/\s+/).filter(Boolean),
        onChange: (tokens) => setAttributes({ [key]: tokens.join(' ') }),
        __experimentalExpandOnFocus: true,
        ...modern,
      });
  }

  function select(key, title, options) {
    return (attributes, setAttributes) =>
      createElement(SelectControl, {
        key,
        label: title,
        value: attributes[key],
        options: options.map(([value, optionLabel]) => ({ value, label: optionLabel })),
        onChange: (value) => setAttributes({ [key]: value }),
        ...modern,
      });
  }

  function toggle(key, title, help) {
    return (attributes, setAttributes) =>
      createElement(ToggleControl, {
        key,
        label: title,
        help,
        checked: attributes[key],
        onChange: (value) => setAttributes({ [key]: value }),
        __nextHasNoMarginBottom: true,
      });
  }
})(window.wp, window.netzwerkWidgets);
