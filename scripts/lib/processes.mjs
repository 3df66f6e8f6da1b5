/**
 * Child processes that never outlive this one: each child, and whatever it starts, is ended when the
 * script ends, fails or is interrupted.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';

/** The file descriptor that children of a step write to, while another step has the terminal. */
export const outputFile = new AsyncLocalStorage();

const marker = `NETZWERK_RUN=${randomUUID()}`;
const children = new Set();
const [markerName, markerValue] = marker.split('=');

/** Starts a command in a process group of its own. */
export function start(command, args, options = {}) {
  const file = outputFile.getStore();
  const child = spawn(command, args, {
    stdio: file === undefined ? 'inherit' : ['ignore', file, file],
    detached: process.platform !== 'win32',
    ...options,
    env: { ...process.env, ...options.env, [markerName]: markerValue },
  });
  children.add(child);
  child.once('exit', () => children.delete(child));
  child.once('error', () => children.delete(child));
  return child;
}

/** Runs a command to its end; resolves with its exit code, or 124 when it took too long. */
export function run(command, args, { timeout, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, options);
    const timer =
      timeout &&
      setTimeout(() => {
        console.error(`\n${command} ${args.join(' ')}: ended after ${timeout / 1000} s`);
        end(child);
        resolve(124);
      }, timeout);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      resolve(code ?? (signal ? 128 : 1));
    });
  });
}

/** Runs a command and returns what it printed. */
export async function output(command, args, options = {}) {
  let text = '';
  const child = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.setEncoding('utf8').on('data', (chunk) => (text += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk) => (text += chunk));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { code, text };
}

/** Ends one child with its process group. */
export function end(child, signal = 'SIGTERM') {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    // It has ended by itself in between.
  }
}

/** Ends all that was started here, also what has left its process group, as browsers do. */
export function endAll() {
  for (const child of children) end(child);
  signalAll(strays(), 'SIGTERM');
  for (let tries = 0; tries < 20 && strays().length > 0; tries += 1) pause(100);
  signalAll(strays(), 'SIGKILL');
}

function signalAll(pids, signal) {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // Gone already.
    }
  }
}

/** Waits without giving way, as a handler of `exit` must. */
function pause(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Processes with our marker in their environment; Linux only. */
function strays() {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/environ`, 'utf8').split('\0').includes(marker);
      } catch {
        return false;
      }
    })
    .map(Number);
}

process.once('exit', endAll);
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
]) {
  process.once(signal, () => process.exit(code));
}
