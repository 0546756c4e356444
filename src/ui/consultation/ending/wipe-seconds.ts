/** Between the warning and the wipe of a visit left alone. */
export const WIPE_SECONDS = 20;
