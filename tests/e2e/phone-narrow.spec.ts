/** Narrow screens, phones on their side and letters of twice the size: nothing is cut, nothing is out of reach. */
import type { CDPSession, Page } from '@playwright/test';
import type { AreaId, LessonId } from '../../src/anatomy/index.ts';
import type { Target } from '../../src/state/index.ts';
import { expect, test } from './fixtures.ts';
import { goTo } from './stage.ts';
import { faultsOf } from './narrow-measure.ts';

/** Width and height, CSS px, and what the browser's own letters are set to. 590 × 410 is a tablet at 200 %. */
const SCREENS = [
  [320, 640, 16], [360, 640, 16], [390, 844, 16], [844, 390, 16], [590, 410, 16], [1180, 820, 16],
  [320, 640, 32], [390, 844, 32], [844, 390, 32], [1180, 820, 32],
] as const;

const SOLEUS = { kind: 'muscle', id: 'soleus', side: 'right' } as Target;
const PIRIFORMIS = { kind: 'trigger-point', id: 'piriformis-trp1', muscle: 'piriformis', side: 'right' } as Target;

const act = <TArgument>(page: Page, does: (argument: TArgument) => void, argument: TArgument): Promise<void> => page.evaluate(does as never, argument as never);

interface Screen {
  readonly name: string;
  readonly open: (page: Page) => Promise<unknown>;
  /** What is looked at; a dialog lies over the rest. */
  readonly within?: string;
}

const select = (page: Page, target: Target, audience: 'patient' | 'therapist' | 'student') => act(page, ([wanted, who]: readonly [Target, typeof audience]) => {
  const { setAudience, select: choose, flyTo } = window.myopoint.store.getState();
  setAudience(who);
  choose(wanted);
  flyTo(wanted);
}, [target, audience] as const);

const toWhich = async (page: Page) => {
  await act(page, (areas: AreaId[]) => {
    const { startConsultation, touchSkin, goToConsultationStep } = window.myopoint.store.getState();
    startConsultation();
    touchSkin({ side: 'left', areas });
    goToConsultationStep('which');
  }, ['around-eye', 'temple'] as AreaId[]);
};

/** In this order each leads to the next on one loaded page. */
const WALK: readonly Screen[] = [
  { name: 'start', open: () => Promise.resolve() },
  { name: 'a muscle, for a patient', open: (page) => select(page, SOLEUS, 'patient') },
  { name: 'a muscle, for a student', open: (page) => select(page, PIRIFORMIS, 'student') },
  { name: 'the needle sheet', open: (page) => act(page, () => { window.myopoint.store.getState().setAudience('therapist'); window.myopoint.store.getState().openNeedle(); }, null) },
  { name: 'the story', open: (page) => act(page, () => { window.myopoint.store.getState().closeNeedle(); window.myopoint.store.getState().startStory(); window.myopoint.store.getState().pauseStory(); }, null) },
  { name: 'layers', open: async (page) => {
    await act(page, () => { window.myopoint.store.getState().stopStory(); }, null);
    await page.getByRole('button', { name: 'Layers', exact: true }).click();
  } },
  { name: 'the card', within: '[role="dialog"]', open: async (page) => {
    await page.getByRole('button', { name: 'Layers', exact: true }).click();
    await act(page, () => { window.myopoint.store.getState().setHandingOver(true); }, null);
    await page.getByRole('dialog', { name: 'Take-home card' }).waitFor();
  } },
  { name: 'the list', within: '[role="dialog"], #drawer-muscles', open: async (page) => {
    await act(page, () => { window.myopoint.store.getState().setHandingOver(false); window.myopoint.store.getState().clear(); }, null);
    await page.getByRole('button', { name: 'Muscles', exact: true }).click();
  } },
  { name: 'consultation, step 1', open: async (page) => {
    await act(page, () => { window.myopoint.store.getState().startConsultation(); }, null);
    // Its script is fetched the first time.
    await page.locator('.consulting').waitFor();
  } },
  { name: 'consultation, the questions', open: toWhich },
  { name: 'consultation, step 2', open: async (page) => {
    await act(page, () => { window.myopoint.store.getState().answerScreening({ ...window.myopoint.store.getState().screening, done: true }); }, null);
  } },
  { name: 'consultation, step 3', open: (page) => act(page, (target: Target) => {
    window.myopoint.store.getState().select(target);
    window.myopoint.store.getState().goToConsultationStep('what');
  }, SOLEUS) },
  { name: 'saying it back', open: (page) => act(page, () => { window.myopoint.store.getState().startTeachBack(); window.myopoint.store.getState().askTeachBack('help'); }, null) },
  { name: 'a lesson', open: (page) => act(page, (id: LessonId) => {
    window.myopoint.store.getState().stopTeachBack();
    window.myopoint.store.getState().endMode();
    window.myopoint.store.getState().startLesson(id, 1, false);
  }, 'side-effects-and-risks' as LessonId).then(() => page.getByRole('heading', { name: 'Why the two do not agree' }).waitFor()) },
];

async function lettersOf(session: CDPSession, px: number): Promise<void> {
  await session.send('Page.setFontSizes', { fontSizes: { standard: px, fixed: px } });
}

for (const part of [WALK.slice(0, 8), WALK.slice(8)]) {
  test(`nothing is cut or out of reach: ${part[0]?.name} to ${part.at(-1)?.name}`, async ({ page }) => {
    // Panels are measured, not the picture, which would take most of the time: the body stays on its way.
    await page.route('**/models/**', () => undefined);
    await goTo(page);
    await page.getByRole('combobox', { name: 'Search muscles and structures' }).waitFor();
    await page.addStyleTag({ content: '* { animation: none !important; transition: none !important } .load-words, .scene { display: none }' });
    const session = await page.context().newCDPSession(page);
    const faults: string[] = [];
    for (const { name, open, within = '.myopoint-ui' } of part) {
      await lettersOf(session, 16);
      await page.setViewportSize({ width: 390, height: 844 });
      await open(page);
      for (const [width, height, px] of SCREENS) {
        await lettersOf(session, px);
        await page.setViewportSize({ width, height });
        await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
        for (const fault of await faultsOf(page, within)) faults.push(`${name}, ${width} × ${height}, letters ${px}: ${fault}`);
      }
    }
    expect(faults).toEqual([]);
  });
}
