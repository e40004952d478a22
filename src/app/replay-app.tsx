/** A replay from wherever the address says it is: opens the file, finds its scenario, and shows it. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Replay } from '../replay/replay-file.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { loadIcons } from '../ui/kit/icon.tsx';
import { StageContext } from '../ui/kit/stage-slot.tsx';
import type { Say } from '../views/say.ts';
import { sharedCanvas } from './canvas-holder.ts';
import { loadScenario } from './engine.ts';
import { openReplay, sourceOf } from './open-replay.ts';
import { ReplayRoom } from './replay-room.tsx';
import type { Shared } from './root.tsx';
import type { Route } from './routes.ts';
import type { Look, Viewport } from './viewport.ts';
import { Waiting } from './waiting.tsx';

export interface ReplayAppProps {
  readonly route: Extract<Route, { screen: 'replay' }>;
  readonly viewport: Viewport;
  readonly look: Look;
  readonly shared: Shared;
}

export function ReplayApp({ route, viewport, look, shared }: ReplayAppProps) {
  const canvas = useMemo(() => sharedCanvas(look), []);
  useEffect(() => { canvas.look(look); }, [look.theme, look.contrast, look.reducedMotion]);
  const [found, set] = useState<{ readonly replay: Replay; readonly scenario: Scenario } | null>(null);
  useEffect(() => {
    let here = true;
    const giveUp = (fault: Say): void => {
      if (!here) return;
      shared.fail(fault);
      shared.go({ screen: 'title' });
    };
    void Promise.all([openReplay(sourceOf(route)), loadIcons()]).then(async ([replay]) => {
      if (!replay.ok) return giveUp(replay.fault);
      const scenario = await loadScenario(replay.value.scenario.id);
      if (!scenario.ok) return giveUp(scenario.fault);
      if (here) set({ replay: replay.value, scenario: scenario.value });
    });
    return () => { here = false; };
  }, []);
  return (
    <StageContext.Provider value={canvas}>
      {found ? <ReplayRoom replay={found.replay} scenario={found.scenario} route={route} viewport={viewport} look={look} shared={shared} canvas={canvas} sound={shared.sound} /> : <Waiting />}
    </StageContext.Provider>
  );
}
