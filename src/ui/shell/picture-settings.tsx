/** Whether the body is drawn flat. */
import { drawnFlat } from '../../state/index.ts';
import { useActions, useMyopoint } from '../hooks/store-context.ts';
import { say } from '../kit/say.tsx';
import { SwitchRow } from '../kit/switch-row.tsx';

/** On also where nothing else can be drawn: off tries the solid body again. */
export function PictureSettings() {
  const flat = useMyopoint(drawnFlat);
  const { setDrawsFlat } = useActions();
  return (
    <SwitchRow label={say('shell.picture.flat')} note={say('shell.picture.note')} on={flat} onChange={setDrawsFlat} />
  );
}
