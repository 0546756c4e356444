/** A heading that opens what stands under it. */
import { ChevronDown } from 'lucide-react';
import { Collapsible } from 'radix-ui';
import type { ReactNode } from 'react';

interface DisclosureProps {
  readonly title: string;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}

export function Disclosure({ title, startsOpen = false, children }: DisclosureProps) {
  return (
    <Collapsible.Root className="disclosure" defaultOpen={startsOpen}>
      <h3><Collapsible.Trigger className="disclosure-trigger">
        <span>{title}</span><ChevronDown size={18} aria-hidden="true" />
      </Collapsible.Trigger></h3>
      <Collapsible.Content className="disclosure-content">{children}</Collapsible.Content>
    </Collapsible.Root>
  );
}
