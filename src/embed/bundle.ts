/** dist/netzwerk.js: all elements in one file. */
import './alike.js';
import '../daten/netzwerk-daten.js';
import '../hilfe/netzwerk-hilfe.js';
import '../karte/netzwerk-karte.js';
import '../ticker/netzwerk-ticker.js';
import './start.js';
