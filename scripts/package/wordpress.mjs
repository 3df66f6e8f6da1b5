/** The WordPress plugin as WordPress installs it: sources, translations, and the bundle. */
import { bundleFiles, filesUnder, licences, memberList, version } from './files.mjs';
import { findTexts, readPo, writeMo, writePot, writeScriptJson } from './translations.mjs';

const folder = 'netzwerk-widgets';
/** German is German: what cities choose in WordPress differs in the form of address alone, and our texts have none. */
const germanLocales = ['de_DE', 'de_DE_formal', 'de_AT', 'de_CH'];

/** Content by path in the zip. */
export function wordpressFiles() {
  const sources = filesUnder('integrations/wordpress');
  const files = new Map([...sources, ...licences(), ...languageFiles(sources)]);
  for (const [name, content] of bundleFiles(`${version}/`)) files.set(`assets/${name}`, content);
  files.set('assets/members.json', memberList());
  return new Map([...files].map(([name, content]) => [`${folder}/${name}`, content]));
}

export function textsOf(sources) {
  const texts = [...sources]
    .filter(([name]) => /\.(php|js)$|block\.json$/.test(name))
    .map(([name, content]) => [name, content.toString('utf8')]);
  return findTexts(new Map(texts));
}

function languageFiles(sources) {
  const texts = textsOf(sources);
  const po = sources.get('languages/netzwerk-widgets-de_DE.po');
  const entries = readPo(po.toString('utf8'));
  const files = new Map([
    ['languages/netzwerk-widgets.pot', Buffer.from(writePot(texts, version))],
  ]);
  for (const locale of germanLocales) {
    const name = `languages/netzwerk-widgets-${locale}`;
    files.set(`${name}.mo`, writeMo(entries));
    const json = writeScriptJson(entries, texts, locale);
    files.set(`${name}-netzwerk-widgets-editor.json`, Buffer.from(json));
  }
  return files;
}
