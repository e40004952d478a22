/** `power`: power indices of the Council's rule, computed. */
import { decimal, powerIndices, written } from '../domain/power.ts';
import type { Arguments } from './arguments.ts';
import type { Answer } from './main.ts';

export function powerCommand(args: Arguments): Answer {
  const { shapleyShubik, banzhaf, swings, winningCoalitions } = powerIndices();
  const answer = {
    shapleyShubik: { permanent: written(shapleyShubik.permanent), elected: written(shapleyShubik.elected) },
    banzhaf: { permanent: written(banzhaf.permanent), elected: written(banzhaf.elected) },
    winningCoalitions,
    swings,
    decimals: {
      shapleyShubik: { permanent: decimal(shapleyShubik.permanent), elected: decimal(shapleyShubik.elected) },
      banzhaf: { permanent: decimal(banzhaf.permanent), elected: decimal(banzhaf.elected) },
    },
  };
  const said = [
    `Winning coalitions: ${winningCoalitions} of ${2 ** 15}`,
    `Shapley-Shubik: permanent ${answer.shapleyShubik.permanent} (${answer.decimals.shapleyShubik.permanent.toFixed(6)}), elected ${answer.shapleyShubik.elected} (${answer.decimals.shapleyShubik.elected.toFixed(6)})`,
    `Banzhaf: permanent ${answer.banzhaf.permanent} (${answer.decimals.banzhaf.permanent.toFixed(6)}), elected ${answer.banzhaf.elected} (${answer.decimals.banzhaf.elected.toFixed(6)})`,
    'An abstention counts here as "not in favour"; in the Council a permanent member that abstains does not veto.',
  ];
  return { out: args.json ? JSON.stringify(answer) : said.join('\n'), code: 0 };
}
