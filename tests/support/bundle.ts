/** One script of a TypeScript file and all it imports, for a page that has nothing else. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** @param entry path of the file @returns the script's text */
export async function bundled(entry: string): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'sixteenth-seat-bundle-'));
  try {
    await build({ configFile: false, logLevel: 'error', publicDir: false, build: { outDir, minify: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'bundle', fileName: () => 'bundle.js' } } });
    return readFileSync(join(outDir, 'bundle.js'), 'utf8');
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
