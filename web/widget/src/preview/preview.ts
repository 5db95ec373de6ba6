import type { Entrypoint, Message, VisitorConversation } from '@samtale/shared';
import type { Chat } from '../chat.svelte.ts';

/** What the console wants shown: the entrypoint before it is stored, and a conversation if one has begun. */
export interface Previewed {
  entrypoint: Entrypoint;
  conversation?: VisitorConversation;
  messages: Message[];
}

/**
 * Shows an entrypoint as it would look, to those who set it up. It is a picture: nothing of it can be pressed, nothing is
 * fetched or stored. What is shown comes from the page around, which must be of our own origin.
 */
export function preview(chat: Chat, target: HTMLElement): void {
  target.inert = true;
  addEventListener('message', ({ source, origin, data }: MessageEvent<Previewed>) => {
    if (source !== parent || origin !== location.origin) return;
    chat.entrypoint = data.entrypoint;
    chat.conversation = data.conversation;
    chat.messages = data.messages;
    chat.link = 'open';
    chat.step = data.conversation ? 'talk' : 'start';
  });
  parent.postMessage('previewable', location.origin);
}
