import { checksFor } from "./checks.ts";
import { imagesOf } from "./images.ts";
import { publishing } from "./publishing.ts";
import { rolledOut } from "./rolled-out.ts";
import { keysOf, type Planned, type Stage } from "./stage.ts";

/** From a change to the people who use it: only what this plan has something for. */
export function stagesOf(planned: Planned): readonly Stage[] {
  const checks = checksFor(planned);
  const { rollout } = planned;
  const images = rollout?.takesImages === false ? [] : imagesOf(planned, keysOf(checks));
  if (!rollout) return [...checks, ...images, ...publishing(planned, keysOf(checks))];
  const before = images.length > 0 ? keysOf(images).slice(-1) : keysOf(checks);
  return [...checks, ...images, ...rolledOut(planned, rollout, before)];
}
