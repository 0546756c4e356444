/**
 * The colours a body's skin can be drawn in, and those of what is tinted on it.
 * The skin of eight of them is a swatch of the Monk Skin Tone scale by Dr Ellis Monk (skintone.google, CC BY 4.0),
 * numbers 2 and 4 to 10; the neutral one is the tint of an anatomical model. Lips, nails, areolae, brows, palms and
 * soles are not on that scale: they are chosen to suit the skin they lie on.
 */

/** A colour, linear sRGB, each part 0–1. */
export type LinearColour = readonly [red: number, green: number, blue: number];

/** The names of the skin tones, as settings keep them. The neutral one is the tint of a model. */
export const SKIN_TONES = ['neutral', 'ivory', 'sand', 'tan', 'bronze', 'chestnut', 'umber', 'sepia', 'ebony'] as const;
export type SkinTone = (typeof SKIN_TONES)[number];

/** What the skin of one tone is coloured with. */
export interface SkinToneColours {
  /** As it is shown in a list to choose from, sRGB in CSS's hexadecimal form. */
  readonly swatch: string;
  /** Albedo, the share of light thrown back, linear. */
  readonly skin: LinearColour;
  readonly lips: LinearColour;
  readonly nails: LinearColour;
  readonly areolae: LinearColour;
  readonly brows: LinearColour;
  /** Palms and soles, which hold less pigment. */
  readonly palms: LinearColour;
}

/**
 * The linear colour of a CSS hexadecimal one.
 * @param hex `#` and six digits
 */
export function linearColour(hex: string): LinearColour {
  const part = (at: number): number => {
    const encoded = parseInt(hex.slice(at, at + 2), 16) / 255;
    return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** A flat swatch holds no light that came through the skin: that light is redder. */
const BLOOD: LinearColour = [1, 0.95, 0.91];

/**
 * The albedo that, lit and through the picture's tone curve, is seen as the colour of a swatch. The curve (Khronos PBR
 * neutral) takes up to 0.04 from every part, from a dark colour its own grey: that is put back beforehand.
 * Light skin has the swatch's colour where it is lit most, lest it burn out; dark skin where it faces the viewer, lest
 * its forms drown.
 */
function albedo(hex: string): LinearColour {
  const [red, green, blue] = linearColour(hex);
  const least = Math.min(red, green, blue);
  const taken = least < 0.04 ? 0.4 * Math.sqrt(least) - least : 0.04;
  const lit = 0.85 + 0.6 * Math.sqrt(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  return [(red + taken) / lit, ((green + taken) / lit) * BLOOD[1], ((blue + taken) / lit) * BLOOD[2]];
}

const toneOf = (swatch: string, on: Record<'lips' | 'nails' | 'areolae' | 'brows' | 'palms', string>) => ({
  swatch,
  skin: albedo(swatch),
  lips: albedo(on.lips),
  nails: albedo(on.nails),
  areolae: albedo(on.areolae),
  brows: albedo(on.brows),
  palms: albedo(on.palms),
});

/** The colours of each tone. */
export const SKIN_TONE_COLOURS: Readonly<Record<SkinTone, SkinToneColours>> = {
  neutral: {
    ...toneOf('#d2a98f', {
      lips: '#b67c6e',
      nails: '#dcb29d',
      areolae: '#ae7460',
      brows: '#7c5a45',
      palms: '#d2a98f',
    }),
    skin: [0.5, 0.315, 0.225],
    palms: [0.5, 0.315, 0.225],
  },
  // Monk 2
  ivory: toneOf('#f3e7db', {
    lips: '#d49a92',
    nails: '#f3d3c9',
    areolae: '#d6a596',
    brows: '#8f6f52',
    palms: '#f3ddd0',
  }),
  // Monk 4
  sand: toneOf('#eadaba', {
    lips: '#c98f80',
    nails: '#eecbb6',
    areolae: '#c2917a',
    brows: '#6f503a',
    palms: '#edd2b9',
  }),
  // Monk 5
  tan: toneOf('#d7bd96', {
    lips: '#b97a69',
    nails: '#e2bb9f',
    areolae: '#a9745a',
    brows: '#4f3828',
    palms: '#e2c2a2',
  }),
  // Monk 6
  bronze: toneOf('#a07e56', {
    lips: '#915e4d',
    nails: '#c49c7f',
    areolae: '#76503a',
    brows: '#33251b',
    palms: '#c09a78',
  }),
  // Monk 7
  chestnut: toneOf('#825c43', {
    lips: '#79483e',
    nails: '#b0856b',
    areolae: '#5a3a2c',
    brows: '#281c16',
    palms: '#aa8066',
  }),
  // Monk 8
  umber: toneOf('#604134', {
    lips: '#613b37',
    nails: '#9a7160',
    areolae: '#412a22',
    brows: '#1c1411',
    palms: '#926b5a',
  }),
  // Monk 9
  sepia: toneOf('#3a312a', {
    lips: '#4b332f',
    nails: '#806558',
    areolae: '#261e1a',
    brows: '#120e0c',
    palms: '#745c4e',
  }),
  // Monk 10
  ebony: toneOf('#292420', {
    lips: '#3e2d2a',
    nails: '#715b51',
    areolae: '#191513',
    brows: '#0c0a09',
    palms: '#634f46',
  }),
};
