/** Build and unit tests. The page lives in src/, what it serves as files in assets/. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('./src'),
  base: './',
  publicDir: at('./assets'),
  server: { fs: { allow: [at('.')] } },
  build: { outDir: at('./dist'), emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1500, assetsInlineLimit: 0 },
  test: { root: at('.'), include: ['tests/**/*.test.ts'], environment: 'node', testTimeout: 60_000 },
});
