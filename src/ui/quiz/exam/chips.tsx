/** Any of several: buttons that stay pressed, walked with the arrow keys. */
import { Check } from 'lucide-react';
import { ToggleGroup } from 'radix-ui';
import { useId } from 'react';

interface ChipsProps<T extends string> {
  readonly label: string;
  /** What it means that none is chosen. */
  readonly note: string;
  readonly options: readonly { readonly value: T; readonly name: string }[];
  readonly chosen: readonly T[];
  readonly onChoose: (chosen: readonly T[]) => void;
}

export function Chips<T extends string>({ label, note, options, chosen, onChoose }: ChipsProps<T>) {
  const id = useId();
  return (
    <div className="quiz-field">
      <span id={id}>{label}</span>
      <span className="quiet">{note}</span>
      <ToggleGroup.Root
        type="multiple"
        className="quiz-chips"
        aria-labelledby={id}
        value={[...chosen]}
        onValueChange={(values) =>
          onChoose(options.map(({ value }) => value).filter((value) => values.includes(value)))
        }
      >
        {options.map(({ value, name }) => (
          <ToggleGroup.Item key={value} value={value} className="quiz-chip">
            <Check size={16} aria-hidden="true" /> {name}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
    </div>
  );
}
