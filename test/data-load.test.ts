import { expect } from '@open-wc/testing';
import { DataError, type DataErrorReason } from '../src/data/data-error.js';
import { loadText, type LoadOptions } from '../src/data/load.js';
import { loadMembers } from '../src/data/load-members.js';

const native = {
  fetch: globalThis.fetch.bind(globalThis),
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
};

/** A collection of one member, in JSON. */
const speyer = (properties = '') =>
  `{"type":"FeatureCollection","features":[{"type":"Feature","id":"speyer",` +
  `"geometry":{"type":"Point","coordinates":[8.43,49.32]},"properties":{"name":"Speyer"${properties}}}]}`;

interface Call {
  url: string;
  init: RequestInit;
}

/** Answers all requests of a test; `calls` holds them. */
function stubFetch(answer: (call: Call) => Response | Promise<Response>): Call[] {
  const calls: Call[] = [];
  globalThis.fetch = (url, init = {}) => {
    const call = { url: url as string, init };
    calls.push(call);
    return Promise.resolve(answer(call));
  };
  return calls;
}

/** A body that the test feeds; `cancelled` is told when its reader has gone. */
function stream() {
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  const state = { cancelled: false };
  const body = new ReadableStream<Uint8Array>({
    start: (given) => void (controller = given),
    cancel: () => void (state.cancelled = true),
  });
  return { body, state, push: (text: string) => controller.enqueue(bytes(text)) };
}

const bytes = (text: string) => new TextEncoder().encode(text);

const never = () => new Promise<never>(() => undefined);

const load = (url: string, options: Partial<LoadOptions> = {}) =>
  loadText(url, { signal: new AbortController().signal, ...options });

/** The error of a load that must fail. */
async function failure(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('did not fail');
}

async function expectFailure(
  promise: Promise<unknown>,
  reason: DataErrorReason,
): Promise<DataError> {
  const error = await failure(promise);
  expect(error).to.be.instanceOf(DataError);
  expect(error).to.include({ reason, name: 'DataError' });
  expect((error as DataError).message).to.be.a('string').that.is.not.empty;
  return error as DataError;
}

/** Timers that are set and neither cleared nor due, by the test's own clock. */
function stubTimers(): Map<number, { call: () => void; delay: number }> {
  const pending = new Map<number, { call: () => void; delay: number }>();
  let last = 0;
  globalThis.setTimeout = ((call: () => void, delay: number) => {
    pending.set(++last, { call, delay });
    return last;
  }) as unknown as typeof setTimeout;
  globalThis.clearTimeout = ((id: number) => void pending.delete(id)) as typeof clearTimeout;
  return pending;
}

afterEach(() => {
  Object.assign(globalThis, native);
});

describe('loadText: what it asks for', () => {
  it('sends cookies to the own origin only, and no referrer', async () => {
    const calls = stubFetch(() => new Response('ja'));
    expect(await load('https://stadt.example/a.json')).to.equal('ja');
    expect(calls).to.have.lengthOf(1);
    expect(calls[0]).to.have.property('url', 'https://stadt.example/a.json');
    expect(calls[0]?.init).to.include({
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
    });
  });

  it('starts relative addresses at the document’s base', async () => {
    const calls = stubFetch(() => new Response(''));
    const base = document.createElement('base');
    base.href = 'https://stadt.example/amt/index.html';
    document.head.append(base);
    try {
      await load('daten/a.json');
      await load('/b.json');
    } finally {
      base.parentNode?.removeChild(base);
    }
    expect(calls.map(({ url }) => url)).to.deep.equal([
      'https://stadt.example/amt/daten/a.json',
      'https://stadt.example/b.json',
    ]);
  });

  for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'ftp://a.example/', 'https://']) {
    it(`refuses ${url} without asking`, async () => {
      const calls = stubFetch(() => new Response(''));
      const error = await expectFailure(load(url), 'network');
      expect(error.url).to.equal(url);
      expect(calls).to.have.lengthOf(0);
    });
  }
});

describe('loadText: what it gives', () => {
  it('reads blob and data addresses', async () => {
    const url = URL.createObjectURL(new Blob(['Wörth']));
    expect(await load(url)).to.equal('Wörth');
    URL.revokeObjectURL(url);
    expect(await load('data:text/plain;charset=utf-8,W%C3%B6rth')).to.equal('Wörth');
  });

  it('drops the byte order mark', async () => {
    stubFetch(() => new Response('\ufeffWörth'));
    expect(await load('/a')).to.equal('Wörth');
  });

  it('joins characters that were cut between two chunks', async () => {
    const [a, b, ...rest] = bytes('\ufeffö€😀');
    const cut = [[a!], [b!], ...rest.map((byte) => [byte])].map((chunk) => new Uint8Array(chunk));
    stubFetch(() => {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          cut.forEach((chunk) => controller.enqueue(chunk));
          controller.enqueue(new Uint8Array());
          controller.close();
        },
      });
      return new Response(body);
    });
    expect(await load('/a')).to.equal('ö€😀');
  });

  it('takes UTF-8 whatever the server says, and replaces what is none', async () => {
    stubFetch(
      () =>
        new Response(new Uint8Array([0x57, 0xf6, 0x72]), {
          headers: { 'content-type': 'text/plain; charset=iso-8859-1' },
        }),
    );
    expect(await load('/a')).to.equal('W\ufffdr');
  });

  it('gives an empty text for an empty answer', async () => {
    stubFetch(() => new Response(null, { status: 204 }));
    expect(await load('/a')).to.equal('');
    stubFetch(() => new Response(''));
    expect(await load('/a')).to.equal('');
  });

  it('takes as many bytes as allowed', async () => {
    stubFetch(() => new Response('1234567890'));
    expect(await load('/a', { limit: 10 })).to.equal('1234567890');
  });
});

describe('loadText: what can go wrong', () => {
  for (const status of [400, 401, 404, 410, 500, 503]) {
    it(`HTTP ${status}`, async () => {
      const { body, state } = stream();
      const calls = stubFetch(() => new Response(body, { status }));
      const error = await expectFailure(load('/a.json'), 'http');
      expect(error.url).to.equal(new URL('/a.json', location.href).href);
      expect(error.message).to.contain(String(status));
      expect(calls[0]?.init.signal).to.have.property('aborted', true);
      expect(state.cancelled).to.equal(false);
    });
  }

  it('a page that is not there', async () => {
    await expectFailure(load('/gibt-es-nicht.geojson'), 'http');
  });

  it('a refused connection, naming the host to allow', async () => {
    // Port 1 is blocked by browsers themselves, so nothing leaves the machine.
    const error = await expectFailure(load('http://127.0.0.1:1/a.json'), 'network');
    expect(error.message).to.contain('127.0.0.1:1').and.contain('connect-src');
    expect(error.url).to.equal('http://127.0.0.1:1/a.json');
  });

  it('a connection that breaks in the middle', async () => {
    stubFetch(() => {
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(bytes('{"type"')),
        pull: (controller) => controller.error(new TypeError('reset')),
      });
      return new Response(body);
    });
    await expectFailure(load('/a'), 'network');
  });

  it('a fetch that throws', async () => {
    globalThis.fetch = () => {
      throw new TypeError('patched');
    };
    await expectFailure(load('/a'), 'network');
  });

  it('an answer that never comes', async () => {
    const calls = stubFetch(never);
    const error = await expectFailure(load('/a', { timeout: 20 }), 'timeout');
    expect(error.message).to.contain('20 ms');
    expect(calls[0]?.init.signal).to.have.property('aborted', true);
  });

  it('an answer that stalls', async () => {
    const { body, state, push } = stream();
    stubFetch(() => new Response(body));
    push('{"type":');
    await expectFailure(load('/a', { timeout: 20 }), 'timeout');
    expect(state.cancelled).to.equal(true);
  });

  it('too many bytes: stops at once', async () => {
    const { body, state, push } = stream();
    stubFetch(() => new Response(body));
    push('12345');
    push('67890');
    await expectFailure(load('/a', { limit: 9 }), 'too-large');
    expect(state.cancelled).to.equal(true);
  });

  it('counts bytes, not characters', async () => {
    stubFetch(() => new Response('äöü'));
    await expectFailure(load('/a', { limit: 5 }), 'too-large');
  });
});

describe('loadText: time', () => {
  it('waits ten seconds from one progress to the next', async () => {
    const timers = stubTimers();
    const { body, push } = stream();
    stubFetch(() => new Response(body));
    const result = failure(load('/a'));
    let before = [...timers.keys()];
    expect([...timers.values()].map(({ delay }) => delay)).to.deep.equal([10_000]);
    for (const text of ['a', 'b', 'c']) {
      push(text);
      await until(() => ![...timers.keys()].includes(before[0]!));
      expect(timers.size).to.equal(1);
      before = [...timers.keys()];
    }
    timers.get(before[0]!)?.call();
    expect(await result).to.have.property('reason', 'timeout');
    expect(timers.size).to.equal(0);
  });

  it('leaves no timer behind', async () => {
    const timers = stubTimers();
    const aborted = new AbortController();
    stubFetch(() => new Response('ja'));
    await load('/a');
    stubFetch(() => new Response('nein', { status: 404 }));
    await failure(load('/a'));
    await failure(load('/a', { limit: 0 }));
    stubFetch(() => Promise.reject(new TypeError('offline')));
    await failure(load('/a'));
    stubFetch(never);
    const result = failure(load('/a', { signal: aborted.signal }));
    aborted.abort();
    await result;
    expect(timers.size).to.equal(0);
  });
});

describe('loadText: abort', () => {
  it('does not even ask when it is too late', async () => {
    const calls = stubFetch(() => new Response('ja'));
    const controller = new AbortController();
    controller.abort();
    expect(await failure(load('/a', { signal: controller.signal }))).to.have.property(
      'name',
      'AbortError',
    );
    expect(calls).to.have.lengthOf(0);
  });

  it('before the answer', async () => {
    const calls = stubFetch(never);
    const controller = new AbortController();
    const result = failure(load('/a', { signal: controller.signal }));
    controller.abort();
    expect(await result).to.have.property('name', 'AbortError');
    expect(calls[0]?.init.signal).to.have.property('aborted', true);
  });

  it('in the middle of the answer', async () => {
    const { body, state, push } = stream();
    stubFetch(() => new Response(body));
    push('{"type":');
    const controller = new AbortController();
    const result = failure(load('/a', { signal: controller.signal }));
    await until(() => body.locked);
    controller.abort();
    expect(await result).to.have.property('name', 'AbortError');
    expect(state.cancelled).to.equal(true);
  });

  it('rejects with the reason that was given', async () => {
    stubFetch(never);
    const controller = new AbortController();
    const reason = new Error('the element has gone');
    const result = failure(load('/a', { signal: controller.signal }));
    controller.abort(reason);
    expect(await result).to.equal(reason);
  });

  it('really stops a request', async () => {
    const controller = new AbortController();
    const result = failure(
      load(`/data/mitglieder.geojson?${Math.random()}`, { signal: controller.signal }),
    );
    controller.abort();
    expect(await result).to.have.property('name', 'AbortError');
  });

  it('has no effect afterwards', async () => {
    const calls = stubFetch(() => new Response('ja'));
    const controller = new AbortController();
    expect(await load('/a', { signal: controller.signal })).to.equal('ja');
    controller.abort();
    expect(calls).to.have.lengthOf(1);
  });
});

describe('loadMembers', () => {
  const members = (url: string) => loadMembers(url, { signal: new AbortController().signal });

  it('loads and reads', async () => {
    const result = await members('/data/mitglieder.geojson');
    expect(result.problems).to.deep.equal([]);
    expect(result.members.map(({ id }) => id)).to.include('speyer');
  });

  it('starts relative links at the data’s own address', async () => {
    stubFetch(() => new Response(speyer(',"url":"amt.html"')));
    const result = await members('https://stadt.example/daten/a.json');
    expect(result.members[0]?.properties.url).to.equal('https://stadt.example/daten/amt.html');
  });

  it('starts them at the document where the data have no such address', async () => {
    const url = URL.createObjectURL(new Blob([speyer(',"url":"/amt.html"')]));
    const result = await members(url);
    URL.revokeObjectURL(url);
    expect(result.members[0]?.properties.url).to.equal(new URL('/amt.html', document.baseURI).href);
  });

  it('reads what begins with a byte order mark', async () => {
    stubFetch(() => new Response(`\ufeff${speyer()}`));
    expect((await members('/a')).members).to.have.lengthOf(1);
  });

  for (const [name, text] of Object.entries({
    nothing: '',
    'truncated JSON': speyer().slice(0, -20),
    'an HTML page': '<!DOCTYPE html><title>Anmelden</title>',
    'JSON with a trailing comma': '{"type":"FeatureCollection","features":[],}',
    'a script': 'var daten = {};',
    'a table without names': 'stadt;lon;lat\nSpeyer;8,43;49,32\n',
    'JSON in UTF-16': '{\u0000"\u0000',
    'brackets without end': '['.repeat(200_000),
  })) {
    it(`is neither JSON nor a table: ${name}`, async () => {
      stubFetch(() => new Response(text));
      const error = await expectFailure(members('/a.json'), 'parse');
      expect(error.url).to.equal(new URL('/a.json', location.href).href);
    });
  }

  for (const text of [
    'null',
    '[]',
    '"FeatureCollection"',
    '{"type":"Feature"}',
    '{"status":404}',
  ]) {
    it(`is no FeatureCollection: ${text}`, async () => {
      stubFetch(() => new Response(text));
      const error = await expectFailure(members('/a.json'), 'schema');
      expect(error.url).to.equal(new URL('/a.json', location.href).href);
    });
  }

  it('passes on why it could not load', async () => {
    stubFetch(() => new Response('', { status: 500 }));
    await expectFailure(members('/a'), 'http');
    const controller = new AbortController();
    controller.abort();
    expect(await failure(loadMembers('/a', { signal: controller.signal }))).to.have.property(
      'name',
      'AbortError',
    );
  });
});

/** Waits until something holds, a task at a time, on the real clock. */
async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1000 && !holds(); turn++) {
    await new Promise((resolve) => native.setTimeout.call(globalThis, resolve, 0));
  }
  expect(holds()).to.equal(true);
}
