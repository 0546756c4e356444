/** A drawing that came from another device by a code. */
import { useEffect } from 'react';
import type { Dataset } from '../../anatomy/index.ts';
import { PAIN_ASKED, readPainCode } from '../../state/index.ts';
import type { MyopointStore } from '../../state/index.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { useMyopoint, useStore } from '../hooks/store-context.ts';
import { say } from './say.ts';

/** How it went, in words. */
export interface TakenOver {
  readonly words: string;
  readonly isFault: boolean;
}

/** Put the drawing that a text holds in place of the one that is there, and say how that went. */
export function takeOver(store: MyopointStore, text: string, dataset: Dataset): TakenOver {
  const read = readPainCode(
    text,
    dataset.areas.map(({ id }) => id),
  );
  if (read.kind === 'asked') return { words: say('pain.phone.no-code'), isFault: true };
  if (read.kind === 'fault') return { words: say(`pain.phone.${read.fault}`), isFault: true };
  store.getState().setDrawing(read.patches);
  const taken = say('pain.phone.taken', { count: read.patches.length });
  return {
    words: read.unknown > 0 ? `${taken} ${say('pain.phone.some-unknown', { count: read.unknown })}` : taken,
    isFault: false,
  };
}

/** Takes over what the address brought, once the areas are known, and says so; an address that only asks for a drawing brings nothing. */
export function useHandedOver(): void {
  const store = useStore();
  const dataset = useDataset();
  const code = useMyopoint((state) => state.handedOver);
  useEffect(() => {
    if (code === null || !dataset) return;
    const { handOverPain, notify } = store.getState();
    handOverPain(null);
    if (code !== PAIN_ASKED) notify(takeOver(store, code, dataset).words);
  }, [store, dataset, code]);
}
