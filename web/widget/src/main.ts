import { closestLanguage } from '@samtale/shared';
import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';
import { Chat } from './chat.svelte.ts';

const entrypoint = location.pathname.split('/').filter(Boolean).at(-1) ?? '';
const asked = new URLSearchParams(location.search).get('language') || navigator.language;
const target = document.getElementById('app');

if (target) {
  void Chat.create(entrypoint, closestLanguage(asked)).then((chat) => {
    mount(App, { target, props: { chat } });
    if (entrypoint === 'preview')
      void import('./preview/preview.ts').then((file) => file.preview(chat, target));
    else chat.begin();
  });
}
