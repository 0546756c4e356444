/** Rules for paper that depend on what is chosen. As a sheet of the document, not as markup: its headers allow no `<style>`. */
import { useLayoutEffect } from 'react';

/** The rules hold as long as the component stands, from before it is drawn, as paper is taken at once. */
export function usePageRules(rules: string): void {
  useLayoutEffect(() => {
    // Where panels are drawn without a browser, nothing is printed.
    if (!('adoptedStyleSheets' in document)) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [rules]);
}
