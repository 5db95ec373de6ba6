// Weighs what a visitor's browser fetches, and fails when it has grown too heavy. Run after the build.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url);
const weigh = (path) => gzipSync(readFileSync(new URL(path, dist)), { level: 9 }).length;
const assets = readdirSync(new URL('widget/assets/', dist)).filter((name) => /\.(js|css)$/.test(name));

/** What is weighed, and how many bytes of gzip it may have. Of the widget all is counted: both languages too. */
const budgets = [
  { what: 'loader', files: ['loader.js'], most: 3_000 },
  { what: 'widget', files: assets.map((name) => `widget/assets/${name}`), most: 30 * 1024 },
];

let tooHeavy = false;
for (const { what, files, most } of budgets) {
  const bytes = files.reduce((sum, file) => sum + weigh(file), 0);
  const words = `${what}: ${bytes} of ${most} bytes gzip`;
  if (bytes > most) tooHeavy = true;
  process.stdout.write(bytes > most ? `${words}: TOO HEAVY\n` : `${words}\n`);
}
process.exitCode = tooHeavy ? 1 : 0;
