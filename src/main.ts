/** The page's one call into the app. */
import { start } from './app/start.tsx';

const host = document.getElementById('app');
if (host) void start(host);
