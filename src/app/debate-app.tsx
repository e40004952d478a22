/** What the title does not need: the choice of a seat, a debate played, a debate watched. Fetched while the title is read. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Scenario } from '../scenario/scenario.ts';
import { StageContext } from '../ui/kit/stage-slot.tsx';
import { SeatScreen } from '../ui/seat/seat-screen.tsx';
import { seatChoiceView } from '../views/seat-choice-view.ts';
import { sharedCanvas } from './canvas-holder.ts';
import { Debate } from './debate.ts';
import { DebateScreen } from './debate-screen.tsx';
import { loadScenario } from './engine.ts';
import type { Shared } from './root.tsx';
import type { Route } from './routes.ts';
import { loadSave, setAside } from './saves.ts';
import type { Look, Viewport } from './viewport.ts';
import { Waiting } from './waiting.tsx';

export interface DebateAppProps {
  readonly route: Route;
  readonly viewport: Viewport;
  readonly look: Look;
  readonly shared: Shared;
}

export function DebateApp({ route, viewport, look, shared }: DebateAppProps) {
  const holder = useMemo(() => sharedCanvas(look), []);
  useEffect(() => { holder.look(look); }, [look.theme, look.contrast, look.reducedMotion]);
  const [scenario, setScenario] = useState<Scenario | null>(null);
  const [debate, setDebate] = useState<{ readonly debate: Debate; readonly resumed: boolean } | null>(null);
  const id = 'scenario' in route ? route.scenario : '';

  useEffect(() => {
    let here = true;
    void loadScenario(id).then((found) => {
      if (!here) return;
      if (!found.ok) return giveUp(found.fault);
      setScenario(found.value);
      if (route.screen === 'play' || route.screen === 'observe') {
        const opened = openDebate(found.value, route);
        if (opened.ok) setDebate(opened.value);
        else giveUp(opened.fault);
      }
    });
    const giveUp = (fault: Parameters<Shared['fail']>[0]): void => {
      shared.fail(fault);
      shared.go({ screen: 'title' });
    };
    return () => { here = false; };
  }, [id]);

  const choice = useMemo(() => (scenario ? seatChoiceView(scenario) : null), [scenario]);
  return (
    <StageContext.Provider value={holder}>
      {route.screen === 'seat' && choice ? (
        <SeatScreen view={choice} level={shared.settings.level} onLevel={(level) => { shared.onSettings({ ...shared.settings, level }); }} onTake={(seat, card, seed) => { shared.go({ screen: 'play', scenario: id, seat, card, seed, level: shared.settings.level }); }} onBack={() => { shared.go({ screen: 'title' }); }} />
      ) : debate ? (
        <DebateScreen debate={debate.debate} resumed={debate.resumed} route={route} viewport={viewport} look={look} shared={shared} canvas={holder} sound={shared.sound} />
      ) : (
        <Waiting scenario={id} />
      )}
    </StageContext.Provider>
  );
}

/** The debate that the address asks for: the saved one where it is the same, else a new one. */
function openDebate(scenario: Scenario, route: Extract<Route, { screen: 'play' | 'observe' }>) {
  if (route.screen === 'observe') {
    const begun = Debate.begin(scenario, route.seed, null, null, route.level);
    return begun.ok ? { ok: true as const, value: { debate: begun.value, resumed: false } } : begun;
  }
  const saved = loadSave();
  const save = saved.ok ? saved.value : null;
  const wantsSame = save !== null && save.scenario === scenario.id && save.seat === route.seat && save.seed === route.seed && save.level === route.level && (route.card === null || save.card === route.card);
  if (save && wantsSame) {
    const resumed = Debate.resume(scenario, save);
    if (resumed.ok) return { ok: true as const, value: { debate: resumed.value, resumed: resumed.value.session.log.length > 0 } };
    setAside();
  }
  const begun = Debate.begin(scenario, route.seed, route.seat, route.card, route.level);
  return begun.ok ? { ok: true as const, value: { debate: begun.value, resumed: false } } : begun;
}
