/** The store of the running program: what the device kept is read here, once, and kept from here on. */
import { BODY_IDS, isBodyId, MAN } from '../anatomy/index.ts';
import {
  KEPT_BY_NEWER,
  createMyopointStore,
  deviceStorage,
  followOtherTabs,
  isKeptByNewer,
  persistSettings,
  readLink,
  readPersistedSettings,
  resumeVisit,
  tabStorage,
  unpackVisit,
} from '../state/index.ts';
import type { MyopointStore } from '../state/index.ts';

interface Started {
  readonly store: MyopointStore;
  /** Go on with the visit that the page before took along, once, after the address was followed; nothing where there is none. */
  readonly resumeCarriedVisit: () => void;
}

/**
 * Make the store over the first body; another that is wanted follows, see `use-wanted-body.ts`. Call it once.
 * @param isEmbedded within another page nothing is kept, and nothing that was kept is shown
 */
export function startStore(isEmbedded = false): Started {
  const storage = isEmbedded ? null : deviceStorage();
  const store = createMyopointStore({ body: MAN, bodyIds: BODY_IDS }, readPersistedSettings(storage));
  // What the address says is followed once the panels are there; the body it names is fetched until then.
  const { body } = readLink(location.hash).link;
  if (body && isBodyId(body)) store.setState({ wantedBody: body });
  if (isKeptByNewer(storage)) store.setState({ notice: KEPT_BY_NEWER });
  persistSettings(store, storage);
  followOtherTabs(store, storage, window);
  // Taken out at once, so that it lies nowhere while the page is looked at.
  let carried = isEmbedded ? null : unpackVisit(window, tabStorage());
  return {
    store,
    resumeCarriedVisit: () => {
      if (carried) resumeVisit(store, carried);
      carried = null;
    },
  };
}
