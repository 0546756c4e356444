/** Whether `file` is a program that can be started. */
export declare const isUsable: (file: string) => boolean;
/** `CHROMIUM_PATH` if set, else the first Chromium, Chrome or Edge in a usual place, else null. */
export declare const findChromium: () => string | null;
/** WebGL 2 by software where there is no graphics card, and no calls home. */
export declare const CHROMIUM_ARGUMENTS: string[];
