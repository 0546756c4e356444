/** Makes the built app installable, and its service worker keep every file of the build. See docs/decisions/0022-offline.md. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { isLeftOut } from './left-out.ts';

/** More than any file has: a larger one would be left out with a mere warning. */
const LARGEST_BYTES = 64 * 2 ** 20;

const DESCRIPTION = 'An open 3D body for learning about myofascial trigger points, referred pain and dry needling.';
const GROUND = '#1b2027';

/** What the program asks for a model file by: the letters of the list's hash behind the path, so that a new one is another address. */
function modelAddress(url: string, folder: string): string {
  const { inputHash } = JSON.parse(readFileSync(path.join(folder, 'models/manifest.json'), 'utf8')) as {
    readonly inputHash: string;
  };
  return `${url}?v=${inputHash.slice(0, 12)}`;
}

/**
 * For builds only.
 * @param folder where the build is written to
 */
export function offline(folder: string): Plugin[] {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/app/offline',
    filename: 'service-worker.ts',
    registerType: 'prompt',
    injectRegister: false,
    includeManifestIcons: false,
    manifest: {
      id: './',
      name: 'Myopoint',
      short_name: 'Myopoint',
      description: DESCRIPTION,
      lang: 'en',
      dir: 'ltr',
      start_url: './',
      scope: './',
      display: 'standalone',
      theme_color: GROUND,
      background_color: GROUND,
      categories: ['education', 'medical'],
      icons: [
        { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
        { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
        { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    injectManifest: {
      globPatterns: ['**/*'],
      globIgnores: [],
      maximumFileSizeToCacheInBytes: LARGEST_BYTES,
      rollupFormat: 'iife',
      manifestTransforms: [
        (entries) => ({
          manifest: entries
            .filter(({ url }) => !isLeftOut(url))
            .map((entry) => {
              const { url } = entry;
              const integrity = `sha256-${createHash('sha256')
                .update(readFileSync(path.join(folder, url)))
                .digest('base64')}`;
              const isModel = /^models\/.*\.(glb|bin)$/.test(url);
              // What has its hash in its address is taken from what the page has fetched already.
              if (isModel) return { ...entry, url: modelAddress(url, folder), revision: null, integrity };
              return { ...entry, integrity, revision: /^(assets|workers)\//.test(url) ? null : entry.revision };
            }),
          warnings: [],
        }),
      ],
    },
  });
}
