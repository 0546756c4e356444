/** Asked before an exam is left: nobody ends it by a slip. */
import { AlertDialog } from 'radix-ui';
import { say } from './say.ts';

interface LeaveQuestionProps {
  readonly open: boolean;
  readonly onStay: () => void;
  readonly onEnd: () => void;
}

export function LeaveQuestion({ open, onStay, onEnd }: LeaveQuestionProps) {
  return (
    <AlertDialog.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onStay();
      }}
    >
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="veil" />
        <AlertDialog.Content className="panel dialog quiz-leave">
          <AlertDialog.Title>{say('quiz-asking.leave.title')}</AlertDialog.Title>
          <AlertDialog.Description>{say('quiz-asking.leave.text')}</AlertDialog.Description>
          <div className="quiz-ways">
            <AlertDialog.Cancel className="button strong">{say('quiz-asking.leave.stay')}</AlertDialog.Cancel>
            <AlertDialog.Action className="button" onClick={onEnd}>
              {say('quiz-asking.leave.end')}
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
