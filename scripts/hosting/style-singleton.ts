/**
 * Takes the place of `react-style-singleton`, by which a dialog stops the page behind it from scrolling: that writes a
 * `<style>` into the page, which the page's headers forbid. A sheet of rules that a script makes is no markup.
 * See docs/decisions/0023-headers.md.
 */
import { useEffect } from 'react';

interface SheetProps {
  readonly styles: string;
  /** Whether the rules may change while they stand. */
  readonly dynamic?: boolean;
}

/** A component whose rules stand in the page once, however often it is shown. */
export function styleSingleton(): (props: SheetProps) => null {
  let shown = 0;
  let sheet: CSSStyleSheet | null = null;
  const add = (styles: string): void => {
    shown += 1;
    if (shown > 1) return;
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  };
  const remove = (): void => {
    shown -= 1;
    if (shown > 0) return;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    sheet = null;
  };
  return function Sheet({ styles, dynamic = false }) {
    const key = dynamic ? styles : '';
    useEffect(() => {
      add(styles);
      return remove;
      // Rules that do not change stay as they were first said.
    }, [key]);
    return null;
  };
}
