/** How strong it is, 0 to 10: one row of numbers that a finger slides over and the arrow keys walk along. */
import { ToggleGroup } from 'radix-ui';
import { useId } from 'react';
import type { PointerEvent } from 'react';
import { WORST_PAIN } from '../../reasoning/index.ts';
import { intensityWords } from './place-words.ts';
import { say } from './say.ts';

const NUMBERS = Array.from({ length: WORST_PAIN + 1 }, (_, number) => number);

interface IntensityScaleProps {
  readonly value: number | null;
  readonly onChoose: (value: number | null) => void;
}

/** The number under the pointer, null beside the row. */
function numberAt({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>): number | null {
  const under = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-number]');
  return under && currentTarget.contains(under) ? Number(under.dataset['number']) : null;
}

export function IntensityScale({ value, onChoose }: IntensityScaleProps) {
  const id = useId();
  return (
    <div className="pain-field">
      <h3 id={id}>{say('pain.intensity.label')}</h3>
      <ToggleGroup.Root
        type="single"
        className="pain-intensity"
        aria-labelledby={id}
        aria-describedby={`${id}-ends`}
        value={value === null ? '' : String(value)}
        onValueChange={(chosen) => onChoose(chosen === '' ? null : Number(chosen))}
        onPointerMove={(event) => {
          if (event.buttons !== 1) return;
          const number = numberAt(event);
          if (number !== null && number !== value) onChoose(number);
        }}
      >
        {NUMBERS.map((number) => (
          <ToggleGroup.Item
            key={number}
            value={String(number)}
            data-number={number}
            data-reached={value !== null && number <= value ? '' : undefined}
            aria-label={say('pain.intensity.value', { number, words: intensityWords(number) })}
          >
            {number}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
      <p className="pain-intensity-said">
        <b>
          {value === null
            ? say('pain.intensity.unsaid')
            : say('pain.intensity.value', { number: value, words: intensityWords(value) })}
        </b>{' '}
        <span className="quiet" id={`${id}-ends`}>
          {say('pain.intensity.ends')}
        </span>
      </p>
    </div>
  );
}
