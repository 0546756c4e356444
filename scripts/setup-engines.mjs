/** The engines other than Chromium that the built app is checked in, installed where this machine lets us. */
import { existsSync } from 'node:fs';
import { installWithApt, isRoot, say } from './setup.mjs';

const PROGRAMS = ['/usr/bin/WebKitWebDriver', '/usr/bin/firefox-esr', '/usr/bin/Xvfb'];
const PACKAGES = ['webkit2gtk-driver', 'firefox-esr', 'xvfb', 'libgl1-mesa-dri', 'libegl1'];

const missing = () => PROGRAMS.filter((program) => !existsSync(program));

/** Whether they are there; where they are not and can not be had, says aloud that they are left out. */
export const ensureEngines = async () => {
  if (missing().length > 0 && existsSync('/usr/bin/apt-get') && isRoot()) {
    say('Installing WebKit and Firefox with apt-get …');
    await installWithApt(...PACKAGES).catch(() => undefined);
  }
  const none = missing();
  if (none.length > 0) say(`LEFT OUT: WebKit and Firefox are not checked; this machine has no ${none.join(', ')}.`);
  return none.length === 0;
};
