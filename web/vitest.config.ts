import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { projects: ['shared', 'loader', 'widget', 'console', 'portal'] },
});
