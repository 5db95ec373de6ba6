import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: '/privacy/',
  plugins: [svelte()],
  build: {
    target: 'es2022',
    outDir: '../dist/privacy',
    emptyOutDir: true,
    modulePreload: false,
    // Nothing as a data: address: the policy lets fonts and scripts come from our own origin only.
    assetsInlineLimit: 0,
  },
  test: { environment: 'happy-dom' },
});
