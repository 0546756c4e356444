/** A heading that opens what stands under it. */
import { ChevronDown } from 'lucide-react';
import { Collapsible } from 'radix-ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { usePrinting } from '../hooks/use-printing.ts';

interface DisclosureProps {
  readonly title: string;
  readonly startsOpen?: boolean;
  /** Left out on paper unless it was opened: what is not about this muscle, or not asked for by this reader. */
  readonly leftOut?: boolean;
  readonly children: ReactNode;
}

/** On paper nothing can be opened: it is open there. */
export function Disclosure({ title, startsOpen = false, leftOut = false, children }: DisclosureProps) {
  const printing = usePrinting();
  const [open, setOpen] = useState(startsOpen);
  return (
    <Collapsible.Root
      className={`disclosure ${leftOut && !open ? 'left-out' : ''}`}
      open={open || (printing && !leftOut)}
      onOpenChange={setOpen}
    >
      <h3>
        <Collapsible.Trigger className="disclosure-trigger">
          <span>{title}</span>
          <ChevronDown size={18} aria-hidden="true" />
        </Collapsible.Trigger>
      </h3>
      <Collapsible.Content className="disclosure-content">{children}</Collapsible.Content>
    </Collapsible.Root>
  );
}
