/** The engines other than Chromium that the built app is checked in, installed where this machine lets us. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say } from './setup.mjs';

const PROGRAMS = ['/usr/bin/WebKitWebDriver', '/usr/bin/firefox-esr', '/usr/bin/Xvfb'];
const PACKAGES = ['webkit2gtk-driver', 'firefox-esr', 'xvfb', 'libgl1-mesa-dri', 'libegl1'];
const INSTALLS_WITHIN_MS = 240_000;

const areThere = () => PROGRAMS.every((program) => existsSync(program));

/** Whether they are there; where they are not and can not be had, says aloud that they are left out. */
export const ensureEngines = () => {
  if (areThere()) return true;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    say('Installing WebKit and Firefox with apt-get …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const options = { env, stdio: 'ignore', timeout: INSTALLS_WITHIN_MS };
    spawnSync('apt-get', ['update', '-q'], options);
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...PACKAGES], options);
    if (areThere()) return true;
  }
  say(
    `LEFT OUT: WebKit and Firefox are not checked; this machine has no ${PROGRAMS.filter((one) => !existsSync(one)).join(', ')}.`,
  );
  return false;
};
