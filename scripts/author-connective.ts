/**
 * Writes `figures/connective.json` of a body: the tissue the measured figures lack, draped over them by
 * rule; and, in its `figures/lofts.json` and `figures/volumes.json`, what is laid under the fitted skin
 * (muscles of the face, platysma, nose, ears and teeth) and the calcaneal tendon.
 * Run with `npx tsx scripts/author-connective.ts [--body <id>]`; the same figures give the same file.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { authorConnective, formatNrrd, volumeOfFieldMl } from '../builder/index.ts';
import { bodyFolder } from '../builder/models/inputs.mjs';
import { BODY_IDS } from '../src/anatomy/index.ts';
import { takeBody } from './body-argument.ts';

const { id: body = BODY_IDS[0] } = takeBody(process.argv.slice(2));
const figures = new URL(`../${bodyFolder(body)}/figures/`, import.meta.url);
const lines = (records: readonly unknown[]): string => records.map((record) => JSON.stringify(record)).join(',\n');

const { lofts, tubes, replaced, forms } = await authorConnective(body);
await writeFile(
  new URL('connective.json', figures),
  `{"frame":"LPS","unit":"0.1 mm","lofts":[\n${lines(lofts)}\n],"tubes":[\n${lines(tubes)}\n]}\n`,
);
const file = JSON.parse(await readFile(new URL('lofts.json', figures), 'utf8')) as { lofts: { id: string }[] };
const all = file.lofts.map((loft) => replaced.find(({ id }) => id === loft.id) ?? loft);
await writeFile(new URL('lofts.json', figures), `{"frame": "LPS","unit": "0.1 mm","lofts":[\n${lines(all)}\n]}\n`);
const volumes = JSON.parse(await readFile(new URL('volumes.json', figures), 'utf8')) as { volumes: { id: string }[] };
const drawn: { id: string }[] = [];
for (const { id, name, kind, side, mirror, note, field } of forms) {
  const path = `volumes/${id}.nrrd`;
  await writeFile(new URL(path, figures), formatNrrd(field, `${body}: ${name}`));
  const { spacingMm } = field;
  const volumeMl = Math.round(volumeOfFieldMl(field) * 100) / 100;
  drawn.push({
    id,
    ...{ name, kind, side, file: path, fma: [], source: 'authored', spacingMm, volumeMl },
    ...{ note, error: null, mirror },
  });
}
const kept = volumes.volumes.filter(({ id }) => !drawn.some((one) => one.id === id));
await writeFile(
  new URL('volumes.json', figures),
  `{"frame":"LPS","unit":"mm","volumes":[\n${lines([...kept, ...drawn])}\n]}\n`,
);
for (const { id, volumeMl } of [...replaced, ...lofts]) console.log(id, volumeMl, 'ml');
