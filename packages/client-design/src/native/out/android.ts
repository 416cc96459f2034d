import type { ViewOf } from "@planc/core";
import type { client } from "@planc/core/ir";
import { XMLBuilder } from "fast-xml-parser";
import { androidManifest } from "../../catalog/native-declarations.ts";

type Capability = ViewOf<typeof client.capability>;
type Declaration = Capability["data"]["declarations"][number];
type Attributes = Readonly<Record<string, string>>;
interface Element {
  readonly [name: string]: string | Element | readonly Element[];
}

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  format: true,
  indentBy: "  ",
  suppressEmptyNode: true,
  // Else an attribute that is “true” loses its value.
  suppressBooleanAttributes: false,
});

const marked = (attributes: Attributes): Element =>
  Object.fromEntries(Object.entries(attributes).map(([key, value]) => [`@android:${key}`, value]));

export function androidDeclarations(capabilities: readonly Capability[]): readonly Declaration[] {
  const seen = new Set<string>();
  return capabilities
    .flatMap(({ data }) => data.declarations)
    .filter(({ platform, file, kind, key }) => {
      const same = `${kind} ${key}`;
      if (platform !== "android" || file !== androidManifest || seen.has(same)) return false;
      seen.add(same);
      return true;
    });
}

const services: Readonly<Record<string, Attributes>> = {
  location: { name: ".TrackService", foregroundServiceType: "location", exported: "false" },
  phoneCall: { name: ".CallService", foregroundServiceType: "phoneCall", exported: "false" },
  jobs: {
    name: ".TransferJobService",
    permission: "android.permission.BIND_JOB_SERVICE",
    exported: "false",
  },
};

/** `AndroidManifest.xml`: what goes into the one of the app. */
export function manifestOf(capabilities: readonly Capability[], paths: readonly string[]): string {
  const declarations = androidDeclarations(capabilities);
  const of = (kind: Declaration["kind"]) => declarations.filter((each) => each.kind === kind);
  const linked = capabilities.some(({ data }) => data.kind === "deep-link") && paths.length > 0;
  const keeps = capabilities.some(({ data }) => data.kind === "secure-storage");
  const explains = declarations.some(
    ({ key }) => key === "android.intent.action.VIEW_PERMISSION_USAGE",
  );
  const permissions = ["android.permission.INTERNET", ...of("permission").map(({ key }) => key)];
  const activity: Element = {
    ...marked({ name: ".MainActivity", exported: "true", launchMode: "singleTask" }),
    ...(linked ? { "intent-filter": opening(paths) } : {}),
  };
  const manifest: Element = {
    "@xmlns:android": "http://schemas.android.com/apk/res/android",
    "uses-permission": permissions.map((name) =>
      marked(
        name.endsWith("BLUETOOTH_SCAN")
          ? { name, usesPermissionFlags: "neverForLocation" }
          : { name },
      ),
    ),
    ...listed(
      "uses-feature",
      of("feature").map(({ key }) => marked({ name: key, required: "false" })),
    ),
    ...(of("query").length > 0
      ? { queries: { package: of("query").map(({ key }) => marked({ name: key })) } }
      : {}),
    application: {
      ...(keeps
        ? marked({
            allowBackup: "false",
            // Android 12 moves data to another phone all the same; older ones read the second.
            dataExtractionRules: "@xml/data_extraction_rules",
            fullBackupContent: "false",
          })
        : {}),
      ...(linked || explains
        ? { activity: explains ? [activity, rationaleUpTo13] : [activity] }
        : {}),
      ...(explains ? { "activity-alias": rationale() } : {}),
      ...listed(
        "service",
        of("service").flatMap(({ key }) => (services[key] ? [marked(services[key])] : [])),
      ),
    },
  };
  return `<?xml version="1.0" encoding="utf-8"?>\n${builder.build({ manifest })}`;
}

const listed = (name: string, elements: readonly Element[]): Element =>
  elements.length > 0 ? { [name]: elements } : {};

function opening(paths: readonly string[]): Element {
  return {
    ...marked({ autoVerify: "true" }),
    action: marked({ name: "android.intent.action.VIEW" }),
    category: [
      marked({ name: "android.intent.category.DEFAULT" }),
      marked({ name: "android.intent.category.BROWSABLE" }),
    ],
    data: [
      marked({ scheme: "https" }),
      // A placeholder of the build: manifestPlaceholders.
      marked({ host: `\${APP_DOMAIN}` }),
      ...paths.map((path) => marked({ pathPattern: path.replaceAll(/:\w+/g, ".*") })),
    ],
  };
}

/** The same up to Android 13, where Health Connect is an app: without it the dialogue does not open. */
const rationaleUpTo13: Element = {
  ...marked({ name: ".PermissionsRationaleActivity", exported: "true" }),
  "intent-filter": {
    action: marked({ name: "androidx.health.ACTION_SHOW_PERMISSIONS_RATIONALE" }),
  },
};

/** Health Connect asks an app for the page that says why it reads. */
function rationale(): Element {
  return {
    ...marked({
      name: "ViewPermissionUsageActivity",
      targetActivity: ".PermissionsRationaleActivity",
      exported: "true",
      permission: "android.permission.START_VIEW_PERMISSION_USAGE",
    }),
    "intent-filter": {
      action: marked({ name: "android.intent.action.VIEW_PERMISSION_USAGE" }),
      category: marked({ name: "android.intent.category.HEALTH_PERMISSIONS" }),
    },
  };
}

/** What a backup leaves out: what opens only with a key of this device. */
export function extractionRules(): string {
  const without: Element = {
    exclude: ["sharedpref", "database", "file"].map((domain) => ({
      "@domain": domain,
      "@path": ".",
    })),
  };
  return `<?xml version="1.0" encoding="utf-8"?>\n${builder.build({
    "data-extraction-rules": { "cloud-backup": without, "device-transfer": without },
  })}`;
}
