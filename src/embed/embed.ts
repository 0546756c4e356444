/** The script other pages load: it defines the element. Built by scripts/embedding/embed-plugin.ts into `dist/embed.js`. */
import { BodyError } from './body-error.ts';
import { MyopointBody } from './myopoint-body.ts';

// Loaded twice, also from two places, the first one counts.
if (!customElements.get('myopoint-body')) customElements.define('myopoint-body', MyopointBody);

export { BodyError, MyopointBody };
