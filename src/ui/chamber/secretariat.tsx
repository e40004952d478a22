/** The Secretary-General and the Secretariat have places and no vote; they are named, not pressed. */
import type { ChamberPlan } from '../../layout/chamber-plan.ts';
import { useT } from '../kit/words-context.tsx';

/** Least width of a placard that takes the title of the Secretary-General in full, px. */
const FULL_TITLE = 80;

export function Secretariat({ plan, codes = false }: { readonly plan: ChamberPlan; /** Short names, where the room is drawn small. */ readonly codes?: boolean }) {
  const t = useT();
  const place = plan.secretaryGeneral;
  return (
    <>
      {place && (
        <span class="chair-placard chair-named" style={{ left: `${place.placard.x}px`, top: `${place.placard.y}px`, width: `${place.placard.width}px`, height: `${place.placard.height}px` }}>
          <span class="chair-name">{codes || place.placard.width < FULL_TITLE ? <abbr title={t('ui.chamber.secretary-general')}>{t('ui.chamber.secretary-general.short')}</abbr> : t('ui.chamber.secretary-general')}</span>
        </span>
      )}
      {plan.secretariat && (
        <span class="chair-tab chair-named" style={{ left: `${plan.secretariat.x}px`, top: `${plan.secretariat.y + 14 * plan.scale}px` }}>
          {t('ui.chamber.secretariat')}
        </span>
      )}
    </>
  );
}
