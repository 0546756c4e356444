/** `npm run data:summaries`: writes the short lists in `data/knowledge/derived` from muscles and lessons. */
import { writeFileSync } from 'node:fs';
import { loadDataset, loadLessons } from '../src/anatomy/index.ts';
import { askedBody } from './body-argument.ts';
import { keepHash } from './derived/files.ts';
import { lessonListOf, listText, muscleSummariesOf } from './derived/summaries.ts';

const MUSCLES = 'data/knowledge/derived/muscle-summaries.json';
const LESSONS = 'data/knowledge/derived/lesson-list.json';

const [dataset, lessons] = await Promise.all([loadDataset(await askedBody()), loadLessons()]);
writeFileSync(MUSCLES, listText(muscleSummariesOf(dataset.muscles)));
writeFileSync(LESSONS, listText(lessonListOf(lessons)));
for (const file of [MUSCLES, LESSONS]) keepHash(file, { dataset, lessons });
