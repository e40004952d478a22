/** Runs a tool's main part: wrong use is one sentence and exit code 2, anything else is our mistake and shows itself whole. */
import { WrongUse } from '../cli/arguments.ts';

export async function runTool(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (fault) {
    if (!(fault instanceof WrongUse)) throw fault;
    console.error(fault.message);
    process.exitCode = 2;
  }
}
