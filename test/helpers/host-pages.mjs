/**
 * Pages as cities have them, for the toolbar: each sizes its text in another way. `head` is markup;
 * `script` runs in the page before the toolbar; `lost` names what can't be enlarged, and why.
 */

const sheet = (name) => `<link rel="stylesheet" href="/node_modules/${name}">`;
const style = (css) => `<style>${css}</style>`;

/** The toolbar stands outside of the flow, so that nothing moves by its height or by a scroll bar. */
const place = 'html{overflow-y:scroll}netzwerk-hilfe{position:fixed;inset:0 0 auto}';

/** Boxes in pixels and `rem`, which must not change. */
const boxes =
  '<div class="boxes"><div class="box-px"></div><div class="box-rem"></div><div class="box-vw"></div></div>';
export const boxStyles = style(
  `${place}.boxes>*{height:2px}.box-px{width:160px;padding:8px}.box-rem{width:10rem;padding:.5rem}.box-vw{width:20vw}`,
);

export const content = `<header class="header navbar"><a class="brand" href="#a">Stadt Musterstadt</a></header>
<main class="container main"><h1>Willkommen</h1><h2 class="title">Bürgerservice</h2>
<p class="lead">Das Rathaus ist <strong>montags</strong> bis <em>freitags</em> geöffnet.</p>
<p>Ein Absatz mit <a href="#b">Link</a>, <small>kleinem Text</small>, H<sub>2</sub>O und <code>Code</code>.</p>
<ul class="list"><li>Ausweis</li><li>Kita <span class="badge">neu</span></li></ul>
<blockquote>Ein Zitat</blockquote><pre>Zeile im Original</pre>
<table class="table"><thead><tr><th>Tag</th></tr></thead><tbody><tr><td>Montag</td></tr></tbody></table>
<div class="card"><h3 class="card-title">Karte</h3><div class="card-body">Text in einer Karte</div></div>
<form><label for="f">Name</label> <input id="f" class="input form-control" value="Text"> <textarea class="textarea">Mehr</textarea>
<select class="select"><option>Wahl</option></select> <button class="btn button" type="button">Senden</button></form>
<p class="special">Besonderer Text</p>${boxes}</main>
<footer class="footer"><p class="small">Impressum</p></footer>`;

export const hostPages = [
  { name: 'no styles', head: '' },
  {
    name: 'root 62.5 %',
    head: style(
      'html{font-size:62.5%}body{font-size:1.6rem}h1{font-size:3.2rem}.lead{font-size:2rem}',
    ),
  },
  { name: 'root 16 px', head: style('html{font-size:16px}p{font-size:1rem}h1{font-size:2.5rem}') },
  {
    name: 'root clamp() with vw',
    head: style(
      ':root{font-size:clamp(16px,1vw + 10px,22px)}h1{font-size:2rem}.lead{font-size:18px}',
    ),
  },
  {
    name: 'root by media query',
    head: style(
      'html{font-size:14px}@media(min-width:600px){html{font-size:18px}}p{font-size:1.1rem}',
    ),
  },
  {
    name: 'root in a layer, 112.5 %',
    head: style('@layer base{html{font-size:112.5%}}p{font-size:1rem}'),
  },
  {
    name: 'px, with px line heights',
    head: style(
      'body{font:14px/20px Arial,sans-serif}h1{font-size:28px;line-height:34px}.small{font-size:11px}td,th{font-size:12px}input,select,textarea,button{font-size:13px}',
    ),
  },
  {
    name: 'rem',
    head: style(
      'body{font-size:1rem;line-height:1.5rem}h1{font-size:2.25rem}.lead{font-size:1.25rem}.small{font-size:.75rem}',
    ),
  },
  {
    name: 'em, nested',
    head: style(
      'body{font-size:.9em}main{font-size:1.1em}p{font-size:1.05em}strong{font-size:110%}.small{font-size:smaller}',
    ),
  },
  {
    name: 'clamp(), min(), max(), calc()',
    head: style(
      'h1{font-size:clamp(24px,1rem + 3vw,48px)}.lead{font-size:min(1.4rem,22px)}.small{font-size:max(10px,.7rem)}.special{font-size:calc(14px + .2rem)}.card{font-size:calc(1em + 2px)}',
    ),
  },
  {
    name: 'pt, cm, mm, in, pc, Q',
    head: style(
      'body{font-size:12pt}h1{font-size:1cm}h2{font-size:8mm}.lead{font-size:.2in}.small{font-size:.8pc}.special{font-size:16Q}',
    ),
  },
  {
    name: 'layers in their own order',
    head: style(
      '@layer reset,theme,page;@layer page{p{font-size:15px}.special{font-size:1.3rem}}@layer reset{p,.special{font-size:40px}}@layer theme{p{font-size:30px}h1{font-size:26px}}@layer{h2{font-size:21px}}',
    ),
  },
  {
    name: 'important in layers',
    head: style(
      '@layer a,b;@layer a{p{font-size:17px!important}}@layer b{p{font-size:40px!important}}.special{font-size:50px}',
    ),
  },
  {
    name: 'container queries',
    head: style(
      'main{container-type:inline-size}@container (min-width:300px){p{font-size:15px}.special{font-size:4cqi}}',
    ),
  },
  {
    name: 'nesting',
    head: style(
      'main{font-size:15px;& p{font-size:17px;&.special{font-size:13px}}@media(min-width:300px){font-size:16px}.card &{font-size:30px}h1{font-size:2rem}}',
    ),
  },
  {
    name: ':where(), ids and source order',
    head: style(
      ':where(main p){font-size:30px}p{font-size:18px}.lead{font-size:22px}#f{font-size:19px}p{font-size:16px}:where(.special){font-size:44px}',
    ),
  },
  {
    name: 'important',
    head: style(
      'p{font-size:15px!important}.lead{font-size:40px}h1{font-size:24px!important;line-height:30px!important}',
    ),
  },
  {
    name: 'media queries in px and em',
    head: style(
      'p{font-size:12px}@media(min-width:400px){p{font-size:15px}}@media(min-width:30em){h1{font-size:33px}}@media print{p{font-size:90px}}',
    ),
  },
  {
    name: '@supports and @scope',
    head: style(
      '@supports(display:grid){p{font-size:15px}}@scope(.card){h3{font-size:25px}:scope{font-size:13px}}',
    ),
  },
  {
    name: '@import',
    head: style(
      '@import "/node_modules/normalize.css/normalize.css";@import "/node_modules/water.css/out/water.css" layer(far);h1{font-size:29px}',
    ),
  },
  {
    name: 'adopted style sheet',
    head: '',
    script:
      'const s=new CSSStyleSheet();s.replaceSync("p{font-size:15px}h1{font-size:2.2rem}@layer x{h2{font-size:19px}}");document.adoptedStyleSheets=[s]',
  },
  {
    name: 'open shadow root',
    head: '',
    body: '<x-box></x-box>',
    script:
      'customElements.define("x-box",class extends HTMLElement{constructor(){super();const r=this.attachShadow({mode:"open"});const s=new CSSStyleSheet();s.replaceSync("p{font-size:13px}");r.adoptedStyleSheets=[s];r.append(Object.assign(document.createElement("p"),{textContent:"Im Schatten"}))}})',
  },
  {
    name: 'style attributes',
    head: style('p{font-size:20px}.must{font-size:18px!important}'),
    body: '<p style="font-size:11px">A</p><p style="FONT-SIZE: 10pt; line-height: 14pt">B</p><p class="must" style="font-size:40px">C</p><div style="font:13px/17px Arial">D <span style="font-size:1.2em">E</span></div><p style="font-size: small; font-family: \'A &quot;B&quot;\'">F</p>',
  },
  {
    name: 'custom properties',
    head: style(
      ':root{--s:14px;--l:calc(var(--s)*1.5);--r:1.25rem;--e:1.2em;--pad:16px}body{font-size:var(--s)}h1{font-size:var(--l)}h2{font-size:var(--r)}.lead{font-size:var(--e);padding:var(--pad)}.small{font-size:var(--none,11px)}.card{--s:18px;padding:var(--s)}.card *{font-size:var(--s)}.special{font:italic var(--s)/var(--lh,22px) Arial}',
    ),
  },
  {
    name: 'custom properties by media, layer and attribute',
    head: style(
      '@layer t{:root{--f:10px}}@media(min-width:300px){:root{--f:15px}}p{font-size:var(--f)}',
    ),
    body: '<div style="--f: 21px"><p>Im Attribut</p></div><p style="font-size:var(--f)">Beides</p>',
  },
  {
    name: 'font shorthand',
    head: style(
      'body{font:bold 15px/1.4 Georgia,serif}h1{font:2rem/1.1 Arial}.lead{font:inherit}.small{font:small/16px Arial}.special{--x:700 13px/18px Arial;font:var(--x)}',
    ),
  },
  {
    name: 'size words',
    head: style(
      'body{font-size:medium}h1{font-size:xx-large}h2{font-size:x-large}.lead{font-size:large}.small{font-size:x-small}strong{font-size:larger}em{font-size:smaller}.special{font-size:initial}pre,code{font-family:monospace;font-size:small}',
    ),
  },
  {
    name: 'reset of all elements',
    head: style(
      'html,body,div,span,h1,h2,h3,p,blockquote,pre,a,code,em,small,strong,sub,ul,li,form,label,table,tbody,thead,tr,th,td{margin:0;padding:0;font-size:100%;font:inherit;vertical-align:baseline}body{line-height:1}p{font-size:1.1em}',
    ),
  },
  {
    name: 'universal selector',
    head: style('*{font-size:15px;line-height:21px}h1{font-size:2em}'),
  },
  {
    name: 'a class on the body',
    head: style('body.large{font-size:120%}html body .lead{font-size:1.5em}'),
    script: 'document.body.className="large"',
  },
  {
    name: 'monospace',
    head: style('pre,code{font-family:monospace}textarea{font-family:monospace}'),
  },
  { name: 'transitions', head: style('*{transition:all 1s}p{font-size:15px}a{font-size:18px}') },
  {
    name: 'keyframes',
    head: style('@keyframes k{from,to{font-size:19px}}.special{animation:k 100s infinite}'),
  },
  { name: 'quirks mode', quirks: true, head: style('body{font-size:14px}h1{font-size:20px}') },
  {
    name: 'a content management system with presets',
    head: style(
      ':root{--wp--preset--font-size--small:13px;--wp--preset--font-size--large:clamp(1.3rem,1.3rem + ((1vw - .2rem)*.7),1.8rem)}:root :where(.small){font-size:var(--wp--preset--font-size--small)}.lead{font-size:var(--wp--preset--font-size--large)!important}body{font-size:18px;line-height:1.6}:where(.card){font-size:1.2em}',
    ),
  },
  {
    name: 'a page that uses --netzwerk-text-scale',
    head: style(
      'html{font-size:calc(100%*var(--netzwerk-text-scale,1))}p{font-size:1.1rem}input,textarea,select,button{font:inherit}',
    ),
    cooperates: true,
  },
  { name: 'Bootstrap 5', head: sheet('bootstrap/dist/css/bootstrap.css') },
  { name: 'Bulma 1', head: sheet('bulma/css/bulma.css') },
  { name: 'Foundation 6', head: sheet('foundation-sites/dist/css/foundation.css') },
  { name: 'UIkit 3', head: sheet('uikit/dist/css/uikit.css') },
  { name: 'Tailwind 3, preflight', head: sheet('tailwindcss/src/css/preflight.css') },
  { name: 'KERN UX', head: sheet('@kern-ux/native/dist/kern.css') },
  { name: 'Pico 2', head: sheet('@picocss/pico/css/pico.css') },
  { name: 'Primer', head: sheet('@primer/css/dist/primer.css') },
  { name: 'Water', head: sheet('water.css/out/water.css') },
  { name: 'normalize.css', head: sheet('normalize.css/normalize.css') },
  { name: 'Milligram', head: sheet('milligram/dist/milligram.css') },
];

/** A whole page, with the toolbar from this script. */
export function documentOf({ head, body = '', script = '', quirks = false }, toolbar, extra = '') {
  return `${quirks ? '' : '<!doctype html>'}<html lang="de"><head><meta charset="utf-8"><title>Seite</title><link rel="icon" href="data:,">${head}${boxStyles}${extra}</head>
<body>${content}${body}<netzwerk-hilfe layout="inline" persist="none" statement-href="/a" feedback-href="/b"></netzwerk-hilfe>
${script ? `<script>${script}</script>` : ''}${toolbar ? `<script type="module" src="${toolbar}"></script>` : ''}</body></html>`;
}
