/** Settings: look, motion, pace, sound and keys. Every change takes effect at once. */
import { useId } from 'preact/hooks';
import { Dialog } from '../kit/dialog.tsx';
import { useT } from '../kit/words-context.tsx';
import { CHANNELS, type Channel, type Settings } from './settings.ts';
import '../kit/switch.css';
import './settings-dialog.css';

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly values: readonly T[];
  readonly value: T;
  readonly onPick: (value: T) => void;
}

/** One of a few: radio buttons in a row. */
function Choice<T extends string>({ name, values, value, onPick }: ChoiceProps<T>) {
  const t = useT();
  const id = useId();
  return (
    <fieldset class="settings-group">
      <legend class="settings-legend">{t(`ui.settings.${name}`)}</legend>
      <div class="settings-choices">
        {values.map((one) => (
          <label key={one} class="settings-choice">
            <input
              type="radio"
              name={`${id}-${name}`}
              checked={one === value}
              onChange={() => {
                onPick(one);
              }}
            />
            <span>{t(`ui.settings.${name}.${one}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Switch({ name, value, disabled, onTurn }: { readonly name: string; readonly value: boolean; readonly disabled?: boolean; readonly onTurn: (value: boolean) => void }) {
  const t = useT();
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={value}
        disabled={disabled === true}
        onChange={(event) => {
          onTurn(event.currentTarget.checked);
        }}
      />
      <span>
        {t(`ui.settings.${name}`)}
        <span class="settings-hint muted">{t(`ui.settings.${name}.hint`)}</span>
      </span>
    </label>
  );
}

export interface SettingsDialogProps {
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
  /** A slider has been let go: its channel is to be heard. */
  readonly onTry: (channel: Channel) => void;
  readonly onClose: () => void;
}

export function SettingsDialog({ settings, onChange, onTry, onClose }: SettingsDialogProps) {
  const t = useT();
  const set = (part: Partial<Settings>): void => {
    onChange({ ...settings, ...part });
  };
  return (
    <Dialog title={t('ui.settings.title')} onClose={onClose} size="card">
      <div class="settings">
        <Choice name="theme" values={['auto', 'evening', 'morning']} value={settings.theme} onPick={(theme) => { set({ theme }); }} />
        <Choice name="contrast" values={['auto', 'normal', 'more']} value={settings.contrast} onPick={(contrast) => { set({ contrast }); }} />
        <Choice name="pace" values={['slow', 'normal', 'fast']} value={settings.pace} onPick={(pace) => { set({ pace }); }} />
        <Choice name="motion" values={['auto', 'reduced', 'full']} value={settings.motion} onPick={(motion) => { set({ motion }); }} />
        <fieldset class="settings-group">
          <legend class="settings-legend">{t('ui.settings.sounds')}</legend>
          <Switch name="sound" value={settings.sound} onTurn={(sound) => { set({ sound }); }} />
          {CHANNELS.map((channel) => (
            <label key={channel} class="settings-slider">
              <span>{t(`ui.settings.volume.${channel}`)}</span>
              <input
                type="range"
                min="0"
                max="100"
                step="5"
                value={Math.round(settings.volumes[channel] * 100)}
                disabled={!settings.sound}
                onInput={(event) => {
                  set({ volumes: { ...settings.volumes, [channel]: event.currentTarget.valueAsNumber / 100 } });
                }}
                onChange={() => { onTry(channel); }}
              />
              <output class="tabular muted">{Math.round(settings.volumes[channel] * 100)}</output>
            </label>
          ))}
        </fieldset>
        <fieldset class="settings-group">
          <legend class="settings-legend">{t('ui.settings.reading')}</legend>
          <Switch name="captions" value={settings.captions} onTurn={(captions) => { set({ captions }); }} />
          <Switch name="describeSounds" value={settings.describeSounds} disabled={!settings.captions} onTurn={(describeSounds) => { set({ describeSounds }); }} />
          <Switch name="teaching" value={settings.teaching} onTurn={(teaching) => { set({ teaching }); }} />
          <Switch name="letterKeys" value={settings.letterKeys} onTurn={(letterKeys) => { set({ letterKeys }); }} />
        </fieldset>
      </div>
    </Dialog>
  );
}
