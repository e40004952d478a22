/** Whose position moved: a flag, with the name for whoever points at it or hears it, and the token before and after. */
import type { MinuteView } from '../../views/record-models.ts';
import { Flag } from './flag.tsx';
import { Icon } from './icon.tsx';
import { TokenMark, tokenKey } from './token.tsx';
import { useT } from './words-context.tsx';

export function MovedList({ moved, most = moved.length }: { readonly moved: MinuteView['moved']; /** Those beyond are counted. */ readonly most?: number }) {
  const t = useT();
  return (
    <ul class="caption-moved" aria-label={t('ui.caption.moved')}>
      {moved.slice(0, most).map((m) => (
        <li key={m.seat} title={m.short}>
          <Flag code={m.seat} width={1.4} />
          <span class="sr-only">{m.short}</span>
          <TokenMark token={m.before} size="inline" />
          <Icon name="arrow-right" size={0.8} />
          <TokenMark token={m.after} size="inline" />
          <span class="sr-only">{t('ui.caption.moved.spoken', { before: t(tokenKey(m.before)), after: t(tokenKey(m.after)) })}</span>
        </li>
      ))}
      {moved.length > most && <li>{t('ui.caption.moved.more', { count: moved.length - most })}</li>}
    </ul>
  );
}
