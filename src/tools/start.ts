/** `npm start`: builds the game and serves it; prints the address. */
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

const configFile = fileURLToPath(new URL('../../vite.config.ts', import.meta.url));
const wanted = process.env['PORT'] ?? '4173';
const port = Number(wanted);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`PORT is "${wanted}": a whole number from 1 to 65535 is needed.`);
  process.exit(2);
}
await build({ configFile, logLevel: 'warn' });
try {
  await preview({ configFile, logLevel: 'warn', preview: { port, strictPort: true, host: 'localhost' } });
  console.log(`The Sixteenth Seat is open at http://localhost:${port}`);
} catch (fault) {
  console.error(`Port ${port} cannot be used (${fault instanceof Error ? fault.message : String(fault)}). Set PORT to another number and start again.`);
  process.exit(1);
}
