/** One of a few, or none: pressed again it is taken back. */
import { ToggleGroup } from 'radix-ui';

interface ChoiceRowProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly name: string }[];
  readonly value: T | null;
  readonly onChoose: (value: T | null) => void;
}

export function ChoiceRow<T extends string>({ label, options, value, onChoose }: ChoiceRowProps<T>) {
  return (
    <ToggleGroup.Root
      type="single"
      className="pain-chips"
      aria-label={label}
      value={value ?? ''}
      onValueChange={(chosen) => onChoose(options.find((option) => option.value === chosen)?.value ?? null)}
    >
      {options.map(({ value: own, name }) => (
        <ToggleGroup.Item key={own} value={own}>
          {name}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}

interface ChoicesRowProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly name: string }[];
  readonly values: readonly T[];
  readonly onChoose: (values: readonly T[]) => void;
}

/** Any of a few. */
export function ChoicesRow<T extends string>({ label, options, values, onChoose }: ChoicesRowProps<T>) {
  return (
    <ToggleGroup.Root
      type="multiple"
      className="pain-chips"
      aria-label={label}
      value={[...values]}
      onValueChange={(chosen) =>
        onChoose(options.filter(({ value }) => chosen.includes(value)).map(({ value }) => value))
      }
    >
      {options.map(({ value: own, name }) => (
        <ToggleGroup.Item key={own} value={own}>
          {name}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
