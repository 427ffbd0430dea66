import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Against a running dashboard: QUORUM_DASHBOARD_URL, and QUORUM_API_URL and QUORUM_API_KEY of the API behind it.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: {
    name: 'dashboard-e2e',
    include: ['**/*.e2e.ts'],
    // A page is drawn while the database answers another one.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A page asks the database again for each choice; on a busy machine that takes longer than the usual second.
    expect: { poll: { timeout: 15_000 } },
  },
});
