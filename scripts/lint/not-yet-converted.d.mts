export const NOT_YET_CONVERTED: readonly string[];
