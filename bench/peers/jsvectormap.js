/** jsvectormap: a map script of the region, markers by coordinates, the card in `onMarkerClick`. */
const { src } = bench.data;
const card = document.createElement('div');
let places;
let map;

function mount() {
  map = new jsVectorMap({
    selector: '#map',
    map: 'region',
    zoomOnScroll: true,
    markers: places.features.map(({ geometry: { coordinates }, properties: { name } }) => ({
      name,
      coords: [coordinates[1], coordinates[0]],
    })),
    onMarkerClick: (_, index) => {
      card.textContent = places.features[index].properties.name;
      document.body.append(card);
    },
  });
}

bench.start({
  async whenDrawn() {
    places = await (await fetch(src)).json();
    mount();
  },
  async prepare() {
    card.remove();
  },
  box: () => document.querySelector('#map').getBoundingClientRect(),
  target() {
    const { left, top } = this.box();
    for (const marker of document.querySelectorAll('.jvm-marker')) {
      const { x, y, width, height } = marker.getBoundingClientRect();
      const at = [x + width / 2, y + height / 2];
      const isInside = at[0] > left + 80 && at[1] > top + 80;
      if (isInside && document.elementFromPoint(...at) === marker) return at;
    }
    return null;
  },
  isOpen: () => card.isConnected,
  mount,
  unmount: () => {
    map.destroy();
    document.querySelector('#map').replaceChildren();
  },
});
