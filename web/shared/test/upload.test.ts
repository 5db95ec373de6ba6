import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FileUpload, sizeWords } from '../src/upload.ts';

const PIECE = 128 * 1024;

/** A server that keeps whole pieces, and a line that breaks when it is told to. */
class FakeServer {
  offset = 0;
  size = 0;
  /** Bytes that the next request brings before the line breaks. */
  breaksAfter = Number.POSITIVE_INFINITY;
  refusal = '';
  readonly asked: string[] = [];

  fetch = async (url: string, options: RequestInit = {}): Promise<Response> => {
    this.asked.push(`${options.method ?? 'GET'} ${url.split('/').length > 2 ? 'one' : 'all'}`);
    if (options.method === 'POST') this.size = JSON.parse(String(options.body)).size;
    return new Response(JSON.stringify(this.progress()), { status: 200 });
  };

  progress() {
    return { offset: this.offset, ready: this.offset === this.size };
  }

  take(offset: number, bytes: number): boolean {
    const come = Math.min(bytes, this.breaksAfter);
    const broken = come < bytes;
    this.breaksAfter = Number.POSITIVE_INFINITY;
    this.offset = broken ? offset + Math.floor(come / PIECE) * PIECE : offset + bytes;
    return !broken;
  }
}

let server: FakeServer;

class FakeRequest {
  upload: { onprogress?: (event: { loaded: number }) => void; onload?: () => void } = {};
  onloadend?: () => void;
  status = 0;
  responseText = '';
  #offset = 0;

  open(_method: string, url: string) {
    this.#offset = Number(url.split('offset=')[1]);
    server.asked.push(`PATCH ${this.#offset}`);
  }
  setRequestHeader() {}
  abort() {}
  send(body: Blob) {
    queueMicrotask(() => {
      if (server.refusal) {
        this.status = 415;
        this.responseText = JSON.stringify({ code: server.refusal });
      } else if (server.take(this.#offset, body.size)) {
        this.upload.onprogress?.({ loaded: body.size });
        this.upload.onload?.();
        this.status = 200;
        this.responseText = JSON.stringify(server.progress());
      }
      this.onloadend?.();
    });
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
  vi.stubGlobal('fetch', server.fetch);
  vi.stubGlobal('XMLHttpRequest', FakeRequest);
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('removeEventListener', () => {});
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function upload(size: number): FileUpload {
  const file = new File([new Uint8Array(size)], 'a.txt');
  return new FileUpload(file, 'a.txt', { url: '/files', headers: {} }, () => {});
}

describe('an upload', () => {
  it('goes in one request where the line holds', async () => {
    const file = upload(300_000);
    await vi.runAllTimersAsync();
    expect(file.state).toBe('ready');
    expect(server.asked).toEqual(['POST all', 'PATCH 0']);
  });

  it('goes on from the last whole piece where the line broke', async () => {
    server.breaksAfter = 200_000;
    const file = upload(300_000);
    await vi.advanceTimersByTimeAsync(0);
    expect(file.state).toBe('waiting');
    await vi.runAllTimersAsync();
    expect(file.state).toBe('ready');
    expect(server.asked).toEqual(['POST all', 'PATCH 0', 'GET one', `PATCH ${PIECE}`]);
  });

  it('goes on at once for whoever does not want to wait, and only once', async () => {
    server.breaksAfter = 200_000;
    const file = upload(300_000);
    await vi.advanceTimersByTimeAsync(0);
    file.retry();
    file.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(file.state).toBe('ready');
    await vi.runAllTimersAsync();
    expect(server.asked).toEqual(['POST all', 'PATCH 0', 'GET one', `PATCH ${PIECE}`]);
  });

  it('ends when the file itself is refused', async () => {
    server.refusal = 'attachment_type_mismatch';
    const file = upload(10);
    await vi.runAllTimersAsync();
    expect(file.state).toBe('refused');
    expect(file.code).toBe('attachment_type_mismatch');
    expect(server.asked).toEqual(['POST all', 'PATCH 0']);
  });

  it('leaves it to the person when nothing moves, and tries again when asked', async () => {
    server.refusal = 'attachment_unscanned';
    const file = upload(10);
    await vi.runAllTimersAsync();
    expect(file.state).toBe('failed');
    server.refusal = '';
    file.retry();
    await vi.runAllTimersAsync();
    expect(file.state).toBe('ready');
  });
});

it('tells sizes in steps that people know', () => {
  expect(sizeWords(40 * 1024 * 1024, 'en').replace(/\s/g, ' ')).toBe('40 MB');
  expect(sizeWords(10, 'en').replace(/\s/g, ' ')).toBe('1 kB');
});
