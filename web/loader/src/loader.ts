import { launch, type PageApi } from './launcher.ts';

declare global {
  interface Window {
    Samtale?: PageApi;
  }
}

const script = document.currentScript ?? document.querySelector('script[data-entrypoint]');

function begin(): void {
  if (window.Samtale) return;
  window.Samtale = launch(script as HTMLScriptElement);
  dispatchEvent(new Event('samtale:ready'));
}

if (document.body) begin();
else addEventListener('DOMContentLoaded', begin);
