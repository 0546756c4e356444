/** Pictures side by side with their names, for checking by eye. */
import type { Browser } from '@playwright/test';

/** One picture of a sheet. */
export interface Cell {
  readonly name: string;
  /** In small letters under the name. */
  readonly id?: string;
  /** A JPEG. */
  readonly picture: Buffer;
  /** CSS px; as wide as it is where left out. */
  readonly width?: number;
  /** Numbered lines under it. */
  readonly lines?: readonly { readonly label: string; readonly text: string }[];
}

/** Pictures under one heading. */
export interface CellGroup {
  /** Null where all stand in one. */
  readonly title: string | null;
  readonly cells: readonly Cell[];
}

/** A picture takes this many pixels of the sheet. */
const SHEET_WIDTH = 2400;

const STYLE = `body{margin:12px;background:#1b2027;color:#edeae5;font:13px/1.35 system-ui,sans-serif}
main{display:flex;flex-wrap:wrap;gap:8px}figure{margin:0;width:min-content}img{display:block}ol{margin:2px 0;padding-left:20px}
h1{font-size:20px}h2{font-size:17px;margin:16px 0 6px}small{color:#a9b0b8}`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function figure({ name, id, picture, width, lines = [] }: Cell): string {
  const image = `<img src="data:image/jpeg;base64,${picture.toString('base64')}" alt=""${width === undefined ? '' : ` width="${width}"`}>`;
  const small = id === undefined ? '' : `<br><small>${escaped(id)}</small>`;
  const items = lines.map(({ label, text }) => `<li><b>${escaped(label)}</b>: ${escaped(text)}</li>`).join('');
  return `<figure>${image}<figcaption>${escaped(name)}${small}${items && `<ol>${items}</ol>`}</figcaption></figure>`;
}

function sheetPage(title: string, groups: readonly CellGroup[]): string {
  const parts = groups.map(
    (group) =>
      `${group.title === null ? '' : `<h2>${escaped(group.title)}</h2>`}<main>${group.cells.map(figure).join('')}</main>`,
  );
  const head = `<meta charset="utf-8"><title>${escaped(title)}</title><style>${STYLE}</style>`;
  return `<!doctype html>${head}<h1>${escaped(title)}</h1>${parts.join('')}`;
}

/** Writes a sheet as a JPEG. */
export async function writeSheet(
  browser: Browser,
  file: string,
  title: string,
  groups: readonly CellGroup[],
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: SHEET_WIDTH, height: 900 } });
  await page.setContent(sheetPage(title, groups));
  await page.screenshot({ path: file, type: 'jpeg', quality: 85, fullPage: true, timeout: 120_000 });
  await page.close();
}
