/** The build's CSS minifier keeps what it does not understand. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minifyCss, minifyTemplate } from '../../scripts/build/minify-css.mjs';

/** The minified text of a css`` template, with «1», «2» … for its interpolations. */
function css({ raw }) {
  const parts = minifyTemplate(raw);
  return parts && parts.map((part, index) => (index === 0 ? part : `«${index}»${part}`)).join('');
}

describe('minifyTemplate', () => {
  it('removes comments and white space', () => {
    const text = css`
      /* It's a comment with one quote */
      :host {
        display: block; /* another */
        margin: 0 auto;
      }
    `;
    assert.equal(text, ':host{display:block;margin:0 auto}');
  });

  it('keeps a fallback declaration before a newer one', () => {
    const text = css`
      a {
        color: #000;
        color: light-dark(#000, #fff);
      }
    `;
    assert.equal(text, 'a{color:#000;color:light-dark(#000,#fff)}');
  });

  it('keeps the white space that calc(), selectors and conditions need', () => {
    assert.equal(css`a { width: calc(100% - (2 * 1em)) }`, 'a{width:calc(100% - (2 * 1em))}');
    assert.equal(css`a :hover, a + b ~ c > d { top: 0 }`, 'a :hover,a + b ~ c>d{top:0}');
    assert.equal(css`:host(:hover) a [b] { top: 0 }`, ':host(:hover) a [b]{top:0}');
    assert.equal(
      css`@media (a: b) and (c: d) { x { top: 0 } }`,
      '@media (a:b) and (c:d){x{top:0}}',
    );
    assert.equal(css`a { font: 1em / 2 'x  y', serif }`, "a{font:1em / 2 'x  y',serif}");
  });

  it('keeps strings and addresses as they are', () => {
    const text = css`a::before { content: "/* no  comment */ { ; "; background: url(data:a;b, c  d) }`;
    assert.equal(
      text,
      'a::before{content:"/* no  comment */ { ; ";background:url(data:a;b, c  d)}',
    );
  });

  it('keeps interpolations wherever they stand', () => {
    assert.equal(css`${0} a { padding: ${0}px ${0}em }`, '«1» a{padding:«2»px «3»em}');
    assert.equal(css`a { ${0} color: red; } ${0}`, 'a{«1» color:red}«2»');
    assert.equal(css`@media (width < ${0}em) { ${0} }`, '@media (width < «1»em){«2»}');
    assert.equal(css`a { background: url("${0}") }`, 'a{background:url("«1»")}');
  });

  it('leaves a template alone whose comment holds an interpolation', () => {
    assert.equal(css`/* ${0} */ a { top: 0 }`, null);
  });
});

describe('the plugin', () => {
  function transform(code) {
    const result = minifyCss().transform.call({ info() {} }, code, '/src/x.ts');
    return result?.code ?? code;
  }

  it('keeps escapes of CSS and of JavaScript', () => {
    const code = 'const a = css`b::before { content: "\\\\201C \\`\\${" }`;';
    const minified = transform(code);
    const read = (text) => new Function('css', `${text}; return a`)(({ 0: cooked }) => cooked);
    assert.equal(read(minified), 'b::before{content:"\\201C `${"}');
  });

  it('touches no other template', () => {
    const code = 'const a = html`<p>  a  </p>`, b = `css  a`, c = css`a  { b: c }`;';
    assert.equal(transform(code), 'const a = html`<p>  a  </p>`, b = `css  a`, c = css`a{b:c}`;');
  });
});
