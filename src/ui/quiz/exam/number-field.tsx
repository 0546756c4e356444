/** A whole number from 1 on. What is no such number while it is typed waits, and is put right when the field is left. */
import { useId, useState } from 'react';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

export function NumberField({ label, value, most, onChange }: NumberFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(String(value));
  return (
    <div className="quiz-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={1}
        max={most}
        step={1}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          const next = Number(target.value);
          if (Number.isInteger(next) && next >= 1 && next <= most) onChange(next);
        }}
        onBlur={() => {
          const next = Math.min(most, Math.max(1, Math.round(Number(typed)) || value));
          setTyped(String(next));
          onChange(next);
        }}
      />
    </div>
  );
}
