/** A screen that nobody sees: neither engine draws WebGL without one. */
import { spawn } from 'node:child_process';

export interface Display {
  /** For `DISPLAY`. */
  readonly name: string;
  readonly close: () => void;
}

/** @throws Error where there is no Xvfb, or none starts */
export function openDisplay(): Promise<Display> {
  // It picks a free number and writes it on its third channel.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', (code) => {
      reject(new Error(`Xvfb ended with ${code}`));
    });
    server.stdio[3]?.once('data', (number: Buffer) => {
      resolve({
        name: `:${number.toString().trim()}`,
        close: () => {
          server.kill();
        },
      });
    });
  });
}
