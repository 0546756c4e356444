/** What of a page is cut, pushed out of reach, too small for a finger or covered, as the page itself lays it out. */
import type { Page } from '@playwright/test';

/** What a notch, a status bar or the strip at the bottom takes of each side, CSS px. */
export interface Covered {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

const NOTHING_COVERED: Covered = { top: 0, right: 0, bottom: 0, left: 0 };

/** A finger's height, CSS px. */
const TOUCH_PX = 44;

/**
 * Everything of the page that could hurt a reader with a narrow screen or large letters, in words; empty where nothing does.
 * @param within a selector of what is looked at: a dialog over the rest is looked at alone
 * @param covered by the device: what is pressed or read must not lie beneath
 */
export const faultsOf = (page: Page, within: string, covered = NOTHING_COVERED): Promise<string[]> =>
  page.evaluate(
    ([scope, touch, taken]) => {
      const faults = new Set<string>();
      const root = document.querySelector(scope);
      if (!root) return [`nothing is ${scope}`];
      const nameOf = (element: Element): string => {
        const words = (element.getAttribute('aria-label') ?? element.textContent ?? '')
          .trim()
          .replace(/\s+/g, ' ')
          .slice(0, 40);
        return `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} "${words}"`;
      };
      const isMeant = (element: Element): boolean => {
        // Only heard, or seen once it has the focus.
        if (
          element.closest('.only-heard, .skip, [hidden], [aria-hidden="true"] svg, .lesson-paper, .explanation-paper')
        )
          return false;
        const style = getComputedStyle(element);
        if (style.visibility !== 'visible' || style.clipPath.startsWith('inset(50%')) return false;
        return element.checkVisibility();
      };
      const scrollerOf = (element: Element): Element | null => {
        let around = element.parentElement;
        while (around && !/auto|scroll/.test(getComputedStyle(around).overflowY)) around = around.parentElement;
        return around;
      };
      interface Edges {
        left: number;
        right: number;
        top: number;
        bottom: number;
      }
      /** Follows a box outward: what clips it cuts it, what scrolls brings it in. */
      const reach = (element: Element, { left, right, top, bottom }: Edges): string | null => {
        const box = { left, right, top, bottom };
        for (
          let around = element.parentElement, fixed = getComputedStyle(element).position === 'fixed';
          around && !fixed;
          around = around.parentElement
        ) {
          const style = getComputedStyle(around);
          const outer = around.getBoundingClientRect();
          // What an element clips, it clips within its border.
          const edge = {
            left: outer.left + around.clientLeft,
            right: outer.left + around.clientLeft + around.clientWidth,
            top: outer.top + around.clientTop,
            bottom: outer.top + around.clientTop + around.clientHeight,
          };
          for (const [axis, low, high] of [
            ['overflowX', 'left', 'right'],
            ['overflowY', 'top', 'bottom'],
          ] as const) {
            const how = style[axis];
            if (how === 'visible' || around === document.documentElement || around === document.body) continue;
            const from = low === 'left' ? around.scrollLeft : around.scrollTop;
            if ((how === 'hidden' || how === 'clip') && (box[low] < edge[low] - 1.5 || box[high] > edge[high] + 1.5))
              return `cut (${low}–${high}) by ${nameOf(around).split(' ')[0]}`;
            if (how === 'auto' || how === 'scroll') {
              // Where words run from the right, what scrolls sideways begins there.
              const begins =
                axis === 'overflowX' && getComputedStyle(around).direction === 'rtl'
                  ? box[high] + from <= edge[high] + 1.5
                  : box[low] + from >= edge[low] - 1.5;
              if (!begins) return `before the beginning of ${nameOf(around).split(' ')[0]}`;
              box[low] = Math.max(box[low], edge[low]);
              box[high] = Math.min(box[high], edge[high]);
              if (box[high] < box[low]) [box[low], box[high]] = [edge[low], edge[low]];
            }
          }
          fixed = style.position === 'fixed';
        }
        if (
          box.left < taken.left - 1.5 ||
          box.right > innerWidth - taken.right + 1.5 ||
          box.top < taken.top - 1.5 ||
          box.bottom > innerHeight - taken.bottom + 1.5
        ) {
          return `outside the screen (${[box.left, box.top, box.right, box.bottom].map(Math.round).join(', ')})`;
        }
        return null;
      };

      if (document.documentElement.scrollWidth > innerWidth + 1)
        faults.add(`the page is ${document.documentElement.scrollWidth} px wide`);
      for (const element of root.querySelectorAll('*')) {
        if (!isMeant(element)) continue;
        const style = getComputedStyle(element);
        const scrolls = style.overflowX === 'auto' || style.overflowX === 'scroll';
        if (
          scrolls &&
          element.scrollWidth > element.clientWidth + 1 &&
          !element.matches('.rail, .section-table, textarea')
        )
          faults.add(
            `${nameOf(element).split(' ')[0]} scrolls sideways (${element.scrollWidth} > ${element.clientWidth})`,
          );
      }
      const targets = [
        ...root.querySelectorAll('button, a[href], input, select, textarea, [role="slider"], [role="option"]'),
      ].filter(isMeant);
      for (const target of targets) {
        const box = target.getBoundingClientRect();
        const wrong = reach(target, box);
        if (wrong) faults.add(`${nameOf(target)} is ${wrong}`);
        // A link in a sentence is as high as its line; a row is switched by its label.
        if (target.matches('a') || target.closest('label')) continue;
        const after = getComputedStyle(target, '::after');
        const grown =
          after.content !== 'none' && after.position === 'absolute'
            ? {
                width: -parseFloat(after.left) - parseFloat(after.right),
                height: -parseFloat(after.top) - parseFloat(after.bottom),
              }
            : { width: 0, height: 0 };
        const field = target.closest('.search-field')?.getBoundingClientRect();
        const [width, height] = [
          Math.max(box.width, field?.width ?? 0) + Math.max(0, grown.width),
          Math.max(box.height, field?.height ?? 0) + Math.max(0, grown.height),
        ];
        if (width < touch - 0.5 || height < touch - 0.5)
          faults.add(`${nameOf(target)} is ${Math.round(width)} × ${Math.round(height)} px`);
        for (const other of targets) {
          if (
            other === target ||
            scrollerOf(other) !== scrollerOf(target) ||
            other.contains(target) ||
            target.contains(other) ||
            other.parentElement?.parentElement !== target.parentElement?.parentElement
          )
            continue;
          const next = other.getBoundingClientRect();
          if (
            Math.min(box.right, next.right) - Math.max(box.left, next.left) > 1.5 &&
            Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top) > 1.5
          ) {
            faults.add(`${nameOf(target)} and ${nameOf(other)} lie on each other`);
          }
        }
      }
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const holder = node.parentElement;
        if (
          !holder ||
          !node.textContent?.trim() ||
          !isMeant(holder) ||
          holder.closest('svg, select, textarea, style, script, .card-page')
        )
          continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const box = range.getBoundingClientRect();
        if (box.width === 0) continue;
        // Letters reach less high than their line.
        const ink = { left: box.left, right: box.right, top: box.top + 2, bottom: box.bottom - 2 };
        const wrong =
          reach(holder, ink) ??
          (getComputedStyle(holder).overflowX !== 'visible' && holder.scrollWidth > holder.clientWidth + 1
            ? 'cut'
            : null);
        if (wrong)
          faults.add(
            `the words "${node.textContent.trim().slice(0, 40)}" (${nameOf(holder).split(' ')[0]}) are ${wrong}`,
          );
        const button = holder.closest('button');
        if (!button) continue;
        const edge = button.getBoundingClientRect();
        if (
          ink.left < edge.left - 1 ||
          ink.right > edge.right + 1 ||
          ink.top < edge.top - 1 ||
          ink.bottom > edge.bottom + 1
        ) {
          faults.add(`the words "${node.textContent.trim().slice(0, 40)}" stand out of their button`);
        }
      }
      return [...faults];
    },
    [within, TOUCH_PX, covered] as const,
  );
