/**
 * The plugin in a real WordPress: installed from the zip, used as administrator and as author, removed. The folder
 * with WordPress comes from scripts/test-wordpress.mjs.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumFlags } from '../../scripts/lib/chromium.mjs';
import { createSite, password } from '../../scripts/wordpress/site.mjs';

const { WORDPRESS: source, WORDPRESS_VERSION: name } = process.env;
const root = fileURLToPath(new URL('../../', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const zip = join(root, `release/netzwerk-widgets-wordpress-${version}.zip`);
const plugin = 'netzwerk-widgets/netzwerk-widgets.php';
const hasModules = name !== '6.3';

describe(`the plugin in WordPress ${name}`, () => {
  let site;
  let browser;
  let optionsBefore;
  const problems = [];

  before(async () => {
    site = await createSite(join(source, name), join(source, 'sqlite'), 'de_DE_formal');
    browser = await chromium.launch({
      executablePath: process.env.CHROME_PATH,
      args: chromiumFlags,
    });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  /** A page in a context of its own, with the cookies of a user or without. */
  async function openPage(path, user) {
    const context = await browser.newContext({
      locale: 'de-DE',
      viewport: { width: 1280, height: 900 },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    if (user) {
      await page.goto(`${site.url}/wp-login.php`);
      await page.fill('#user_login', user);
      await page.fill('#user_pass', password);
      await Promise.all([page.waitForURL(/wp-admin/), page.click('#wp-submit')]);
    }
    watch(page);
    await page.goto(site.url + path);
    return { page, close: () => context.close() };
  }

  function watch(page) {
    page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (/netzwerk/i.test(message.text()) || /netzwerk/.test(message.location().url)) {
        problems.push(`${message.type()}: ${message.text()}`);
      }
    });
    page.on('request', (request) => {
      const url = request.url();
      const isCore = /gravatar\.com|^https:\/\/s\.w\.org\//.test(url);
      const isLocal = url.startsWith(site.url) || /^(data|blob|about):/.test(url);
      if (!isLocal && !isCore) problems.push(`request: ${url}`);
    });
  }

  const optionNames = () =>
    site.php(
      `global $wpdb; return $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name NOT LIKE '%transient%' ORDER BY option_name" );`,
    );

  const insertPost = (content, user = 'admin') =>
    site.php(
      `return wp_insert_post( wp_slash( array( 'post_title' => 'Test', 'post_status' => 'publish', 'post_content' => $data ) ) );`,
      { user, data: content },
    );

  const storedContent = (id) => site.php(`return get_post( ${id} )->post_content;`);

  it('is installed from its zip, and activated', async () => {
    console.log(`WordPress ${await site.php(`return get_bloginfo( 'version' );`)}`);
    optionsBefore = await optionNames();
    const result = await site.php(`
      require_once ABSPATH . 'wp-admin/includes/admin.php';
      require_once ABSPATH . 'wp-admin/includes/class-wp-upgrader.php';
      $upgrader = new Plugin_Upgrader( new Automatic_Upgrader_Skin() );
      $installed = $upgrader->install( '${zip}' );
      ob_start();
      $activated = activate_plugin( '${plugin}' );
      return array( $installed, $activated, ob_get_clean() );`);
    assert.deepEqual(result, [true, null, '']);
  });

  for (const user of ['admin', 'author']) {
    describe(`for ${user}`, () => {
      let id;

      it('blocks are inserted, set in the sidebar and saved', async () => {
        const { page, close } = await openPage('/wp-admin/post-new.php', user);
        await editorIsReady(page);
        const canvas = await canvasOf(page);

        await canvas
          .locator(
            '[aria-label*="Add default block"], .block-editor-default-block-appender__content',
          )
          .first()
          .click();
        await page.keyboard.type('/städtekarte');
        await page.getByRole('option', { name: 'Städtekarte' }).waitFor();
        await page.keyboard.press('Enter');
        await canvas.locator('netzwerk-karte').waitFor();
        await markersShow(canvas.locator('netzwerk-karte'));
        assert.equal(
          await canvas.locator('netzwerk-karte').evaluate((map) => Boolean(map.closest('[inert]'))),
          true,
        );

        await page.getByRole('combobox', { name: 'Ansicht' }).selectOption('split');
        await canvas.locator('netzwerk-karte[view="split"]').waitFor();
        await page.evaluate(() => {
          const { createBlock } = window.wp.blocks;
          const more = [
            createBlock('netzwerk/stadt', { member: 'trier', headingLevel: '3' }),
            createBlock('netzwerk/ticker', { mode: 'list', max: '2' }),
            createBlock('netzwerk/hilfe', {
              statementHref: '/barrierefreiheit',
              feedbackHref: '/melden',
            }),
          ];
          window.wp.data.dispatch('core/block-editor').insertBlocks(more);
        });
        for (const tag of ['stadt', 'ticker', 'hilfe']) {
          await canvas.locator(`netzwerk-${tag}`).waitFor();
          await page.waitForFunction(
            ([selector]) => {
              const frame = document.querySelector('iframe[name="editor-canvas"]');
              const element = (frame?.contentDocument ?? document).querySelector(selector);
              return element?.shadowRoot?.childElementCount > 0;
            },
            [`netzwerk-${tag}`],
          );
        }
        id = await publish(page);
        await close();

        const content = await storedContent(id);
        assert.match(content, /^<!-- wp:netzwerk\/karte \{"view":"split"\} \/-->/);
        assert.match(
          content,
          /<!-- wp:netzwerk\/stadt \{"member":"trier","headingLevel":"3"\} \/-->/,
        );
        assert.doesNotMatch(content, /<netzwerk-/);
      });

      it('the editor opens them again without a complaint', async () => {
        const { page, close } = await openPage(`/wp-admin/post.php?post=${id}&action=edit`, user);
        await editorIsReady(page);
        const blocks = await page.evaluate(() =>
          window.wp.data
            .select('core/block-editor')
            .getBlocks()
            .filter(({ name }) => name.startsWith('netzwerk/'))
            .map(({ name, isValid }) => [name, isValid]),
        );
        assert.deepEqual(
          blocks,
          ['karte', 'stadt', 'ticker', 'hilfe'].map((block) => [`netzwerk/${block}`, true]),
        );
        await close();
      });

      it('a visitor sees the widgets, and a press selects a city', async () => {
        const { page, close } = await openPage(`/?p=${id}`);
        const map = page.locator('netzwerk-karte');
        await markersShow(map);
        await map
          .getByRole('button', { name: /^Speyer/ })
          .first()
          .press('Enter');
        await page.locator('netzwerk-karte[value="speyer"]').waitFor();
        assert.match(
          await page.locator('netzwerk-stadt').getByRole('heading', { level: 3 }).innerText(),
          /Trier/,
        );
        assert.equal(await page.locator('netzwerk-ticker').getByRole('listitem').count(), 2);
        await page.locator('netzwerk-hilfe').getByRole('button').first().waitFor();
        await close();
      });
    });
  }

  it('the bundle comes once, from this site, without a version of WordPress', async () => {
    const id = await insertPost('<!-- wp:netzwerk/karte /-->\n\n[netzwerk-karte]');
    const { page, close } = await openPage(`/?p=${id}`);
    const scripts = await page
      .locator('script[src*="netzwerk"]')
      .evaluateAll((all) => all.map(({ src, type, defer }) => ({ src, type, defer })));
    const src = `${site.url}/wp-content/plugins/netzwerk-widgets/assets/${version}/netzwerk.js`;
    const expected = hasModules ? { type: 'module', defer: false } : { type: '', defer: true };
    assert.deepEqual(
      scripts.map(({ type, ...rest }) => ({ ...rest, type: type.replace('text/javascript', '') })),
      [{ src, ...expected }],
    );
    assert.equal(await page.locator('head link[href$="netzwerk.css"]').count(), 1);
    await page.waitForFunction(() => document.querySelectorAll('netzwerk-karte')[1]?.shadowRoot);
    assert.deepEqual(await page.evaluate(() => globalThis.__netzwerk.versions), [version]);
    await close();
  });

  it('a page without a widget gets nothing', async () => {
    const id = await insertPost('<!-- wp:paragraph --><p>Text</p><!-- /wp:paragraph -->');
    const html = await (await fetch(`${site.url}/?p=${id}`)).text();
    assert.doesNotMatch(html, /netzwerk-widgets/);
  });

  it('shortcodes, links and tags of an author become widgets; handlers and scripts do not', async () => {
    const id = await insertPost(
      [
        '[netzwerk-karte view=“list” members=“trier speyer” gestures="greedy" basemap="https://kacheln.example/{z}/{x}/{y}.png" onclick="alert(1)"]',
        '[netzwerk-hilfe statement-href="/barrierefreiheit" feedback-href="mailto:a@b.example"]',
        'https://netz.example/embed/karte.html?view=split&gestures=none&basemap=https://boese.example/{z}/{x}/{y}.png',
        '[netzwerk-ticker autoplay mode="list"]<a href="/aktuelles" onclick="alert(1)">Aktuelles</a>[/netzwerk-ticker]',
        'https://netz.example/embed/stadt.html?member=speyer&heading-level=4&src=https://boese.example/x.csv',
        '<netzwerk-karte view="map" heading="Tag" gestures="none" data-test="1" onclick="alert(1)"><a href="/karte">Karte</a></netzwerk-karte>',
        '<script>alert(1)</script>',
        '<div class="netzwerk-karte" data-heading="Platzhalter"><a href="/karte">Karte</a></div>',
      ].join('\n\n'),
      'author',
    );
    const { page, close } = await openPage(`/?p=${id}`);
    await markersShow(page.locator('netzwerk-karte[heading="Tag"]'));
    await markersShow(page.locator('netzwerk-karte[heading="Platzhalter"]'));
    const list = page.locator('netzwerk-karte[view="list"]');
    await list
      .getByRole('button', { name: /^Speyer/ })
      .first()
      .waitFor();
    assert.equal(await list.getAttribute('members'), 'trier speyer');
    assert.equal(await list.getAttribute('gestures'), 'greedy');
    for (const map of ['[heading="Tag"]', '[view="split"]']) {
      assert.equal(await page.locator(`netzwerk-karte${map}[gestures="none"]`).count(), 1);
    }
    assert.equal(await page.locator('netzwerk-karte[basemap]').count(), 0);
    assert.equal(
      await page.locator('netzwerk-hilfe[feedback-href="mailto:a@b.example"]').count(),
      1,
    );
    assert.equal(
      await page.locator('netzwerk-ticker[autoplay][mode="list"] a[href="/aktuelles"]').count(),
      1,
    );
    const card = page.locator('netzwerk-stadt[member="speyer"]');
    await card.getByRole('heading', { level: 4, name: 'Speyer' }).waitFor();
    assert.equal(await card.getAttribute('src'), null);
    assert.equal(await page.locator('[onclick*="alert"]').count(), 0);
    assert.equal(await page.locator('netzwerk-karte[data-test="1"]').count(), 1);
    await close();
  });

  it('the page that the fallback leads to shows the widget', async () => {
    const link = await site.php(
      `return Netzwerk_Widgets\\embed_page( 'karte', array( 'view' => 'map' ) );`,
    );
    const { page, close } = await openPage(link.slice(site.url.length));
    await markersShow(page.locator('netzwerk-karte[view="map"]'));
    await close();
  });

  it('a feed has links', async () => {
    const feed = await (await fetch(`${site.url}/?feed=rss2`)).text();
    assert.match(feed, /embed\/karte\.html\?view=split[^>]*>Karte des Netzwerks öffnen<\/a>/);
    assert.doesNotMatch(feed, /<netzwerk-stadt|<script/);
  });

  it('the settings page is for administrators, in German, and changes where the script comes from', async () => {
    const path = '/wp-admin/options-general.php?page=netzwerk-widgets';
    const author = await openPage('/wp-admin/profile.php', 'author');
    const refused = await author.page.request.get(site.url + path);
    assert.equal(refused.status(), 403);
    await author.close();

    const { page, close } = await openPage(path, 'admin');
    const cdn = 'https://cdn.example/1.2.3/netzwerk.js';
    const hash = `sha384-${'A'.repeat(64)}`;
    await page.getByLabel('Vom Server, der hier steht').check();
    await page.getByLabel('Adresse auf dem anderen Server').fill(cdn);
    await page.getByLabel('Prüfsumme (integrity)').fill(hash);
    await page.getByLabel(/Auf allen Seiten/).check();
    await page.getByLabel(/Eine gewählte Schriftgröße/).check();
    await Promise.all([page.waitForURL(/settings-updated/), page.locator('#submit').click()]);
    assert.equal(await page.getByLabel('Adresse auf dem anderen Server').inputValue(), cdn);
    await close();

    const html = await (await fetch(site.url)).text();
    const tag = /<script [^>]*cdn\.example[^>]*>/.exec(html)?.[0].replaceAll("'", '"') ?? '';
    assert.ok(tag.includes(`src="${cdn}"`) && tag.includes(`integrity="${hash}"`), tag);
    assert.match(tag, /crossorigin="anonymous"/);
    assert.match(tag, /data-no-optimize="1"/);
    assert.match(tag, hasModules ? /type="module"/ : / defer/);
    const early = html.search(/<script [^>]*netzwerk-early\.js/);
    assert.ok(
      early > html.lastIndexOf('<style', html.indexOf('</head>')),
      'after the style sheets',
    );
    assert.ok(early < html.indexOf('</head>'), 'in the head');
  });

  it('settings that make no sense are not kept', async () => {
    const stored = await site.php(`
      update_option( 'netzwerk_widgets', array( 'source' => 'cdn', 'cdn_url' => 'javascript:alert(1)', 'integrity' => '"><script>' ) );
      return Netzwerk_Widgets\\options();`);
    assert.deepEqual(stored, {
      source: 'local',
      cdn_url: '',
      integrity: '',
      everywhere: false,
      early: false,
    });
  });

  it('there is a German text for the privacy policy', async () => {
    const { page, close } = await openPage(
      '/wp-admin/options-privacy.php?tab=policyguide',
      'admin',
    );
    assert.match(await page.content(), /fragen keinen anderen Server/);
    await close();
  });

  it('optimisers are asked to leave the script alone', async () => {
    const lists = await site.php(`return array(
      apply_filters( 'autoptimize_filter_js_exclude', 'a.js, b.js' ),
      apply_filters( 'rocket_delay_js_exclusions', array( 'x' ) ),
      apply_filters( 'sgo_javascript_combine_exclude', array() ) );`);
    assert.deepEqual(lists, [
      'a.js, b.js,netzwerk.js,netzwerk-early.js',
      ['x', 'netzwerk.js', 'netzwerk-early.js'],
      ['netzwerk-widgets'],
    ]);
  });

  it('nothing was reported by browser or PHP, and nothing asked another server', () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(site.complaints(), []);
  });

  it('leaves nothing behind when it is deleted', async () => {
    const deleted = await site.php(`
      require_once ABSPATH . 'wp-admin/includes/admin.php';
      deactivate_plugins( '${plugin}' );
      return delete_plugins( array( '${plugin}' ) );`);
    assert.equal(deleted, true);
    assert.equal(existsSync(join(site.folder, 'wp-content/plugins/netzwerk-widgets')), false);
    // WordPress keeps lists of its own about plugins.
    const own = /^(uninstall_plugins|recently_activated|auto_update_plugins|auto_core_update)/;
    const left = (await optionNames()).filter(
      (option) => !optionsBefore.includes(option) && !own.test(option),
    );
    assert.deepEqual(
      left.filter((option) => /netzwerk/i.test(option)),
      [],
    );
    const traces = await site.php(`global $wpdb; return array(
      $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->usermeta WHERE meta_key LIKE '%netzwerk%'" ),
      $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->postmeta WHERE meta_key LIKE '%netzwerk%'" ) );`);
    assert.deepEqual(traces.map(Number), [0, 0]);
  });

  async function editorIsReady(page) {
    await page.waitForFunction(
      () =>
        window.wp?.data?.select('core/block-editor') &&
        document.querySelector('.edit-post-visual-editor, .editor-visual-editor'),
    );
    await page.evaluate(() => {
      const { dispatch } = window.wp.data;
      for (const scope of ['core/edit-post', 'core'])
        dispatch('core/preferences').set(scope, 'welcomeGuide', false);
    });
  }

  /** The frame in which the editor shows the page, or the page where it has none. */
  async function canvasOf(page) {
    const anyCanvas = 'iframe[name="editor-canvas"], .edit-post-visual-editor .is-root-container';
    await page.locator(anyCanvas).first().waitFor();
    const frame = await page.$('iframe[name="editor-canvas"]');
    return frame ? page.frameLocator('iframe[name="editor-canvas"]') : page;
  }

  async function markersShow(map) {
    await map
      .getByRole('button', { name: /^Trier/ })
      .first()
      .waitFor({ state: 'attached' });
  }

  async function publish(page) {
    return page.evaluate(async () => {
      const { dispatch, select } = window.wp.data;
      dispatch('core/editor').editPost({ title: 'Widgets', status: 'publish' });
      await dispatch('core/editor').savePost();
      if (!select('core/editor').didPostSaveRequestSucceed()) throw new Error('not saved');
      return select('core/editor').getCurrentPostId();
    });
  }
});
