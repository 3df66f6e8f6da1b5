/** A WordPress site of its own for a test: installed in a temporary folder, served on a free port of this machine. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { end, output, start } from '../lib/processes.mjs';
import { freePort } from '../lib/webkit.mjs';

/** The password of all users. */
export const password = 'netzwerk-widgets-test';

const phpOptions = [
  '-d',
  'opcache.enable_cli=1',
  '-d',
  'memory_limit=256M',
  '-d',
  'display_errors=stderr',
];

/**
 * Resolves with a site that has an administrator `admin` and an author `author`.
 * @param {string} source folder with WordPress
 * @param {string} dropIn folder with the SQLite drop-in
 * @param {string} locale such as de_DE
 */
export async function createSite(source, dropIn, locale) {
  const folder = mkdtempSync(join(tmpdir(), 'netzwerk-wordpress-site-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  cpSync(source, folder, { recursive: true });
  const content = join(folder, 'wp-content');
  mkdirSync(join(content, 'database'), { recursive: true });
  cpSync(dropIn, join(content, 'plugins/sqlite-database-integration'), { recursive: true });
  cpSync(join(dropIn, 'db.copy'), join(content, 'db.php'));
  writeFileSync(join(folder, 'wp-config.php'), configOf(url));
  mkdirSync(join(content, 'mu-plugins'));
  // WordPress takes no language whose files it does not have; the plugin brings its own.
  writeFileSync(
    join(content, 'mu-plugins/locale.php'),
    `<?php add_filter( 'locale', function () { return '${locale}'; } );`,
  );

  /** Runs PHP inside WordPress, as `admin` unless told otherwise, with `$data`; resolves with what `return` gives. */
  async function php(code, { user = 'admin', data = null, installing = false } = {}) {
    const result = join(folder, `result-${Math.random().toString(36).slice(2)}.json`);
    const script = `${result}.php`;
    const login = installing ? '' : `wp_set_current_user( get_user_by( 'login', '${user}' )->ID );`;
    writeFileSync(
      script,
      `<?php ${installing ? "define( 'WP_INSTALLING', true );" : ''}
$_SERVER['HTTP_HOST'] = '127.0.0.1:${port}'; $_SERVER['REQUEST_METHOD'] = 'GET'; $_SERVER['REQUEST_URI'] = '/'; $_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require __DIR__ . '/wp-load.php'; ${login}
$data = json_decode( base64_decode( '${Buffer.from(JSON.stringify(data)).toString('base64')}' ), true );
$result = ( function ( $data ) { ${code} } )( $data );
file_put_contents( '${result}', json_encode( $result ) );`,
    );
    const { code: exit, text } = await output('php', [...phpOptions, script], { cwd: folder });
    let value;
    try {
      value = JSON.parse(readFileSync(result, 'utf8'));
    } catch {
      throw new Error(`PHP failed (${exit}): ${text.slice(0, 2000)}`);
    } finally {
      rmSync(result, { force: true });
      rmSync(script, { force: true });
    }
    return value;
  }

  await php(
    `require ABSPATH . 'wp-admin/includes/upgrade.php';
    add_filter( 'pre_wp_mail', '__return_true' );
    wp_install( 'Musterstadt', 'admin', 'admin@example.org', true, '', '${password}', '${locale}' );
    wp_insert_user( array( 'user_login' => 'author', 'user_pass' => '${password}', 'role' => 'author', 'user_email' => 'author@example.org' ) );
    return true;`,
    { installing: true },
  );
  const server = start('php', [...phpOptions, '-S', `127.0.0.1:${port}`, '-t', folder], {
    stdio: 'ignore',
    cwd: folder,
    env: { PHP_CLI_SERVER_WORKERS: '3' },
  });

  return {
    url,
    folder,
    php,

    /** What PHP has complained about in our files. */
    complaints() {
      const file = join(content, 'debug.log');
      const log = existsSync(file) ? readFileSync(file, 'utf8') : '';
      return log
        .split('\n')
        .filter((line) => /plugins.netzwerk-widgets|Fatal|translation loading/i.test(line));
    },

    async close() {
      if (server.exitCode === null) {
        const gone = new Promise((resolve) => server.once('exit', resolve));
        end(server);
        await gone;
      }
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** No request leaves the machine, nothing runs by itself, and complaints go to a file. */
function configOf(url) {
  const constants = {
    DB_NAME: 'netzwerk',
    DB_USER: '',
    DB_PASSWORD: '',
    DB_HOST: '',
    DB_CHARSET: 'utf8',
    DB_COLLATE: '',
    WP_HOME: url,
    WP_SITEURL: url,
    WP_DEBUG: true,
    WP_DEBUG_LOG: true,
    WP_DEBUG_DISPLAY: false,
    WP_HTTP_BLOCK_EXTERNAL: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    DISABLE_WP_CRON: true,
    CONCATENATE_SCRIPTS: false,
    FS_METHOD: 'direct',
  };
  const keys = ['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'];
  for (const key of keys) {
    constants[`${key}_KEY`] = `${key} key of a test`;
    constants[`${key}_SALT`] = `${key} salt of a test`;
  }
  const lines = Object.entries(constants).map(
    ([name, value]) => `define( '${name}', ${typeof value === 'string' ? `'${value}'` : value} );`,
  );
  return `<?php
${lines.join('\n')}
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) { define( 'ABSPATH', __DIR__ . '/' ); }
require_once ABSPATH . 'wp-settings.php';
`;
}
