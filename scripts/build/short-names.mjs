/**
 * Vite plugin: minifiers leave the names of properties alone, since they can't know who else reads them. These are read
 * by our own modules only: no element's public name, none of a browser's or of Lit's, none of what data or another copy
 * of the bundle hold. `test/bundle/short-names.test.mjs` watches that, and the build fails where one stands in a string.
 */
import MagicString from 'magic-string';

export const shortOf = {
  allCities: 'ln',
  approach: 'ad',
  basemapFailed: 'eu',
  basemapOff: 'sa',
  basemapOn: 'ur',
  boxes: 'ta',
  cameFromMap: 'nl',
  canScale: 'rs',
  canZoomOut: 'ac',
  currentAlone: 'ar',
  disclaimer: 'ru',
  finder: 'nr',
  focusMarker: 'ai',
  hasCrest: 'da',
  hasDots: 'al',
  headOf: 'sl',
  heads: 'ea',
  inView: 'nf',
  isBaseOther: 'ua',
  isBehind: 'aa',
  isBodyNew: 'oi',
  isFollowing: 'ec',
  isGrouped: 'ir',
  isLocal: 'fe',
  isMoving: 'eo',
  isQuiet: 'eh',
  isReduced: 'rr',
  isRegional: 'sp',
  isSearching: 'ls',
  isSelected: 'od',
  isStopped: 'iu',
  isTyping: 'lo',
  isUnfolded: 'ca',
  isVisible: 'cr',
  layered: 'tu',
  lengthOf: 'dn',
  letSpeak: 'uu',
  marks: 'ni',
  maxX: 'ei',
  maxY: 'nn',
  maxZoom: 'ao',
  minX: 'ee',
  minY: 'tn',
  moreProjects: 'nu',
  moved: 'oe',
  nextPage: 'tp',
  noTopic: 'cn',
  onFocusIn: 'pn',
  onKeydown: 'na',
  onPlatform: 'rf',
  onPointerDown: 'ge',
  onPointerEnd: 'rm',
  onPointerLeave: 'cs',
  onPointerOver: 'mr',
  onScrollEnd: 'nh',
  panEdge: 'tm',
  partly: 'rc',
  pixelAt: 'sd',
  prepareSoon: 'tg',
  previousPage: 'tl',
  reasons: 'rn',
  refused: 'np',
  rename: 'se',
  resetSearch: 'ia',
  reveal: 'oo',
  rootOnly: 'pe',
  seeFeedback: 'ro',
  seeStatement: 'si',
  showAll: 'oa',
  showList: 'nc',
  showOnMap: 'ep',
  spatial: 'ci',
  speaker: 'su',
  spread: 'hv',
  takeSelection: 'pi',
  textOnly: 'ui',
  toPixel: 'ti',
  toWorld: 'ra',
  topicMapOf: 'lu',
  unfolded: 'sn',
  unplaced: 'sc',
  unreadable: 'di',
  unshared: 'mt',
  viewChanged: 'ri',
  wayBack: 'nm',
  wholeMap: 'ii',
  zoomMax: 'ef',
  zoomTo: 'eg',
};

const ownNames = Object.keys(shortOf);
const any = new RegExp(`\\b(${ownNames.join('|')})\\b`);

export function shortNames() {
  return {
    name: 'netzwerk:short-names',
    enforce: 'post',
    transform(code, id) {
      if (!/\/src\/[\w-]+\/[^?]+\.ts$/.test(id.replaceAll('\\', '/')) || !any.test(code))
        return null;
      const text = new MagicString(code);
      const visit = (node) => {
        if (!node || typeof node !== 'object') return;
        if (Array.isArray(node)) return node.forEach(visit);
        const { type, start, end, name, value } = node;
        if (type === 'Identifier' && ownNames.includes(name))
          text.overwrite(start, end, shortOf[name]);
        const told = type === 'TemplateElement' ? value.raw : type === 'Literal' ? node.raw : '';
        const found = any.exec(told);
        if (found)
          this.error(
            `${id}: "${found[1]}" stands in a string: take it out of scripts/build/short-names.mjs`,
          );
        for (const key of Object.keys(node)) if (key !== 'source') visit(node[key]); // of an import
      };
      visit(this.parse(code));
      return { code: text.toString(), map: text.generateMap({ source: id, hires: true }) };
    },
  };
}
