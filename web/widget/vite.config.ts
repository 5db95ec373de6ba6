import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: '/widget/',
  plugins: [svelte()],
  build: {
    target: 'es2020',
    outDir: '../dist/widget',
    emptyOutDir: true,
    modulePreload: false,
    assetsInlineLimit: 0,
    reportCompressedSize: true,
  },
  test: { environment: 'happy-dom' },
});
