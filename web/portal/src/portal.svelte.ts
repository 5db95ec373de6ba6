import { closestLanguage, type Language, type Translate, translator } from '@samtale/shared';
import { api, type Door, type ErasureReceipts, Refusal, type Visit } from './api.ts';
import { en } from './texts/en.ts';
import { nb } from './texts/nb.ts';

/** What a chat puts behind the #. */
const HANDOFF = /^1\.[\w-]{22}\.[\w-]{43}$/;

export type TextKey = keyof typeof nb;

/** One person's visit: what is shown, and what they are told. */
export class Portal {
  step = $state.raw<'loading' | 'failed' | 'whose' | 'entry' | 'home' | 'erased'>('loading');
  language = $state.raw<Language>(
    closestLanguage(new URLSearchParams(location.search).get('language') ?? navigator.language),
  );
  door = $state.raw<Door>();
  visit = $state.raw<Visit>();
  receipts = $state.raw<ErasureReceipts>();
  /** Why one stands at the door, if there is something to say. */
  said = $state.raw<TextKey | null>(null);
  readonly #translate = $derived(translator({ nb, en }, this.language));
  readonly t: Translate<typeof nb> = (key, ...values) => this.#translate(key, ...values);
  readonly #account = new URLSearchParams(location.search).get('account');

  get company(): string {
    return this.visit?.company ?? this.door?.company ?? '';
  }

  get account(): string {
    return this.visit?.account ?? this.door?.account ?? this.#account ?? '';
  }

  async begin(): Promise<void> {
    addEventListener('hashchange', () => void this.#open());
    await this.#open();
  }

  async #open(): Promise<void> {
    const code = location.hash.slice(1);
    if (HANDOFF.test(code)) {
      // Gone from the address before anything else happens: nobody who looks at it later finds a code.
      history.replaceState(null, '', location.pathname + location.search);
      await this.#enterBy(code);
    } else if (this.step !== 'home') await this.#resume();
  }

  async #enterBy(handoff: string): Promise<void> {
    try {
      this.entered(await api.enter({ handoff }));
    } catch (refused) {
      await this.toDoor(wordOf(refused) === 'wrong.code' ? 'entry.chatOver' : wordOf(refused));
    }
  }

  async #resume(): Promise<void> {
    try {
      this.entered(await api.session());
    } catch (refused) {
      await this.toDoor(isOut(refused) ? null : wordOf(refused));
    }
  }

  entered(visit: Visit): void {
    this.visit = visit;
    this.said = null;
    this.step = 'home';
  }

  /** Shows the door, and why. */
  async toDoor(why: TextKey | null): Promise<void> {
    this.visit = undefined;
    this.said = why;
    try {
      this.door ??= await api.door(this.#account);
      this.step = 'entry';
    } catch (refused) {
      this.step = refused instanceof Refusal && refused.status === 404 ? 'whose' : 'failed';
    }
  }

  async leave(): Promise<void> {
    await api.leave().catch(() => {});
    await this.toDoor('entry.left');
  }

  erased(receipts: ErasureReceipts): void {
    this.receipts = receipts;
    this.visit = undefined;
    this.step = 'erased';
  }

  /** What went wrong, in words; whoever is no longer in finds themself at the door. */
  refused(refusal: unknown): TextKey {
    if (isOut(refusal)) void this.toDoor('entry.over');
    return wordOf(refusal);
  }
}

function isOut(refusal: unknown): boolean {
  return refusal instanceof Refusal && refusal.code === 'not_signed_in';
}

function wordOf(refusal: unknown): TextKey {
  if (!(refusal instanceof Refusal)) return 'wrong.unknown';
  if (refusal.code === 'code_wrong') return 'wrong.code';
  if (refusal.code === 'too_many') return 'wrong.tooMany';
  if (refusal.code === 'legal_hold') return 'wrong.hold';
  if (refusal.code === 'conflict') return 'choices.changed';
  if (refusal.code === 'offline') return 'wrong.offline';
  if (refusal.code === 'invalid_field' && refusal.field === 'email') return 'wrong.email';
  return 'wrong.unknown';
}
