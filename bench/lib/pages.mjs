/** One page for each map library, number of places: the same outline and places, 800 x 600, as its documentation says. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { places } from '../places.mjs';

const bench = new URL('../', import.meta.url);
const read = (path) => readFile(new URL(path, bench), 'utf8');
const npm = (path) => new URL(`node_modules/${path}`, bench);

const areas = { 12: 'region', 130: 'region', 702: 'region', 12000: 'germany', 100000: 'world' };

/** Our map, from the one bundle of all widgets or from the file for pages with nothing but a map; GeoJSON or a table. */
const ours = (file, format = 'json') => ({
  head: ({ src }) =>
    `<link rel="preload" as="fetch" crossorigin referrerpolicy="no-referrer" href="${src}"><script type="module" src="/${file}"></script>`,
  map: ({ src }) => `<div id="map"><netzwerk-karte src="${src}"></netzwerk-karte></div>`,
  glue: 'netzwerk',
  format,
  files: { [`/${file}`]: new URL(`../dist/${file}`, bench) },
});

/** The libraries, with the tags that each one's documentation gives. */
const libraries = {
  netzwerk: ours('netzwerk.js'),
  'netzwerk-csv': ours('netzwerk.js', 'csv'),
  'netzwerk-karte': ours('netzwerk-karte.js'),
  leaflet: {
    head: ({ count }) =>
      [
        '<link rel="stylesheet" href="/leaflet.css">',
        '<script src="/leaflet.js"></script>',
        ...(count > 702
          ? [
              '<link rel="stylesheet" href="/MarkerCluster.css">',
              '<link rel="stylesheet" href="/MarkerCluster.Default.css">',
              '<script src="/leaflet.markercluster.js"></script>',
            ]
          : []),
      ].join(''),
    files: {
      '/leaflet.css': npm('leaflet/dist/leaflet.css'),
      '/leaflet.js': npm('leaflet/dist/leaflet.js'),
      '/images/marker-icon.png': npm('leaflet/dist/images/marker-icon.png'),
      '/images/marker-shadow.png': npm('leaflet/dist/images/marker-shadow.png'),
      '/leaflet.markercluster.js': npm('leaflet.markercluster/dist/leaflet.markercluster.js'),
      '/MarkerCluster.css': npm('leaflet.markercluster/dist/MarkerCluster.css'),
      '/MarkerCluster.Default.css': npm('leaflet.markercluster/dist/MarkerCluster.Default.css'),
    },
  },
  maplibre: {
    head: () => '<link rel="stylesheet" href="/node_modules/maplibre-gl/dist/maplibre-gl.css">',
    isModule: true,
    files: Object.fromEntries(
      [
        'maplibre-gl.css',
        'maplibre-gl.mjs',
        'maplibre-gl-shared.mjs',
        'maplibre-gl-worker.mjs',
      ].map((file) => [`/node_modules/maplibre-gl/dist/${file}`, npm(`maplibre-gl/dist/${file}`)]),
    ),
  },
  openlayers: {
    head: () => '<link rel="stylesheet" href="/ol.css">',
    bundled: '/openlayers.js',
    files: { '/ol.css': npm('ol/ol.css') },
  },
  jsvectormap: {
    most: 12_000,
    head: ({ count }) =>
      `<link rel="stylesheet" href="/jsvectormap.min.css"><script src="/jsvectormap.min.js"></script><script src="/region-${count}.js"></script>`,
    files: {
      '/jsvectormap.min.css': npm('jsvectormap/dist/jsvectormap.min.css'),
      '/jsvectormap.min.js': npm('jsvectormap/dist/jsvectormap.min.js'),
    },
  },
};

export const names = Object.keys(libraries);

/** Whether a library takes part with so many places. */
export const takesPart = (name, count) => count <= (libraries[name].most ?? Infinity);

/** All files of the comparison, by path. */
export async function makePages(counts, outline) {
  const files = { '/outline.json': JSON.stringify(outline) };
  const common = await read('peers/common.js');
  for (const [name, { bundled }] of Object.entries(libraries)) {
    Object.assign(files, libraries[name].files);
    if (bundled) files[bundled] = await bundle(name);
  }
  for (const count of counts) {
    const collection = places(count, areas[count] ?? 'germany');
    files[`/places-${count}.json`] = JSON.stringify(collection);
    files[`/places-${count}.csv`] = tableOf(collection);
    files[`/region-${count}.js`] = vectorMap(outline, collection);
    for (const name of names) {
      const { bundled, glue: file = name } = libraries[name];
      const glue = bundled ? '' : await read(`peers/${file}.js`);
      files[`/${name}-${count}.html`] = pageOf(libraries[name], glue, common, count);
    }
  }
  return files;
}

function pageOf({ head, map, isModule, bundled, format = 'json' }, glue, common, count) {
  const data = { src: `/places-${count}.${format}`, outline: '/outline.json', count };
  const script = bundled
    ? `<script type="module" src="${bundled}"></script>`
    : `<script${isModule ? ' type="module"' : ''}>${glue}</script>`;
  return `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>Karte</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width">
<style>body{margin:0}#map{width:800px;height:600px}</style>
${head(data)}</head>
<body>${map?.(data) ?? '<div id="map"></div>'}
<script>${common}
bench.data = ${JSON.stringify(data)};</script>
${script}
</body>
</html>`;
}

async function bundle(name) {
  const outDir = await mkdtemp(join(tmpdir(), 'netzwerk-bench-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      root: fileURLToPath(bench),
      build: {
        outDir,
        emptyOutDir: true,
        lib: {
          entry: fileURLToPath(new URL(`peers/${name}.js`, bench)),
          formats: ['es'],
          fileName: name,
        },
        minify: true,
      },
    });
    return await readFile(join(outDir, `${name}.js`), 'utf8');
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

/** The same places as a table, as docs/daten.md recommends for many. */
function tableOf({ features }) {
  const columns = ['name', 'district', 'joined', 'population', 'topics'];
  const rows = features.map(({ id, geometry, properties }) => [
    id,
    ...geometry.coordinates,
    ...columns.map((column) => String(properties[column])),
  ]);
  return [['id', 'lon', 'lat', ...columns], ...rows].map((row) => row.join(';')).join('\n');
}

/** jsvectormap draws only maps in its own format: the outline in its Mercator projection, 900 units wide. */
function vectorMap(outline, { features }) {
  const radius = 6_381_372;
  const radians = Math.PI / 180;
  const meridian = 11.5;
  const project = ([lon, lat]) => [
    radius * (lon - meridian) * radians,
    -radius * Math.log(Math.tan((45 + lat / 2) * radians)),
  ];
  const ring = outline.features[0].geometry.coordinates[0].map(project);
  const all = [...ring, ...features.map(({ geometry }) => project(geometry.coordinates))];
  const extreme = (choose, axis) =>
    all.reduce((far, point) => choose(far, point[axis]), all[0][axis]);
  const [x0, y0] = [0, 1].map((axis) => extreme(Math.min, axis));
  const [x1, y1] = [0, 1].map((axis) => extreme(Math.max, axis));
  const scale = 900 / (x1 - x0);
  const height = (y1 - y0) * scale;
  const path = `M${ring.map(([x, y]) => `${((x - x0) * scale).toFixed(2)},${((y - y0) * scale).toFixed(2)}`).join('L')}Z`;
  const map = {
    insets: [
      {
        width: 900,
        height,
        top: 0,
        left: 0,
        bbox: [
          { x: x0, y: y0 },
          { x: x1, y: y1 },
        ],
      },
    ],
    paths: { RP: { path, name: 'Rheinland-Pfalz' } },
    height,
    width: 900,
    projection: { type: 'merc', centralMeridian: meridian },
  };
  return `jsVectorMap.addMap('region', ${JSON.stringify(map)});`;
}
