/** The public door of the ui room. */
export { MyopointUi } from './myopoint-ui.tsx';
