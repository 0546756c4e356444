/** Where a list is searched. */
import { useId } from 'react';
import type { ReactNode } from 'react';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is said of what was found. */
  readonly children?: ReactNode;
}

export function SearchField({ label, value, onChange, children }: SearchFieldProps) {
  const id = useId();
  return (
    <div className="pain-search">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      {children}
    </div>
  );
}
