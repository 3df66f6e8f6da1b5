/** dist/netzwerk-hilfe.js: the toolbar alone, for pages that have nothing else of ours. */
import '../hilfe/netzwerk-hilfe.js';
import './start.js';
