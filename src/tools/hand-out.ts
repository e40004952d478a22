/** Hands tasks out to a process for each core. What comes of them must not depend on who plays what, nor in which order. */
import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const start = (worker: URL): ChildProcess => fork(fileURLToPath(worker), { execArgv: worker.pathname.endsWith('.ts') ? ['--import', 'tsx'] : [] });

function ask<Task extends object, Answer>(worker: ChildProcess, task: Task): Promise<Answer> {
  return new Promise((answer, fail) => {
    const stopped = (): void => fail(new Error(`a worker stopped at ${JSON.stringify(task)}`));
    worker.once('exit', stopped);
    worker.once('message', (message) => {
      worker.off('exit', stopped);
      answer(message as Answer);
    });
    worker.send(task);
  });
}

/**
 * @param worker file of a process that answers each message it is sent with one
 * @param taken hears each answer as it comes
 * @param given what each process is sent first, and does not answer
 */
export async function handOut<Task extends object, Answer>(worker: URL, tasks: readonly Task[], taken: (task: Task, answer: Answer) => void, given?: object): Promise<void> {
  let next = 0;
  let done = 0;
  const oneCore = async (): Promise<void> => {
    const mine = start(worker);
    if (given) mine.send(given);
    for (let task = tasks[next++]; task; task = tasks[next++]) {
      taken(task, await ask<Task, Answer>(mine, task));
      if (++done % 40 === 0) process.stderr.write(`${Math.round((100 * done) / tasks.length)} %\n`);
    }
    mine.disconnect();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, oneCore));
}
