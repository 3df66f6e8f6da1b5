/** Debian's packages, for what the tests need and npm does not have. Node built-ins alone. */
import { existsSync } from 'node:fs';
import { run } from './processes.mjs';

export function isRootOnDebian() {
  return (
    process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
  );
}

export async function aptInstall(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 10 * 60_000 };
  console.log(`Installing ${packages.join(' ')} …`);
  await run('apt-get', ['update', '-qq'], options);
  const install = ['install', '-y', '-qq', '--no-install-recommends'];
  const code = await run('apt-get', [...install, ...packages], options);
  if (code !== 0) console.error(`apt-get install failed (exit code ${code})`);
}
