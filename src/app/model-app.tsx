/** The page about the model on the whole scenario: loads it, keeps the choice of the worked example, and writes the choice into the address. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Scenario } from '../scenario/scenario.ts';
import { loadIcons } from '../ui/kit/icon.tsx';
import { ModelScreen } from '../ui/model/model-screen.tsx';
import { exampleView } from '../views/model-example.ts';
import { modelView } from '../views/model-view.ts';
import { loadScenario } from './engine.ts';
import type { Shared } from './root.tsx';
import { formatRoute, type Route } from './routes.ts';
import { wholeCase } from './scenario-list.ts';
import type { Viewport } from './viewport.ts';
import { Waiting } from './waiting.tsx';

/** The example that a reader finds first: an elected member outside the groups, on the middle option. */
const FIRST: { readonly seat: string; readonly text: string } = { seat: 'BRA', text: '2A' };
/** Below this width the contents fold away above the text. */
const CONTENTS_FROM = 1000;

export interface ModelAppProps {
  readonly route: Extract<Route, { screen: 'model' }>;
  readonly viewport: Viewport;
  readonly shared: Shared;
}

export function ModelApp({ route, viewport, shared }: ModelAppProps) {
  const [scenario, setScenario] = useState<Scenario | null>(null);
  const [choice, setChoice] = useState({ seat: route.seat ?? FIRST.seat, text: route.text ?? FIRST.text });
  useEffect(() => {
    let here = true;
    void Promise.all([loadScenario(wholeCase), loadIcons()]).then(([found]) => {
      if (!here) return;
      if (found.ok) {
        setScenario(found.value);
        return;
      }
      shared.fail(found.fault);
      shared.go({ screen: 'title' });
    });
    return () => { here = false; };
  }, []);
  useEffect(() => {
    if (route.seat !== null || route.text !== null) setChoice((now) => ({ seat: route.seat ?? now.seat, text: route.text ?? now.text }));
  }, [route.seat, route.text]);

  const view = useMemo(() => (scenario ? modelView(scenario) : null), [scenario]);
  const example = useMemo(() => (scenario ? exampleView(scenario, choice.seat, choice.text) : null), [scenario, choice]);
  if (!view || !example) return <Waiting />;
  return (
    <ModelScreen
      view={view}
      example={example}
      part={route.part}
      link={(part) => formatRoute({ screen: 'model', part, seat: null, text: null })}
      narrow={viewport.room < CONTENTS_FROM}
      onExample={(seat, text) => {
        setChoice({ seat, text });
        history.replaceState(history.state, '', formatRoute({ screen: 'model', part: 'example', seat, text }));
      }}
      onBack={() => { shared.go({ screen: 'title' }); }}
    />
  );
}
