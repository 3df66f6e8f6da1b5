/** The frame of the site's pages. */

export function escape(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Where the main menu leads; `storybook` only where it was built. */
const menu = [
  ['demo.html', 'Demo'],
  ['beispiele/index.html', 'Beispiele'],
  ['baukasten/index.html', 'Baukasten'],
  ['baukasten/daten.html', 'Städtedaten'],
  ['themen/index.html', 'Themen'],
  ['docs/index.html', 'Dokumentation'],
];

/** The main menu as it is on the page at `path`. */
export function navOf(path) {
  const up = '../'.repeat(path.split('/').length - 1);
  const section = path.includes('/') ? path.split('/')[0] : path;
  const items = menu.map(([target, text]) => {
    const isHere =
      target === path || (target === `${section}/index.html` && section !== 'baukasten');
    const current = isHere ? ` aria-current="${target === path ? 'page' : 'true'}"` : '';
    return `<li><a href="${up}${target}"${current}>${text}</a></li>`;
  });
  return `<nav aria-label="Hauptmenü"><ul role="list">${items.join('')}</ul></nav>`;
}

/**
 * @param {object} page
 * @param {string} page.path where it will be, which decides how its links begin
 * @param {string} page.title
 * @param {string} page.body markup of what is inside `<main>`
 * @param {string} [page.head] markup for the head
 * @param {string} [page.lang]
 * @param {string} [page.policy] what the Content Security Policy allows besides the page's own server
 */
export function pageOf({ path, title, body, head = '', lang = 'de', policy = '' }) {
  const up = '../'.repeat(path.split('/').length - 1);
  return `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'self'; base-uri 'none'; form-action 'none'${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <title>${escape(title)} – Netzwerk-Widgets</title>
    <link rel="icon" href="${up}demo/favicon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="${up}website/website.css">
    <link rel="stylesheet" href="${up}website/pages.css">
    ${head.replaceAll('%up%', up)}
  </head>
  <body>
    <a class="skip" href="#inhalt">Zum Inhalt springen</a>
    <header class="top" lang="de">
      <div class="wide">
        <a class="brand" href="${up}index.html"><img src="${up}demo/favicon.svg" width="32" height="32" alt=""> Netzwerk-Widgets</a>
        ${navOf(path)}
      </div>
    </header>
    <main id="inhalt" tabindex="-1">
${body.replaceAll('%up%', up)}
    </main>
    <footer class="bottom" lang="de">
      <div class="wide"><p>Widgets des Interkommunalen Netzwerks Digitale Stadt. Diese Seiten setzen keine Cookies und fragen keinen fremden Server. Lizenz: EUPL-1.2.</p></div>
    </footer>
  </body>
</html>
`;
}
