import type { ViewOf } from "@planc/core";
import type { client } from "@planc/core/ir";
import { frameworkReasons } from "../../catalog/collected-types.ts";
import {
  entitlements as ofEntitlements,
  infoPlist as ofInfo,
} from "../../catalog/native-declarations.ts";

type Capability = ViewOf<typeof client.capability>;
type Collected = ViewOf<typeof client.collectedData>;
type Declaration = Capability["data"]["declarations"][number];
/** What a property list holds here. */
export type Plain = string | boolean | Plain[] | { [key: string]: Plain };
type Dictionary = { [key: string]: Plain };

const lists = new Set([
  "BGTaskSchedulerPermittedIdentifiers",
  "com.apple.developer.associated-domains",
  "com.apple.developer.nfc.readersession.formats",
  "com.apple.security.application-groups",
  "keychain-access-groups",
]);

export function iosDeclarations(
  capabilities: readonly Capability[],
  file: string,
): readonly Declaration[] {
  return capabilities.flatMap(({ data }) =>
    data.declarations.filter((each) => each.platform === "ios" && each.file === file),
  );
}

const plainOf = (value: string): string | boolean => (value === "true" ? true : value);

function gathered(declarations: readonly Declaration[]): Dictionary {
  const found = new Map<string, Plain>();
  for (const { key, value } of declarations) {
    // A reason that does not follow from the text is left out: a finding says so.
    if (value === undefined) continue;
    if (key === "CFBundleURLTypes") {
      found.set(key, [{ CFBundleURLName: "$(BUNDLE_ID)", CFBundleURLSchemes: [value] }]);
      continue;
    }
    if (!lists.has(key)) {
      if (!found.has(key)) found.set(key, plainOf(value));
      continue;
    }
    const so = found.get(key);
    const list = Array.isArray(so) ? so : [];
    if (!list.includes(value)) found.set(key, [...list, value]);
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `Info.plist`: what people read, what runs in the background. */
export function infoPlistOf(capabilities: readonly Capability[]): Dictionary {
  const declarations = iosDeclarations(capabilities, ofInfo);
  const modes = [
    ...new Set(declarations.flatMap(({ kind, key }) => (kind === "mode" ? [key] : []))),
  ].sort();
  return {
    ...gathered(declarations.filter(({ kind }) => kind !== "mode")),
    ...(modes.length > 0 ? { UIBackgroundModes: modes } : {}),
  };
}

export const entitlementsOf = (capabilities: readonly Capability[]): Dictionary =>
  gathered(iosDeclarations(capabilities, ofEntitlements));

const purposes = {
  functionality: "NSPrivacyCollectedDataTypePurposeAppFunctionality",
  personalisation: "NSPrivacyCollectedDataTypePurposeProductPersonalization",
} as const;

/** `PrivacyInfo.xcprivacy`: data that is collected, and interfaces that want a reason. */
export function privacyOf(
  capabilities: readonly Capability[],
  collected: readonly Collected[],
  family: string | undefined,
): Dictionary {
  const reasons = new Map<string, Set<string>>();
  const give = (api: string, reason: string) => {
    reasons.set(api, (reasons.get(api) ?? new Set()).add(reason));
  };
  const framework = family === "expo" ? "react-native" : (family ?? "");
  for (const { api, reason } of frameworkReasons[framework] ?? []) give(api, reason);
  // The mark of the first start lies there.
  if (capabilities.some(({ data }) => data.kind === "secure-storage"))
    give("UserDefaults", "CA92.1");
  return {
    NSPrivacyTracking: false,
    NSPrivacyTrackingDomains: [],
    NSPrivacyCollectedDataTypes: collected.map(({ data }) => ({
      NSPrivacyCollectedDataType: data.apple,
      NSPrivacyCollectedDataTypeLinked: data.linked,
      NSPrivacyCollectedDataTypeTracking: false,
      NSPrivacyCollectedDataTypePurposes: data.purposes.map((each) => purposes[each]),
    })),
    NSPrivacyAccessedAPITypes: [...reasons].map(([api, of]) => ({
      NSPrivacyAccessedAPIType: `NSPrivacyAccessedAPICategory${api}`,
      NSPrivacyAccessedAPITypeReasons: [...of],
    })),
  };
}
