/** How the drawn body's skin looks: its tone, and whether it wears a garment. */
import { RadioGroup } from 'radix-ui';
import { SKIN_TONES } from '../../anatomy/index.ts';
import { SKIN_TONE_COLOURS } from '../../anatomy/index.ts';
import { useActions, useMyopoint } from '../hooks/store-context.ts';
import { say } from '../kit/say.tsx';
import { SwitchRow } from '../kit/switch-row.tsx';

export function SkinSettings() {
  const skinTone = useMyopoint((state) => state.skinTone);
  const garment = useMyopoint((state) => state.garment);
  const { setSkinTone, setGarment } = useActions();
  return (
    <div className="skin-settings">
      <p>
        {say('shell.skin.label')}: {say('shell.skin.tone', { tone: skinTone })}
      </p>
      <RadioGroup.Root
        className="skin-tones"
        aria-label={say('shell.skin.label')}
        value={skinTone}
        onValueChange={(value) => {
          const tone = SKIN_TONES.find((known) => known === value);
          if (tone) setSkinTone(tone);
        }}
      >
        {SKIN_TONES.map((tone) => (
          <RadioGroup.Item
            key={tone}
            value={tone}
            className="skin-tone"
            aria-label={say('shell.skin.tone', { tone })}
            title={say('shell.skin.tone', { tone })}
          >
            <span style={{ background: SKIN_TONE_COLOURS[tone].swatch }} />
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      <SwitchRow
        label={say('shell.skin.garment')}
        note={say('shell.skin.garment-note')}
        on={garment}
        onChange={setGarment}
      />
    </div>
  );
}
