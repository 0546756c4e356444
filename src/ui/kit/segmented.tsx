/** One of a few: a row of joined buttons, walked with the arrow keys. */
import { ToggleGroup } from 'radix-ui';

interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly name: string }[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

/** Exactly one is always chosen. */
export function Segmented<T extends string>({ label, options, value, onChoose }: SegmentedProps<T>) {
  return (
    <ToggleGroup.Root
      type="single"
      className="segmented"
      aria-label={label}
      value={value}
      onValueChange={(chosen) => {
        // An empty value means the chosen one was pressed again: it stays.
        const option = options.find((candidate) => candidate.value === chosen);
        if (option) onChoose(option.value);
      }}
    >
      {options.map(({ value: own, name }) => (
        <ToggleGroup.Item key={own} value={own}>
          {name}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
