import type { identity as nb } from './texts.nb.ts';

/** Texts about customers who are signed in on the company's own site, in English. */
export const identity: typeof nb = {
  'settings.identity': 'Signed-in customers',
  'identity.lead':
    'When a customer is signed in on your website, your server can sign who it is. Then the customer need not say so, finds the conversation again on other devices, and the agent sees that it is confirmed.',
  'identity.keys': 'Public keys',
  'identity.keys.none': 'No key yet',
  'identity.keys.none.why': 'Make a key pair here, or add the public half of one that you have.',
  'identity.key.added': 'Added',
  'identity.remove': 'Remove',
  'identity.keep': 'Keep',
  'identity.remove.title': (name) => `Remove “${name}”?`,
  'identity.remove.why':
    'What is signed by it no longer counts. Conversations that have begun go on. Remove it only when your server signs by another.',
  'identity.new': 'New key',
  'identity.name': 'Name',
  'identity.name.hint': 'For example the web shop, or the year it was made.',
  'identity.name.bad': 'Write a name.',
  'identity.make': 'Make a key pair',
  'identity.make.why':
    'The pair is made in the browser. The private half is downloaded to you and never sent here: put it on your server and delete the file.',
  'identity.own': 'Add a key of your own',
  'identity.own.hint':
    'PEM, as “openssl pkey -pubout” writes it: P-256 (ES256), or RSA from 2048 bits (RS256).',
  'identity.own.bad': 'This is no public key that is taken here. A private key must never come here.',
  'identity.made': (file) => `The key is added, and ${file} has been downloaded.`,
  'identity.added': 'The key is added.',
  'identity.example': 'How your server signs',
  'identity.example.why':
    'With a JWT library in the language that you use. The key’s id is “kid”, the entrypoint’s id is “aud”, and it lives an hour at most.',
  'identity.page': 'How the chat learns of it',
  'identity.page.why':
    'In the tag when the page is made on the server, or from the script when somebody signs in or out without a new page.',
};
