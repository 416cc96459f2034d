import { ios } from "../catalog/native-declarations.ts";
import { type Builder, type Built, namesOf, rule, test, usual } from "./built.ts";
import type { AnyRef, Ground, Rule, Screen } from "./ground.ts";

const afterFirstUnlock = "AfterFirstUnlockThisDeviceOnly";
const whileUnlocked = "WhenUnlockedThisDeviceOnly";

/** Screens of signing in, where secrets begin. */
const signIns = (ground: Ground): readonly Screen[] =>
  ground.screens.filter(({ data }) => data.kind === "sign-in");

/** What lies on the device that opens something, and how it lies there. */
function secrets(ground: Ground): readonly { readonly rule: Rule; readonly from: AnyRef }[] {
  const { identity } = ground;
  const unlock = ground.chosen("app-unlock");
  const sending = ground.chosen("sending-closed");
  const store = ground.chosen("offline-store");
  const encryption = ground.chosen("encryption");
  const worksClosed = ground.chosen("work-closed") !== undefined || store !== undefined;
  const found: { rule: Rule; from: AnyRef }[] = [];
  const kept = identity?.data.tokens?.find(({ storage }) => /Keychain|Keystore/i.test(storage));
  if (identity && kept) {
    const life = `${kept.lifetime.value} ${kept.lifetime.unit}s`;
    const [ofIos, ofAndroid, because] = unlock
      ? unlock.data.technology === "biometric-bound-key"
        ? [
            "WhenPasscodeSetThisDeviceOnly, access by biometryCurrentSet",
            "key with setUserAuthenticationRequired, BIOMETRIC_STRONG, invalidated by enrolment",
            "sealed by what a face or finger opens",
          ]
        : [
            "WhenPasscodeSetThisDeviceOnly, access by userPresence",
            "key with setUserAuthenticationRequired, BIOMETRIC_STRONG or DEVICE_CREDENTIAL",
            "opened by whatever unlocks the device",
          ]
      : worksClosed && sending === undefined
        ? [afterFirstUnlock, "key without a lock", "renewed while the phone is locked"]
        : [whileUnlocked, "key with setUnlockedDeviceRequired", "needed only while somebody looks"];
    found.push({
      rule: rule(`${kept.name} (${life})`, systems(ground, ofIos, ofAndroid), because),
      from: identity.ref,
    });
  }
  if (sending?.data.technology === "sending-token") {
    found.push({
      rule: rule(
        "sending token",
        systems(ground, afterFirstUnlock, "key without a lock"),
        "sends while the phone is locked, and reads nothing",
      ),
      from: sending.ref,
    });
  }
  if (store && /^(?:swift-?data|core-?data)$/.test(store.data.technology)) {
    found.push({
      rule: rule(
        `file of ${store.data.name}`,
        "iOS completeUntilFirstUserAuthentication",
        "background work writes into it after the first unlock",
      ),
      from: store.ref,
    });
  } else if (store) {
    found.push({
      rule: rule(
        `key of ${store.data.name}`,
        systems(
          ground,
          worksClosed ? afterFirstUnlock : whileUnlocked,
          "32 random bytes, sealed by a Keystore key (AES-256-GCM)",
        ),
        "background work writes into it",
      ),
      from: store.ref,
    });
  }
  if (encryption) {
    found.push({
      rule: rule(
        `private keys and group state of ${encryption.data.name}`,
        systems(
          ground,
          `${afterFirstUnlock}, in a group shared with the notification extension`,
          "sealed by a Keystore key, StrongBox where there is one",
        ),
        "a message that comes while the phone is locked is opened for its notification",
      ),
      from: encryption.ref,
    });
  }
  return found;
}

function systems(ground: Ground, ofIos: string, ofAndroid: string): string {
  return [
    ...(ground.has("ios") ? [`iOS ${ofIos}`] : []),
    ...(ground.has("android") ? [`Android ${ofAndroid}`] : []),
    ...(ground.has("ios") || ground.has("android") ? [] : ["credential store of the system"]),
  ].join("; ");
}

export const secureStorage: Builder = (ground) => {
  if (ground.has("browser")) return undefined;
  const found = secrets(ground);
  if (found.length === 0) return undefined;
  const names = found
    .map((each) => each.rule.rule.replace(/ \(.*/, ""))
    .filter((each) => !each.startsWith("file of"))
    .join(", ");
  const shared = ground.chosen("encryption") !== undefined && ground.has("ios");
  return {
    kind: "secure-storage",
    name: "Key store",
    for: found.map(({ from }) => from),
    screens: signIns(ground),
    ...(shared
      ? {
          declares: [
            ios(
              "entitlement",
              "keychain-access-groups",
              "$(AppIdentifierPrefix)$(BUNDLE_ID).shared",
            ),
          ],
        }
      : {}),
    rules: [
      ...found.map((each) => each.rule),
      ...(ground.has("ios")
        ? [
            usual(
              "First start after a reinstall",
              `${names}: deleted where the mark in UserDefaults is missing`,
              "entries outlive the app on iOS",
            ),
          ]
        : []),
      ...(ground.has("android")
        ? [
            usual(
              "Backup",
              `${names} and what they seal: out of dataExtractionRules`,
              "a restored copy has no key",
            ),
          ]
        : []),
      usual(
        "Sign-out",
        `${names}: deleted, then the rows that they opened`,
        "the next account starts from nothing",
      ),
    ],
    fallback: "sign-in anew",
    tests: [
      ...(ground.has("ios")
        ? [test("the app is removed, installed and opened", `none of ${names} is found`)]
        : []),
      ...(ground.has("android")
        ? [
            test(
              "a backup is restored onto another phone",
              "it asks to sign in, and does not crash on a sealed file",
            ),
          ]
        : []),
    ],
  };
};

const passkeys = /\b(?:passkeys?|webauthn|fido2?)\b/i;

export const biometrics: Builder = (ground): Built | undefined => {
  const mention = ground.mentions.find(
    ({ data }) => data.modality !== "avoid" && passkeys.test(data.technology),
  );
  const screens = signIns(ground);
  if (ground.has("browser")) {
    if (!mention) return undefined;
    return {
      kind: "biometrics",
      name: "Passkeys",
      for: [mention.ref],
      screens,
      stated: true,
      asked: `on ${namesOf(screens) || "signing in"}, in the list of the e-mail field (conditional mediation)`,
      rules: [
        rule(
          "Key",
          "discoverable, user verification required, bound to the domain",
          "it stands in place of the password",
        ),
      ],
      fallback: "the way of signing in that there was before",
      tests: [
        test(
          "the virtual authenticator of the browser refuses",
          "the other way is offered on the same screen",
        ),
      ],
    };
  }
  const unlock = ground.chosen("app-unlock");
  if (!unlock) return undefined;
  const bound = unlock.data.technology === "biometric-bound-key";
  const screenOnly = unlock.data.technology === "biometric-screen";
  const kept = ground.identity?.data.tokens?.find(({ storage }) =>
    /Keychain|Keystore/i.test(storage),
  );
  const opened = screenOnly ? "the screens alone" : (kept?.name ?? "what renews the sign-in");
  return {
    kind: "biometrics",
    name: "Face or finger",
    for: [unlock.ref],
    screens,
    reasons: {
      NSFaceIDUsageDescription: `${ground.product} opens your sign-in with Face ID, so that you need no password each time.`,
    },
    asked: "when switched on",
    rules: [
      usual("Opens", opened, unlock.data.name),
      rule(
        "Another one enrolled",
        bound
          ? `the key is gone: ${opened} is dropped, password, switched on anew`
          : "opens it too",
        bound ? "bound to the set of today" : "the device decides who opens it",
        bound ? `password, ${opened} dropped` : "opens it too",
      ),
      usual(
        "How often",
        "at the start, and after 5 min away (assumed)",
        "a glance at a notification is no reason to ask again",
      ),
      usual(
        "Counts as",
        "unlocking what this device keeps; the server still checks the token",
        "a yes of the device proves nothing to others",
      ),
    ],
    fallback: bound ? "password" : "passcode, then password",
    tests: [
      test(
        "another finger is enrolled",
        bound ? `${opened} does not open, and the password is asked for` : "the new one opens it",
      ),
      test("five wrong fingers", "the password is offered, and nothing was deleted"),
    ],
  };
};
