/** The lesson files in one module, so that a build packs them into one file fetched on demand. */
import whatIsATriggerPoint from '../../data/knowledge/lessons/what-is-a-trigger-point.json' with { type: 'json' };
import howPainTravels from '../../data/knowledge/lessons/how-pain-travels.json' with { type: 'json' };
import whatIsDryNeedling from '../../data/knowledge/lessons/what-is-dry-needling.json' with { type: 'json' };
import howItMayWork from '../../data/knowledge/lessons/how-it-may-work.json' with { type: 'json' };
import whatHappensAtAVisit from '../../data/knowledge/lessons/what-happens-at-a-visit.json' with { type: 'json' };
import withElectricalStimulation from '../../data/knowledge/lessons/with-electrical-stimulation.json' with { type: 'json' };
import howDeep from '../../data/knowledge/lessons/how-deep.json' with { type: 'json' };
import doesItHurt from '../../data/knowledge/lessons/does-it-hurt.json' with { type: 'json' };
import sideEffectsAndRisks from '../../data/knowledge/lessons/side-effects-and-risks.json' with { type: 'json' };
import aftercare from '../../data/knowledge/lessons/aftercare.json' with { type: 'json' };
import howManySessions from '../../data/knowledge/lessons/how-many-sessions.json' with { type: 'json' };
import whatItIsUsedFor from '../../data/knowledge/lessons/what-it-is-used-for.json' with { type: 'json' };
import whoMayDoIt from '../../data/knowledge/lessons/who-may-do-it.json' with { type: 'json' };
import whenNot from '../../data/knowledge/lessons/when-not.json' with { type: 'json' };
import whatResearchMeasured from '../../data/knowledge/lessons/what-research-measured.json' with { type: 'json' };
import talkingWithYourDoctor from '../../data/knowledge/lessons/talking-with-your-doctor.json' with { type: 'json' };
/** In the order in which they are listed. Typed as unknown: the schema, not the compiler, is what these files are held against. */
export const RAW_LESSONS: readonly unknown[] = [
  whatIsATriggerPoint,
  howPainTravels,
  whatIsDryNeedling,
  howItMayWork,
  whatHappensAtAVisit,
  withElectricalStimulation,
  howDeep,
  doesItHurt,
  sideEffectsAndRisks,
  aftercare,
  howManySessions,
  whatItIsUsedFor,
  whoMayDoIt,
  whenNot,
  whatResearchMeasured,
  talkingWithYourDoctor,
];
