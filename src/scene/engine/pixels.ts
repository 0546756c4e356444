/** How many pixels a point of the page has in the picture. */

/** More than this are not seen at arm's length and cost a tablet its smoothness. */
const MOST = 2;
/** Where there is little memory: what is as large as the picture takes half of it. */
const MOST_OF_LITTLE = 1.5;
/** A device that has no more than this has little, GB. Browsers that do not tell are taken to have enough. */
const LITTLE_GB = 2;
/** Fewer are asked for by a page zoomed out. */
const FEWEST = 0.25;

/** What a browser tells of the device's memory, GB. */
export function toldMemory(): number | undefined {
  return (navigator as { readonly deviceMemory?: number }).deviceMemory;
}

/** Within what the pixels of a screen are drawn, for a device with so much memory; GB. */
export function pixelsAPoint(memory: number | undefined): [fewest: number, most: number] {
  return [FEWEST, memory !== undefined && memory <= LITTLE_GB ? MOST_OF_LITTLE : MOST];
}

/** All that this screen is drawn with. */
export function allPixels(): number {
  const [fewest, most] = pixelsAPoint(toldMemory());
  return Math.min(most, Math.max(fewest, window.devicePixelRatio));
}
