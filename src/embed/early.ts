/**
 * The head script: applies a stored choice before the first paint, to the style sheets above it. Each
 * byte of it delays the page, so it does the frequent cases; the toolbar then does the whole again.
 */
const walk = (
  { cssRules }: { readonly cssRules: CSSRuleList },
  before: Map<CSSStyleDeclaration, string>,
): void => {
  for (const rule of (cssRules ?? []) as Iterable<CSSStyleRule>) {
    const { style, selectorText } = rule;
    if (style && !/^(html|:root)$/.test(selectorText)) {
      const { cssText } = style;
      for (const property of ['font-size', 'line-height']) {
        const value = style.getPropertyValue(property);
        const grown = value.replace(
          property === 'font-size' && /(^|[ >,])body$/.test(selectorText)
            ? /(^)([\d.]+[a-z%]+)$/
            : /(^|[ (,])([\d.]+(?:p[xt]|rem|v[wh]|cqi))/g,
          '$1calc($2*var(--_nw))',
        );
        if (grown !== value) {
          style.setProperty(property, grown, style.getPropertyPriority(property));
          before.set(style, cssText);
        }
      }
    }
    walk(rule, before);
  }
};

try {
  const key = 'netzwerk-hilfe';
  const [, size, on = ''] =
    /^\{"v":1,"textSize":(1\d\d|200)(?:,"on":"([a-z -]+)")?\}$/.exec(
      sessionStorage.getItem(key) ?? localStorage.getItem(key) ?? '',
    ) ?? [];
  if (size) {
    const root = document.documentElement;
    const sheet = new CSSStyleSheet();
    const before = new Map<CSSStyleDeclaration, string>();
    (globalThis.__netzwerk ??= { versions: [] }).early = { sheet, before, on };
    if (on) on.split(' ').forEach((name) => root.setAttribute(`data-netzwerk-${name}`, ''));
    if (size > '100') {
      root.setAttribute('data-netzwerk-text-size', size);
      sheet.replaceSync(
        `:root{--netzwerk-text-scale:${+size / 100};--_nw:1}body{--_nw:var(--netzwerk-text-scale)}@layer netzwerk-hilfe{:where(body){font-size:calc(100%*var(--_nw))}}`,
      );
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      for (const own of document.styleSheets) {
        try {
          walk(own, before);
        } catch {
          // A style sheet of another server.
        }
      }
    }
  }
} catch {
  // Storage is blocked.
}
