export type { Blip } from "./blip.ts";
export { type Radar, type RadarFormat, type RadarProblem, readRadar } from "./read-radar.ts";
