import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { lean } from './lean.ts';

export default defineConfig({
  base: '/widget/',
  plugins: [
    lean(),
    svelte({
      compilerOptions: {
        discloseVersion: false,
        cssHash: ({ hash, filename }) => `s${hash(filename).slice(0, 3)}`,
      },
    }),
  ],
  build: {
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    outDir: '../dist/widget',
    emptyOutDir: true,
    modulePreload: false,
    assetsInlineLimit: 0,
    // A little smaller than the default. But a getter is never pure: reading a signal makes an effect depend on it.
    minify: 'terser',
    terserOptions: {
      module: true,
      ecma: 2020,
      compress: {
        passes: 3,
        pure_getters: true,
        keep_fargs: false,
        unsafe_arrows: true,
        unsafe_methods: true,
      },
    },
  },
  test: { environment: 'happy-dom', include: ['test/**/*.test.ts'] },
});
