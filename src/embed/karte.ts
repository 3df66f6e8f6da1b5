/** dist/netzwerk-karte.js: map, card and shared data, for pages without ticker and toolbar. */
// Styles beside one another compress better.
import '../karte/controls.styles.js';
import '../karte/list.styles.js';
import '../karte/map.styles.js';
import '../karte/netzwerk-karte.styles.js';
import '../karte/print.styles.js';
import '../karte/tools.styles.js';
import '../shared/base.styles.js';
import '../stadt/netzwerk-stadt.styles.js';
import '../daten/netzwerk-daten.js';
import '../karte/netzwerk-karte.js';
import './start.js';
