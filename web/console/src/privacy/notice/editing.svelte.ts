import { type Refusal, refusal } from '../../api/client.ts';
import { type Editor, editor } from './api.ts';

/** The editor's state, shared by its parts: each change is sent, and answered with the whole. */
export class Editing {
  now = $state.raw<Editor | null>(null);
  failure = $state.raw<Refusal | null>(null);
  working = $state(false);
  /** What was just done, in words. */
  done = $state('');

  async load(): Promise<void> {
    await this.run(editor, '');
  }

  /** Sends a change; true if it was taken. */
  async run(sending: () => Promise<Editor>, done: string): Promise<boolean> {
    if (this.working) return false;
    this.working = true;
    this.failure = null;
    this.done = '';
    try {
      this.now = await sending();
      this.done = done;
      return true;
    } catch (error) {
      this.failure = refusal(error);
      return false;
    } finally {
      this.working = false;
    }
  }
}
