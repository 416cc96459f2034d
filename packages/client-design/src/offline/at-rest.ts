import { type DataOf, listedWithin, type ViewOf } from "@planc/core";
import type { client, decision, security } from "@planc/core/ir";
import {
  isOfToday,
  type Lock,
  ofKeychain,
  ofKeystore,
  secretsOf,
  shortName,
} from "../native/secrets.ts";
import { chosenFor } from "./devices.ts";

type AtRest = DataOf<typeof client.sync>["atRest"];
type Platforms = ViewOf<typeof client.surface>["data"]["platforms"];

/** How what lies on a device is kept from whoever else has the device, and from its next account. */
export function atRestOf(
  platforms: Platforms,
  {
    choices,
    held,
    identity,
  }: {
    readonly choices: readonly ViewOf<typeof decision.choice>[];
    readonly held: readonly ViewOf<typeof client.offline>[];
    readonly identity: ViewOf<typeof security.identity> | undefined;
  },
): AtRest {
  const chosen = chosenFor(choices);
  const store = chosen("offline-store")?.data.name ?? "the file";
  const facts = { chosen, identity };
  const today = isOfToday(facts);
  const secrets = secretsOf(facts).filter(({ id }) => id !== "sending" && id !== "renewal");
  const each = (way: (lock: Lock, today: boolean) => string): string =>
    secrets.map((secret) => `${shortName(secret)}: ${way(secret.lock, today)}`).join("; ");
  const left = held.flatMap(({ data }) => data.left.map((ref) => ref.slice(ref.indexOf("#") + 1)));
  const sending = chosen("sending-closed");
  const signs = identity !== undefined && identity.data.owner !== "none";
  return [
    ...platforms.flatMap((platform): AtRest => {
      switch (platform) {
        case "ios":
          return [
            {
              what: "key, iOS",
              how: `Keychain; ${each(ofKeychain)}`,
            },
            {
              what: "backup, iOS",
              how: "isExcludedFromBackup on the file, its -wal and pending files",
            },
          ];
        case "android":
          return [
            {
              what: "key, Android",
              how: `AES-256 in Keystore, wraps; ${each(ofKeystore)}`,
            },
            {
              what: "backup, Android",
              how: "allowBackup false; dataExtractionRules against transfers",
            },
          ];
        case "browser":
          return [
            {
              what: "key, browser",
              how: `${store} lies open to every script of the origin: no field that is restricted is held beyond a visit; CSP without inline scripts`,
            },
          ];
        case "windows":
          return [{ what: "key, Windows", how: `DPAPI of the person wraps the key of ${store}` }];
        case "macos":
          return [{ what: "key, macOS", how: `Keychain has the key of ${store}` }];
        case "linux":
          return [
            {
              what: "key, Linux",
              how: `Secret Service has the key of ${store}; without one it is asked for`,
            },
          ];
        default:
          return [];
      }
    }),
    ...(left.length > 0
      ? [{ what: "not held", how: listedWithin(left, 600, { last: ", " }) }]
      : []),
    ...(sending
      ? [
          {
            what: "sent while locked",
            how: secrets.some(({ id }) => id === "outbox")
              ? `${sending.data.name}, from a file of its own: ${store} stays shut`
              : `${sending.data.name}: no row of ${store} is read for it but the queue`,
          },
        ]
      : []),
    ...(signs
      ? [
          {
            what: "accounts",
            how: `one file of ${store} for each, named by the account's id; the other's queue rests until its own sign-in`,
          },
          {
            what: "sign-out",
            how: "what waits is sent first; offline it asks: stay, or lose the entries that it names; then key, file and pending files go",
          },
          {
            what: "lost device",
            how: "its session is ended: 401 upon the next run; key and file go once the list of its account's devices, read after a new sign-in, has it no more: a sign-in that has merely run out deletes nothing",
          },
        ]
      : []),
  ];
}
