/** Leaflet 1.9, with markercluster above 702 places: scripts by tag, `L.geoJSON`, `bindPopup`, `fitBounds`. */
const { src, outline } = bench.data;
let data;
let map;
let layer;

function mount() {
  map = L.map('map', { attributionControl: false, maxZoom: 18 });
  const region = L.geoJSON(data.outline, { style: { weight: 1 } }).addTo(map);
  layer = L.markerClusterGroup ? L.markerClusterGroup() : L.layerGroup();
  L.geoJSON(data.places, {
    pointToLayer: ({ properties }, at) =>
      L.marker(at, { title: properties.name, alt: properties.name }),
    onEachFeature: ({ properties }, marker) => {
      marker.bindPopup(() => {
        const text = document.createElement('div');
        text.append(properties.name);
        return text;
      });
      layer.addLayer(marker);
    },
  });
  map.fitBounds(region.getBounds().extend(L.geoJSON(data.places).getBounds()), { animate: false });
  map.addLayer(layer);
}

bench.start({
  async whenDrawn() {
    const [places, region] = await Promise.all(
      [src, outline].map(async (url) => (await fetch(url)).json()),
    );
    data = { places, outline: region };
    mount();
  },
  async prepare() {
    const [lon, lat] = data.places.features[0].geometry.coordinates;
    map.setView(
      [lat, lon],
      Math.min(15, map.getZoom() + (data.places.features.length > 702 ? 8 : 2)),
      {
        animate: false,
      },
    );
  },
  box: () => document.querySelector('#map').getBoundingClientRect(),
  target() {
    for (const marker of document.querySelectorAll('.leaflet-marker-icon:not(.marker-cluster)')) {
      const { x, y, width, height } = marker.getBoundingClientRect();
      const at = [x + width / 2, y + height / 3];
      if (document.elementFromPoint(...at) === marker) return at;
    }
    return null;
  },
  isOpen: () => document.querySelector('.leaflet-popup-content') !== null,
  mount,
  unmount: () => map.remove(),
});
