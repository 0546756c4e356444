/** Zones of pain as they stand in a list. */
import type { Zones } from '../../reasoning/index.ts';
import { capitalised } from '../../words/index.ts';

/** The same zones, each wording begun with a large letter. */
export function capitalisedZones({ often, sometimes, rarely, deep }: Zones): Zones {
  const large = (wordings: readonly string[]): readonly string[] => wordings.map(capitalised);
  return { often: large(often), sometimes: large(sometimes), rarely: large(rarely), deep: large(deep) };
}
