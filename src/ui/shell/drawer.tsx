/** Where the muscle list and the layers open: a column beside the rail, on a phone the whole screen or a sheet. */
import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { KeyboardEvent, ReactNode } from 'react';
import { IconButton } from '../kit/icon-button.tsx';
import { say } from '../kit/say.tsx';

interface DrawerProps {
  readonly id: string;
  readonly title: string;
  /** Cover everything (a phone's muscle list) instead of standing beside the body. */
  readonly covering: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Drawer({ id, title, covering, onClose, children }: DrawerProps) {
  if (covering) {
    return (
      <Dialog.Root
        open
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
      >
        <Dialog.Portal>
          <Dialog.Content id={id} className="panel drawer covering" aria-describedby={undefined}>
            <header className="drawer-head">
              <Dialog.Title>{title}</Dialog.Title>
              <Dialog.Close className="icon-button" aria-label={say('kit.action.close')}>
                <X size={20} aria-hidden="true" />
              </Dialog.Close>
            </header>
            <div className="panel-scroll">{children}</div>
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
    );
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <section id={id} className="panel drawer" aria-label={title} onKeyDown={onKeyDown}>
      <header className="drawer-head">
        <h2>{title}</h2>
        <IconButton icon={X} label={say('kit.action.close')} onClick={onClose} />
      </header>
      <div className="panel-scroll">{children}</div>
    </section>
  );
}
