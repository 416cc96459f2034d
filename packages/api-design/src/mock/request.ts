/** A request as the mock takes it: parsed, with nothing of a network. */
export interface MockRequest {
  readonly method: string;
  /** Behind the base path: `/tasks/7`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface MockAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** An account that the mock knows, as a person or a program shows it. */
export interface MockAccount {
  readonly name: string;
  readonly roles: readonly string[];
  /** Those of one circle may see what one of them makes; others may not. */
  readonly circle: string;
  readonly email?: string;
  readonly password?: string;
  /** Tokens, keys or sessions that were handed over outside of the interface. */
  readonly credentials: readonly string[];
}
