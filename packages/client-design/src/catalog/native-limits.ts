import type { ViewOf } from "@planc/core";
import type { client } from "@planc/core/ir";
import type { Kind } from "./native-libraries.ts";

type Limit = ViewOf<typeof client.capability>["data"]["limits"][number];

const read = "2026-11-30";
const apple = (limit: string, page: string, checked?: string): Limit => ({
  platform: "ios",
  limit,
  source: `https://developer.apple.com/documentation/${page}`,
  ...(checked ? { checked } : {}),
});
const google = (limit: string, page: string, checked?: string): Limit => ({
  platform: "android",
  limit,
  source: `https://developer.android.com/${page}`,
  ...(checked ? { checked } : {}),
});
const mozilla = (limit: string, page: string): Limit => ({
  platform: "browser",
  limit,
  source: `https://developer.mozilla.org/docs/Web/API/${page}`,
});

/** What the systems allow at most. One without a day is from knowledge: the page named was not read for it. */
export const limitsOf: Readonly<Partial<Record<Kind, readonly Limit[]>>> = {
  push: [
    apple(
      "two or three silent pushes an hour, none promised",
      "usernotifications/pushing-background-updates-to-your-app",
      read,
    ),
    apple("4,096 bytes a push", "usernotifications/generating-a-remote-notification"),
    apple(
      "30 s for an extension to change what is shown",
      "usernotifications/unnotificationserviceextension",
    ),
    google(
      "asked at run time from Android 13 on; after two refusals in the settings alone",
      "develop/ui/views/notifications/notification-permission",
    ),
    google("4,096 bytes of data", "develop/ui/views/notifications"),
    mozilla("iOS: on the home screen alone, from 16.4 on", "Push_API"),
  ],
  "local-notification": [
    apple("64 waiting at a time", "usernotifications/unusernotificationcenter"),
    google(
      "to the minute only with SCHEDULE_EXACT_ALARM, which people give",
      "develop/background-work/services/alarms",
    ),
  ],
  "background-work": [
    apple(
      "about 30 s for a refresh, minutes for processing, at a time of the system's own",
      "backgroundtasks/choosing-background-strategies-for-your-app",
    ),
    apple("none once people have swiped the app away, until they open it", "backgroundtasks"),
    google(
      "periodic work each 15 min at most",
      "reference/androidx/work/PeriodicWorkRequest",
      read,
    ),
    google("10 min a run of a worker", "develop/background-work/background-tasks/persistent"),
    google(
      "6 h in 24 h for services of type dataSync",
      "develop/background-work/services/fgs/timeout",
      read,
    ),
    mozilla("Background Sync in Chromium alone", "Background_Synchronization_API"),
  ],
  location: [
    apple(
      "an app that was swiped away records nothing",
      "corelocation/handling-location-updates-in-the-background",
    ),
    google(
      "a few positions an hour in the background without a service",
      "develop/sensors-and-location/location/background",
    ),
    google(
      "a service of type location starts only while the app is seen",
      "develop/background-work/services/fgs/restrictions-bg-start",
    ),
    mozilla("only while the page is seen", "Geolocation_API"),
  ],
  motion: [
    apple("the steps of the last 7 days", "coremotion/cmpedometer"),
    google(
      "the counter of steps starts anew with the phone",
      "develop/sensors-and-location/sensors/sensors_motion",
    ),
  ],
  health: [
    apple("closed to every app while the phone is locked", "healthkit/protecting-user-privacy"),
    apple(
      "steps delivered once an hour at most",
      "healthkit/hkhealthstore/enablebackgrounddelivery(for:frequency:withcompletion:)",
    ),
    apple("whether reading was refused is not told", "healthkit/authorizing-access-to-health-data"),
    google(
      "records of the 30 days before the permission, without a further one",
      "health-and-fitness/guides/health-connect/develop/read-data",
      read,
    ),
    google(
      "reads in the background with a permission of their own",
      "health-and-fitness/guides/health-connect/develop/read-data",
      read,
    ),
  ],
  biometrics: [
    apple("locked after 5 mismatches, until the passcode", "localauthentication"),
    google("locked for 30 s after 5 mismatches", "identity/sign-in/biometric-auth"),
  ],
  "secure-storage": [
    apple("entries stay when the app is removed", "security/keychain-services"),
    google("keys go with the app, and come with no backup", "privacy-and-security/keystore"),
  ],
  calls: [
    apple(
      "a VoIP push has to show a call, or the app is ended",
      "pushkit/responding-to-voip-notifications-from-pushkit",
    ),
  ],
  "deep-link": [
    apple(
      "the file of the domain is read through Apple's cache, up to a day late",
      "xcode/supporting-associated-domains",
    ),
    google("verified as the app is installed", "training/app-links/verify-applinks"),
  ],
  bluetooth: [
    apple("in the background only with a service named beforehand", "corebluetooth"),
    google(
      "a scan that reaches nothing after 30 min is slowed",
      "develop/connectivity/bluetooth/ble/background",
    ),
  ],
};
