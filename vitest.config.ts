import { defineConfig } from 'vitest/config';

const browser = ['**/*.browser.test.ts', 'test/e2e/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'code',
          include: [
            '{src,gateway,sandbox,workbench,build,scripts,bench}/**/*.test.{ts,tsx}',
            'test/**/*.test.{ts,tsx}',
          ],
          exclude: browser,
          setupFiles: ['test/support/setup-dom.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: browser,
          // One Chromium with a workbook in it fills a core; two at once only slow each other down.
          fileParallelism: false,
          // Whatever a person would wait for may take this long on a busy machine; a quiet one never does.
          expect: { poll: { timeout: 30_000 } },
          testTimeout: 180_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
