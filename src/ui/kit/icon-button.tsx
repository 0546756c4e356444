/** A button that shows an icon, with its words beside it or as its name and tip. */
import type { LucideIcon } from 'lucide-react';
import { Tooltip } from 'radix-ui';
import type { ComponentProps } from 'react';

interface IconButtonProps extends ComponentProps<'button'> {
  readonly icon: LucideIcon;
  readonly label: string;
  /** Draw the label beside or under the icon instead of in a tip. */
  readonly wordy?: boolean;
}

/** A square target of at least 44 px; wider when its words are drawn. */
export function IconButton({ icon: Icon, label, wordy = false, className = '', ...rest }: IconButtonProps) {
  const button = (
    <button
      type="button"
      className={`icon-button ${wordy ? 'wordy' : ''} ${className}`}
      {...(wordy ? {} : { 'aria-label': label })}
      {...rest}
    >
      <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
      {wordy && <span>{label}</span>}
    </button>
  );
  if (wordy) return button;
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>{button}</Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className="tip" sideOffset={6} collisionPadding={8}>
          {label}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
