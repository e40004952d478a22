/** The rail to nine: fifteen tokens, a brass post after the ninth place, and a shield at the end if a permanent member is against. */
import type { RailView } from '../../views/view-models.ts';
import { Shield } from './shield.tsx';
import { TokenMark } from './token.tsx';
import { useT, useWords } from './words-context.tsx';
import './rail.css';

export function Rail({ rail, compact = false }: { readonly rail: RailView; readonly compact?: boolean | undefined }) {
  const t = useT();
  const words = useWords();
  return (
    <div class={compact ? 'rail rail-compact' : 'rail'}>
      <p class="sr-only">{words.say(rail.spoken)}</p>
      <div class="rail-row" aria-hidden="true">
        {rail.tokens.map(({ seat, token }, i) => (
          <div key={seat} class={i === rail.needed ? 'rail-place rail-after' : 'rail-place'}>
            {i === rail.needed && (
              <span class="rail-post">
                <span class="rail-needed">{compact ? rail.needed : t('ui.kit.rail.needed', { needed: rail.needed })}</span>
              </span>
            )}
            <TokenMark token={token} size={compact ? 'phone' : 'rail'} />
            {!compact && <span class="rail-code">{seat}</span>}
          </div>
        ))}
        {rail.vetoes.length > 0 && (
          <div class="rail-veto">
            <Shield raised scale={compact ? 1 : 1.25} />
          </div>
        )}
      </div>
    </div>
  );
}
