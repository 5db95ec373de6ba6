import { defineConfig } from 'vite';

/** The texts that come forward by themselves: a file of its own, in which the server puts an entrypoint's rules. */
export default defineConfig({
  build: {
    target: 'es2022',
    outDir: '../dist',
    emptyOutDir: false,
    lib: {
      entry: 'src/proactive/proactive.ts',
      formats: ['iife'],
      name: 'SamtaleProactive',
      fileName: () => 'proactive.js',
    },
  },
});
