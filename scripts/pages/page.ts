/** What all pages have: a head that search engines and link previews read, a foot, no script. */
import { escaped } from '../review-kit/html.ts';
import { NAME, WORDS } from './words.ts';

/** A picture beside a page. */
interface PagePicture {
  readonly address: string;
  readonly words: string;
}

/** The size of the pictures, px. */
export const PICTURE_PX = { width: 1200, height: 630 } as const;

export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** The address of the page, for previews. */
  readonly address: string;
  readonly picture: PagePicture | null;
  /** Address of the oEmbed answer; null where there is none. */
  readonly oembed: string | null;
  /** The way up to the folder of the program: `../../`. */
  readonly up: string;
}

const meta = (key: 'name' | 'property', name: string, content: string): string =>
  `    <meta ${key}="${name}" content="${escaped(content)}" />\n`;

function previewTags({ title, description, address, picture }: PageHead): string {
  return [
    meta('property', 'og:site_name', NAME),
    meta('property', 'og:type', 'article'),
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    meta('property', 'og:url', address),
    meta('property', 'og:locale', 'en'),
    ...(picture
      ? [
          meta('property', 'og:image', picture.address),
          meta('property', 'og:image:type', 'image/png'),
          meta('property', 'og:image:width', String(PICTURE_PX.width)),
          meta('property', 'og:image:height', String(PICTURE_PX.height)),
          meta('property', 'og:image:alt', picture.words),
        ]
      : []),
    meta('name', 'twitter:card', picture ? 'summary_large_image' : 'summary'),
    meta('name', 'twitter:title', title),
    meta('name', 'twitter:description', description),
    ...(picture
      ? [meta('name', 'twitter:image', picture.address), meta('name', 'twitter:image:alt', picture.words)]
      : []),
  ].join('');
}

/** A whole page. @param main its content, as markup */
export function page(head: PageHead, main: string): string {
  const { title, description, oembed, up } = head;
  const discovery = oembed
    ? `    <link rel="alternate" type="application/json+oembed" href="${escaped(oembed)}" title="${escaped(title)}" />\n`
    : '';
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(title)} · ${NAME}</title>
${meta('name', 'description', description)}    <meta name="color-scheme" content="light dark" />
    <link rel="canonical" href="./" />
${previewTags(head)}${discovery}    <link rel="icon" href="${up}favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="${up}muscles/pages.css" />
  </head>
  <body>
    <nav aria-label="${NAME}">
      <a class="home" href="${up}">${NAME}</a>
      <a href="${up}muscles/">${WORDS.all}</a>
    </nav>
    <main>
${main}    </main>
    <footer>
      <p>${WORDS.notAdvice}</p>
      <p>${WORDS.licence}</p>
    </footer>
  </body>
</html>
`;
}
