import { Search } from '../../../widget/src/proof/search.ts';

/** Milliseconds of work between two looks at what the person does. */
const SLICE = 8;
/** So many hashes take less than a millisecond. */
const FEW = 200;

/**
 * A web form with script: the proof of work is found while the person types, so that nobody waits for it, and what is sent
 * is sent once. Without script the form works too (docs/forms.md).
 */
export function start(): void {
  document.querySelector<HTMLElement>('#faults, #thanks')?.focus();
  const proof = document.querySelector<HTMLInputElement>('input[name=proof]');
  if (proof?.form && proof.dataset.challenge) prove(proof.form, proof, proof.dataset.challenge);
}

function prove(form: HTMLFormElement, proof: HTMLInputElement, given: string): void {
  const found = solve(given).then((solution) => {
    proof.value = solution;
  });
  let sending = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (sending) return;
    sending = true;
    const status = form.querySelector('.checking');
    if (status && !proof.value) status.textContent = proof.dataset.checking ?? '';
    // A browser that cannot do it sends without, as one without script does.
    await found.catch(() => {});
    form.submit();
  });
  // Come back to by the browser's arrow: it may be mended and sent anew.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
}

/** The solution as ALTCHA writes it, found a little at a time, so that the page never stutters. */
async function solve(given: string): Promise<string> {
  const challenge = JSON.parse(given);
  const search = new Search(challenge);
  for (let more = true; more; ) {
    const until = performance.now() + SLICE;
    while (more && performance.now() < until) more = search.step(FEW);
    await new Promise((next) => setTimeout(next));
  }
  if (search.number === undefined) return '';
  const { algorithm, salt, signature } = challenge;
  return JSON.stringify({
    algorithm,
    challenge: challenge.challenge,
    number: search.number,
    salt,
    signature,
  });
}

start();
