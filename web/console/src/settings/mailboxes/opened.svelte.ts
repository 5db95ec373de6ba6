import { type Refusal, refusal } from '../../api/client.ts';
import { go } from '../../shell/place.svelte.ts';
import { settings } from '../../shell/route.ts';
import type { Brought } from '../../signin/sso/api.ts';
import { answerOfProvider } from './api.ts';

/** Whether what a provider sent the browser back with is of a mailbox: the server begins its states so. */
export const isOfMailbox = (answer: Brought) => answer.state.startsWith('mailbox.');

/** Why a mailbox was not opened, until the page of mailboxes has said so. */
export const opened = $state<{ refused: Refusal | null }>({ refused: null });

/** Hands it on, and goes to the mailbox. */
export async function open(answer: Brought): Promise<void> {
  opened.refused = null;
  let mailbox: string | null = null;
  try {
    mailbox = await answerOfProvider(answer);
  } catch (thrown) {
    opened.refused = refusal(thrown);
  }
  go(settings('mailboxes', mailbox));
}
