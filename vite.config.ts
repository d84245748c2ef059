import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [sveltekit()],
  build: { target: 'es2022' },
  worker: { format: 'es' },
  test: {
    include: ['tests/{unit,property,golden,fixed}/**/*.test.ts', 'tests/*.test.ts'],
    environment: 'node',
  },
});
