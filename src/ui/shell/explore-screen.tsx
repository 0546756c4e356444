/** The usual screen: search, tools, layers, list and explanation around the body. */
import { useRef } from 'react';
import type { ReactNode } from 'react';
import type { Actions } from '../../state/index.ts';
import { useActions, useMyopoint } from '../hooks/store-context.ts';
import { useBackLayer } from '../back/layers.ts';
import { Drawer } from './drawer.tsx';
import { ExplanationPanel } from '../muscle/explanation-panel.tsx';
import { LayerControls, ShowHiddenPill, StepButtons } from '../layers/layer-controls.tsx';
import { MuscleList } from '../find/muscle-list.tsx';
import { NewVersion } from '../screen/new-version.tsx';
import { Notice } from '../screen/notice.tsx';
import { latePart } from '../parts/late-part.tsx';
import { PartBoundary } from '../parts/part-boundary.tsx';
import type { PartInfo } from '../parts/part-fault.tsx';
import { Rail } from './rail.tsx';
import type { DrawerName } from './rail.tsx';
import { SearchBox } from '../find/search-box.tsx';
import { AudienceSelect, AudienceSwitch, ThemeSwitch } from '../screen/settings.tsx';
import { Hint, LoadProgress, Trouble } from '../screen/status.tsx';
import { StoryBar } from '../story/story-bar.tsx';
import { useInsets } from '../hooks/use-insets.ts';
import { PHONE, useMedia } from '../hooks/use-media.ts';
import { useShortcuts } from '../hooks/use-shortcuts.ts';
import { say } from '../kit/say.tsx';
import { ViewControls } from './view-controls.tsx';
import { Welcome } from './welcome.tsx';
import { ZoomButtons } from '../screen/zoom-buttons.tsx';

const LessonList = latePart(
  async () => (await import('../lessons/lesson-list.tsx')).LessonList,
  () => ({ what: say('shell.part.lessons'), place: 'inline' }),
);

const musclesInfo = (): PartInfo => ({ what: say('shell.part.muscles'), place: 'inline' });
const layersInfo = (): PartInfo => ({ what: say('shell.part.layers'), place: 'inline' });
const explanationInfo = ({ clear }: Actions): PartInfo => ({
  what: say('shell.part.explanation'),
  place: 'beside',
  leave: { words: say('kit.action.close'), run: clear },
});

interface ExploreScreenProps {
  /** The drawer that is open; kept by who mounts this screen, so that a lesson leads back to the list it was begun from. */
  readonly drawer: DrawerName | null;
  readonly onDrawer: (drawer: DrawerName | null) => void;
  /** The card of a recall while one is asked; it stands in the place of the explanation. */
  readonly children?: ReactNode;
}

export function ExploreScreen({ drawer, onDrawer: setDrawer, children }: ExploreScreenProps) {
  useShortcuts();
  const actions = useActions();
  const phone = useMedia(PHONE);
  const free = useRef<HTMLDivElement>(null);
  useInsets(free);
  const selecting = useMyopoint((state) => state.choices.selected.kind !== 'none' || state.recall !== null);
  const selected = useMyopoint((state) => state.choices.selected);
  const drawn = useMyopoint((state) => state.stageFault === null);
  const told = useMyopoint((state) => state.story !== null);
  const close = () => setDrawer(null);
  // On a phone the sheet is one place: the story while it is told, layers or views while they are open, else the explanation.
  const sheetTaken = phone && (told || drawer === 'layers' || drawer === 'views');
  const wanted = phone || drawer !== 'views' ? drawer : null;
  const openDrawer = phone && told ? null : wanted;
  useBackLayer(phone && openDrawer !== null, close);
  return (
    <div className={`myopoint-ui ${openDrawer ? 'drawer-open' : ''} ${selecting && !sheetTaken ? 'explaining' : ''}`}>
      <button type="button" className="skip" onClick={() => setDrawer('muscles')}>
        {say('shell.skip.list')}
      </button>
      {selecting && (
        <button type="button" className="skip" onClick={() => document.getElementById('explanation')?.focus()}>
          {say('shell.skip.explanation')}
        </button>
      )}
      <header className="top">
        <h1 className="wordmark">Myopoint</h1>
        <SearchBox
          onChosen={() => {
            if (phone) close();
          }}
          onList={() => setDrawer('muscles')}
        />
        <div className="top-end">
          {phone ? (
            <AudienceSelect />
          ) : (
            <>
              <AudienceSwitch />
              <ThemeSwitch />
            </>
          )}
        </div>
      </header>
      <Rail open={openDrawer} onOpen={setDrawer} withViews={phone} />
      {openDrawer === 'muscles' && (
        <Drawer id="drawer-muscles" title={say('shell.drawer.muscles')} covering={phone} onClose={close}>
          <PartBoundary info={musclesInfo()}>
            <MuscleList {...(phone ? { onChosen: close } : {})} />
          </PartBoundary>
        </Drawer>
      )}
      {openDrawer === 'layers' && (
        <Drawer id="drawer-layers" title={say('shell.drawer.layers')} covering={false} onClose={close}>
          <PartBoundary info={layersInfo()}>
            <LayerControls />
          </PartBoundary>
        </Drawer>
      )}
      {openDrawer === 'understand' && (
        <Drawer id="drawer-understand" title={say('shell.drawer.understand')} covering={phone} onClose={close}>
          <LessonList />
        </Drawer>
      )}
      {openDrawer === 'views' && (
        <Drawer id="drawer-views" title={say('shell.drawer.views')} covering={false} onClose={close}>
          <ViewControls />
        </Drawer>
      )}
      <div className="free" ref={free} aria-hidden="true" />
      <Hint />
      {drawn && (
        <div className="zoom-place">
          <ZoomButtons />
        </div>
      )}
      {phone && <ShowHiddenPill />}
      {!phone && drawn && (
        <section className="bottom" aria-label={say('shell.steps.label')}>
          <div className="panel">
            <ViewControls />
          </div>
          <div className="panel">
            <StepButtons />
          </div>
        </section>
      )}
      {!sheetTaken &&
        (children || (
          <PartBoundary info={explanationInfo(actions)} about={selected}>
            <ExplanationPanel />
          </PartBoundary>
        ))}
      <StoryBar />
      <Welcome />
      <NewVersion />
      <Notice />
      <LoadProgress />
      <Trouble offersFlat />
    </div>
  );
}
