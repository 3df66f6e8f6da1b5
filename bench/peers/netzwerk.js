/** Our map, as the README recommends: one script, one tag. */
const { src } = bench.data;
const scene = document.querySelector('#map');
let map = document.querySelector('netzwerk-karte');

const markers = () => [...map.shadowRoot.querySelectorAll('[part~=marker]')];

/** Of very many places, groups for another zoom take some frames to come. */
async function settled() {
  let before;
  for (let still = 0; still < 5; still += 1) {
    await bench.frame();
    const now = map.shadowRoot.querySelector('.markers').textContent;
    if (now !== before) still = 0;
    before = now;
  }
}

function mount() {
  map = document.createElement('netzwerk-karte');
  map.setAttribute('src', src);
  scene.append(map);
}

bench.start({
  async whenDrawn() {
    await customElements.whenDefined('netzwerk-karte');
    await map.ready;
    const isDrawn = () =>
      map.shadowRoot.querySelector('[part~=marker], [part~=cluster], .dots path[d]');
    while (!isDrawn()) await bench.frame();
  },
  /** Shows single places, about the one or the group nearest to the middle, greedily, so that a drag and a wheel do what they do elsewhere. */
  async prepare() {
    map.gestures = 'greedy';
    for (let tries = 0; tries < 24 && (tries < 2 || !this.target()); tries += 1) {
      map.panBy(...this.nearest());
      map.zoomIn();
      await map.updateComplete;
      await settled();
    }
  },
  box: () => map.shadowRoot.querySelector('.viewport').getBoundingClientRect(),
  /** How far the mark nearest to the middle is from it, in pixels. */
  nearest() {
    const { left, top, width, height } = this.box();
    const ways = [...map.shadowRoot.querySelectorAll('.sign-box')].map((mark) => {
      const { x, y, width: wide, height: high } = mark.getBoundingClientRect();
      return [x + wide / 2 - left - width / 2, y + high / 2 - top - height / 2];
    });
    return ways.sort((a, b) => Math.hypot(...a) - Math.hypot(...b))[0] ?? [0, 0];
  },
  target() {
    const { left, top, right, bottom } = this.box();
    for (const marker of markers()) {
      const { x, y, width, height } = marker.querySelector('.sign-box').getBoundingClientRect();
      const at = [x + width / 2, y + height / 2];
      const isInside =
        at[0] > left + 80 && at[0] < right - 80 && at[1] > top + 80 && at[1] < bottom - 80;
      if (isInside && marker.contains(map.shadowRoot.elementFromPoint(...at))) return at;
    }
    return null;
  },
  isOpen: () =>
    map.selected !== null &&
    [...map.shadowRoot.querySelectorAll('netzwerk-stadt')].some((card) =>
      card.shadowRoot?.textContent.includes(map.selected.properties.name),
    ),
  focus: () => map.focus(),
  /** The name under the focus, once the keys typed have found it. */
  findByKeys() {
    let focused = map.shadowRoot.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused?.textContent.trim();
  },
  mount,
  unmount: () => map.remove(),
});
