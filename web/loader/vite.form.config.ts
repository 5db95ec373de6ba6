import { defineConfig } from 'vite';

/** What makes a web form nicer where there is script: a file of its own, which only pages with a form fetch. */
export default defineConfig({
  build: {
    target: 'es2022',
    outDir: '../dist',
    emptyOutDir: false,
    lib: {
      entry: 'src/form/form.ts',
      formats: ['iife'],
      name: 'SamtaleForm',
      fileName: () => 'form.js',
    },
  },
});
