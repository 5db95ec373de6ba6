import { defineConfig } from 'vitest/config';

export default defineConfig({
  build: {
    target: 'es2019',
    outDir: '../dist',
    emptyOutDir: false,
    lib: { entry: 'src/loader.ts', formats: ['iife'], name: 'SamtaleLoader', fileName: () => 'loader.js' },
  },
  test: {
    environment: 'happy-dom',
    environmentOptions: {
      happyDOM: { settings: { navigation: { disableChildFrameNavigation: true } } },
    },
    include: ['test/**/*.test.ts'],
  },
});
