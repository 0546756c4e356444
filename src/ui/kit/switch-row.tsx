/** A setting that is on or off, with its words beside it. */
import { Switch } from 'radix-ui';
import { useId } from 'react';

interface SwitchRowProps {
  readonly label: string;
  /** What it changes, in a smaller line. */
  readonly note?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** The whole row is the target. */
export function SwitchRow({ label, note, on, onChange }: SwitchRowProps) {
  const id = useId();
  return (
    <label className="switch-row" htmlFor={id}>
      <span>
        <span id={`${id}-name`}>{label}</span>
        {note && <small id={`${id}-note`}>{note}</small>}
      </span>
      <Switch.Root
        id={id}
        className="switch"
        checked={on}
        onCheckedChange={onChange}
        aria-labelledby={`${id}-name`}
        {...(note ? { 'aria-describedby': `${id}-note` } : {})}
      >
        <Switch.Thumb className="switch-thumb" />
      </Switch.Root>
    </label>
  );
}
