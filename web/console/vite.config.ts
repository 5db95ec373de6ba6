import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: '/console/',
  plugins: [svelte()],
  build: {
    target: 'es2022',
    outDir: '../dist/console',
    emptyOutDir: true,
    modulePreload: false,
    // Nothing as a data: address: the policy lets fonts and scripts come from our own origin only.
    assetsInlineLimit: 0,
  },
  // Tests are held to tables that the server's are held to.
  server: { fs: { allow: ['../..'] } },
  test: { environment: 'happy-dom' },
});
