import { t } from '../text.svelte.ts';

/** Declared in the register (`browser-storage.yaml`): a choice for this browser, whose permission it is. */
const KEY = 'samtale.attention';

interface Choice {
  sound: boolean;
  notify: boolean;
}

/** Whether and how one is called when something new comes while one looks elsewhere. */
class Attentive {
  /** Null until one has chosen. */
  choice = $state.raw<Choice | null>(read());
  permission = $state(typeof Notification === 'undefined' ? 'denied' : Notification.permission);

  choose(choice: Choice): void {
    this.choice = choice;
    try {
      localStorage.setItem(KEY, JSON.stringify(choice));
    } catch {
      // A browser that keeps nothing asks again next time.
    }
  }

  /** By a press of a button: only then a browser lets itself be asked. */
  async turnOn(): Promise<void> {
    this.choose({ sound: true, notify: await this.#allowed() });
    this.call();
  }

  async notify(on: boolean): Promise<void> {
    this.choose({ sound: this.choice?.sound ?? false, notify: on && (await this.#allowed()) });
  }

  sound(on: boolean): void {
    this.choose({ sound: on, notify: this.choice?.notify ?? false });
    if (on) play();
  }

  async #allowed(): Promise<boolean> {
    if (typeof Notification === 'undefined') return false;
    this.permission = await Notification.requestPermission();
    return this.permission === 'granted';
  }

  /** Calls, as has been chosen: without a name or a word of what was said. */
  call(): void {
    if (this.choice?.sound) play();
    if (this.choice?.notify && this.permission === 'granted') show();
  }
}

function read(): Choice | null {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return kept && { sound: kept.sound === true, notify: kept.notify === true };
  } catch {
    return null;
  }
}

function show(): void {
  try {
    const shown = new Notification(t('attention.new'), {
      tag: 'samtale',
      silent: true,
      icon: `${import.meta.env.BASE_URL}icon-192.png`,
    });
    shown.onclick = () => {
      window.focus();
      shown.close();
    };
  } catch {
    // Android shows none without a worker; the sound and the title tell.
  }
}

let audio: AudioContext | null = null;

/** Two soft tones, the second a fourth above: under half a second, and quiet. */
function play(): void {
  try {
    audio ??= new AudioContext();
    void audio.resume();
    for (const [tone, pitch] of [523.25, 698.46].entries()) {
      const at = audio.currentTime + tone * 0.14;
      const gain = audio.createGain();
      gain.gain.setValueAtTime(0, at);
      gain.gain.linearRampToValueAtTime(0.08, at + 0.02);
      gain.gain.exponentialRampToValueAtTime(0.001, at + 0.3);
      const oscillator = audio.createOscillator();
      oscillator.frequency.value = pitch;
      oscillator.connect(gain).connect(audio.destination);
      oscillator.start(at);
      oscillator.stop(at + 0.32);
    }
  } catch {
    // No sound here.
  }
}

export const attentive = new Attentive();
