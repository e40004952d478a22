/** One process of `npm run validation`: it reads the engine with its constants loosened, and answers each task with the endings of its debates. */
import { register } from 'node:module';
import type { Loosened } from './loosen-constants.ts';
import { CONSTANTS, type Ending, type Task, type VariedConstant } from './validation-tasks.ts';

register(new URL('./loosen-constants.ts', import.meta.url), { data: CONSTANTS });
const { endings } = await import('./validation-debates.ts');

/** Does it while one constant is otherwise, and puts that back. @throws Error where the rules have no such number */
async function varied<T>({ file, path, factor }: VariedConstant, act: () => T): Promise<T> {
  const { loosened } = (await import(`../domain/${file}.ts`)) as Loosened;
  const door = loosened[path];
  const was = door?.get();
  if (!door || typeof was !== 'number' || was === 0) throw new Error(`${path} in ${file}.ts is no number to vary`);
  // Whole points stay whole.
  door.set(Math.round(was * factor * 1e6) / 1e6);
  const done = act();
  door.set(was);
  return done;
}

async function answer(task: Task): Promise<void> {
  const play = (): readonly Ending[] => endings(task);
  process.send?.(task.constant ? await varied(task.constant, play) : play());
}

process.on('message', (task: Task) => void answer(task));
