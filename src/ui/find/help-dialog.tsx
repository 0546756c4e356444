/** What to do before looking for a muscle: questions a search calls for, and what a yes means. */
import { Hand, TriangleAlert, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { RedFlag, RedFlagId } from '../../anatomy/index.ts';
import { useBackLayer } from '../back/layers.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { Say, say } from '../kit/say.tsx';
import { Sources } from '../kit/sources-list.tsx';
import { OnPhone, urgentAdvice } from '../kit/urgency.tsx';
import { touchWhereItHurts } from '../kit/begin-visit.ts';
import { useStore } from '../hooks/store-context.ts';

interface HelpDialogProps {
  readonly title: string;
  readonly flags: readonly RedFlagId[];
  readonly onClose: () => void;
  /** Where the keyboard goes on when it is closed. */
  readonly backTo: () => void;
}

function Question({ flag: { question, why, urgency, sayOnPhone } }: { readonly flag: RedFlag }) {
  return (
    <li className="help-question">
      <p>
        <b>{question}</b>
      </p>
      <p className="help-advice">
        <Say
          parts={say.parts('find.help.advice', { advice: urgentAdvice(urgency) })}
          tags={{ 1: (words) => <strong>{words}</strong> }}
        />
      </p>
      <p className="quiet">{why}</p>
      {sayOnPhone !== null && (
        <p className="help-say">
          <OnPhone words={sayOnPhone} />
        </p>
      )}
    </li>
  );
}

export function HelpDialog({ title, flags, onClose, backTo }: HelpDialogProps) {
  const store = useStore();
  useBackLayer(true, onClose);
  const dataset = useDataset();
  const asked = flags.flatMap((id) => dataset?.redFlagById.get(id) ?? []);
  return (
    <Dialog.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Dialog.Portal>
        <Dialog.Overlay className="veil" />
        <Dialog.Content
          className="panel dialog help-dialog"
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            backTo();
          }}
        >
          <Dialog.Title>
            <TriangleAlert size={24} aria-hidden="true" /> {title}
          </Dialog.Title>
          <Dialog.Close className="icon-button close" aria-label={say('kit.action.close')}>
            <X size={20} aria-hidden="true" />
          </Dialog.Close>
          <ul>
            {asked.map((flag) => (
              <Question key={flag.id} flag={flag} />
            ))}
          </ul>
          <button
            type="button"
            className="button"
            onClick={() => {
              onClose();
              touchWhereItHurts(store);
            }}
          >
            <Hand size={18} aria-hidden="true" /> {say('find.help.none')}
          </button>
          <Sources title={say('find.help.sources')} citations={asked.map(({ citation }) => citation)} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
