import { defineConfig } from 'vitest/config';

// Vitest ignores this file by name; it is passed with --config.
export default defineConfig({
  test: {
    projects: ['packages/*', 'apps/*', 'supabase/tests'],
  },
});
