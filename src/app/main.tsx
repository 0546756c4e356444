/** Starts the program. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startStore } from './start-store.ts';
import { exposeTestHook } from './test-hook.ts';
import './app.css';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no element "root"');
const { store, resumeCarriedVisit } = startStore();
exposeTestHook(store);
createRoot(root).render(<StrictMode><App store={store} onAddressFollowed={resumeCarriedVisit} /></StrictMode>);
