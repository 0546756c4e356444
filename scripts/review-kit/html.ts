/** Text into HTML, so that no record can break a page. */

/** Safe between tags and inside quoted attributes. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A list of texts that are HTML already; nothing for none. */
export const list = (items: readonly string[], className = ''): string =>
  items.length === 0
    ? ''
    : `<ul${className ? ` class="${className}"` : ''}>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
