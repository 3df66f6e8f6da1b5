/** dist/netzwerk-karte.js: map, card and shared data, for pages without ticker and toolbar. */
import '../daten/netzwerk-daten.js';
import '../karte/netzwerk-karte.js';
import './start.js';
