/** A walk over all that the program shows, in whatever language; the body stays on its way, so that it is quick. */
import type { Page } from '@playwright/test';
import type { AreaId, LessonId } from '../../src/anatomy/index.ts';
import type { Target } from '../../src/state/index.ts';
import { goTo } from './stage.ts';

const SOLEUS = { kind: 'muscle', id: 'soleus', side: 'right' } as Target;
const PIRIFORMIS = { kind: 'trigger-point', id: 'piriformis-trp1', muscle: 'piriformis', side: 'right' } as Target;

const act = <TArgument>(page: Page, does: (argument: TArgument) => void, argument: TArgument): Promise<void> =>
  page.evaluate(does as never, argument as never);

/** One thing the program shows, and how to come to it from the one before. */
export interface Screen {
  readonly name: string;
  readonly open: (page: Page) => Promise<unknown>;
  /** What is looked at; a dialog lies over the rest. */
  readonly within?: string;
}

/** Found without its name, which is another in each language. */
const railButton = (page: Page, drawer: string) => page.locator(`[aria-controls="drawer-${drawer}"]`);

const select = (page: Page, target: Target, audience: 'patient' | 'therapist' | 'student') =>
  act(
    page,
    ([wanted, who]: readonly [Target, typeof audience]) => {
      const { setAudience, select: choose, flyTo } = window.myopoint.store.getState();
      setAudience(who);
      choose(wanted);
      flyTo(wanted);
    },
    [target, audience] as const,
  );

const toWhich = async (page: Page) => {
  await act(
    page,
    (areas: AreaId[]) => {
      const { startConsultation, touchSkin, goToConsultationStep } = window.myopoint.store.getState();
      startConsultation();
      touchSkin({ side: 'left', areas });
      goToConsultationStep('which');
    },
    ['around-eye', 'temple'] as AreaId[],
  );
};

/** In this order each leads to the next on one loaded page. */
export const WALK: readonly Screen[] = [
  { name: 'start', open: () => Promise.resolve() },
  { name: 'a muscle, for a patient', open: (page) => select(page, SOLEUS, 'patient') },
  { name: 'a muscle, for a student', open: (page) => select(page, PIRIFORMIS, 'student') },
  {
    name: 'the needle sheet',
    open: (page) =>
      act(
        page,
        () => {
          window.myopoint.store.getState().setAudience('therapist');
          window.myopoint.store.getState().openNeedle();
        },
        null,
      ),
  },
  {
    name: 'the story',
    open: (page) =>
      act(
        page,
        () => {
          window.myopoint.store.getState().closeNeedle();
          window.myopoint.store.getState().startStory();
          window.myopoint.store.getState().pauseStory();
        },
        null,
      ),
  },
  {
    name: 'layers',
    open: async (page) => {
      await act(
        page,
        () => {
          window.myopoint.store.getState().stopStory();
        },
        null,
      );
      await railButton(page, 'layers').click();
    },
  },
  {
    name: 'the card',
    within: '[role="dialog"]',
    open: async (page) => {
      await railButton(page, 'layers').click();
      await act(
        page,
        () => {
          window.myopoint.store.getState().setHandingOver(true);
        },
        null,
      );
      await page.locator('.take-home').waitFor();
    },
  },
  {
    name: 'the list',
    within: '[role="dialog"], #drawer-muscles',
    open: async (page) => {
      await act(
        page,
        () => {
          window.myopoint.store.getState().setHandingOver(false);
          window.myopoint.store.getState().clear();
        },
        null,
      );
      await railButton(page, 'muscles').click();
    },
  },
  {
    name: 'consultation, step 1',
    open: async (page) => {
      await act(
        page,
        () => {
          window.myopoint.store.getState().startConsultation();
        },
        null,
      );
      // Its script is fetched the first time.
      await page.locator('.consulting').waitFor();
    },
  },
  { name: 'consultation, the questions', open: toWhich },
  {
    name: 'consultation, step 2',
    open: async (page) => {
      await act(
        page,
        () => {
          window.myopoint.store
            .getState()
            .answerScreening({ ...window.myopoint.store.getState().screening, done: true });
        },
        null,
      );
    },
  },
  {
    name: 'consultation, step 3',
    open: (page) =>
      act(
        page,
        (target: Target) => {
          window.myopoint.store.getState().select(target);
          window.myopoint.store.getState().goToConsultationStep('what');
        },
        SOLEUS,
      ),
  },
  {
    name: 'saying it back',
    open: (page) =>
      act(
        page,
        () => {
          window.myopoint.store.getState().startRecall();
          window.myopoint.store.getState().askRecall('help');
        },
        null,
      ),
  },
  {
    name: 'a lesson',
    open: (page) =>
      act(
        page,
        (id: LessonId) => {
          window.myopoint.store.getState().stopRecall();
          window.myopoint.store.getState().endMode();
          window.myopoint.store.getState().startLesson(id, 1, false);
        },
        'side-effects-and-risks' as LessonId,
      ).then(() => page.getByRole('heading', { name: 'Why the two do not agree' }).waitFor()),
  },
];

/** Opens the page for the walk: panels are measured, not the picture, which would take most of the time. */
export async function openForWalk(page: Page, address: string): Promise<void> {
  await page.route('**/models/**', () => undefined);
  await goTo(page, address);
  await page.locator('[data-search-input]').waitFor();
  // As a sheet that a script makes: the page's headers allow no other.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { animation: none !important; transition: none !important } .load-words, .scene { display: none }',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

/** Until what changed has been laid out. */
export const laidOut = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
