import type { AgentAvailability, Me } from '@samtale/shared';
import * as api from '../api/api.ts';
import { onSignedOut, refusal } from '../api/client.ts';
import { forgetDrafts, leaveDrafts } from '../composer/drafts.svelte.ts';
import { isOfMailbox, open } from '../settings/mailboxes/opened.svelte.ts';
import { answerProvider } from '../signin/sso/api.ts';
import { brought } from '../signin/sso/brought.ts';
import { speak } from '../text.svelte.ts';

/** Who is signed in. One in the whole console. */
class Session {
  me = $state.raw<Me | null>(null);
  /** `enrolling`: a second factor has to be got before anything else. */
  status = $state<'asking' | 'out' | 'enrolling' | 'in' | 'failed'>('asking');
  /** The session ended by itself: the sign-in page says so. */
  expired = $state(false);
  /** Why the company's provider did not lead in: a problem's code. */
  refused = $state<string | null>(null);

  constructor() {
    onSignedOut(() => this.end(true));
  }

  /** Asks the server whether a session is open, after what the company's provider may have sent the browser here with. */
  async resume(): Promise<void> {
    this.status = 'asking';
    this.refused = null;
    const answer = brought();
    try {
      if (answer && !isOfMailbox(answer)) await answerProvider(answer);
    } catch (error) {
      this.refused = refusal(error).code;
    }
    try {
      this.begin(await api.me());
      if (answer && isOfMailbox(answer)) await open(answer);
    } catch (error) {
      const { code, status } = refusal(error);
      this.status = code === 'enrolment_needed' ? 'enrolling' : status === 401 ? 'out' : 'failed';
    }
  }

  begin(me: Me): void {
    this.me = me;
    this.refused = null;
    this.expired = false;
    this.status = 'in';
    speak(me.agent.language);
  }

  /** @param expired not by the agent's own wish */
  end(expired: boolean): void {
    if (this.status !== 'in' && this.status !== 'enrolling') return;
    this.me = null;
    this.expired = expired;
    this.status = 'out';
  }

  /** The company demands a second factor: it is got first. */
  enrol(): void {
    this.status = 'enrolling';
  }

  /** Leaves without having come in. */
  async leave(): Promise<void> {
    await api.signOut().catch(() => {});
    this.status = 'out';
  }

  async signOut(): Promise<void> {
    await leaveDrafts();
    await api.signOut().catch(() => {});
    forgetDrafts();
    this.end(false);
  }

  /** Changes one's availability; shown at once, taken back when the server refuses. */
  async setAvailability(availability: AgentAvailability): Promise<boolean> {
    const before = this.me?.agent.availability;
    this.heardAvailability(availability);
    try {
      await api.setAvailability(availability);
      return true;
    } catch {
      if (before) this.heardAvailability(before);
      return false;
    }
  }

  /** What the server now has of the one who is signed in: an administrator may have changed it. */
  heard(me: Me): void {
    if (this.me?.agent.id !== me.agent.id) return;
    const spoken = this.me.agent.language;
    this.me = me;
    if (spoken !== me.agent.language) speak(me.agent.language);
  }

  heardAvailability(availability: AgentAvailability): void {
    if (this.me) this.me = { ...this.me, agent: { ...this.me.agent, availability } };
  }
}

export const session = new Session();
