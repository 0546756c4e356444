/** The lesson files in one module, so that a build packs them into one file fetched on demand. */
import whatIsATriggerPoint from './lessons/what-is-a-trigger-point.json' with { type: 'json' };
import howPainTravels from './lessons/how-pain-travels.json' with { type: 'json' };
import whatIsDryNeedling from './lessons/what-is-dry-needling.json' with { type: 'json' };
import howItMayWork from './lessons/how-it-may-work.json' with { type: 'json' };
import whatHappensAtAVisit from './lessons/what-happens-at-a-visit.json' with { type: 'json' };
import withElectricalStimulation from './lessons/with-electrical-stimulation.json' with { type: 'json' };
import howDeep from './lessons/how-deep.json' with { type: 'json' };
import doesItHurt from './lessons/does-it-hurt.json' with { type: 'json' };
import sideEffectsAndRisks from './lessons/side-effects-and-risks.json' with { type: 'json' };
import aftercare from './lessons/aftercare.json' with { type: 'json' };
import howManySessions from './lessons/how-many-sessions.json' with { type: 'json' };
import whatItIsUsedFor from './lessons/what-it-is-used-for.json' with { type: 'json' };
import whoMayDoIt from './lessons/who-may-do-it.json' with { type: 'json' };
import whenNot from './lessons/when-not.json' with { type: 'json' };
import whatResearchMeasured from './lessons/what-research-measured.json' with { type: 'json' };
import talkingWithYourDoctor from './lessons/talking-with-your-doctor.json' with { type: 'json' };
/** In the order in which they are listed. Typed as unknown: the schema, not the compiler, is what these files are held against. */
export const RAW_LESSONS: readonly unknown[] = [
  whatIsATriggerPoint, howPainTravels, whatIsDryNeedling, howItMayWork,
  whatHappensAtAVisit, withElectricalStimulation, howDeep, doesItHurt,
  sideEffectsAndRisks, aftercare, howManySessions, whatItIsUsedFor,
  whoMayDoIt, whenNot, whatResearchMeasured, talkingWithYourDoctor,
];
