import { defineConfig } from '@playwright/test';
import { findBrowser } from './src/tools/find-browser.ts';

const executablePath = findBrowser();
/** Two checkouts can be tested side by side: each with its own port. */
const port = process.env['E2E_PORT'] ?? '4199';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  workers: 2,
  fullyParallel: true,
  timeout: 180_000,
  // One that fails and passes at once again is told as flaky: what it waits for may take longer than usual on a busy machine.
  retries: 1,
  // A machine that is building something else at the same time is slow, not wrong.
  expect: { timeout: 20_000 },
  reporter: 'line',
  outputDir: 'test-results',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--autoplay-policy=document-user-activation-required'],
    },
  },
  webServer: { command: `npx --no-install vite preview --port ${port} --strictPort --host 127.0.0.1`, url: `http://127.0.0.1:${port}`, reuseExistingServer: false },
});
