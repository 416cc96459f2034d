import { signedAt } from "./carried-signatures.ts";
import type { Delivery } from "./delivery.ts";
import type { Vector } from "./vectors.ts";

/** Received half a minute after it was signed, where nothing else is said. */
export function vector(
  name: string,
  expect: Vector["expect"],
  { method, url, headers, body }: Delivery,
  more: Partial<Pick<Vector, "now" | "credentials">> = {},
): Vector {
  return {
    name,
    expect,
    delivery: { method, url, headers, body: String(body) },
    now: signedAt + 30,
    ...more,
  };
}

/** The genuine delivery at the ends of the window and a second beyond them. */
export function windowVectors(
  genuine: Delivery,
  toleranceSeconds: number | undefined,
): readonly Vector[] {
  if (toleranceSeconds === undefined) return [];
  const at = (seconds: number) => ({ now: signedAt + seconds });
  return [
    vector("at the end of the window", "accept", genuine, at(toleranceSeconds)),
    vector("too old", "stale", genuine, at(toleranceSeconds + 1)),
    vector("from the future", "future", genuine, at(-toleranceSeconds - 1)),
  ];
}
