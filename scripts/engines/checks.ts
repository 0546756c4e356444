/** Thirteen things that must work in an engine for it to be named in the README. */
import type { MyopointBody } from '../../src/embed/index.ts';
import type { EnginePage } from './engine-page.ts';

/** Where the built app is served, and a page of somebody else that holds the body. */
export interface Places {
  readonly origin: string;
  readonly otherSite: string;
}

interface Check {
  readonly name: string;
  /** @throws Error where it does not hold */
  readonly run: (page: EnginePage, places: Places) => Promise<void>;
}

function expectThat(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise);
}

const WAITS_MS = 60_000;

/** Asks until the answer holds. */
async function until(what: string, ask: () => Promise<boolean>): Promise<void> {
  const latest = Date.now() + WAITS_MS;
  while (!(await ask())) {
    if (Date.now() > latest) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

const settle = (page: EnginePage): Promise<void> => page.evaluate(() => window.myopoint.settle(), null);

/** Another address than before: what stands after # alone would not load the page anew. */
let visits = 0;
async function open(page: EnginePage, origin: string, fragment = ''): Promise<void> {
  visits += 1;
  await page.goTo(`${origin}/?probe&visit=${visits}${fragment}`);
  await until('the program', () => page.evaluate(() => 'myopoint' in window, null));
  await page.evaluate(() => window.myopoint.ready, null);
  // A first visit asks who is looking.
  await page.evaluate(() => {
    window.myopoint.store.getState().welcome('therapist');
  }, null);
  await settle(page);
}

/** How many colours the page shows; a stage without a body has a few hundred. */
async function coloursOf(page: EnginePage): Promise<number> {
  const picture = await page.screenshot();
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const pen = canvas.getContext('2d');
    pen?.drawImage(image, 0, 0);
    const pixels = pen?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
    return new Set(new Uint32Array(pixels.buffer)).size;
  }, picture);
}

const pressButton = (page: EnginePage, words: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const button = [...document.querySelectorAll('button')].find(
      (one) => one.getAttribute('aria-label') === wanted || one.textContent.trim() === wanted,
    );
    button?.click();
    return button !== undefined;
  }, words);

export const CHECKS: readonly Check[] = [
  {
    name: 'draws WebGL 2',
    run: async (page, { origin }) => {
      await open(page, origin);
      const version = await page.evaluate(
        () =>
          String(document.createElement('canvas').getContext('webgl2')?.getParameter(WebGL2RenderingContext.VERSION)),
        null,
      );
      expectThat(version.startsWith('WebGL 2'), `got "${version}"`);
    },
  },
  {
    name: 'opens with the body in its colours',
    run: async (page) => {
      const { drawCalls, triangles } = await page.evaluate(() => window.myopoint.stats(), null);
      expectThat(drawCalls > 4 && triangles > 100_000, `drew ${triangles} triangles in ${drawCalls} calls`);
      const colours = await coloursOf(page);
      expectThat(colours > 4000, `shows ${colours} colours`);
    },
  },
  {
    name: 'lights the muscle of a link, with its pain on its side',
    run: async (page, { origin }) => {
      await open(page, origin, '#m=soleus&s=left');
      const { lit, pain } = await page.evaluate(() => {
        const { selected } = window.myopoint.store.getState().choices;
        const side = selected.kind === 'muscle' ? selected.side : 'none';
        return {
          lit: window.myopoint.appearanceOf(`soleus/${side}` as never)?.highlighted ?? 0,
          pain: window.myopoint.painAt([side === 'left' ? 0.1 : -0.1, 0.05, -0.02]) !== null,
        };
      }, null);
      expectThat(lit === 1 && pain, `lit ${lit}, pain ${pain}`);
    },
  },
  {
    name: 'opens the needle view and follows the build',
    run: async (page, { origin }) => {
      await open(page, origin, '#m=gluteus-minimus&p=gluteus-minimus-trp1&n=1&a=therapist');
      await until('the section', () =>
        page.evaluate(() => window.myopoint.store.getState().section?.point === 'gluteus-minimus-trp1', null),
      );
      const words = (): Promise<string> =>
        page.evaluate(() => document.querySelector('.explanation')?.textContent ?? '', null);
      const before = await words();
      await page.evaluate(() => {
        window.myopoint.store.getState().setBuild(2);
      }, null);
      await until('the depths of another build', async () => (await words()) !== before);
      await settle(page);
    },
  },
  {
    name: 'shows the fibres of a lesson',
    run: async (page, { origin }) => {
      await open(page, origin);
      await page.evaluate(() => {
        window.myopoint.store.getState().startLesson('what-is-a-trigger-point' as never, 1, false);
      }, null);
      await until('the fibres', () => page.evaluate(() => window.myopoint.store.getState().fibres !== null, null));
      await settle(page);
      const colours = await coloursOf(page);
      expectThat(colours > 2000, `shows ${colours} colours`);
    },
  },
  {
    name: 'finds a muscle by typing',
    run: async (page, { origin }) => {
      await open(page, origin);
      await page.evaluate(() => {
        document.querySelector<HTMLInputElement>('[data-search-input]')?.focus();
      }, null);
      await page.type('SCM');
      await until('the list', () => page.evaluate(() => document.querySelector('[role="option"]') !== null, null));
      await page.pressEnter();
      await until('the muscle', () =>
        page.evaluate(() => {
          const { selected } = window.myopoint.store.getState().choices;
          return selected.kind === 'muscle' && selected.id === 'sternocleidomastoid-sternal';
        }, null),
      );
    },
  },
  {
    name: 'chooses what is pressed on the body',
    run: async (page, { origin }) => {
      await open(page, origin);
      const place = await page.evaluate(() => {
        for (let y = 100; y < innerHeight - 100; y += 8)
          for (let x = 100; x < innerWidth - 100; x += 8)
            if (
              document.elementFromPoint(x, y) instanceof HTMLCanvasElement &&
              (window.myopoint.pick(x, y) ?? '').startsWith('rectus-femoris/')
            )
              return [x + 4, y + 4] as const;
        return null;
      }, null);
      expectThat(place !== null, 'no rectus femoris in the picture');
      await page.click(...place);
      await until('a choice', () =>
        page.evaluate(() => window.myopoint.store.getState().choices.selected.kind !== 'none', null),
      );
    },
  },
  {
    name: 'goes through a consultation to the card with its picture',
    run: async (page, { origin }) => {
      await open(page, origin);
      await page.evaluate(() => {
        const { startConsultation, touchSkin, goToConsultationStep } = window.myopoint.store.getState();
        startConsultation();
        touchSkin({ side: 'right', areas: ['temple'] as never });
        goToConsultationStep('which');
      }, null);
      await until('the muscles', async () => {
        await pressButton(page, 'All were asked: show the muscles');
        return page.evaluate(() => document.querySelector('.visit-card') !== null, null);
      });
      await page.evaluate(() => {
        const { select, goToConsultationStep } = window.myopoint.store.getState();
        select({ kind: 'muscle', id: 'temporalis', side: 'right' } as never);
        goToConsultationStep('what');
      }, null);
      await until('the way to the card', () => pressButton(page, 'Take home'));
      await until('the picture', () => page.evaluate(() => window.myopoint.store.getState().snapshot !== null, null));
    },
  },
  {
    name: 'saves the card as a PDF, and wipes the visit',
    run: async (page) => {
      await page.evaluate(() => {
        const make = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (file) => {
          Object.assign(window, { savedFile: file });
          return make(file);
        };
        // The file itself is what is asked about; a download would cover the page in some engines.
        HTMLAnchorElement.prototype.click = () => undefined;
      }, null);
      await until('the way to a PDF', () => pressButton(page, 'Save as PDF'));
      const begins = (): Promise<string> =>
        page.evaluate(async () => {
          const file: unknown = 'savedFile' in window ? window.savedFile : null;
          return file instanceof Blob && file.type === 'application/pdf' ? await file.slice(0, 5).text() : '';
        }, null);
      await until('the PDF', async () => (await begins()) === '%PDF-');
      const left = await page.evaluate(() => {
        window.myopoint.store.getState().forgetEverything();
        return window.myopoint.store.getState().snapshot;
      }, null);
      expectThat(left === null, 'the picture of the visit is still there');
    },
  },
  {
    name: 'goes back and forward',
    run: async (page, { origin }) => {
      await open(page, origin, '#m=soleus');
      const choose = (fragment: string): Promise<void> =>
        page.evaluate((to) => {
          location.hash = to;
        }, fragment);
      const chosen = (): Promise<string> =>
        page.evaluate(() => {
          const { selected } = window.myopoint.store.getState().choices;
          return selected.kind === 'muscle' ? selected.id : selected.kind;
        }, null);
      await choose('m=masseter');
      await until('the second muscle', async () => (await chosen()) === 'masseter');
      await page.evaluate(() => {
        history.back();
      }, null);
      await until('the first muscle', async () => (await chosen()) === 'soleus');
      await page.evaluate(() => {
        history.forward();
      }, null);
      await until('the second muscle again', async () => (await chosen()) === 'masseter');
    },
  },
  {
    name: 'comes back from a lost context',
    run: async (page, { origin }) => {
      await open(page, origin, '#m=soleus');
      await page.evaluate(() => {
        window.myopoint.context.lose();
      }, null);
      await until('the words for it', () => page.evaluate(() => window.myopoint.store.getState().contextLost, null));
      await page.evaluate(() => {
        window.myopoint.context.restore();
      }, null);
      await until('the context', () => page.evaluate(() => !window.myopoint.store.getState().contextLost, null));
      await settle(page);
      const colours = await coloursOf(page);
      expectThat(colours > 2000, `shows ${colours} colours`);
    },
  },
  {
    name: 'needs no sideways scrolling in a narrow window',
    run: async (page, { origin }) => {
      await page.resize(460, 900);
      await open(page, origin, '#m=piriformis&p=piriformis-trp1&n=1&a=therapist');
      const { scrollWidth, width } = await page.evaluate(
        () => ({ scrollWidth: document.documentElement.scrollWidth, width: innerWidth }),
        null,
      );
      expectThat(scrollWidth <= width, `is ${scrollWidth} px wide in a window of ${width}`);
      await page.resize(1180, 820);
    },
  },
  {
    name: 'is held by a page of another origin, set and heard of',
    run: async (page, { otherSite }) => {
      await page.goTo(otherSite);
      await until('the body in the frame', () => page.evaluate(() => 'heard' in window, null));
      const told = await page.evaluate(async () => {
        const body = document.querySelector<MyopointBody>('myopoint-body');
        if (!body) return 'no element';
        const { name } = await body.select({ muscle: 'piriformis', side: 'left' });
        return `${name}; ${(await body.capture()).link}`;
      }, null);
      expectThat(told === 'Piriformis, left; m=piriformis&s=left&a=patient', `told "${told}"`);
      const colours = await coloursOf(page);
      expectThat(colours > 2000, `shows ${colours} colours`);
    },
  },
];
