import type { Measure } from "../measure.ts";
import { boundary } from "./boundary.ts";
import { crossing } from "./crossing.ts";
import { erasure } from "./erasure.ts";
import { fault } from "./fault.ts";
import { money } from "./money.ts";
import { release } from "./release.ts";
import { scope } from "./scope.ts";
import { upkeep } from "./upkeep.ts";
import { wait } from "./wait.ts";

/** What shapes are ranked by; an organisation puts its own beside them. */
export const measures: readonly Measure[] = [
  upkeep,
  crossing,
  wait,
  money,
  release,
  boundary,
  fault,
  scope,
  erasure,
];
