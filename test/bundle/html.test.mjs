/** The build's HTML minifier takes line breaks and indentation out of templates, and nothing else. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minifyHtml } from '../../scripts/build/minify-html.mjs';

const transform = (code) => minifyHtml().transform(code, '/src/x.ts')?.code ?? code;

describe('minifyHtml', () => {
  it('takes line breaks with their indentation away at the edges of blocks, buttons and shapes', () => {
    assert.equal(
      transform('a(html`<p\n    class="x"\n    id=${id}\n  >\n    Text\n  </p>`)'),
      'a(html`<p class="x" id=${id}>Text</p>`)',
    );
  });

  it('refuses expressions where the build has taken the code for them out of Lit', () => {
    assert.throws(() => transform('html`<!-- ${x} -->`'), /x\.ts: .* comment/);
    assert.throws(() => transform('html`<p ${ref(x)}></p>`'), /place of an attribute/);
    assert.throws(() => transform('html`<p class="a ${b}"\n ${ref(x)}></p>`'), /place of/);
    transform('html`<p class="a ${b} c" id=${x} .y=${z}> ${ref}<!-- none --></p>`');
  });

  it('makes one space of them between words and what stands in a line', () => {
    assert.equal(
      transform(
        'html`<li\n  ><a\n  href="#">\n    one</a>\n  two ${three}\n  <b>four</b>\n</li>\n`',
      ),
      'html`<li><a href="#"> one</a> two ${three} <b>four</b></li>`',
    );
    assert.equal(
      transform('html`<button>\n a</button>\n<button>b\n</button>\n<svg>\n</svg>\n${c}\n`'),
      'html`<button>a</button> <button>b</button> <svg></svg> ${c} `',
    );
  });

  it('reaches templates in templates', () => {
    assert.equal(
      transform('html`<ul>\n  ${rows.map((row) => svg`<g\n>${row}</g>`)}\n</ul>`'),
      'html`<ul>${rows.map((row) => svg`<g>${row}</g>`)}</ul>`',
    );
  });

  it('leaves spaces, other templates and packages alone', () => {
    const code = 'const a = html`<p>  a  </p>`, b = `x\n  y`, c = css`a\n  b`;';
    assert.equal(transform(code), code);
    assert.equal(minifyHtml().transform('html`\n`', '/node_modules/lit/x.js'), null);
  });
});
