import { waitUntil } from '@open-wc/testing';

const native = globalThis.fetch;

interface Request {
  readonly url: string;
  readonly signal: AbortSignal | null | undefined;
  readonly answer: (body: BodyInit | Response) => void;
  readonly fail: () => void;
}

/** A server that answers when the test says so; call `restoreServer` in `afterEach`. */
export interface Server {
  readonly requests: Request[];
  /** The request with this number, once it is there. */
  readonly request: (number: number) => Promise<Request>;
}

export function serve(): Server {
  const requests: Request[] = [];
  globalThis.fetch = (url, init) =>
    new Promise((resolve, reject) => {
      requests.push({
        url: url as string,
        signal: init?.signal,
        answer: (body) => resolve(body instanceof Response ? body : new Response(body)),
        fail: () => reject(new TypeError('Failed to fetch')),
      });
    });
  return {
    requests,
    async request(number) {
      await waitUntil(() => requests.length > number, `no request ${number}`);
      return requests[number]!;
    },
  };
}

export function restoreServer(): void {
  globalThis.fetch = native;
}
