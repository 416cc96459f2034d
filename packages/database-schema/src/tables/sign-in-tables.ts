import { carryingOf, movesWithApp, type Ref } from "@planc/core";
import { accountId } from "../fields/account.ts";
import { derived } from "../kit.ts";
import { ownerOf } from "../layout/owners.ts";
import { fit } from "../naming/identifier.ts";
import { columnsFor } from "./forced-columns.ts";
import { type ForcedFacts, freeName, primary } from "./forced-tables.ts";
import { isChecked, type Laid } from "./model.ts";
import type { KeyPlan, TablePlan } from "./plan.ts";

/** Tables by which callers are recognised: open sessions, and keys of programs. */
export function signInTables(facts: ForcedFacts): readonly TablePlan[] {
  return [...sessions(facts), ...sendingTokens(facts), ...keysOfPrograms(facts)];
}

/** A thing of the text that keeps what a session of sign-in needs: the token of each, and until when it is good. */
function keepsSignIns({ entity, fields }: Laid): boolean {
  const has = (part: RegExp) => fields.some(({ data }) => part.test(data.name));
  return (
    /^(?:(?:user|login|sign[ -]?in|auth|authentication)[ -])?session$/i.test(entity.data.name) &&
    has(/token|session[ _-]?id/i) &&
    has(/expir/i)
  );
}

/** Sessions that are looked up, or that can be renewed, are kept, so that they can be ended. */
function sessions(facts: ForcedFacts): readonly TablePlan[] {
  const { identity, laid } = facts;
  const account = [...laid.values()].find(({ entity }) => entity.id === accountId);
  if (identity === undefined || account === undefined) return [];
  const { owner: holder, carrier, tokens } = identity.data;
  const cookie = carrier?.kind === "session-cookie" ? carrier : undefined;
  // Who signs in at a provider gets this product's own cookies all the same.
  const isOurs = cookie ?? (carrier?.kind === "token-cookie" ? carrier : undefined);
  if (holder !== "system" && !(holder === "provider" && isOurs)) return [];
  const token = tokens.find(({ name }) => /refresh|session/i.test(name));
  if (token === undefined || cookie?.state === "cache") return [];
  // Whoever keeps the accounts today keeps who is signed in.
  if (account.existing || [...laid.values()].some(keepsSignIns)) return [];
  const { store, owner } = account.layout;
  const from: readonly Ref[] = [identity.ref, account.entity.ref];
  const { why, id, uuid, hash, created, time } = columnsFor(
    from,
    facts.storeOf(store)?.data.version,
  );
  const because = "A session is its account's and ends with it.";
  const name = freeName(["sessions"], facts, owner);
  const { value, unit } = token.lifetime;
  const device = deviceOf(account, facts);
  return [
    {
      data: {
        name,
        store,
        ...(owner ? { owner } : {}),
        comment: cookie
          ? "Sign-ins that are open, each by the hash of the id in its cookie."
          : "Sign-ins that are open, each by the hash of the token that renews it.",
        lifecycle: "new",
      },
      columns: [
        id(),
        uuid("user_id", { comment: because }),
        ...(device
          ? [
              uuid("device_id", {
                nullable: true,
                comment: "Empty until the app on it has said so.",
              }),
            ]
          : []),
        hash(
          "token_hash",
          cookie
            ? "SHA-256 of the id; the id itself is in the cookie alone."
            : "SHA-256 of the token; the token itself is with the client alone.",
        ),
        created(),
        time("expires_at", {
          comment: `${value} ${unit}${unit === "day" && value !== 1 ? "s" : ""} after the ${cookie ? "sign-in" : "token was handed out"}.`,
        }),
        ...(cookie
          ? [time("used_at", { nullable: true, comment: "When a request last came with it." })]
          : [
              uuid("sign_in_id", {
                comment: "The same in all rows that came of one sign-in: they are ended together.",
              }),
              time("replaced_at", {
                nullable: true,
                comment:
                  "When it was used, and another took its place; used again after that one was used, it was taken.",
              }),
            ]),
        time("revoked_at", {
          nullable: true,
          comment: cookie
            ? "Set when the person signs out."
            : "Set when the person signs out, and when a token of that sign-in is used again after the one in its place.",
        }),
      ],
      keys: [
        primary(name, ["id"], from),
        ...ofAccount(name, "token_hash", because, account, facts, from),
        ...(device
          ? [
              {
                name: fit(name, "device_id", "fkey"),
                kind: "foreign" as const,
                columns: ["device_id"],
                references: {
                  table: device.layout.table,
                  columns: ["id"],
                  onDelete: "cascade" as const,
                  because: "Who takes a device off an account ends the sign-in on it.",
                },
                why: derived("foreign-key", [...from, device.entity.ref]),
              },
            ]
          : []),
      ],
      why,
    },
  ];
}

/** What an account is signed in on, where the app there has a mark of its own. */
function deviceOf(account: Laid, facts: ForcedFacts): Laid | undefined {
  return [...facts.laid.values()].find(
    (each) =>
      !each.existing &&
      isChecked(account, each, facts) &&
      each.fields.some(
        ({ data: { name, unique, type } }) => unique && type === "uuid" && movesWithApp(name),
      ) &&
      each.fields.some(({ data }) => data.references?.entity === account.entity.ref),
  );
}

/** Tokens by which locked phones send, each of one sign-in; where an operation gives an access for them. */
function sendingTokens(facts: ForcedFacts): readonly TablePlan[] {
  const { identity, laid, operations } = facts;
  const account = [...laid.values()].find(({ entity }) => entity.id === accountId);
  const renewal = operations.find(({ id }) => id === "renew-sending");
  if (!identity || !account || !renewal || account.existing) return [];
  const { store, owner } = account.layout;
  const from: readonly Ref[] = [identity.ref, renewal.ref];
  const { why, id, uuid, hash, created, time } = columnsFor(
    from,
    facts.storeOf(store)?.data.version,
  );
  const because = "A token for sending is its account's and ends with it.";
  const name = freeName(["sending_tokens"], facts, owner);
  return [
    {
      data: {
        name,
        store,
        ...(owner ? { owner } : {}),
        comment:
          "Tokens by which devices send while the rest of the sign-in is sealed, by their hash.",
        lifecycle: "new",
      },
      columns: [
        id(),
        uuid("user_id", { comment: because }),
        uuid("sign_in_id", { comment: "The sign-in that it ends with." }),
        hash("token_hash", "SHA-256 of the token; the token itself is on the device alone."),
        created(),
        time("expires_at", {
          comment: "90 days after it was handed out, or after its sign-in was last renewed.",
        }),
        time("revoked_at", { nullable: true, comment: "Set when the person signs out." }),
      ],
      keys: [
        primary(name, ["id"], from),
        ...ofAccount(name, "token_hash", because, account, facts, from),
      ],
      why,
    },
  ];
}

/** Keys by which programs are known; nothing where the text keeps them already. */
function keysOfPrograms(facts: ForcedFacts): readonly TablePlan[] {
  const { identity, laid, stores, components } = facts;
  if (!carryingOf(identity?.data).some(({ credential }) => credential === "key")) return [];
  const kept = [...laid.values()].some(
    ({ entity, fields }) =>
      keyName.test(entity.data.name) || fields.some(({ data }) => keyName.test(data.name)),
  );
  if (identity === undefined || kept) return [];
  const account = [...laid.values()].find(({ entity }) => entity.id === accountId);
  if (account?.existing) return [];
  const owner = account?.layout.owner ?? ownerOf({}, components)?.ref;
  const store = account?.layout.store ?? stores[0].ref;
  const from: readonly Ref[] = [identity.ref, ...(account ? [account.entity.ref] : [])];
  const { why, id, uuid, text, hash, created, time } = columnsFor(
    from,
    facts.storeOf(store)?.data.version,
  );
  const because = "A key is its account's and ends with it.";
  const name = freeName(["api_keys"], facts, owner);
  return [
    {
      data: {
        name,
        store,
        ...(owner ? { owner } : {}),
        comment: "Keys of programs that call the interface, each by its hash.",
        lifecycle: "new",
      },
      columns: [
        id(),
        ...(account ? [uuid("user_id", { comment: because })] : []),
        text("name", 100, { comment: "What the key is for, in the words of who made it." }),
        text("prefix", 16, { comment: "The first characters, by which people tell keys apart." }),
        hash("key_hash", "SHA-256 of the key, which was shown once when it was made."),
        created(),
        time("used_at", { nullable: true, comment: "When a request last came with it." }),
        time("revoked_at", { nullable: true, comment: "Set when the key is taken back." }),
      ],
      keys: [
        primary(name, ["id"], from),
        ...(account
          ? ofAccount(name, "key_hash", because, account, facts, from)
          : [unique(name, "key_hash", from)]),
      ],
      why,
    },
  ];
}

const keyName = /^(?:api[ _-]?(?:keys?|tokens?)|personal access tokens?)(?:[ _-]hash)?$/i;

function unique(table: string, column: string, from: readonly Ref[]): KeyPlan {
  const why = derived("unique-key", from);
  return { name: fit(table, column, "key"), kind: "unique", columns: [column], why };
}

/** What is found by its hash, and goes with its account where the database can see to that. */
function ofAccount(
  table: string,
  hashed: string,
  because: string,
  account: Laid,
  facts: ForcedFacts,
  from: readonly Ref[],
): readonly KeyPlan[] {
  const here: Laid = { ...account, layout: { ...account.layout, table } };
  const found = unique(table, hashed, from);
  if (!isChecked(here, account, facts)) return [found];
  return [
    found,
    {
      name: fit(table, "user_id", "fkey"),
      kind: "foreign",
      columns: ["user_id"],
      references: { table: account.layout.table, columns: ["id"], onDelete: "cascade", because },
      why: derived("foreign-key", from),
    },
  ];
}
