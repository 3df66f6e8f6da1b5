/** OpenLayers, tree-shaken by a bundler: vector layers, a cluster source above 702 places, an overlay as the card. */
import OlMap from 'ol/Map.js';
import View from 'ol/View.js';
import Overlay from 'ol/Overlay.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import Cluster from 'ol/source/Cluster.js';
import { Circle, Fill, Stroke, Style, Text } from 'ol/style.js';

const { src, outline, count } = bench.data;
const isMany = Number(count) > 702;
const project = { dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857' };
const place = new Style({ image: new Circle({ radius: 6, fill: new Fill({ color: '#00c' }) }) });
let data;
let map;
let points;
let popup;

function styleOf(feature) {
  const size = feature.get('features')?.length ?? 1;
  if (size === 1) return place;
  return new Style({
    image: new Circle({ radius: 14, fill: new Fill({ color: '#88f' }) }),
    text: new Text({ text: String(size) }),
  });
}

function mount() {
  const format = new GeoJSON(project);
  points = new VectorSource({ features: format.readFeatures(data.places) });
  const region = new VectorSource({ features: format.readFeatures(data.outline) });
  popup = new Overlay({ element: document.createElement('div') });
  map = new OlMap({
    target: 'map',
    layers: [
      new VectorLayer({
        source: region,
        style: new Style({ stroke: new Stroke({ color: '#446' }) }),
      }),
      new VectorLayer({
        source: isMany ? new Cluster({ source: points, distance: 40 }) : points,
        style: styleOf,
      }),
    ],
    overlays: [popup],
    view: new View({ center: [0, 0], zoom: 2 }),
  });
  map.getView().fit(points.getExtent(), { padding: [20, 20, 20, 20] });
  map.on('click', ({ pixel }) => {
    const [feature] = map.getFeaturesAtPixel(pixel, { hitTolerance: 4 });
    const [single] = feature?.get('features') ?? [feature];
    if (!single?.get('name')) return;
    popup.getElement().textContent = single.get('name');
    popup.setPosition(single.getGeometry().getCoordinates());
  });
  return new Promise((resolve) => map.once('rendercomplete', resolve));
}

bench.start({
  async whenDrawn() {
    const [places, region] = await Promise.all(
      [src, outline].map(async (url) => (await fetch(url)).json()),
    );
    data = { places, outline: region };
    await mount();
  },
  async prepare() {
    const view = map.getView();
    view.setCenter(points.getFeatures()[0].getGeometry().getCoordinates());
    view.setZoom(view.getZoom() + (isMany ? 8 : 2));
    await new Promise((resolve) => map.once('rendercomplete', resolve));
  },
  box: () => document.querySelector('#map').getBoundingClientRect(),
  target() {
    const { left, top } = this.box();
    for (const feature of points.getFeaturesInExtent(
      map.getView().calculateExtent(map.getSize()),
    )) {
      const [x, y] = map.getPixelFromCoordinate(feature.getGeometry().getCoordinates());
      const [hit] = map.getFeaturesAtPixel([x, y]);
      const isSingle = (hit?.get('features')?.length ?? 1) === 1;
      if (hit && isSingle && x > 80 && y > 80 && x < 720 && y < 520) return [left + x, top + y];
    }
    return null;
  },
  isOpen: () => popup.getElement().isConnected && popup.getElement().textContent !== '',
  mount,
  unmount: () => {
    map.setTarget(null);
    map.dispose();
  },
});
