/** Build and unit tests. The page lives in src/, what it serves as files in assets/. */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Phaser's own build switches; left in place they are always on. */
const PHASER_SWITCHES: Readonly<Record<string, string>> = { CANVAS_RENDERER: 'true', WEBGL_RENDERER: 'true', WEBGL_DEBUG: 'false', FEATURE_SOUND: 'false', PLUGIN_FBINSTANT: 'false' };

/** The built page takes only the parts of Phaser it uses (scenes/phaser-slim.cjs); the development server takes all of it, ready-made. */
const slimPhaser: Plugin = {
  name: 'slim-phaser',
  apply: 'build',
  enforce: 'pre',
  config: () => ({ define: { global: 'globalThis' }, resolve: { alias: [{ find: /^phaser$/, replacement: at('./scenes/phaser-slim.cjs') }] } }),
  transform(code, id) {
    if (!id.includes('/phaser/src/')) return null;
    const set = Object.entries(PHASER_SWITCHES).reduce((text, [name, value]) => text.replace(new RegExp(`typeof\\s*\\(\\s*${name}\\s*\\)|typeof\\s+${name}\\b`, 'g'), value), code);
    return set === code ? null : { code: set, map: null };
  },
};

export default defineConfig({
  root: at('./src'),
  base: './',
  publicDir: at('./assets'),
  plugins: [slimPhaser],
  server: { fs: { allow: [at('.')] } },
  build: { outDir: at('./dist'), emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1500, assetsInlineLimit: 0 },
  test: { root: at('.'), include: ['tests/**/*.test.ts'], environment: 'node', testTimeout: 60_000 },
});
