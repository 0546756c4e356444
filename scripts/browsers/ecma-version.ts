/** The year of the language that scripts are built for; what every browser of the README's table understands. */
export const ECMA_VERSION = 2022;
