import type { Behaviour } from "./behaviour.ts";
import type { Served } from "./contract.ts";
import type { MockAccount } from "./request.ts";

/** What a mock serves, and to whom. */
export interface MockSettings {
  readonly contract: ReadonlyMap<string, Served>;
  readonly behaviours: ReadonlyMap<string, Behaviour>;
  readonly accounts: readonly MockAccount[];
  readonly carrier: Carrier | undefined;
  /** How many calls a caller may make. */
  readonly quota: number;
  readonly origin: string;
  /** Kinds of things that an operation makes; of the others, what is known by its id is there. */
  readonly made: ReadonlySet<string>;
  /** Ids and other values that the calls were given. */
  readonly known: ReadonlySet<string>;
}

/** Where the sign-in is carried: `authorization`, `x-api-key`, or the name of a cookie. */
export interface Carrier {
  readonly in: "header" | "cookie";
  readonly name: string;
  /** The cookie by which a session is renewed. */
  readonly renewal?: string;
}
