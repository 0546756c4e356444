/** The person's build, anywhere from lean to heavier: skin moves, muscle and bone stay. */
import { Slider } from 'radix-ui';
import { BUILDS } from '../../anatomy/index.ts';
import { BUILD_STEP } from '../../state/index.ts';
import { useActions, useMyopoint } from '../hooks/store-context.ts';
import { say } from '../kit/say.tsx';
import { buildWords } from '../kit/person-words.ts';

export function BuildSlider() {
  const build = useMyopoint((state) => state.choices.build);
  const { setBuild } = useActions();
  return (
    <div className="build-slider">
      <p aria-hidden="true">{say('person.build.title')}</p>
      <Slider.Root
        className="slider"
        min={0}
        max={BUILDS.length - 1}
        step={BUILD_STEP}
        value={[build]}
        onValueChange={([next]) => {
          if (next !== undefined) setBuild(next);
        }}
      >
        <Slider.Track className="slider-track">
          <Slider.Range className="slider-range" />
        </Slider.Track>
        <Slider.Thumb
          className="slider-thumb"
          aria-label={say('person.build.label')}
          aria-valuetext={buildWords(build)}
        />
      </Slider.Root>
      <p className="build-ends" aria-hidden="true">
        {BUILDS.map((one) => (
          <span key={one}>{say('person.build.named', { build: one })}</span>
        ))}
      </p>
    </div>
  );
}
