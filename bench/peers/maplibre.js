/** MapLibre GL 6 as a module: a style without tiles, a GeoJSON source, clustered above 702 places. */
import * as maplibregl from '/node_modules/maplibre-gl/dist/maplibre-gl.mjs';

const { src, outline, count } = bench.data;
const isMany = Number(count) > 702;
let map;
let places;
const empty = {
  version: 8,
  sources: {},
  layers: [{ id: 'land', type: 'background', paint: { 'background-color': '#eee' } }],
};

function mount() {
  map = new maplibregl.Map({
    container: 'map',
    style: empty,
    attributionControl: false,
    center: [7.4, 49.9],
    zoom: 6,
  });
  return new Promise((resolve) => {
    map.on('load', async () => {
      map.addSource('region', { type: 'geojson', data: outline });
      map.addLayer({
        id: 'region',
        type: 'fill',
        source: 'region',
        paint: { 'fill-color': '#ccd' },
      });
      map.addSource('places', { type: 'geojson', data: src, cluster: isMany, clusterRadius: 50 });
      map.addLayer({
        id: 'clusters',
        type: 'circle',
        source: 'places',
        filter: ['has', 'point_count'],
        paint: { 'circle-color': '#88f', 'circle-radius': 18 },
      });
      map.addLayer({
        id: 'places',
        type: 'circle',
        source: 'places',
        filter: ['!', ['has', 'point_count']],
        paint: { 'circle-color': '#00c', 'circle-radius': 6 },
      });
      map.on('click', 'places', ({ features: [{ geometry, properties }] }) => {
        new maplibregl.Popup().setLngLat(geometry.coordinates).setText(properties.name).addTo(map);
      });
      const bounds = await map.getSource('places').getBounds();
      map.fitBounds(bounds, { animate: false, padding: 20 });
      map.once('idle', resolve);
    });
  });
}

bench.start({
  whenDrawn: mount,
  async prepare() {
    places ??= await (await fetch(src)).json();
    const at = places.features[0].geometry.coordinates;
    map.jumpTo({ center: at, zoom: map.getZoom() + (isMany ? 8 : 2) });
    await new Promise((resolve) => map.once('idle', resolve));
  },
  box: () => document.querySelector('#map').getBoundingClientRect(),
  target() {
    const [feature] = map.queryRenderedFeatures({ layers: ['places'] }).filter(({ geometry }) => {
      const { x, y } = map.project(geometry.coordinates);
      return x > 80 && y > 80 && x < 720 && y < 520;
    });
    if (!feature) return null;
    const { x, y } = map.project(feature.geometry.coordinates);
    const { left, top } = this.box();
    return [left + x, top + y];
  },
  isOpen: () => document.querySelector('.maplibregl-popup-content') !== null,
  mount,
  unmount: () => map.remove(),
});
