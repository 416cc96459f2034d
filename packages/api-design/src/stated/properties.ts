import type { DataOf, ViewOf } from "@planc/core";
import type { api, data } from "@planc/core/ir";
import { text } from "../accounts/properties.ts";
import { camel, property, words } from "../naming.ts";
import type { Endpoint } from "./endpoints.ts";

type Property = DataOf<typeof api.schema>["properties"][number];
type Field = ViewOf<typeof data.field>;

/** What an endpoint takes, by the names of the text. */
export function sent(
  { takes, webauthn, path }: Endpoint,
  fields: readonly Field[],
  style: "camel" | "snake",
): Property[] {
  return takes.map((name) => ({
    ...propertyOf(
      name,
      fields,
      style,
      "sent",
      webauthn ?? (/regist/.test(path) ? "create" : "get"),
    ),
    ...(/token$/i.test(name) ? { writeOnly: true } : {}),
  }));
}

/** What an endpoint answers, by the names of the text. */
export function answered(
  { gives, webauthn }: Endpoint,
  fields: readonly Field[],
  style: "camel" | "snake",
): Property[] {
  return [
    ...(webauthn
      ? [
          text(
            property("public key", style),
            webauthn === "create"
              ? "PublicKeyCredentialCreationOptionsJSON of WebAuthn: challenge, good once, relying party, user handle, algorithms -7, -257."
              : "PublicKeyCredentialRequestOptionsJSON of WebAuthn: challenge, good once, relying party, allowed credentials.",
            { type: "json" },
          ),
        ]
      : []),
    ...gives.map((name) => propertyOf(name, fields, style, "answered", undefined)),
  ];
}

function propertyOf(
  name: string,
  fields: readonly Field[],
  style: "camel" | "snake",
  way: "sent" | "answered",
  ceremony: "create" | "get" | undefined,
): Property {
  const spoken = words(name).join(" ");
  const named = property(spoken, style);
  if (name === "credential")
    return text(
      named,
      `${ceremony === "create" ? "RegistrationResponseJSON" : "AuthenticationResponseJSON"} of WebAuthn, as the authenticator made it.`,
      { type: "json" },
    );
  if (/token$/.test(spoken))
    return text(named, way === "sent" ? "As it was handed over." : "Kept by the client.", {
      maxLength: 4096,
    });
  if (/^email$/.test(spoken))
    return text(named, "Trimmed and in lower case before it is looked up.", {
      type: "email",
      maxLength: 254,
    });
  if (/ url$/.test(spoken))
    return text(named, "Where to connect to.", { type: "url", maxLength: 2048 });
  if (/^is |(?:required|complete|confirmed|enabled)$/.test(spoken))
    return text(named, "Worked out by the server.", { type: "boolean" });
  const known = fields.find(({ data }) => camel(data.name) === camel(name) && data.type !== "file");
  const { type, values, maxLength } = known?.data ?? {};
  return text(named, `The ${spoken}.`, {
    type: type ?? "text",
    ...(values ? { values: [...values] } : {}),
    ...(type === undefined || type === "text" || type === "long-text"
      ? { maxLength: maxLength ?? (/ id$/.test(spoken) ? 64 : 200) }
      : {}),
  });
}
