import type { Brief } from "./apply-corrections.ts";
import { withMoves } from "./caused-moves.ts";
import { settlePurchase } from "./earned-points.ts";
import { withEntries } from "./entering.ts";
import { withHandOver } from "./hand-over.ts";
import { withMadeOnce } from "./made-once.ts";
import { withMemberRoles } from "./member-roles.ts";
import { withOwnWorkers } from "./own-workers.ts";
import { withSetAside } from "./set-aside.ts";

/** A brief with what follows from all of it together, and from no sentence alone. */
export function completed(whole: Brief, texts: readonly string[]): Brief {
  const people = withHandOver(withMemberRoles(withEntries(withOwnWorkers(whole, texts))));
  const moved = withMoves(withSetAside(people), texts);
  return settlePurchase({ ...moved, relations: withMadeOnce(moved) });
}
