/** Asked when Back is pressed at the first step: nobody leaves a visit by a slip. Back again stays. */
import { AlertDialog } from 'radix-ui';
import { useEffect, useState } from 'react';
import { say } from '../../kit/say.tsx';
import { askBeforeLeaving } from '../../back/layers.ts';
import { endVisit } from './end-visit.ts';
import './idle.css';
import { useStore } from '../../hooks/store-context.ts';

export function LeaveQuestion() {
  const store = useStore();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    askBeforeLeaving(() => setOpen((before) => !before));
    return () => askBeforeLeaving(null);
  }, []);
  return (
    <AlertDialog.Root open={open} onOpenChange={setOpen}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="veil idle-veil" />
        <AlertDialog.Content className="panel dialog idle-dialog">
          <AlertDialog.Title>{say('consultation.leave.title')}</AlertDialog.Title>
          <AlertDialog.Description>{say('consultation.leave.text')}</AlertDialog.Description>
          <div className="idle-answers">
            <AlertDialog.Cancel className="button strong">{say('consultation.leave.stay')}</AlertDialog.Cancel>
            <AlertDialog.Action className="button" onClick={() => endVisit(store)}>
              {say('consultation.leave.end')}
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
