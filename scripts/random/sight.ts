/** What of a page can be used, and what is wrong with it: read within the page. */
import type { Page } from '@playwright/test';
import type { Control, ControlKey, Sight } from './actions.ts';

/** A sight and the faults in it. */
export interface SeenPage extends Sight {
  readonly faults: readonly string[];
}

/** How controls are found in the page; handed over as text, since a page has no modules of ours. */
export const FINDER = `globalThis.findControls = () => {
  const USABLE = 'button, a[href], input, textarea, select, summary, [role="button"], [role="option"], [role="slider"], [role="tab"]';
  const KINDS = { select: 'choose', textarea: 'type' };
  const counts = new Map();
  const topmost = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')].at(-1);
  const isModal = topmost && getComputedStyle(document.body).pointerEvents === 'none';
  const roots = isModal ? [topmost] : [document.body];
  return roots.flatMap((root) => [...root.querySelectorAll(USABLE)]).flatMap((element) => {
    const tag = element.tagName.toLowerCase();
    if (tag === 'canvas' || element.matches(':disabled') || element.getAttribute('aria-disabled') === 'true') return [];
    if (element.closest('[inert], [aria-hidden="true"]') || !element.checkVisibility({ visibilityProperty: true })) return [];
    if (element.type === 'file' || element.type === 'hidden') return [];
    const box = element.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) return [];
    if (tag === 'a' && (element.target === '_blank' || element.origin !== location.origin)) return [];
    const role = element.getAttribute('role') ?? (tag === 'input' ? element.type : tag);
    const label = element.getAttribute('aria-label') ?? element.labels?.[0]?.innerText ?? element.innerText;
    const name = (label ?? '').trim().replace(/\\s+/g, ' ').slice(0, 60);
    const id = role + '|' + name;
    const nth = counts.get(id) ?? 0;
    counts.set(id, nth + 1);
    const isText = tag === 'input' && ['text', 'search', 'date', 'number', 'url'].includes(element.type);
    const isSlider = role === 'slider' || role === 'range';
    const kind = isText ? 'type' : isSlider ? 'keys' : (KINDS[tag] ?? 'press');
    return [{ element, role, name, nth, kind, options: tag === 'select' ? element.options.length : 0 }];
  });
};`;

interface FoundControl extends Control {
  readonly element: HTMLElement;
}

declare global {
  var findControls: () => FoundControl[];
}

/** Looks at the page as it stands. */
export function look(page: Page): Promise<SeenPage> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const over = document.documentElement.scrollWidth - innerWidth;
    if (over > 1) faults.push(`the page is ${over} px wider than the screen`);
    if (document.querySelector('.fault')) faults.push('the panels failed');
    const canvas = document.querySelector('canvas');
    const state = 'myopoint' in window ? window.myopoint.store.getState() : null;
    if (state?.stageFault) faults.push(`no picture: ${state.stageFault}`);
    if (state?.load.phase === 'failed') faults.push(`not loaded: ${state.load.message}`);
    return {
      faults,
      controls: globalThis
        .findControls()
        .map(({ role, name, nth, kind, options }) => ({ role, name, nth, kind, options })),
      hasStage: canvas !== null,
      lost: state?.contextLost ?? false,
      where: state
        ? [
            state.mode.kind,
            'step' in state.mode ? String(state.mode.step) : '',
            state.choices.needle ? 'needle' : '',
            state.story ? 'story' : '',
            state.recall ? 'recall' : '',
            state.handingOver ? 'card' : '',
            document.querySelector('[role="dialog"]:not(.panel-drawer)') ? 'dialog' : '',
            state.body.id,
          ].join(' ')
        : '',
    };
  });
}

/** Brings a control into sight. @returns its middle in CSS px; null where it is gone, or lies under something else */
export function placeOf(page: Page, key: ControlKey): Promise<{ readonly x: number; readonly y: number } | null> {
  return page.evaluate(({ role, name, nth }) => {
    const found = globalThis
      .findControls()
      .find((one) => one.role === role && one.name === name && one.nth === nth)?.element;
    if (!found) return null;
    found.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    const { left, top, width, height } = found.getBoundingClientRect();
    const at = { x: left + width / 2, y: top + height / 2 };
    const hit = document.elementFromPoint(at.x, at.y);
    const isOn = hit !== null && (found.contains(hit) || [...(hit.closest('label')?.children ?? [])].includes(found));
    return isOn ? at : null;
  }, key);
}

/** What is left on the device of what it kept; files of the program itself may stay. */
export function leftovers(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => `database ${name ?? ''}`);
    const keys = Object.keys(localStorage).map((key) => `localStorage ${key}`);
    const tabKeys = Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`);
    const named = window.name === '' ? [] : ['the name of the tab'];
    const kept = (await caches.keys()).filter((name) => !/precache/.test(name)).map((name) => `cache ${name}`);
    return [...databases, ...keys, ...tabKeys, ...named, ...kept];
  });
}
