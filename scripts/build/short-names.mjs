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
  canZoomIn: 'gn',
  canZoomOut: 'ac',
  currentAlone: 'ar',
  disclaimer: 'ru',
  extent: 'fi',
  finder: 'nr',
  focusCard: 'uc',
  focusMarker: 'ai',
  forget: 'tk',
  growMore: 'nb',
  hasCrest: 'da',
  hasDots: 'al',
  hasMap: 'po',
  headOf: 'sl',
  heads: 'ea',
  inView: 'nf',
  isBaseOther: 'ua',
  isBehind: 'aa',
  isBodyNew: 'oi',
  isEmpty: 'sm',
  isFolded: 'rv',
  isFollowing: 'ec',
  isForced: 'bt',
  isGrouped: 'ir',
  isLocal: 'fe',
  isMoving: 'eo',
  isOn: 'ps',
  isOpen: 'ew',
  isPartial: 'ud',
  isPlaying: 'fs',
  isQuiet: 'eh',
  isReady: 'hs',
  isReduced: 'rr',
  isRegional: 'sp',
  isSearching: 'ls',
  isSeen: 'yt',
  isSelected: 'od',
  isSlow: 'ny',
  isSpeaker: 'ma',
  isStopped: 'iu',
  isTyping: 'lo',
  isUnfolded: 'ca',
  isVisible: 'cr',
  isWorn: 'vr',
  layered: 'tu',
  lengthOf: 'dn',
  letSpeak: 'uu',
  mapOf: 'eb',
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
  obstacles: 'cu',
  onFocus: 'cl',
  onFocusIn: 'pn',
  onGrab: 'hi',
  onKeydown: 'na',
  onPlatform: 'rf',
  onPointerDown: 'ge',
  onPointerEnd: 'rm',
  onPointerLeave: 'cs',
  onPointerOver: 'mr',
  onScroll: 'af',
  onScrollEnd: 'nh',
  onSize: 'bn',
  onSwitch: 'ye',
  panEdge: 'tm',
  panTo: 'hn',
  partly: 'rc',
  pixelAt: 'sd',
  prepareSoon: 'tg',
  pressMark: 'sf',
  previousPage: 'tl',
  reasons: 'rn',
  refocus: 'lc',
  refused: 'np',
  rename: 'se',
  resetSearch: 'ia',
  retarget: 'ek',
  reveal: 'oo',
  roles: 'om',
  rootOnly: 'pe',
  seeFeedback: 'ro',
  seeStatement: 'si',
  settle: 'ke',
  settled: 'ng',
  showAll: 'oa',
  showList: 'nc',
  showOnMap: 'ep',
  shrink: 'nv',
  spatial: 'ci',
  speaker: 'su',
  spread: 'hv',
  stage: 'oc',
  stale: 'tv',
  switched: 'ig',
  tabStop: 'rh',
  takeSelection: 'pi',
  takeSize: 'vn',
  takeTopic: 'ih',
  textOnly: 'ui',
  toPixel: 'ti',
  toWorld: 'ra',
  topicMapOf: 'lu',
  undeclare: 'co',
  unfolded: 'sn',
  unplaced: 'sc',
  unread: 'pa',
  unreadable: 'di',
  unshared: 'mt',
  viewChanged: 'ri',
  wayBack: 'nm',
  wholeMap: 'ii',
  zoomAt: 'ey',
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
