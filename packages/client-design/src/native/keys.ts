import { ios } from "../catalog/native-declarations.ts";
import { type Builder, type Built, namesOf, rule, test, usual } from "./built.ts";
import type { AnyRef, Ground, Rule, Screen } from "./ground.ts";
import { isOfToday, ofKeychain, ofKeystore, secretsOf } from "./secrets.ts";

/** Screens of signing in, where secrets begin. */
const signIns = (ground: Ground): readonly Screen[] =>
  ground.screens.filter(({ data }) => data.kind === "sign-in");

/** What lies on the device that opens something, and how it lies there. */
function kept(ground: Ground): readonly { readonly rule: Rule; readonly from: AnyRef }[] {
  const today = isOfToday(ground);
  return secretsOf(ground).map((secret) => ({
    rule: rule(
      secret.name,
      secret.name.startsWith("file of")
        ? `iOS ${secret.lock === "first-unlock" ? "completeUntilFirstUserAuthentication" : "complete"}`
        : systems(ground, ofKeychain(secret.lock, today), ofKeystore(secret.lock, today)),
      secret.because,
    ),
    from: secret.from,
  }));
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
  const found = kept(ground);
  if (found.length === 0) return undefined;
  const names = found
    .map((each) => each.rule.rule.replace(/ \(.*/, ""))
    .filter((each) => !each.startsWith("file of"))
    .join(", ");
  return {
    kind: "secure-storage",
    name: "Key store",
    for: found.map(({ from }) => from),
    screens: signIns(ground),
    ...(ground.chosen("encryption") && ground.has("ios")
      ? { declares: [ios("value", "ITSAppUsesNonExemptEncryption", "true")] }
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
              `${names} and what they seal: none (allowBackup false)`,
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
  const bound = isOfToday(ground);
  const account = ground.screens.find(({ data }) => data.kind === "account");
  const screenOnly = unlock.data.technology === "biometric-screen";
  const token = ground.identity?.data.tokens?.find(({ storage }) =>
    /Keychain|Keystore/i.test(storage),
  );
  const opened = screenOnly ? "the screens alone" : (token?.name ?? "what renews the sign-in");
  return {
    kind: "biometrics",
    name: "Face or finger",
    for: [unlock.ref],
    screens,
    reasons: {
      NSFaceIDUsageDescription: `${ground.product} opens your sign-in with Face ID, so that you need no password each time.`,
    },
    asked: account ? `switched on, on ${account.data.name}` : "switched on",
    rules: [
      usual("Opens", opened, unlock.data.name),
      ...(screenOnly
        ? []
        : [
            rule(
              "Switched off, or none enrolled",
              `${opened}: ${systems(ground, ofKeychain("unlocked", false), ofKeystore("unlocked", false))}`,
              "who has no face or finger is not made to type a password at each start",
              `${opened} lies open to the unlocked device`,
            ),
          ]),
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
