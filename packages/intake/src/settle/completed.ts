import type { Brief } from "./apply-corrections.ts";
import { withMoves } from "./caused-moves.ts";
import { settlePurchase } from "./earned-points.ts";
import { withOwnWorkers } from "./own-workers.ts";
import { withSetAside } from "./set-aside.ts";

/** A brief with what follows from all of it together, and from no sentence alone. */
export function completed(whole: Brief, texts: readonly string[]): Brief {
  return settlePurchase(withMoves(withSetAside(withOwnWorkers(whole, texts)), texts));
}
