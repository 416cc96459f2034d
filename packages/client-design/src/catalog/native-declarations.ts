import type { ViewOf } from "@planc/core";
import type { client } from "@planc/core/ir";
import type { Kind } from "./native-libraries.ts";

export type Declaration = ViewOf<typeof client.capability>["data"]["declarations"][number];

export const infoPlist = "Info.plist";
export const entitlements = "entitlements";
export const androidManifest = "AndroidManifest.xml";

const ios = (kind: Declaration["kind"], key: string, value?: string): Declaration => ({
  platform: "ios",
  file: kind === "entitlement" ? entitlements : infoPlist,
  kind,
  key,
  ...(value === undefined ? {} : { value }),
});
const android = (kind: Declaration["kind"], key: string, value?: string): Declaration => ({
  platform: "android",
  file: androidManifest,
  kind,
  key,
  ...(value === undefined ? {} : { value }),
});
/** A text that people read; what it says is put in by the capability. */
const reason = (key: string) => ios("reason", key);
const permission = (name: string) => android("permission", `android.permission.${name}`);
const feature = (name: string) => android("feature", `android.hardware.${name}`, "not required");
const policy = (name: string): Declaration => ({
  platform: "browser",
  file: "Permissions-Policy",
  kind: "header",
  key: name,
  value: "self",
});

/** What each system wants declared before a capability may be used; what depends on the product is added beside it. */
export const declarationsOf: Readonly<Partial<Record<Kind, readonly Declaration[]>>> = {
  camera: [reason("NSCameraUsageDescription"), feature("camera.any"), policy("camera")],
  microphone: [
    reason("NSMicrophoneUsageDescription"),
    permission("RECORD_AUDIO"),
    feature("microphone"),
    policy("microphone"),
  ],
  biometrics: [
    reason("NSFaceIDUsageDescription"),
    permission("USE_BIOMETRIC"),
    policy("publickey-credentials-get"),
  ],
  // A build of the debugger is told by other servers than one of the store.
  push: [
    ios("entitlement", "aps-environment", "$(APS_ENVIRONMENT)"),
    permission("POST_NOTIFICATIONS"),
  ],
  "local-notification": [permission("POST_NOTIFICATIONS"), permission("RECEIVE_BOOT_COMPLETED")],
  location: [
    reason("NSLocationWhenInUseUsageDescription"),
    permission("ACCESS_COARSE_LOCATION"),
    permission("ACCESS_FINE_LOCATION"),
    feature("location"),
    policy("geolocation"),
  ],
  motion: [
    reason("NSMotionUsageDescription"),
    permission("ACTIVITY_RECOGNITION"),
    feature("sensor.stepcounter"),
  ],
  health: [
    reason("NSHealthShareUsageDescription"),
    ios("entitlement", "com.apple.developer.healthkit", "true"),
  ],
  "network-state": [permission("ACCESS_NETWORK_STATE")],
  calls: [
    reason("NSMicrophoneUsageDescription"),
    ios("mode", "voip"),
    ios("mode", "audio"),
    permission("RECORD_AUDIO"),
    permission("MANAGE_OWN_CALLS"),
    permission("FOREGROUND_SERVICE"),
    permission("FOREGROUND_SERVICE_PHONE_CALL"),
    android("service", "phoneCall", "rings and holds the call"),
    policy("microphone"),
  ],
  contacts: [reason("NSContactsUsageDescription"), permission("READ_CONTACTS")],
  calendar: [reason("NSCalendarsWriteOnlyAccessUsageDescription"), permission("WRITE_CALENDAR")],
  bluetooth: [
    reason("NSBluetoothAlwaysUsageDescription"),
    permission("BLUETOOTH_SCAN"),
    permission("BLUETOOTH_CONNECT"),
    feature("bluetooth_le"),
    policy("bluetooth"),
  ],
  nfc: [
    reason("NFCReaderUsageDescription"),
    ios("entitlement", "com.apple.developer.nfc.readersession.formats", "TAG"),
    permission("NFC"),
    feature("nfc"),
  ],
};

/** Where a track is recorded while the screen is off. */
export const recordsPosition: readonly Declaration[] = [
  ios("mode", "location"),
  permission("FOREGROUND_SERVICE"),
  permission("FOREGROUND_SERVICE_LOCATION"),
  android("service", "location", "records while its notice is shown"),
];

/** Where positions are taken though nobody started anything. */
export const alwaysPosition: readonly Declaration[] = [
  reason("NSLocationAlwaysAndWhenInUseUsageDescription"),
  ios("mode", "location"),
  permission("ACCESS_BACKGROUND_LOCATION"),
];

/** Where the health store is read by a task. */
export const readsHealthClosed: readonly Declaration[] = [
  ios("entitlement", "com.apple.developer.healthkit.background-delivery", "true"),
  android("permission", "android.permission.health.READ_HEALTH_DATA_IN_BACKGROUND"),
];

/** Health Connect is asked which it is, and shows why it is read. */
export const asksHealthConnect: readonly Declaration[] = [
  android("query", "com.google.android.apps.healthdata"),
  android("value", "android.intent.action.VIEW_PERMISSION_USAGE", "rationale"),
];

export const videoCall: readonly Declaration[] = [
  reason("NSCameraUsageDescription"),
  permission("CAMERA"),
  policy("camera"),
];

export { android, ios, permission };

/** Permissions and features that a manifest of ours may name; a name that is not here is a slip. */
export const knownAndroid: ReadonlySet<string> = new Set([
  ...[
    "ACCESS_BACKGROUND_LOCATION",
    "ACCESS_COARSE_LOCATION",
    "ACCESS_FINE_LOCATION",
    "ACCESS_NETWORK_STATE",
    "ACTIVITY_RECOGNITION",
    "BLUETOOTH_CONNECT",
    "BLUETOOTH_SCAN",
    "CAMERA",
    "FOREGROUND_SERVICE",
    "FOREGROUND_SERVICE_DATA_SYNC",
    "FOREGROUND_SERVICE_HEALTH",
    "FOREGROUND_SERVICE_LOCATION",
    "FOREGROUND_SERVICE_PHONE_CALL",
    "INTERNET",
    "MANAGE_OWN_CALLS",
    "NFC",
    "POST_NOTIFICATIONS",
    "READ_CONTACTS",
    "RECEIVE_BOOT_COMPLETED",
    "RECORD_AUDIO",
    "RUN_USER_INITIATED_JOBS",
    "USE_BIOMETRIC",
    "WRITE_CALENDAR",
  ].map((each) => `android.permission.${each}`),
  ...[
    "READ_ACTIVE_CALORIES_BURNED",
    "READ_DISTANCE",
    "READ_EXERCISE",
    "READ_HEALTH_DATA_IN_BACKGROUND",
    "READ_HEART_RATE",
    "READ_HEIGHT",
    "READ_SLEEP",
    "READ_STEPS",
    "READ_WEIGHT",
  ].map((each) => `android.permission.health.${each}`),
  ...["bluetooth_le", "camera.any", "location", "microphone", "nfc", "sensor.stepcounter"].map(
    (each) => `android.hardware.${each}`,
  ),
]);
