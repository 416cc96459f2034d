/** The day on which the sources of these files were read, where a source names no day of its own. */
export const readOn = "2026-11-30";
