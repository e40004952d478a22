/** Finds a browser for the tests, or fetches one: $CHROME_PATH, a system Chrome or Chromium, the Debian package, Playwright's own. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

const runs = (path: string): boolean => spawnSync(path, ['--version'], { timeout: 15_000 }).status === 0;

/** Path of a browser that is here already; null when there is none (Playwright may have its own). */
export function findBrowser(): string | null {
  return [process.env['CHROME_PATH'], ...PLACES].find((path): path is string => path !== undefined && existsSync(path)) ?? null;
}

/**
 * A browser that starts, installed if need be.
 * @returns its path, or null when Playwright's own is to be used
 * @throws Error with what to do, when none can be had
 */
export function ensureBrowser(): string | null {
  const here = findBrowser();
  if (here && runs(here)) return here;
  const debian = existsSync('/etc/debian_version') && !/ubuntu/i.test(readFileSync('/etc/os-release', 'utf8')); // Ubuntu's package is a snap stub
  if (debian && process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'inherit', env });
    const installed = findBrowser();
    if (installed && runs(installed)) return installed;
  }
  const own = spawnSync('npx', ['--no-install', 'playwright', 'install', 'chromium'], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (own.status === 0) return null;
  throw new Error('No Chrome or Chromium was found and none could be installed. Install one, or set CHROME_PATH to its program file.');
}
