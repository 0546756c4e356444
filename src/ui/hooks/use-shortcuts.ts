/** Keys for the whole page. */
import { useEffect } from 'react';
import type { MyopointStore } from '../../state/index.ts';
import { useStore } from './store-context.ts';

/** Single letters only count on the page or the stage, so that they never fight with typing or speech input. */
function isOnStage(target: EventTarget | null): boolean {
  return target === document.body || target instanceof HTMLCanvasElement;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable);
}

function onKeyDown(store: MyopointStore, event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const {
    choices: { selected, needle },
    story,
    clear,
    closeNeedle,
    stopStory,
    flyTo,
    undo,
    redo,
  } = store.getState();
  const command = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (key === 'escape') {
    // One layer at a time: the story, the needle view, then the selection.
    if (story) stopStory();
    else if (needle) closeNeedle();
    else clear();
  } else if (command && key === 'k') {
    event.preventDefault();
    document.querySelector<HTMLInputElement>('[data-search-input]')?.focus();
  } else if (command && key === 'z' && !isTyping(event.target)) {
    event.preventDefault();
    if (event.shiftKey) redo();
    else undo();
  } else if (key === 'f' && !command && !event.altKey && isOnStage(event.target)) flyTo(selected);
}

/** Escape ends the story or the needle view, else clears; F flies to the selection, Control or Command with Z undoes (Shift: redoes), with K searches. */
export function useShortcuts(): void {
  const store = useStore();
  useEffect(() => {
    const follow = (event: KeyboardEvent): void => {
      onKeyDown(store, event);
    };
    document.addEventListener('keydown', follow);
    return () => document.removeEventListener('keydown', follow);
  }, [store]);
}
