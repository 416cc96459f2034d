import type { ComponentKind } from "./component-kinds.ts";

/** Work that falls to components of some kinds, with the words of texts that ask for it, in small letters. */
export interface ComponentDuty {
  readonly phrases: readonly string[];
  readonly kinds: readonly ComponentKind[];
  /** Texts in which the words mean something else. */
  readonly unless?: RegExp;
  readonly does: string;
  /** Only for what is called: an answer to somebody. */
  readonly answers?: true;
}
