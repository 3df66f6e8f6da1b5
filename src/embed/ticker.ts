/** dist/netzwerk-ticker.js: the ticker alone. */
import '../ticker/netzwerk-ticker.js';
import './start.js';
