/** The credits that travel with the models. */

/** Stored in every GLB (`asset.copyright`). */
export const COPYRIGHT =
  'BodyParts3D 4.0, (c) The Database Center for Life Science, CC BY 4.0; ' +
  'head of the skin: HuBMAP Human Reference Atlas VH_M skin v1.1, CC BY 4.0; changed, see ATTRIBUTION.md';

/** `ATTRIBUTION.md` beside the models. */
export const ATTRIBUTION = `# Where the models come from

The files in this folder are built by \`npm run models\` from the figures in \`data/\`. They are derived from:

- **BodyParts3D 4.0, © The Database Center for Life Science**, licensed under
  [CC Attribution 4.0 International](https://creativecommons.org/licenses/by/4.0/).
  Bones, cartilages, most muscles, vessels and organs were measured on it.
- **HuBMAP Human Reference Atlas, VH_M skin v1.1**, licensed under
  [CC Attribution 4.0 International](https://creativecommons.org/licenses/by/4.0/).
  The face, the ears and the shape of the head of the skin were measured on it.
- **HuBMAP Human Reference Atlas, VH_F pelvis and VH_F skin**, licensed under
  [CC Attribution 4.0 International](https://creativecommons.org/licenses/by/4.0/).
  The pelvis of the warp to the woman (\`woman-warp.bin\`) was measured on it; its skin served for comparison.
- **MakeHuman base mesh, targets and skinning weights**, MakeHuman Team, makehumancommunity.org, released under
  [CC0 1.0 Universal](https://creativecommons.org/publicdomain/zero/1.0/).
  The surface of the packed skins (\`skin-topology.bin\`, \`man-shapes.bin\`, \`woman-shapes.bin\`) began as it.

What was changed: the surfaces were not copied. They were measured as cross-section contours, signed distances
and centrelines; the figures were smoothed, completed where structures were missing (nerves, fasciae, retinacula
and several muscles are authored from descriptions of their course and attachments), made symmetric, and built
into new meshes with baked ambient occlusion. The packed skins were fitted to this body and to published thicknesses
of skin and fat. The left side is the mirror image of the right, except for unpaired
organs and vessels. \`docs/data-sources.md\` lists what was measured, what was authored and what is weak.

These files are licensed under CC Attribution 4.0 International. Keep all credits above with every copy.
`;
