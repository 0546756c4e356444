/** A slider from 0 to 1. */
import { Slider } from 'radix-ui';

interface FractionSliderProps {
  readonly label: string;
  readonly value: number;
  /** What the value means in words, for those who hear it. */
  readonly valueText: string;
  readonly onChange: (value: number) => void;
}

export function FractionSlider({ label, value, valueText, onChange }: FractionSliderProps) {
  return (
    <Slider.Root
      className="slider"
      min={0}
      max={1}
      step={0.02}
      value={[value]}
      onValueChange={([next]) => {
        if (next !== undefined) onChange(next);
      }}
    >
      <Slider.Track className="slider-track">
        <Slider.Range className="slider-range" />
      </Slider.Track>
      <Slider.Thumb className="slider-thumb" aria-label={label} aria-valuetext={valueText} />
    </Slider.Root>
  );
}
