// Weighs what a visitor's browser fetches, and fails when it has grown too heavy. Run after the build.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url);
const weigh = (path) => gzipSync(readFileSync(new URL(path, dist)), { level: 9 }).length;
const assetsOf = (face) =>
  readdirSync(new URL(`${face}/assets/`, dist))
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => `${face}/assets/${name}`);
const assets = assetsOf('widget');
// Each language is a file of its own, of which a browser fetches one: the heaviest is counted.
const isLanguage = (file) => /\/(nb|en)-/.test(file);
// Fetched only where visitors are asked for consent, and when they look at their choices.
const isConsent = (file) => /\/consent-/.test(file);
// Fetched only where sockets do not get through.
const isPoll = (file) => /\/poll-/.test(file);
// Fetched only by those who want to keep what was said.
const isTranscript = (file) => /\/transcript-/.test(file);
// Fetched with the first file.
const isFiles = (file) => /\/files-/.test(file);
// Fetched only by the console.
const isPreview = (file) => /\/preview-/.test(file);
// Fetched only where somebody is signed in on the company's page.
const isIdentity = (file) => /\/identity-/.test(file);
// Fetched only while so many write at once that each costs a little work first; the worker and the page have the same.
const isProof = (file) => /\/(proof|worker)-/.test(file);
// Fetched only where a chat can go on by e-mail.
const isOnward = (file) => /\/onward-/.test(file);
// Fetched by those who look for an emoji.
const isEmoji = (file) => /\/picker-/.test(file);
const later = [isEmoji, isProof, isConsent, isPoll, isTranscript, isFiles, isPreview, isIdentity, isOnward];
const isLater = (file) => later.some((is) => is(file));
const languages = assets.filter(isLanguage).sort((one, other) => weigh(other) - weigh(one));

/** What is weighed, and how many bytes of gzip it may have. */
const budgets = [
  { what: 'loader', files: ['loader.js'], most: 3_000 },
  // Fetched only by pages whose tag asks for it.
  { what: 'proactive texts', files: ['proactive.js'], most: 2_500 },
  // Fetched only by pages with a web form.
  { what: 'web form', files: ['form.js'], most: 2_000 },
  {
    what: 'widget',
    files: [...assets.filter((file) => !isLanguage(file) && !isLater(file)), languages[0]],
    most: 30_000,
  },
  { what: 'consent', files: assets.filter(isConsent), most: 4_000 },
  { what: 'transcript', files: assets.filter(isTranscript), most: 600 },
  { what: 'files', files: assets.filter(isFiles), most: 6_000 },
  { what: 'preview', files: assets.filter(isPreview), most: 600 },
  { what: 'identity', files: assets.filter(isIdentity), most: 1_000 },
  { what: 'onward', files: assets.filter(isOnward), most: 1_800 },
  { what: 'emoji', files: assets.filter(isEmoji), most: 5_500 },
  { what: 'proof of work', files: assets.filter(isProof), most: 2_800 },
  { what: 'polling', files: assets.filter(isPoll), most: 1_500 },
  { what: 'portal', files: assetsOf('privacy'), most: 50_000 },
];

let tooHeavy = languages.length !== 2;
// With what is fetched later comes no style sheet: it would be built, and never be asked for.
for (const stray of assets.filter((file) => file.endsWith('.css') && !/\/index-/.test(file))) {
  tooHeavy = true;
  process.stdout.write(`${stray}: NOBODY FETCHES IT, adopt it where it is needed\n`);
}
for (const { what, files, most } of budgets) {
  const bytes = files.reduce((sum, file) => sum + weigh(file), 0);
  if (bytes > most) tooHeavy = true;
  process.stdout.write(`${what}: ${bytes} of ${most} bytes gzip${bytes > most ? ': TOO HEAVY' : ''}\n`);
}
process.exitCode = tooHeavy ? 1 : 0;
