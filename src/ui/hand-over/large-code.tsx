/** The code as large as the screen lets it be: scanned off the screen from a chair away. */
import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { QrCode } from '../kit/qr-code.tsx';
import type { CodeDrawing } from '../kit/qr-code.tsx';
import { say } from '../kit/say.tsx';
import { useBackLayer } from '../back/layers.ts';
import { brokenAddress } from './card-link.ts';

interface LargeCodeProps {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly code: CodeDrawing;
  readonly shortAddress: string;
}

/** Light on either stage, since cameras read dark on light. Escape and a tap beside it close it, and the card stays. */
export function LargeCode({ open, onOpen, code, shortAddress }: LargeCodeProps) {
  useBackLayer(open, () => onOpen(false));
  return (
    <Dialog.Root open={open} onOpenChange={onOpen}>
      <Dialog.Portal>
        <Dialog.Overlay className="veil code-veil" />
        <Dialog.Content className="code-dialog covering" aria-describedby={undefined}>
          <Dialog.Title className="only-heard">{say('hand-over.code.title')}</Dialog.Title>
          <QrCode code={code} label={say('hand-over.code.label-large')} />
          <p className="code-address">
            {brokenAddress(shortAddress).map((piece) => (
              <span key={piece}>{piece}</span>
            ))}
          </p>
          <Dialog.Close className="icon-button" aria-label={say('hand-over.code.close')}>
            <X size={22} aria-hidden="true" />
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
