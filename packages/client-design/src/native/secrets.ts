import type { ViewOf } from "@planc/core";
import type { decision, security } from "@planc/core/ir";

/** When a secret can be had: after a match of its own, while the device is unlocked, or from its first unlocking on. */
export type Lock = "match" | "unlocked" | "first-unlock";

/** What lies on the device that opens something. */
export interface Secret {
  readonly id: "renewal" | "sending" | "store" | "outbox" | "encryption";
  readonly name: string;
  readonly lock: Lock;
  readonly because: string;
  readonly from: ViewOf<typeof decision.choice>["ref"] | ViewOf<typeof security.identity>["ref"];
}

export interface SecretFacts {
  readonly chosen: (topic: string) => ViewOf<typeof decision.choice> | undefined;
  readonly identity: ViewOf<typeof security.identity> | undefined;
}

/** Stores whose file the system itself locks. */
export const sealedBySystem = /^(?:swift-?data|core-?data)$/;

/** Each secret of a device with the one lock that all parts of the plan go by. */
export function secretsOf({ chosen, identity }: SecretFacts): readonly Secret[] {
  const unlock = chosen("app-unlock");
  const sending = chosen("sending-closed");
  const store = chosen("offline-store");
  const encryption = chosen("encryption");
  const kept = identity?.data.tokens?.find(({ storage }) => /Keychain|Keystore/i.test(storage));
  const closed = chosen("work-closed") !== undefined || (store !== undefined && kept !== undefined);
  const matched = unlock !== undefined && unlock.data.technology !== "biometric-screen";
  const sends = sending?.data.technology === "sending-token";
  const free: Lock = closed ? "first-unlock" : "unlocked";
  const found: Secret[] = [];
  if (identity && kept) {
    const lock: Lock = matched ? "match" : sends ? "unlocked" : free;
    const because: Readonly<Record<Lock, string>> = {
      match: `${unlock?.data.name}: no task renews by it`,
      unlocked: "needed only while somebody looks",
      "first-unlock": "renewed while the phone is locked",
    };
    found.push({
      id: "renewal",
      name: `${kept.name} (${kept.lifetime.value} ${kept.lifetime.unit}s)`,
      lock,
      because: because[lock],
      from: identity.ref,
    });
  }
  if (sending && sends) {
    found.push({
      id: "sending",
      name: "sending token",
      lock: "first-unlock",
      because: "sends while the phone is locked, and reads nothing",
      from: sending.ref,
    });
  }
  if (store) {
    const own = sealedBySystem.test(store.data.technology) ? "file" : "key";
    found.push({
      id: "store",
      name: `${own} of ${store.data.name}${encryption ? ` (with the group state of ${encryption.data.name})` : ""}`,
      lock: matched ? "match" : free,
      because: matched
        ? "opened with the app; no task reads it"
        : closed
          ? "work behind a locked screen writes into it"
          : "needed only while somebody looks",
      from: store.ref,
    });
    if (matched && sends) {
      found.push({
        id: "outbox",
        name: `${own} of what is sent closed, beside ${store.data.name}`,
        lock: "first-unlock",
        because: "what is recorded while locked lies there until it is sent",
        from: store.ref,
      });
    }
  } else if (encryption) {
    // With a store its state lies in the same file: a content and the used key are one transaction.
    found.push({
      id: "encryption",
      name: `private keys and group state of ${encryption.data.name}`,
      lock: matched ? "match" : free,
      because: matched ? "opened with the app" : "needed only while somebody looks",
      from: encryption.ref,
    });
  }
  return found;
}

/** The name without its life. */
export const shortName = ({ name }: Secret): string => name.replace(/ \(.*/, "");

/** Whether work finds it behind a locked screen. */
export const isFoundClosed = (secret: Secret | undefined): secret is Secret =>
  secret?.lock === "first-unlock";

/** How the Keychain keeps it. */
export function ofKeychain(lock: Lock, today: boolean): string {
  switch (lock) {
    case "match":
      return `WhenPasscodeSetThisDeviceOnly, access by ${today ? "biometryCurrentSet" : "userPresence"}`;
    case "unlocked":
      return "WhenUnlockedThisDeviceOnly";
    case "first-unlock":
      return "AfterFirstUnlockThisDeviceOnly";
  }
}

/** How the Keystore of Android keeps it. */
export function ofKeystore(lock: Lock, today: boolean): string {
  switch (lock) {
    case "match":
      return today
        ? "key with setUserAuthenticationRequired, BIOMETRIC_STRONG, invalidated by enrolment"
        : "key with setUserAuthenticationRequired, BIOMETRIC_STRONG or DEVICE_CREDENTIAL";
    case "unlocked":
      return "key with setUnlockedDeviceRequired";
    case "first-unlock":
      return "key without a lock";
  }
}

/** Whether only the faces and fingers of today open what a match opens. */
export const isOfToday = ({ chosen }: SecretFacts): boolean =>
  chosen("app-unlock")?.data.technology === "biometric-bound-key";
