// A sign-in provider in earnest (oidc-provider, certified for OpenID Connect), for the browser test. Who there is stands in a
// file that is read anew each time, so that a test can change what somebody may.
// node provider.mjs <folder of web/> <port> <file of people> <client's secret> <address to go back to>
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [web, port, file, secret, back] = process.argv.slice(2);
const library = resolve(join(web, 'node_modules/oidc-provider/lib/index.js'));
const { default: Provider } = await import(pathToFileURL(library));
const people = () => JSON.parse(readFileSync(file, 'utf8'));

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{ client_id: 'samtale', client_secret: secret, redirect_uris: [back] }],
  scopes: ['openid', 'email', 'profile', 'groups'],
  claims: {
    openid: ['sub'],
    email: ['email', 'email_verified'],
    profile: ['name'],
    groups: ['groups'],
  },
  cookies: { keys: ['of one test'] },
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  async findAccount(_, id) {
    const claims = people()[id];
    return claims && { accountId: id, claims: async () => ({ sub: id, ...claims }) };
  },
  // The company has agreed for its people.
  async loadExistingGrant({ oidc }) {
    const grant = new oidc.provider.Grant({
      clientId: oidc.client.clientId,
      accountId: oidc.session.accountId,
    });
    grant.addOIDCScope('openid email profile groups');
    await grant.save();
    return grant;
  },
});

const handle = provider.callback();

async function interact(request, response) {
  if (request.method === 'POST') {
    let body = '';
    for await (const chunk of request) body += chunk;
    const accountId = new URLSearchParams(body).get('login');
    await provider.interactionFinished(request, response, { login: { accountId } });
    return;
  }
  await provider.interactionDetails(request, response);
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><title>The company's sign-in</title>
    <form method="post"><label>Login <input name="login"></label> <button>Continue</button></form>`);
}

createServer((request, response) => {
  if (!request.url.startsWith('/interaction/')) return handle(request, response);
  interact(request, response).catch((error) => {
    console.error(error);
    response.writeHead(500).end();
  });
}).listen(Number(port), '127.0.0.1', () => console.log('ready'));
