/** `npm run deploy:files`: writes deploy/nginx.conf from the headers of the built app. */
import { writeFile } from 'node:fs/promises';
import { nginxFile } from './hosting/host-files.ts';

await writeFile(new URL('../deploy/nginx.conf', import.meta.url), nginxFile());
