/**
 * SHA-256 (FIPS 180-4), of one short text after another with the same beginning. Not by WebCrypto: that is missing on
 * pages without TLS, and answers each of some hundred thousand questions by a promise, which takes longer than the answer.
 */
const BLOCK = 64;
const K = new Uint32Array(64);
const START = new Uint32Array(8);
const w = new Uint32Array(64);

// The first bits of the fractions of the cube and square roots of the first primes.
for (let n = 2, found = 0; found < 64; n++) {
  let prime = true;
  for (let i = 2; i * i <= n; i++) prime &&= n % i !== 0;
  if (!prime) continue;
  if (found < 8) START[found] = fraction(Math.sqrt(n));
  K[found++] = fraction(Math.cbrt(n));
}

function fraction(root: number): number {
  return ((root % 1) * 2 ** 32) | 0;
}

/** Hashes the beginning with what is put after it; the whole blocks of the beginning are hashed but once. */
export class Sha256 {
  readonly #state = START.slice();
  readonly #tail: Uint8Array;
  readonly #before: number;
  readonly #now = new Uint32Array(8);
  readonly #bytes = new Uint8Array(2 * BLOCK);
  readonly #view = new DataView(this.#bytes.buffer);

  constructor(beginning: string) {
    const bytes = new TextEncoder().encode(beginning);
    this.#before = bytes.length - (bytes.length % BLOCK);
    for (let at = 0; at < this.#before; at += BLOCK) compress(this.#state, new DataView(bytes.buffer, at), 0);
    this.#tail = bytes.subarray(this.#before);
  }

  /** The first 32 bits of the hash with this number after the beginning; the whole is in {@link hex}. */
  of(number: number): number {
    const digits = String(number);
    const bytes = this.#bytes.fill(0);
    bytes.set(this.#tail);
    let length = this.#tail.length;
    for (let i = 0; i < digits.length; i++) bytes[length++] = digits.charCodeAt(i);
    bytes[length] = 0x80;
    const blocks = length + 9 > BLOCK ? 2 : 1;
    this.#view.setUint32(blocks * BLOCK - 4, (this.#before + length) * 8);
    this.#now.set(this.#state);
    for (let at = 0; at < blocks; at++) compress(this.#now, this.#view, at * BLOCK);
    return this.#now[0] ?? 0;
  }

  /** The whole of the last hash. */
  get hex(): string {
    return Array.from(this.#now, (part) => part.toString(16).padStart(8, '0')).join('');
  }
}

function compress(state: Uint32Array, block: DataView, from: number): void {
  for (let i = 0; i < 16; i++) w[i] = block.getUint32(from + 4 * i);
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15] as number;
    const y = w[i - 2] as number;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = ((w[i - 16] as number) + s0 + (w[i - 7] as number) + s1) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (K[i] as number) + (w[i] as number)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = (state[0] as number) + a;
  state[1] = (state[1] as number) + b;
  state[2] = (state[2] as number) + c;
  state[3] = (state[3] as number) + d;
  state[4] = (state[4] as number) + e;
  state[5] = (state[5] as number) + f;
  state[6] = (state[6] as number) + g;
  state[7] = (state[7] as number) + h;
}
