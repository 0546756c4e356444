/** Files of the build that are not kept on a device, and why. All others are: tests/e2e/offline.spec.ts compares. */

const LEFT_OUT: readonly { readonly file: RegExp; readonly why: string }[] = [
  { file: /^service-worker\.js$/, why: 'the browser keeps it itself' },
  { file: /^data\//, why: 'the dataset for other programs: this one has it in its scripts' },
  { file: /^(muscles|oembed)\//, why: 'read by search engines and link previews; the program says the same itself' },
  { file: /^embed\.(js|d\.ts)$|^embedding\//, why: 'loaded by other pages, and an example of one' },
  { file: /^workers\/in-page/, why: 'for frames that are cut off from their origin, where no service worker answers' },
  { file: /^(sitemap\.xml|robots\.txt)$/, why: 'read by search engines' },
  { file: /^_headers$/, why: 'read by the host' },
  { file: /\.(br|gz)$/, why: 'the same files packed, for the host' },
];

/** Whether a file of the build, by its path in it, is left out. */
export const isLeftOut = (file: string): boolean => LEFT_OUT.some((one) => one.file.test(file));
