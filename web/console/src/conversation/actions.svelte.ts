import type { Message, Priority, Row, Uuid } from '@samtale/shared';
import * as api from '../api/api.ts';
import { type Refusal, refusal } from '../api/client.ts';
import { neighbour } from '../list/order.ts';
import * as marking from '../marking/api.ts';
import type { Desk } from '../shell/desk.svelte.ts';
import { go, place } from '../shell/place.svelte.ts';
import { inbox } from '../shell/route.ts';

export type Asking =
  | { name: 'transfer' }
  | { name: 'close'; next: boolean; why: 'draft' | 'waiting' }
  | { name: 'erase' }
  | { name: 'erased'; receipt: api.ErasureReceipt }
  | { name: 'request' }
  | { name: 'keep'; message: Message }
  | { name: 'snooze' | 'priority' | 'labels' }
  | { name: 'keys' | 'palette' };

/** What an agent can do with the open conversation, and the dialog that an action has opened. */
export class Actions {
  asking = $state.raw<Asking | null>(null);
  problem = $state.raw<Refusal | null>(null);
  busy = $state(false);
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Takes it, and goes where it now stands: among one's own. */
  async pick(): Promise<void> {
    const id = this.#desk.open?.id;
    await this.#do((picked) => api.pick(picked));
    const route = place();
    if (id && !this.problem && route.name === 'inbox' && route.conversation === id) go(inbox('mine', id));
  }

  transfer(to: api.Receiver): Promise<void> {
    this.asking = null;
    return this.#do((id) => api.transfer(id, to));
  }

  /** One's own, what nobody has, and for supervisors and administrators everything. */
  mayClose(row: Row): boolean {
    if (row.state === 'closed') return false;
    return row.state === 'waiting' || row.agent?.id === this.#desk.me.agent.id || this.mayTakeOver;
  }

  get mayTakeOver(): boolean {
    return this.#desk.me.agent.roles.some((role) => role === 'supervisor' || role === 'administrator');
  }

  /** Whether it can be put aside: one's own, and what nobody has. */
  maySnooze(row: Row): boolean {
    return row.state === 'waiting' || (row.state !== 'closed' && row.agent?.id === this.#desk.me.agent.id);
  }

  snooze(until: Date | null): Promise<void> {
    this.asking = null;
    return this.#do((id) => marking.snooze(id, until));
  }

  wake(): Promise<void> {
    return this.#do(marking.wake);
  }

  prioritise(priority: Priority): Promise<void> {
    this.asking = null;
    return this.#do((id) => marking.prioritise(id, priority));
  }

  /** Puts a label on, or takes it off. */
  label(label: Uuid, on: boolean): Promise<void> {
    return this.#do((id) => (on ? marking.putLabel(id, label) : marking.takeLabel(id, label)));
  }

  /** Closes, or asks first where closing would lose something or surprise. */
  async close(next: boolean): Promise<void> {
    const row = this.#desk.open?.row;
    if (!row || !this.mayClose(row)) return;
    const why = this.#desk.drafts.get(row.id, 'reply') ? 'draft' : row.state === 'waiting' ? 'waiting' : null;
    if (why) this.asking = { name: 'close', next, why };
    else await this.closeNow(next);
  }

  async closeNow(next: boolean): Promise<void> {
    this.asking = null;
    const after = next ? this.#after() : null;
    await this.#do((id) => {
      this.#desk.drafts.set(id, 'reply', '');
      return api.close(id);
    });
    if (after && !this.problem) this.#goTo(after);
  }

  /** Gives out and erases what is known of a person. */
  get mayAnswerForPrivacy(): boolean {
    return this.#desk.me.agent.roles.some((role) => role === 'privacy_officer' || role === 'administrator');
  }

  /** Erases the person of the open conversation; the frame that follows clears the desk. */
  async erase(erasure: Uuid): Promise<boolean> {
    const contact = this.#desk.open?.detail?.contact.id;
    if (!contact || this.busy) return false;
    this.busy = true;
    this.problem = null;
    try {
      this.asking = { name: 'erased', receipt: await api.eraseContact(contact, erasure) };
      return true;
    } catch (error) {
      this.problem = refusal(error);
      this.asking = null;
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** The next or the previous conversation of the list that is shown. */
  step(step: 1 | -1): void {
    const route = place();
    if (route.name !== 'inbox') return;
    const list = this.#desk.lists.views[route.view];
    const to = neighbour(list.rows, route.conversation, step);
    if (to) this.#goTo(to);
    else if (step === 1) void this.#desk.lists.loadMore(route.view);
  }

  #after(): Row | null {
    const route = place();
    if (route.name !== 'inbox') return null;
    const { rows } = this.#desk.lists.views[route.view];
    return neighbour(rows, route.conversation, 1) ?? neighbour(rows, route.conversation, -1);
  }

  #goTo(row: Row): void {
    const route = place();
    if (route.name === 'inbox') go(inbox(route.view, row.id));
  }

  async #do(action: (id: Uuid) => Promise<Row | undefined>): Promise<void> {
    const id = this.#desk.open?.id;
    if (!id || this.busy) return;
    this.busy = true;
    this.problem = null;
    try {
      const row = await action(id);
      if (row) this.#desk.changed(row);
      else await this.#desk.lists.refresh([id]);
    } catch (error) {
      this.problem = refusal(error);
      void this.#desk.lists.refresh([id]);
    } finally {
      this.busy = false;
    }
  }
}
