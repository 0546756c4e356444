/** Where a Chromium may stand on this machine, and how to start it without a graphics card. */
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const MAC_APPLICATIONS = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PROGRAMS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Whether `file` is a program that can be started. */
export const isUsable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
};

const usualPlaces = () => {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', path.join(process.env.HOME ?? '', 'Applications')];
    return folders.flatMap((folder) => MAC_APPLICATIONS.map((name) => path.join(folder, name)));
  }
  if (process.platform === 'win32') {
    const folders = [process.env.LOCALAPPDATA, process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].filter(
      Boolean,
    );
    return folders.flatMap((folder) => WINDOWS_PROGRAMS.map((name) => path.join(folder, name)));
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return LINUX_NAMES.flatMap((name) =>
    ['/usr/bin', '/usr/local/bin', ...folders, '/opt/google/chrome'].map((folder) => path.join(folder, name)),
  );
};

/** `CHROMIUM_PATH` if set, else the first Chromium, Chrome or Edge in a usual place, else null. */
export const findChromium = () => {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) return isUsable(chosen) ? chosen : null;
  return usualPlaces().find(isUsable) ?? null;
};

/** WebGL 2 by software where there is no graphics card, and no calls home. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  `--use-angle=${process.env['MYOPOINT_ANGLE'] ?? 'swiftshader'}`,
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
