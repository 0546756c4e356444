/** An area of skin: the muscles whose trigger points are often said to send pain there. */
import { ListChecks } from 'lucide-react';
import type { AreaId } from '../../anatomy/index.ts';
import { musclesReferringTo } from '../../reasoning/index.ts';
import { chooseMuscle, sideNow } from '../kit/choose.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { askAbout } from '../kit/begin-visit.ts';
import { say } from '../kit/say.tsx';

import { useStore } from '../hooks/store-context.ts';

export function AreaCard({ id }: { readonly id: AreaId }) {
  const store = useStore();
  const dataset = useDataset();
  const muscles = dataset ? musclesReferringTo(id, dataset) : [];
  return (
    <section className="part">
      <h3>{say('muscle.area.title')}</h3>
      {muscles.length === 0 && <p className="quiet">{say('muscle.area.none')}</p>}
      <ul className="area-muscles">
        {muscles.map(({ id: muscle, name, latin }) => (
          <li key={muscle}>
            <button type="button" className="muscle-row" onClick={() => chooseMuscle(store, muscle)}>
              <span>{name}</span>
              <i lang="la">{latin}</i>
            </button>
          </li>
        ))}
      </ul>
      <p className="quiet">{say('muscle.area.other-causes')}</p>
      <button type="button" className="button area-ask" onClick={() => askAbout(store, id, sideNow(store))}>
        <ListChecks size={18} aria-hidden="true" /> {say('muscle.questions.title')}
      </button>
      <p className="dispute">{say('kit.caution.dispute')}</p>
    </section>
  );
}
