/** A webhook as it arrives. */
export interface Delivery {
  readonly method: string;
  /** As the sender called it, query and all: what a proxy in front of us made of it does not verify. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The raw body, before anything parsed it. */
  readonly body: string | Uint8Array;
}

/** What a receiver holds to verify with; each scheme needs some of it. */
export interface Credentials {
  /** Shared secret of HMAC schemes and shared token. */
  readonly secret?: string;
  /** SPKI of the sender, as PEM or in base64: of a certificate that was fetched, or as configured. */
  readonly publicKey?: string;
  /** Id that the provider gave our endpoint. */
  readonly endpointId?: string;
  /** Whom a token must be for. */
  readonly audience?: string;
}

export const bytesOf = (body: string | Uint8Array): Buffer =>
  typeof body === "string" ? Buffer.from(body, "utf8") : Buffer.from(body);

/** A header without regard to case. */
export function headerOf(
  headers: Readonly<Record<string, string>>,
  name: string,
): string | undefined {
  const lower = name.toLowerCase();
  return Object.entries(headers).find(([each]) => each.toLowerCase() === lower)?.[1];
}
