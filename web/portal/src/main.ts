import { mount } from 'svelte';
import './styles/index.css';
import App from './App.svelte';
import { Portal } from './portal.svelte.ts';

const target = document.getElementById('app');
if (target) {
  const portal = new Portal();
  mount(App, { target, props: { portal } });
  void portal.begin();
}
